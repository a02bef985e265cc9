import { createContext, use, type KeyboardEvent, type PointerEvent } from 'react';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { GroupId, VisitId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Tone } from '#ui/tone.ts';
import type { Target } from './target.ts';
import type { VisitWords } from './useVisitWords.ts';

/** What the calendar, the timeline and the tray share: the visits as they stand or are held, and what is done with them. */
export interface Board {
  readonly visits: readonly Row<'visits'>[];
  readonly calendar: WorkingCalendar;
  readonly today: IsoDate;
  readonly words: VisitWords;
  readonly warned: ReadonlySet<VisitId>;
  readonly toneOf: (group: GroupId | null) => Tone;
  readonly carried: VisitId | null;
  readonly dragged: VisitId | null;
  /** What the pointer is over while it carries a visit. */
  readonly over: Target | null;
  readonly selected: VisitId | null;
  /** Id of the words that explain the keys. */
  readonly keysId: string;
  readonly onPointerDown: (visit: Row<'visits'>, event: PointerEvent) => void;
  readonly onKeyDown: (visit: Row<'visits'>, event: KeyboardEvent) => void;
  readonly onOpen: (visit: VisitId) => void;
}

const BoardContext = createContext<Board | null>(null);

/** Gives the board to the parts below. */
export const BoardProvider = BoardContext.Provider;

/** The board around this part. */
export const useBoard = (): Board => {
  const board = use(BoardContext);
  if (board === null) throw new Error('outside of a board');
  return board;
};

const tones: readonly Tone[] = ['info', 'violet', 'success', 'brand'];

/** A tone a group, in their order; the whole team has that of the house. */
export const tonesOf =
  (groups: readonly Row<'groups'>[]): Board['toneOf'] =>
  (group) =>
    (group === null ? undefined : tones[groups.findIndex(({ id }) => id === group) % tones.length]) ?? 'brand';
