import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { columns as sheetColumns } from '#exchange/criteria/columns.ts';
import type { CriteriaFileFault, FileProblem } from '#exchange/criteria/file.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import classes from './sets.module.css';

/** So many places are listed; who has mended these sees the next. */
const LISTED = 200;

/** Why a file was not taken over: one reason, or every place in it that has to be put right. */
export function FileFaults({ fault }: { readonly fault: CriteriaFileFault }) {
  const { t } = useTranslation('criteriaSets');
  const words = useFaultWords();
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
      <Alert color="red" mt="sm" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" title={t('file.problems', { count: problems.length })}>
        {t('file.nothing')}
      </Alert>
      <Problems problems={problems.slice(0, LISTED)} />
      {problems.length > LISTED && <p>{t('file.more', { count: problems.length - LISTED })}</p>}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const { t } = useTranslation('criteriaSets');
  const columns: readonly Column<FileProblem>[] = [
    { key: 'place', header: t('file.column.place'), width: '11rem', rowHeader: true, cell: placeCell },
    // In JSON what is wrong may be no text, or missing; only cells are quoted.
    { key: 'found', header: t('file.column.found'), width: '9rem', wideOnly: true, cell: ({ at, found }) => (found !== '' ? found : at.kind === 'row' ? t('file.blank') : '') },
    { key: 'reason', header: t('file.column.reason'), cell: ({ fault }) => t(`file.value.${fault}`) },
  ];
  return <DataTable caption={t('file.problems', { count: problems.length })} columns={columns} rows={problems} rowKey={(problem) => JSON.stringify(problem)} maxHeight="50vh" />;
}

const placeCell = (problem: FileProblem) => <Place problem={problem} />;

/** The row or the path, and below it the column. */
function Place({ problem: { at, column } }: { readonly problem: FileProblem }) {
  const { t } = useTranslation('criteriaSets');
  return (
    <span className={classes.title}>
      <span className={classes.place}>{at.kind === 'row' ? t('file.row', { sheet: at.sheet, row: at.row }) : at.path}</span>
      {column !== null && <span className={classes.quiet}>{sheetColumns[column].heading}</span>}
    </span>
  );
}

const useFaultWords = (): ((fault: Exclude<CriteriaFileFault, { readonly type: 'faulty' }>) => string) => {
  const { t } = useTranslation('criteriaSets');
  const format = useFormat();
  return (fault) => {
    switch (fault.type) {
      case 'too-large':
        return t('file.fault.too-large', { size: format.fileSize(fault.size), limit: format.fileSize(fault.limit) });
      case 'newer-version':
        return t('file.fault.newer-version', { version: fault.version });
      case 'no-rows':
        return t('file.fault.no-rows', { sheet: fault.sheet });
      case 'no-heading':
        return t('file.fault.no-heading', { sheet: fault.sheet, columns: fault.missing.map((column) => sheetColumns[column].heading).join(', ') });
      case 'too-many-rows':
        return t('file.fault.too-many-rows', { limit: format.number(fault.limit) });
      case 'empty':
      case 'unreadable':
      case 'not-criteria':
      case 'old-excel':
      case 'damaged':
      case 'not-json':
        return t(`file.fault.${fault.type}`);
    }
  };
};
