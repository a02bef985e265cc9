import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RemedyFileFault } from '#exchange/remedies/readDocx.ts';
import type { RemedyProblem } from '#exchange/remedies/table.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** So many places are named; who has mended these sees the next. */
const NAMED = 8;

/** What was read cannot be taken in, or is the form of another document. */
type Fault = RemedyFileFault | { readonly type: 'other-form' };

/** Why a report was not taken: what is wrong, where, and what to write instead. */
export function ReportFault({ fault }: { readonly fault: Fault }) {
  const { t } = useTranslation('followup');
  const words = useFaultWords();
  return (
    <Alert color="red" mt="sm" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} role="alert" title={t('remedy.take.unchanged')}>
      {words(fault).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Alert>
  );
}

const useFaultWords = (): ((fault: Fault) => readonly string[]) => {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const problemWords = ({ at, column, fault, found }: RemedyProblem): string => {
    const cell = t(`remedy.fault.cell.${fault}`);
    const what = found === '' ? cell : t('remedy.fault.found', { what: cell, found });
    return t('remedy.fault.row', { row: at.row, column: column === null ? '' : t(`remedy.fault.column.${column}`), what });
  };
  return (fault) => {
    switch (fault.type) {
      case 'faulty': {
        const more = fault.problems.length - NAMED;
        return [...fault.problems.slice(0, NAMED).map(problemWords), ...(more > 0 ? [t('remedy.fault.more', { count: more })] : [])];
      }
      case 'no-heading':
        return [t('remedy.fault.no-heading', { columns: fault.missing.map((column) => `“${t(`remedy.fault.column.${column}`)}”`).join(', ') })];
      case 'too-many-rows':
        return [t('remedy.fault.too-many-rows', { limit: fault.limit })];
      case 'too-large':
        return [t('remedy.fault.too-large', { size: format.fileSize(fault.size), limit: format.fileSize(fault.limit) })];
      case 'no-rows':
      case 'empty':
      case 'not-docx':
      case 'old-word':
      case 'damaged':
      case 'no-table':
      case 'other-form':
        return [t(`remedy.fault.${fault.type}`)];
    }
  };
};
