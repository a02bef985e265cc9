import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asIsoDate } from '#domain/days.ts';
import type { GridColumn } from '#domain/sampling/cells.ts';
import type { Timeliness, TimelinessState } from '#domain/sampling/dossierState.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Tone } from '#ui/tone.ts';

/** How the cells of the grid and the state of a dossier read. */
export interface CellWords {
  /** What a cell shows; the same is copied, and read again when it is pasted. */
  readonly cell: (row: Row<'dossiers'>, column: GridColumn) => string;
  readonly state: (timeliness: Timeliness) => string;
}

/** The words of the grid in the language of the interface; the same object as long as the language stays. */
export const useCellWords = (): CellWords => {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return useMemo(
    () => ({
      cell: (row, column) => {
        switch (column) {
          case 'code':
          case 'procedure':
          case 'note':
            return row[column];
          case 'received':
          case 'due':
          case 'returned': {
            const day = asIsoDate(row[column]);
            return day === null ? '' : format.date(day);
          }
          case 'apology':
            return row.apology === null ? '' : t(`samples.grid.choice.${row.apology}`);
          case 'composition':
            return row.composition === null ? '' : t(`samples.grid.choice.${row.composition}`);
          case 'fee':
            return row.fee === null ? '' : t(`samples.grid.choice.${row.fee}`);
        }
      },
      state: (timeliness) => {
        switch (timeliness.state) {
          case 'late':
            return timeliness.days === 0 ? t('samples.state.lateUnderOne') : t('samples.state.late', { count: timeliness.days });
          case 'overdue':
            return timeliness.days === 0 ? t('samples.state.overdueUnderOne') : t('samples.state.overdue', { count: timeliness.days });
          case 'unknown':
            return t(`samples.state.${timeliness.why}`);
          case 'early':
          case 'onTime':
          case 'inProgress':
            return t(`samples.state.${timeliness.state}`);
        }
      },
    }),
    [t, format],
  );
};

/** The tone of a state; the word stands beside it always. */
export const stateTones: Readonly<Record<TimelinessState, Tone>> = {
  early: 'success',
  onTime: 'success',
  inProgress: 'info',
  late: 'danger',
  overdue: 'danger',
  unknown: 'warning',
};
