import { IconArrowDown, IconArrowsSort, IconArrowUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#domain/roundBook/entries.ts';
import type { GroupRow } from '#domain/roundBook/groups.ts';
import type { Sort } from '#domain/roundBook/sort.ts';
import type { EntryColumn } from './columns.tsx';
import { grid } from './grid.ts';
import { listKey } from './pageKeys.ts';
import type { Marks } from './useMarks.ts';
import classes from './views.module.css';
import { offsetsOf, useVirtual } from './virtual.ts';

/** Heights in pixels; every row of a kind has the same, so that thousands need not be measured. */
const HEAD = 38;
const ROW = 68;
const TALL = 112;

interface Props<E> {
  readonly caption: string;
  readonly columns: readonly EntryColumn<E>[];
  readonly rows: readonly GroupRow<E>[];
  readonly marks: Marks<E>;
  /** The row whose details are open. */
  readonly openKey: string | null;
  /** Room for two columns only. */
  readonly narrow: boolean;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly groupWords: (key: string) => string;
  readonly onToggleGroup: (key: string) => void;
  readonly onOpen: (entry: E) => void;
  readonly onCopy: () => void;
}

const keyOfRow = <E extends Entry>(row: GroupRow<E>): string => (row.type === 'entry' ? row.entry.key : `group ${row.key}`);

const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button, input, select, textarea, label, [role="menuitem"]') !== null;

/**
 * A list of any length as a table: the rows in the window are drawn, the page scrolls. The table has the focus and walks its
 * rows with the arrows; Space picks, Enter opens.
 */
export function EntryTable<E extends Entry>(props: Props<E>) {
  const { caption, columns, rows, marks, openKey, narrow, sort, onSort, groupWords, onToggleGroup, onOpen, onCopy } = props;
  const { t } = useTranslation('followup');
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const offsets = useMemo(() => offsetsOf(rows.map(row => (row.type === 'head' ? HEAD : narrow ? TALL : ROW))), [narrow, rows]);
  const { from, to, reveal } = useVirtual(body, offsets);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const active = useMemo(() => {
    const at = activeKey === null ? -1 : rows.findIndex(row => keyOfRow(row) === activeKey);
    return at < 0 ? 0 : at;
  }, [activeKey, rows]);
  const rowId = (at: number): string => `${id}-${at}`;

  const moveTo = (at: number, extending: boolean) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
    if (row === undefined) return;
    const before = rows[active];
    setActiveKey(keyOfRow(row));
    reveal(Math.max(0, Math.min(rows.length - 1, at)));
    if (extending && row.type === 'entry') marks.extend(before?.type === 'entry' ? before.entry.key : null, row.entry.key);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const asked = listKey({ ...event, key: event.key, isComposing: event.nativeEvent.isComposing });
    const row = rows[active];
    if (asked === null || row === undefined) return;
    if (asked.type === 'copy' && document.getSelection()?.isCollapsed === false) return;
    if (asked.type === 'leave' && marks.keys.size === 0) return;
    event.preventDefault();
    switch (asked.type) {
      case 'move':
        return moveTo(activeKey === null && !asked.extends && asked.by === 1 ? 0 : active + asked.by, asked.extends);
      case 'edge':
        return moveTo(asked.to === 'first' ? 0 : rows.length - 1, asked.extends);
      case 'side':
        if (row.type === 'head' && row.isClosed === (asked.to === 'right')) onToggleGroup(row.key);
        return;
      case 'open':
        setActiveKey(keyOfRow(row));
        return row.type === 'head' ? onToggleGroup(row.key) : onOpen(row.entry);
      case 'mark':
        setActiveKey(keyOfRow(row));
        return row.type === 'head' ? onToggleGroup(row.key) : marks.toggle(row.entry.key);
      case 'markAll':
        return marks.all();
      case 'copy':
        return onCopy();
      case 'leave':
        return marks.clear();
      case 'shift':
        return;
    }
  };

  const onClickRow = useCallback(
    (event: MouseEvent, entry: E) => {
      if (isControl(event.target)) return;
      setActiveKey(entry.key);
      if (event.ctrlKey || event.metaKey) marks.toggle(entry.key);
      else if (event.shiftKey) marks.extend(null, entry.key);
      else onOpen(entry);
    },
    [marks, onOpen],
  );

  const shownCount = rows.filter(row => row.type === 'entry').length;
  return (
    <div className={classes.surface}>
      <table
        className={classes.table}
        data-table
        data-narrow={narrow || undefined}
        {...grid({
          'aria-label': caption,
          'aria-rowcount': rows.length + 1,
          'aria-multiselectable': true,
          'aria-activedescendant': active >= from && active < to ? rowId(active) : undefined,
          onKeyDown,
        })}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.markColumn}>
              <input
                type="checkbox"
                aria-label={t('views.table.markAll')}
                checked={marks.entries.length > 0 && marks.entries.length >= shownCount}
                onChange={event => (event.currentTarget.checked ? marks.all() : marks.clear())}
              />
            </th>
            {columns.map(column => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer height={offsets[from] ?? 0} columns={columns.length + 1} />
          {rows.slice(from, to).map((row, index) => {
            const at = from + index;
            const shared = { id: rowId(at), place: at + 2, isActive: at === active };
            return row.type === 'head' ? (
              <HeadRow key={keyOfRow(row)} {...shared} row={row} words={groupWords(row.key)} columns={columns.length + 1} onToggle={onToggleGroup} />
            ) : (
              <EntryRow
                key={row.entry.key}
                {...shared}
                entry={row.entry}
                columns={columns}
                narrow={narrow}
                isMarked={marks.keys.has(row.entry.key)}
                isOpen={row.entry.key === openKey}
                onClick={onClickRow}
                onMark={marks.toggle}
              />
            );
          })}
          <Spacer height={(offsets.at(-1) ?? 0) - (offsets[to] ?? 0)} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes.spacer}>
      <td colSpan={columns} style={{ height }}>
        {'\u00A0'}
      </td>
    </tr>
  );
}

function HeaderCell<E>({ column, sort, onSort }: { readonly column: EntryColumn<E>; readonly sort: Sort | null; readonly onSort: (sort: Sort) => void }) {
  const key = column.sort;
  const active = key !== undefined && sort?.key === key ? sort : null;
  const SortIcon = active === null ? IconArrowsSort : active.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-align={column.align}
      style={column.width === undefined ? undefined : { width: column.width }}
      {...(key === undefined ? {} : { 'aria-sort': active === null ? ('none' as const) : active.descending ? ('descending' as const) : ('ascending' as const) })}
    >
      {key === undefined ? (
        column.header
      ) : (
        <button type="button" className={classes.sort} data-active={active !== null || undefined} onClick={() => onSort({ key, descending: active !== null && !active.descending })}>
          {column.header}
          <SortIcon size={13} aria-hidden />
        </button>
      )}
    </th>
  );
}

interface RowProps {
  readonly id: string;
  readonly place: number;
  readonly isActive: boolean;
}

function HeadRow({ id, place, isActive, row, words, columns, onToggle }: RowProps & { readonly row: { readonly key: string; readonly count: number; readonly isClosed: boolean }; readonly words: string; readonly columns: number; readonly onToggle: (key: string) => void }) {
  const { t } = useTranslation('followup');
  const Icon = row.isClosed ? IconChevronRight : IconChevronDown;
  return (
    <tr id={id} aria-rowindex={place} className={classes.headRow} data-active={isActive || undefined}>
      <th colSpan={columns} scope="rowgroup">
        <button type="button" tabIndex={-1} className={classes.groupToggle} aria-expanded={!row.isClosed} onClick={() => onToggle(row.key)}>
          <Icon size={15} aria-hidden />
          {t('views.filter.option', { name: words, number: row.count })}
        </button>
      </th>
    </tr>
  );
}

interface EntryRowProps<E> extends RowProps {
  readonly entry: E;
  readonly columns: readonly EntryColumn<E>[];
  readonly narrow: boolean;
  readonly isMarked: boolean;
  readonly isOpen: boolean;
  readonly onClick: (event: MouseEvent, entry: E) => void;
  readonly onMark: (key: string) => void;
}

function EntryRow<E extends Entry>({ id, place, isActive, entry, columns, narrow, isMarked, isOpen, onClick, onMark }: EntryRowProps<E>) {
  const { t } = useTranslation('followup');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid answers the keys
    <tr
      id={id}
      aria-rowindex={place}
      aria-selected={isMarked}
      className={classes.row}
      data-active={isActive || undefined}
      data-marked={isMarked || undefined}
      data-selected={isOpen || undefined}
      onClick={event => onClick(event, entry)}
    >
      <td className={classes.markColumn}>
        <label className={classes.mark}>
          <input type="checkbox" tabIndex={-1} aria-label={t('views.table.mark', { text: entry.line.text })} checked={isMarked} onChange={() => onMark(entry.key)} />
        </label>
      </td>
      {columns.map(({ key, names, align, cell }) =>
        names === true ? (
          <th key={key} scope="row">
            <div className={classes.fixed}>{cell(entry, narrow)}</div>
          </th>
        ) : (
          <td key={key} data-align={align}>
            <div className={classes.fixed}>{cell(entry, narrow)}</div>
          </td>
        ),
      )}
    </tr>
  );
}
