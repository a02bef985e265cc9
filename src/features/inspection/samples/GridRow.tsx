import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { cellKind, choicesOf, gridColumns, isChoice, type ChoiceColumn, type GridColumn } from '#domain/sampling/cells.ts';
import { owesApology, timelinessOf } from '#domain/sampling/dossierState.ts';
import { basisOf } from '#domain/row.ts';
import type { ChangeId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { CellEditor, type Leave } from './CellEditor.tsx';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import classes from './Grid.module.css';
import type { Place } from './gridKeys.ts';
import { stateTones, type CellWords } from './useCellWords.ts';

/** What cells ask of the grid; the same object for all rows, so that a row renders only when it changes. */
export interface GridActions {
  readonly onFocus: (place: Place) => void;
  readonly onPress: (place: Place, extend: boolean) => void;
  readonly onEdit: (place: Place) => void;
  readonly write: (row: Row<'dossiers'>, column: GridColumn, text: string, basis: readonly ChangeId[]) => unknown;
  readonly accepts: (row: Row<'dossiers'>, column: GridColumn, text: string) => boolean;
  readonly choose: (row: Row<'dossiers'>, column: ChoiceColumn, value: string | null) => void;
  readonly onLeave: (place: Place, to: Leave | null) => void;
}

interface Props {
  readonly row: Row<'dossiers'>;
  readonly at: number;
  readonly day: IsoDate;
  readonly calendar: WorkingCalendar;
  readonly words: CellWords;
  readonly actions: GridActions;
  /** The columns of this row that are chosen; none: -1. */
  readonly from: number;
  readonly to: number;
  /** The column that Tab reaches, when it is in this row; else -1. */
  readonly active: number;
  /** What the active cell is being edited with; undefined while it is not. */
  readonly begun: string | null | undefined;
}

/** A dossier of the grid. */
export const GridRow = memo(function GridRow({ row, at, day, calendar, words, actions, from, to, active, begun }: Props) {
  const { t } = useTranslation('inspection');
  const timeliness = timelinessOf(row, day, calendar);
  const owes = owesApology(timeliness) && row.apology === null;
  return (
    <tr className={classes.line} aria-rowindex={at + 2}>
      <th scope="row" className={classes.no}>
        {row.no}
      </th>
      {gridColumns.map((column, index) => {
        const place = { row: at, column: index };
        const isEdited = index === active && begun !== undefined;
        const text = words.cell(row, column);
        const shownText = text === '' && column === 'apology' && owes ? t('samples.grid.apologyDue') : text;
        return [
          // The state stands behind the days from which it follows.
          column === 'apology' && (
            <td key="state" className={classes.state} data-tone={stateTones[timeliness.state]} title={words.state(timeliness)}>
              <span>{words.state(timeliness)}</span>
            </td>
          ),
          <td
            key={column}
            tabIndex={index === active ? 0 : -1}
            data-cell={`${at}:${index}`}
            data-kind={cellKind(column)}
            data-wanting={(text === '' && shownText !== '') || undefined}
            aria-selected={index >= from && index <= to}
            title={column === 'note' || column === 'procedure' || column === 'code' ? text : undefined}
            onFocus={(event) => {
              if (event.target === event.currentTarget) actions.onFocus(place);
            }}
            onMouseDown={(event) => {
              if (isEdited) return;
              if (event.shiftKey) event.preventDefault();
              actions.onPress(place, event.shiftKey);
            }}
            onDoubleClick={() => actions.onEdit(place)}
          >
            {isEdited ? (
              <CellField {...{ row, column, place, text, words, actions, begun }} />
            ) : (
              <span className={classes.text}>{shownText}</span>
            )}
          </td>,
        ];
      })}
    </tr>
  );
});

interface FieldProps extends Pick<Props, 'row' | 'words' | 'actions'> {
  readonly column: GridColumn;
  readonly place: Place;
  readonly text: string;
  readonly begun: string | null;
}

function CellField({ row, column, place, text, actions, begun }: FieldProps) {
  const { t } = useTranslation('inspection');
  const label = t('samples.grid.cell', { column: t(`samples.grid.column.${column}`), no: row.no });
  if (isChoice(column)) {
    return (
      <ChoiceEditor
        label={label}
        value={row[column] ?? ''}
        options={choicesOf[column].map((value) => ({ value, label: t(`samples.grid.choice.${value}`) }))}
        onChoose={(value) => {
          actions.choose(row, column, value);
          actions.onLeave(place, 'stay');
        }}
        onClose={() => actions.onLeave(place, 'stay')}
      />
    );
  }
  return (
    <CellEditor
      label={label}
      value={text}
      begun={begun}
      basis={basisOf(row, column)}
      inputMode={cellKind(column) === 'day' ? 'numeric' : 'text'}
      onCommit={(typed, basis) => actions.write(row, column, typed, basis)}
      accepts={(typed) => actions.accepts(row, column, typed)}
      onLeave={(to) => actions.onLeave(place, to)}
    />
  );
}
