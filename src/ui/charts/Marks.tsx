import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './charts.module.css';

/** A place in a chart: row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

const isAt = (a: Place, b: Place | undefined): boolean => b !== undefined && a.row === b.row && a.column === b.column;

/** The place that a key leads to; marks of one row may be fewer than those of another, so the nearest column counts. */
export const placeAfter = (places: readonly Place[], from: Place, key: string): Place | null => {
  if (key === 'Home' || key === 'End') {
    const row = places.filter((place) => place.row === from.row);
    return row.at(key === 'Home' ? 0 : -1) ?? null;
  }
  const step = steps[key];
  if (step === undefined) return null;
  const [rows, columns] = step;
  if (rows === 0) {
    const row = places.filter((place) => place.row === from.row);
    return row[row.findIndex((place) => place.column === from.column) + columns] ?? null;
  }
  const beyond = places.filter((place) => (place.row - from.row) * rows > 0);
  const near = Math.min(...beyond.map((place) => Math.abs(place.row - from.row)));
  const row = beyond.filter((place) => Math.abs(place.row - from.row) === near);
  return row.reduce<Place | null>((best, place) => (best === null || Math.abs(place.column - from.column) < Math.abs(best.column - from.column) ? place : best), null);
};

/** A mark that opens what is behind it. */
export interface MarkFacts extends Place {
  /** All that the mark says, in words. */
  readonly label: string;
}

interface Props<M extends MarkFacts> {
  /** Row by row. */
  readonly marks: readonly M[];
  readonly onOpen: (mark: M) => void;
  readonly renderMark: (mark: M) => ReactNode;
}

/** The marks of a chart: one of them takes part in Tab, arrows lead to the others, Enter opens. */
export function Marks<M extends MarkFacts>({ marks, onOpen, renderMark }: Props<M>) {
  const [active, setActive] = useState<Place>({ row: -1, column: -1 });
  const group = useRef<SVGGElement>(null);
  const current = marks.find((mark) => isAt(mark, active)) ?? marks[0];
  const onKeyDown = (event: KeyboardEvent, mark: M) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(mark);
      return;
    }
    const next = placeAfter(marks, mark, event.key);
    if (next === null) return;
    event.preventDefault();
    group.current?.querySelector<SVGGElement>(`[data-place="${next.row}.${next.column}"]`)?.focus();
  };
  return (
    <g ref={group}>
      {marks.map((mark) => (
        <g
          key={`${mark.row}.${mark.column}`}
          className={classes.mark}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture has no buttons of its own
          role="button"
          tabIndex={isAt(mark, current) ? 0 : -1}
          aria-label={mark.label}
          data-place={`${mark.row}.${mark.column}`}
          onClick={() => onOpen(mark)}
          onFocus={() => setActive({ row: mark.row, column: mark.column })}
          onKeyDown={(event) => onKeyDown(event, mark)}
        >
          <title>{mark.label}</title>
          {renderMark(mark)}
        </g>
      ))}
    </g>
  );
}
