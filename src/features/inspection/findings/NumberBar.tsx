import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconHash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { numberFindings, renumberFindings } from '#domain/commands/finding.ts';
import { doubleNumbers, findingLabel, mendedNumbers, nextNumbers, type FindingNumber } from '#domain/findingNumber.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runUndo, useCommand, type Outcome } from '#live/useCommand.ts';
import { notifyUndo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Findings.module.css';
import { useVisitFindings } from './visitFindings.ts';

interface Props {
  readonly planId: PlanId;
  readonly findings: readonly Row<'findings'>[];
}

/** Gives numbers to the findings that have none, and mends numbers that two of them bear. */
export function NumberBar({ planId, findings }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const readOnly = useReadOnly();
  const give = useCommand(numberFindings);
  const mend = useCommand(renumberFindings);
  const { deleted, places } = useVisitFindings();
  const all = [...findings, ...deleted];
  const next = nextNumbers(all, places);
  const doubles = doubleNumbers(findings);
  const withRows = (numbers: readonly FindingNumber[]) =>
    numbers.flatMap(({ id, number }) => {
      const finding = findings.find((row) => row.id === id);
      return finding ? [{ finding, number }] : [];
    });
  const said = (outcome: Outcome, message: string) => {
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(message, t('common:undo'), () => void runUndo(undo));
  };
  const giveNumbers = async () => said(await give({ plan: planId, numbers: withRows(next) }), t('findings.numbered', { count: next.length }));
  const mendDoubles = async () => {
    const numbers = withRows(mendedNumbers(all));
    const labels = numbers.map(({ finding, number }) => findingLabel(finding.kind, number)).join(', ');
    said(await mend({ plan: planId, numbers }), t('findings.mended', { labels }));
  };
  return (
    <>
      {doubles.length > 0 && (
        <Alert className={classes.doubles ?? ''} color="amber" py={6} icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('findings.doubles', { labels: doubles.map(({ kind, number }) => findingLabel(kind, number)).join(', ') })}{' '}
          {!readOnly && (
            <Button size="compact-xs" variant="light" color="amber" onClick={() => void mendDoubles()}>
              {t('findings.mend')}
            </Button>
          )}
        </Alert>
      )}
      {next.length > 0 && !readOnly && (
        <section className={classes.numbers} aria-label={t('findings.numbering')}>
          <Button size="compact-sm" variant="default" leftSection={<IconHash size={15} aria-hidden />} onClick={() => void giveNumbers()}>
            {t('findings.giveNumbers', { count: next.length })}
          </Button>
          <span className={classes.unlinked}>{t('findings.numberHint')}</span>
        </section>
      )}
    </>
  );
}
