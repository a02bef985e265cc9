import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { gridColumns } from '#domain/sampling/cells.ts';
import { tsvText } from '#domain/sampling/tsv.ts';
import type { PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import classes from './Grid.module.css';
import { blockOf } from './gridKeys.ts';
import { GridRow } from './GridRow.tsx';
import { useCellWords } from './useCellWords.ts';
import { useGrid } from './useGrid.ts';

interface Props {
  readonly planId: PlanId;
  readonly rows: readonly Row<'dossiers'>[];
  readonly day: IsoDate;
  readonly calendar: WorkingCalendar;
}

/** The dossiers of a sample as a table that is filled in by keyboard, or by pasting blocks from Excel. */
export function DossierGrid({ planId, rows, day, calendar }: Props) {
  const { t } = useTranslation('inspection');
  const words = useCellWords();
  const table = useRef<HTMLTableElement>(null);
  const grid = useGrid(planId, rows, day, table);
  const { choice, editing } = grid;
  const block = blockOf(choice);
  const copied = (): string =>
    tsvText(rows.slice(block.top, block.bottom + 1).map((row) => gridColumns.slice(block.left, block.right + 1).map((column) => words.cell(row, column))));
  return (
    <>
      {/* The table scrolls by itself, so that its heading stays in view. */}
      <div className={classes.scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of focusable cells, whose keys it takes */}
        <table role="grid" ref={table} aria-multiselectable
          className={classes.grid}
          data-table
          aria-label={t('samples.grid.label')}
          aria-rowcount={rows.length + 1}
          onKeyDown={grid.onKeyDown}
          onPaste={grid.onPaste}
          onCopy={(event) => {
            if (!grid.isOnCell(event.target)) return;
            event.preventDefault();
            event.clipboardData.setData('text/plain', copied());
          }}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={classes.no}>
                {t('samples.grid.no')}
              </th>
              {gridColumns.map((column) => [
                column === 'apology' && (
                  <th key="state" scope="col" data-column="state">
                    {t('samples.grid.state')}
                  </th>
                ),
                <th key={column} scope="col" data-column={column}>
                  {t(`samples.grid.column.${column}`)}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const isChosen = at >= block.top && at <= block.bottom;
              const isActive = at === choice.focus.row;
              return (
                <GridRow
                  key={row.id}
                  row={row}
                  at={at}
                  day={day}
                  calendar={calendar}
                  words={words}
                  actions={grid.actions}
                  from={isChosen ? block.left : -1}
                  to={isChosen ? block.right : -1}
                  active={isActive ? choice.focus.column : -1}
                  begun={isActive && editing ? editing.begun : undefined}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <output className={classes.said} data-tone={grid.said?.tone ?? 'neutral'}>
        {grid.said?.text ?? ''}
      </output>
    </>
  );
}
