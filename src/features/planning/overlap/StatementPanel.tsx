import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { overlapStatement, statementLines } from '#domain/overlap/statement.ts';
import type { ScheduleWarning } from '#domain/overlap/warning.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './overlap.module.css';

interface Props {
  readonly planning: Planning;
  readonly today: IsoDate;
  readonly warnings: readonly ScheduleWarning[];
}

/** The statement for the file of the plan: whose plans were compared, and with what result. */
export function StatementPanel({ planning, today, warnings }: Props) {
  const { t } = useTranslation('planning');
  const lines = statementLines(overlapStatement(planning, warnings, today));
  const copy = () =>
    navigator.clipboard.writeText(lines.join('\n')).then(
      () => notifyDone(t('overlap.copied')),
      () => notifyProblem(t('overlap.notCopied'), t('overlap.notCopiedHint')),
    );
  return (
    <Panel
      title={t('overlap.statement')}
      hint={t('overlap.statementHint')}
      actions={
        <Button size="compact-sm" variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
          {t('overlap.copy')}
        </Button>
      }
    >
      <div className={classes.statement} lang="vi">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </Panel>
  );
}
