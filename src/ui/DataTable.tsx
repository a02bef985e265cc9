import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import classes from './DataTable.module.css';

/** One column of a {@link DataTable}. */
export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'center' | 'end';
  /** CSS width, for example '8rem' or '30%'. */
  readonly width?: string;
  /** Makes the column sortable by this value. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** The column that names the row (`th scope="row"`). */
  readonly rowHeader?: boolean;
  /** Hidden below 48em, where there is no room. */
  readonly wideOnly?: boolean;
}

interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

interface Props<Row> {
  /** Says what the table holds; shown to screen readers only. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Opens the row: click, Enter or Space. Give the row a real link too where it leads to a page. */
  readonly onRowClick?: (row: Row) => void;
  /** Moves the row that has the focus one place up (-1) or down (1): Alt+↑/↓. Only with `onRowClick`, by which rows take the focus. */
  readonly onRowMove?: (row: Row, step: -1 | 1) => void;
  readonly selectedKey?: string | null;
  readonly initialSort?: Sort;
  /** Shown instead of the body when there are no rows. */
  readonly empty?: ReactNode;
  /** A height after which the table scrolls by itself, for example '60vh'; else the page scrolls. */
  readonly maxHeight?: string;
}

// Vietnamese order (ă after a, đ after d); „1.10“ after „1.9“.
const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

const compare = (a: string | number | null, b: string | number | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
};

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, select, textarea, [role="menuitem"], [role="combobox"]') !== null;

/** A table that scrolls by itself; where no row takes the focus, it does, so that the keyboard can scroll it. */
const scrolling = (caption: string, maxHeight: string, takesFocus: boolean) => ({
  style: { maxHeight, overflowY: 'auto' as const },
  ...(takesFocus ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {}),
});

/**
 * A plain table with a sticky head and dense rows. Rows with `onRowClick` are reached with Tab and
 * walked with the arrow keys; clicks on controls inside a row stay theirs.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, onRowClick, onRowMove, selectedKey = null, initialSort, empty, maxHeight } = props;
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null);
  const sorted = useMemo(() => {
    const by = columns.find(column => column.key === sort?.key)?.sortBy;
    if (sort === null || by === undefined) return rows;
    const direction = sort.descending ? -1 : 1;
    return [...rows].sort((a, b) => direction * compare(by(a), by(b)));
  }, [columns, rows, sort]);

  const moved = useMovedRow();
  return (
    <div className={classes.scroll} {...(maxHeight === undefined ? {} : scrolling(caption, maxHeight, onRowClick === undefined))}>
      <table className={classes.table} data-table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(row => {
            const key = rowKey(row);
            return (
              <tr
                key={key}
                data-selected={key === selectedKey || undefined}
                {...(onRowClick === undefined
                  ? {}
                  : openable(
                      () => onRowClick(row),
                      onRowMove && ((step, element) => {
                        moved.current = element;
                        onRowMove(row, step);
                      }),
                    ))}
              >
                {columns.map(column => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            );
          })}
          {sorted.length === 0 && empty !== undefined && (
            <tr className={classes.emptyRow}>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort | null; onSort: (sort: Sort) => void }) {
  const active = sort?.key === column.key ? sort : null;
  const SortIcon = active === null ? IconArrowsSort : active.descending ? IconArrowDown : IconArrowUp;
  const order = active === null ? 'none' : active.descending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      data-align={column.align}
      data-wide-only={column.wideOnly || undefined}
      style={column.width === undefined ? undefined : { width: column.width }}
      {...(column.sortBy === undefined ? {} : { 'aria-sort': order })}
    >
      {column.sortBy === undefined ? (
        column.header
      ) : (
        <button
          type="button"
          className={classes.sort}
          data-active={active !== null || undefined}
          onClick={() => onSort({ key: column.key, descending: active !== null && !active.descending })}
        >
          {column.header}
          <SortIcon size={13} aria-hidden />
        </button>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const shared = { 'data-align': column.align, 'data-wide-only': column.wideOnly || undefined };
  return column.rowHeader === true ? (
    <th scope="row" {...shared}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...shared}>{column.cell(row)}</td>
  );
}

/** Gives the focus back to a row that lost it only because it was put elsewhere. */
const useMovedRow = () => {
  const moved = useRef<HTMLTableRowElement | null>(null);
  useLayoutEffect(() => {
    const row = moved.current;
    if (row?.isConnected === true && document.activeElement === document.body) row.focus();
  });
  return moved;
};

const openable = (open: () => void, move?: (step: -1 | 1, row: HTMLTableRowElement) => void) => ({
  tabIndex: 0,
  'data-openable': true,
  onClick: (event: MouseEvent<HTMLTableRowElement>) => {
    if (!isControl(event.target)) open();
  },
  onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open();
      return;
    }
    if (event.altKey) {
      if (move && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1, event.currentTarget);
      }
      return;
    }
    const step = event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null;
    const neighbour = step === null ? null : event.currentTarget[step];
    if (neighbour instanceof HTMLElement && neighbour.tabIndex === 0) {
      event.preventDefault();
      neighbour.focus();
    }
  },
});
