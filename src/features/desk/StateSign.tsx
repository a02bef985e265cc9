import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconClockExclamation, IconHourglassHigh, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dutyRules, type DueDocument, type DueState } from '#domain/desk/deadlines.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Mark } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

const marks: Readonly<Record<DueState, Mark>> = {
  overdue: { icon: IconClockExclamation, tone: 'danger' },
  dueSoon: { icon: IconHourglassHigh, tone: 'warning' },
  later: { icon: IconCircleDashed, tone: 'neutral' },
  waiting: { icon: IconPlayerPause, tone: 'neutral' },
  lapsed: { icon: IconCircleMinus, tone: 'neutral' },
  done: { icon: IconCircleCheck, tone: 'success' },
};

/** How a document stands, as a sign with words. */
export function StateSign({ row, today }: { readonly row: DueDocument; readonly today: IsoDate }) {
  const words = useStateWords(today);
  return (
    <StatusBadge {...marks[row.state]} variant="plain">
      {words(row)}
    </StatusBadge>
  );
}

const fromUnits: readonly DueDocument['duty'][] = ['unitReport', 'remedyReport'];

function useStateWords(today: IsoDate): (row: DueDocument) => string {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const doneWords = ({ duty }: DueDocument, { by, on }: NonNullable<DueDocument['done']>): string => {
    const date = on === null ? '' : format.date(on);
    switch (by) {
      case 'dated':
        return t(fromUnits.includes(duty) ? 'documents.state.datedUnit' : 'documents.state.dated', { date });
      case 'kept':
        return on === null ? t('documents.state.keptUndated') : t('documents.state.kept', { date });
      case 'recorded': {
        const words = t(`documents.state.recorded.${duty}`);
        return on === null ? words : t('documents.state.recordedOn', { words, date });
      }
    }
  };
  return (row) => {
    if (row.done !== null) return doneWords(row, row.done);
    if (row.state === 'lapsed') return t('documents.state.lapsed');
    if (row.state === 'waiting' && row.due !== null) return t('documents.state.waiting.late');
    if (row.due === null) return t(`documents.state.waiting.${dutyRules[row.duty].from}`);
    if (row.due === today) return t('documents.state.today');
    return row.left < 0 ? t('documents.state.overdue', { count: -row.left }) : t('documents.state.dueSoon', { count: row.left });
  };
}
