import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListFileFault, ListProblem } from '#exchange/lists/listFile.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import type { OpenList } from './openList.ts';

/** So many places are listed; who has mended these sees the next. */
const LISTED = 200;

interface Props {
  readonly fault: ListFileFault;
  readonly headings: OpenList['headings'];
}

/** Why a list was not taken over: one reason, or every place in it that has to be put right. */
export function ListFaults({ fault, headings }: Props) {
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
        {t('lists.nothing')}
      </Alert>
      <Problems problems={problems.slice(0, LISTED)} headings={headings} />
      {problems.length > LISTED && <p>{t('lists.more', { count: problems.length - LISTED })}</p>}
    </>
  );
}

function Problems({ problems, headings }: { readonly problems: readonly ListProblem[] } & Pick<Props, 'headings'>) {
  const { t } = useTranslation('planning');
  const columns: readonly Column<ListProblem>[] = [
    { key: 'place', header: t('lists.column.place'), width: '9rem', rowHeader: true, cell: ({ at }) => (at.sheet === '' ? t('lists.pastedRow', { row: at.row }) : t('lists.row', { sheet: at.sheet, row: at.row })) },
    { key: 'column', header: t('lists.column.column'), width: '9rem', cell: ({ column }) => (column === null ? t('lists.wholeRow') : (headings[column]?.heading ?? column)) },
    { key: 'found', header: t('lists.column.found'), width: '9rem', wideOnly: true, cell: ({ found }) => (found === '' ? t('lists.blank') : found) },
    { key: 'reason', header: t('lists.column.reason'), cell: ({ fault }) => t(`lists.value.${fault}`) },
  ];
  return <DataTable caption={t('lists.problems', { count: problems.length })} columns={columns} rows={problems} rowKey={(problem) => JSON.stringify(problem)} maxHeight="40vh" />;
}

const useFaultWords = (headings: Props['headings']): ((fault: Exclude<ListFileFault, { readonly type: 'faulty' }>) => string) => {
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
      case 'empty':
      case 'unreadable':
      case 'not-excel':
      case 'old-excel':
      case 'damaged':
      case 'no-rows':
        return t(`lists.fault.${fault.type}`);
    }
  };
};
