import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SetProblem } from '#domain/criteria/problems.ts';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './sets.module.css';

/** So many are listed; the rest is counted. */
const LISTED = 8;

interface Props {
  readonly version: CriteriaVersion;
  readonly problems: readonly SetProblem[];
  /** Leads to the criterion where something is wrong. */
  readonly onOpen?: (index: number) => void;
}

/** What keeps a draft from being issued, each with the way to it. */
export function ProblemList({ version, problems, onOpen }: Props) {
  const { t } = useTranslation('criteriaSets');
  const words = useProblemWords(version);
  if (problems.length === 0) {
    return (
      <Alert color="green" py={6} mb="sm" icon={<IconCircleCheck size={18} aria-hidden />}>
        {t('problems.none')}
      </Alert>
    );
  }
  return (
    <Alert color="amber" py={8} mb="sm" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('problems.title', { count: problems.length })}>
      <ul className={classes.problems}>
        {problems.slice(0, LISTED).map((problem) => (
          <li key={JSON.stringify(problem)}>
            {problem.kind === 'criterion' && onOpen ? (
              <button type="button" className={classes.problemLink} onClick={() => onOpen(problem.index)}>
                {words(problem)}
              </button>
            ) : (
              words(problem)
            )}
          </li>
        ))}
        {problems.length > LISTED && <li>{t('problems.more', { count: problems.length - LISTED })}</li>}
      </ul>
    </Alert>
  );
}

const useProblemWords = ({ criteria, areas }: CriteriaVersion): ((problem: SetProblem) => string) => {
  const { t } = useTranslation('criteriaSets');
  const format = useFormat();
  return (problem) => {
    switch (problem.kind) {
      case 'title-blank':
      case 'no-criteria':
        return t(`fault.${problem.kind}`);
      case 'criterion': {
        const code = criteria[problem.index]?.definition.code ?? '';
        const words = t(`fault.${problem.fault}`);
        return code.trim() === '' ? t('problems.atNew', { problem: words }) : t('problems.at', { code, problem: words });
      }
      case 'area': {
        const { no = 0 } = areas[problem.index] ?? {};
        const sums = problem.fault === 'sum-differs' ? { sum: format.score(problem.sum), maxScore: format.score(problem.maxScore) } : { sum: '', maxScore: '' };
        return t('problems.atArea', { no, problem: t(`fault.${problem.fault}`, sums) });
      }
    }
  };
};
