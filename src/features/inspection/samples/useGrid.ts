import { useLayoutEffect, useMemo, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { recordDossiers, type CellWrite } from '#domain/commands/sampling.ts';
import type { ChangeId, PlanId } from '#domain/ids.ts';
import { cellWrite, pasteBlock, type Block, type BlockFault } from '#domain/sampling/block.ts';
import { cellKind, cellValue, gridColumns, type CellFault, type GridColumn } from '#domain/sampling/cells.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runCommand } from '#live/useCommand.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import type { Tone } from '#ui/tone.ts';
import { createLatest } from '../latest.ts';
import type { Leave } from './CellEditor.tsx';
import { blockOf, gridKey, nextCell, type Choice, type Place } from './gridKeys.ts';
import type { GridActions } from './GridRow.tsx';

/** A word of the grid about what was just done, or why it was not. */
interface Said {
  readonly text: string;
  readonly tone: Tone;
}

/** What the active cell is being edited with: what was typed to begin with, or null for what it holds. */
interface Editing {
  readonly begun: string | null;
}

const start: Place = { row: 0, column: 0 };

/** What the grid says when something cannot be done; the texts are the screen's. */
const useGridWords = () => {
  const { t } = useTranslation('inspection');
  return useMemo(() => {
    const column = (name: GridColumn) => t(`samples.grid.column.${name}`);
    const fault = (name: GridColumn, text: string, why: CellFault): string => {
      switch (why) {
        case 'no-day':
          return t('samples.grid.noDay', { text });
        case 'no-choice':
          return t('samples.grid.noChoice', { text, column: column(name) });
        case 'too-long':
          return t('samples.grid.tooLong', { column: column(name) });
      }
    };
    const blockFault = (why: BlockFault): string => {
      if (why.type === 'outside') return t('samples.grid.pasteOutside', { ...why });
      const [first, ...others] = why.cells;
      const text = t('samples.grid.pasteBad', { no: first.no, column: column(first.column), text: first.text });
      return others.length === 0 ? text : `${text} ${t('samples.grid.pasteBadMore', { count: others.length })}`;
    };
    return { fault, blockFault, closed: t('samples.grid.closed'), pasted: (count: number) => t('samples.grid.pasted', { count }) };
  }, [t]);
};

/** The state of a grid, and what its keys, cells and the clipboard do. */
export const useGrid = (planId: PlanId, rows: readonly Row<'dossiers'>[], day: IsoDate, table: RefObject<HTMLTableElement | null>) => {
  const words = useGridWords();
  const isClosed = useReadOnly();
  const [state, setChoice] = useState<Choice>({ anchor: start, focus: start });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const last = Math.max(0, rows.length - 1);
  // A draw that was taken back leaves fewer rows.
  const bounded = (place: Place): Place => (place.row > last ? { ...place, row: last } : place);
  const choice: Choice = { anchor: bounded(state.anchor), focus: bounded(state.focus) };
  const [latest] = useState(() => createLatest({ rows, choice, isClosed, day, words }));
  useLayoutEffect(() => latest.set({ rows, choice, isClosed, day, words }));

  const [{ actions, act }] = useState(() => {
    const problem = (text: string) => setSaid({ text, tone: 'danger' });
    const mayWrite = (): boolean => {
      const { isClosed, words } = latest.get();
      if (isClosed) problem(words.closed);
      return !isClosed;
    };
    const focusCell = ({ row, column }: Place) => {
      const cell = table.current?.querySelector(`[data-cell="${row}:${column}"]`);
      if (cell instanceof HTMLElement) cell.focus();
    };
    const go = (to: Place, extend: boolean) => {
      // The state first: the focus that follows tells of the same cell, and leaves the anchor where it is.
      setEditing(null);
      setChoice((before) => ({ anchor: extend ? before.anchor : to, focus: to }));
      focusCell(to);
    };
    const edit = (begun: string | null) => {
      if (!mayWrite()) return;
      setSaid(null);
      // At once, so that an input method composes in the field and not on the cell.
      flushSync(() => setEditing({ begun }));
    };
    const fill = async (cells: readonly CellWrite[]) => {
      if (cells.length === 0 || !mayWrite()) return;
      const outcome = await runCommand(recordDossiers, { plan: planId, cells });
      if (outcome.ok && cells.length > 1) setSaid({ text: latest.get().words.pasted(cells.length), tone: 'success' });
    };
    /** Gives every chosen cell of one kind a value; of other columns nothing is meant. */
    const setBlock = (block: Block, valueOf: (column: GridColumn) => string | null | undefined) => {
      const cells = latest.get().rows.slice(block.top, block.bottom + 1).flatMap((row) =>
        gridColumns.slice(block.left, block.right + 1).flatMap((column) => {
          const value = valueOf(column);
          return value === undefined || value === row[column] ? [] : [cellWrite(row, column, value)];
        }),
      );
      void fill(cells);
    };
    const actions: GridActions = {
      onFocus: (place) => setChoice((before) => (before.focus.row === place.row && before.focus.column === place.column ? before : { anchor: place, focus: place })),
      onPress: (place, extend) => go(place, extend),
      onEdit: (place) => {
        go(place, false);
        edit(null);
      },
      accepts: (row, column, text) => {
        const read = cellValue(column, text, { row, day: latest.get().day });
        if (read.ok) setSaid(null);
        else problem(latest.get().words.fault(column, text, read.error));
        return read.ok;
      },
      write: (row, column, text, basis) => writeCell(row, column, text, basis),
      choose: (row, column, value) => void fill([cellWrite(row, column, value)]),
      onLeave: (place, to) => {
        setEditing(null);
        const target = leaveTo(place, to, latest.get().rows.length);
        if (target) go(target, false);
      },
    };
    const writeCell = (row: Row<'dossiers'>, column: GridColumn, text: string, basis: readonly ChangeId[]): unknown => {
      const read = cellValue(column, text, { row, day: latest.get().day });
      if (!read.ok) return false;
      return runCommand(recordDossiers, { plan: planId, cells: [{ dossier: row.id, column, value: read.value, basis }] });
    };
    return { actions, act: { go, edit, fill, setBlock, mayWrite, problem } };
  });

  /** Whether an event is of a cell itself, not of a field in it. */
  const isOnCell = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('[data-cell]');

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOnCell(event.target) || event.defaultPrevented) return;
    const intent = gridKey(
      { key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift: event.shiftKey, isComposing: event.nativeEvent.isComposing },
      choice,
      rows.length,
    );
    if (intent === null) return;
    // The key that begins composing has to reach the field that opens for it.
    if (event.key !== 'Process') event.preventDefault();
    switch (intent.type) {
      case 'move':
        return act.go(intent.to, intent.extend);
      case 'edit':
        return act.edit(intent.text);
      case 'choose': {
        const chosen = gridColumns[choice.focus.column];
        return act.setBlock(blockOf(choice), (column) => (column === chosen ? intent.value : undefined));
      }
      case 'clear':
        return act.setBlock(blockOf(choice), (column) => (cellKind(column) === 'text' ? '' : null));
      case 'collapse':
        return act.go(choice.focus, false);
    }
  };

  const onPaste = (event: ClipboardEvent) => {
    if (!isOnCell(event.target)) return;
    event.preventDefault();
    if (!act.mayWrite()) return;
    const pasted = pasteBlock(rows, event.clipboardData.getData('text/plain'), blockOf(choice), day);
    if (pasted.ok) void act.fill(pasted.value);
    else act.problem(words.blockFault(pasted.error));
  };

  return { choice, editing, said, actions, onKeyDown, onPaste, isOnCell };
};

const leaveTo = (place: Place, to: Leave | null, rows: number): Place | null => {
  switch (to) {
    case 'down':
      return { ...place, row: Math.min(rows - 1, place.row + 1) };
    case 'up':
      return { ...place, row: Math.max(0, place.row - 1) };
    case 'next':
      return nextCell(place, 1, rows) ?? place;
    case 'previous':
      return nextCell(place, -1, rows) ?? place;
    case 'stay':
      return place;
    case null:
      return null;
  }
};
