import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '#domain/ids.ts';
import classes from './Findings.module.css';
import type { AskedLine } from './visitFindings.ts';

/** The items that a finding can belong to, and the way to them. */
export interface CriterionChoice {
  readonly entries: readonly AskedLine[];
  readonly open: (criterion: CriterionId) => void;
}

interface Props {
  readonly choice: CriterionChoice;
  readonly criterion: CriterionId | null;
}

/** To which item a finding belongs, as a way there. */
export function CriterionLink({ choice, criterion }: Props) {
  const { t } = useTranslation('inspection');
  const definition = choice.entries.find((entry) => entry.criterion.id === criterion)?.criterion.definition;
  if (!definition || criterion === null) return <span className={classes.unlinked}>{t('findings.noCriterion')}</span>;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      title={definition.question}
      aria-label={t('findings.openCriterion', { code: definition.code })}
      onClick={() => choice.open(criterion)}
    >
      {definition.code}
    </Anchor>
  );
}
