import { Button } from '@mantine/core';
import { IconDownload, IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { askedFindings } from '#domain/documents/answers.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useToday } from '#live/useToday.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { saveFile } from '#ui/saveFile.ts';
import classes from './answers.module.css';
import { askedVisits, type AnswerRows, type AskedVisit } from './answersView.ts';

/** The visits that have findings, each with the form for its unit. */
export function FormsPanel({ rows }: { readonly rows: AnswerRows }) {
  const { t } = useTranslation('unitAnswers');
  const today = useToday();
  const visits = askedVisits(rows);
  const save = async ({ visit, unit }: AskedVisit) => {
    const { writeAnswerForm } = await import('#exchange/answers/writeAnswerForm.ts');
    const { plan } = rows;
    const { file, name } = writeAnswerForm({
      plan: plan.id,
      planTitle: plan.title,
      issuingBody: plan.letterhead.issuingBody,
      visit: visit.id,
      visitDay: visit.slot?.date ?? null,
      unit: unit.id,
      unitName: unit.name,
      madeOn: today,
      findings: askedFindings(visit.id, rows.findings, rows.measures),
    });
    saveFile(file, name);
    notifyDone(t('forms.made', { name }));
  };
  const columns = useColumns((asked) => void save(asked));
  return (
    <Panel title={t('forms.title')} hint={t('forms.hint')} padding="flush">
      {visits.length === 0 ? (
        <EmptyState compact icon={IconMessageQuestion} title={t('forms.none')}>
          {t('forms.noneText')}
        </EmptyState>
      ) : (
        <DataTable caption={t('forms.caption')} columns={columns} rows={visits} rowKey={({ visit }) => visit.id} />
      )}
    </Panel>
  );
}

const useColumns = (onMake: (asked: AskedVisit) => void): readonly Column<AskedVisit>[] => {
  const { t } = useTranslation('unitAnswers');
  const format = useFormat();
  return [
    { key: 'unit', header: t('forms.unit'), rowHeader: true, cell: ({ unit }) => unit.name || t('forms.noUnit') },
    { key: 'day', header: t('forms.day'), width: '9rem', wideOnly: true, cell: ({ visit }) => (visit.slot === null ? t('forms.noDay') : format.date(visit.slot.date)) },
    { key: 'findings', header: t('forms.findings'), width: '10rem', cell: (asked) => <Count asked={asked} /> },
    { key: 'received', header: t('forms.received'), width: '9rem', align: 'end', wideOnly: true, cell: ({ received }) => format.number(received) },
    { key: 'file', header: t('forms.file'), width: '9.5rem', cell: (asked) => <Make asked={asked} onMake={() => onMake(asked)} /> },
  ];
};

function Count({ asked: { findings, unnumbered } }: { readonly asked: AskedVisit }) {
  const { t } = useTranslation('unitAnswers');
  const format = useFormat();
  return (
    <>
      {format.number(findings)}
      {unnumbered > 0 && (
        <small className={classes.warning} data-tone="warning">
          {t('forms.unnumbered', { count: unnumbered })}
        </small>
      )}
    </>
  );
}

function Make({ asked: { unit }, onMake }: { readonly asked: AskedVisit; readonly onMake: () => void }) {
  const { t } = useTranslation('unitAnswers');
  return (
    <Button size="compact-sm" variant="default" leftSection={<IconDownload size={15} aria-hidden />} aria-label={t('forms.makeFor', { unit: unit.name || t('forms.noUnit') })} onClick={onMake}>
      {t('forms.make')}
    </Button>
  );
}
