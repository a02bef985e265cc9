import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Headings, PlannedFileFault, PlannedProblem } from '#exchange/planned/file.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';

/** So many places are listed; who has mended these sees the next. */
const LISTED = 200;

interface Props {
  readonly fault: PlannedFileFault;
  readonly headings: Headings;
}

/** Why a file was not taken over: one reason, or every place in it that has to be put right. */
export function PlannedFaults({ fault, headings }: Props) {
  const { t } = useTranslation('planning');
  const words = useFaultWords(headings);
  if (fault.type !== 'faulty') {
    return (
      <Alert color="red" mt="sm" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
        {words(fault)}
      </Alert>
    );
  }
  const { problems } = fault;
  return (
    <>
      <Alert color="red" mt="sm" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" title={t('lists.problems', { count: problems.length })}>
        {t('overlap.file.nothing')}
      </Alert>
      <Problems problems={problems.slice(0, LISTED)} headings={headings} />
      {problems.length > LISTED && <p>{t('lists.more', { count: problems.length - LISTED })}</p>}
    </>
  );
}

function Problems({ problems, headings }: { readonly problems: readonly PlannedProblem[] } & Pick<Props, 'headings'>) {
  const { t } = useTranslation('planning');
  const columns: readonly Column<PlannedProblem>[] = [
    { key: 'place', header: t('lists.column.place'), width: '11rem', rowHeader: true, cell: ({ at }) => (at.kind === 'path' ? at.path : t('lists.row', { sheet: at.sheet, row: at.row })) },
    { key: 'column', header: t('lists.column.column'), width: '10rem', cell: ({ column }) => (column === null ? '' : (headings[column]?.heading ?? column)) },
    { key: 'found', header: t('lists.column.found'), width: '10rem', wideOnly: true, cell: ({ found }) => (found === '' ? t('lists.blank') : found) },
    { key: 'reason', header: t('lists.column.reason'), cell: ({ fault }) => t(`overlap.file.value.${fault}`) },
  ];
  return <DataTable caption={t('lists.problems', { count: problems.length })} columns={columns} rows={problems} rowKey={(problem) => JSON.stringify(problem)} maxHeight="40vh" />;
}

const useFaultWords = (headings: Headings): ((fault: Exclude<PlannedFileFault, { readonly type: 'faulty' }>) => string) => {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return (fault) => {
    switch (fault.type) {
      case 'too-large':
        return t('lists.fault.too-large', { size: format.fileSize(fault.size), limit: format.fileSize(fault.limit) });
      case 'no-heading':
        return t('lists.fault.no-heading', { columns: fault.missing.map((column) => headings[column]?.heading ?? column).join(', ') });
      case 'too-many-rows':
        return t('lists.fault.too-many-rows', { limit: format.number(fault.limit) });
      case 'newer-version':
        return t('overlap.file.newerVersion', { version: fault.version });
      case 'not-planned':
        return t('overlap.file.notPlanned');
      case 'empty':
      case 'unreadable':
      case 'old-excel':
      case 'damaged':
      case 'no-rows':
        return t(`lists.fault.${fault.type}`);
    }
  };
};
