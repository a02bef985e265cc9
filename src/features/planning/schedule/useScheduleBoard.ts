import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextWorkingDay, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { slotOn } from '#domain/halfDays.ts';
import type { GroupId, VisitId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Planning } from '../usePlanning.ts';
import { tonesOf, type Board } from './board.ts';
import type { Target } from './target.ts';
import type { Place, useMoves } from './useMoves.ts';
import type { ScheduleConflict } from './useScheduleConflicts.ts';
import { useVisitDrag, type VisitDrag } from './useVisitDrag.ts';
import { useVisitKeys } from './useVisitKeys.ts';
import { useVisitWords } from './useVisitWords.ts';

/** What was just done with a visit, and what should be looked at because of it. */
export interface Said {
  readonly text: string;
  readonly reasons: readonly string[];
}

interface Props {
  readonly planning: Planning;
  readonly groups: readonly Row<'groups'>[];
  readonly calendar: WorkingCalendar;
  readonly today: IsoDate;
  readonly moves: ReturnType<typeof useMoves>;
  readonly conflictsOf: (visits: Planning['visits']) => readonly ScheduleConflict[];
  readonly selected: VisitId | null;
  readonly onOpen: (visit: VisitId) => void;
  /** The timeline by groups: ↑ and ↓ lead from group to group. */
  readonly byGroups: boolean;
  /** The schedule should show this day; null while nothing is carried. */
  readonly onShow: (date: IsoDate) => void;
  readonly onWait: (month: string | null) => void;
}

/** A visit as it would be elsewhere. */
const placed = (visits: Planning['visits'], id: VisitId, { slot, group }: Place): Planning['visits'] =>
  visits.map((visit) => (visit.id === id ? { ...visit, slot, group } : visit));

/** Where a target puts a visit; null for what is no place. */
const placeOfTarget = (visit: Row<'visits'>, target: Target | null): Place | null => {
  if (target?.kind === 'tray') return { slot: null, group: visit.group };
  if (target?.kind !== 'half') return null;
  return { slot: slotOn(visit.slot, target.date, target.half), group: target.group === undefined ? visit.group : target.group };
};

export interface ScheduleBoard {
  readonly board: Board;
  readonly drag: VisitDrag;
  /** The visit that the mouse carries, what its place would be, and what would be to look at there. */
  readonly preview: { readonly visit: Row<'visits'>; readonly where: string | null; readonly reasons: readonly string[] } | null;
  readonly conflicts: readonly ScheduleConflict[];
  readonly said: Said | null;
}

/** The visits of a round to be moved: by mouse, by keys, and said aloud. */
export function useScheduleBoard(props: Props): ScheduleBoard {
  const { planning, groups, calendar, today, moves, conflictsOf, onOpen, onShow, onWait } = props;
  const { t } = useTranslation('planning');
  const words = useVisitWords(planning.units, groups);
  const [said, setSaid] = useState<Said | null>(null);
  const keysId = useId();
  const byId = new Map(moves.shown.map((visit) => [visit.id, visit]));
  const reasonsAt = (id: VisitId, at: Place): readonly string[] =>
    at.slot === null ? [] : conflictsOf(placed(moves.shown, id, at)).flatMap(({ visit, text }) => (visit === id ? [text] : []));
  const say = (text: string, reasons: readonly string[] = []) => setSaid({ text, reasons });
  const mayMove = (visit: Row<'visits'>): boolean => {
    if (visit.stage !== 'minutesSigned') return true;
    say(t('calendar.fixed', { unit: words.unit(visit.unit) }));
    return false;
  };
  const drop = (visit: Row<'visits'>, at: Place) => {
    say(t('calendar.moved', { unit: words.unit(visit.unit), where: words.where(at) }), reasonsAt(visit.id, at));
    if (at.slot) onShow(at.slot.date);
    void moves.move(visit, at);
  };
  const show = (text: string) => (visit: Row<'visits'>, at: Place) => {
    if (at.slot) onShow(at.slot.date);
    say(text === 'pick' ? t('calendar.picked', { unit: words.unit(visit.unit), where: words.where(at) }) : t('calendar.at', { where: words.where(at) }), reasonsAt(visit.id, at));
  };
  const lanes: readonly (GroupId | null)[] | null = props.byGroups ? [null, ...groups.map(({ id }) => id)] : null;
  const keys = useVisitKeys({
    lanes,
    firstSlot: { date: nextWorkingDay(planning.plan.window?.from ?? today, calendar), session: 'morning' },
    mayMove,
    onPick: show('pick'),
    onStep: show('step'),
    onDrop: drop,
    onGiveBack: (visit) => say(t('calendar.givenBack', { unit: words.unit(visit.unit), where: words.where(visit) })),
  });
  const drag = useVisitDrag({
    onDrop: (id, target) => {
      const visit = byId.get(id);
      const at = visit ? placeOfTarget(visit, target) : null;
      if (visit && at) drop(visit, at);
    },
    onOver: (target) => onWait(target?.kind === 'month' ? target.month : null),
  });
  const held = keys.carried ? placed(moves.shown, keys.carried.id, keys.carried) : moves.shown;
  const conflicts = conflictsOf(held);
  const inHand = drag.dragged ? byId.get(drag.dragged.id) : undefined;
  const handPlace = inHand ? placeOfTarget(inHand, drag.dragged?.over ?? null) : null;
  return {
    conflicts,
    said,
    drag,
    preview: inHand ? { visit: inHand, where: handPlace ? words.where(handPlace) : null, reasons: handPlace ? reasonsAt(inHand.id, handPlace) : [] } : null,
    board: {
      visits: held,
      calendar,
      today,
      words,
      // A visit that only lacks its day is not marked: it stands among those without one.
      warned: new Set(conflicts.flatMap(({ visit, isOpen }) => (isOpen ? [] : (visit ?? [])))),
      toneOf: tonesOf(groups),
      carried: keys.carried?.id ?? null,
      dragged: drag.dragged?.id ?? null,
      over: drag.dragged?.over ?? null,
      selected: props.selected,
      keysId,
      onPointerDown: (visit, event) => {
        keys.letGo();
        if (event.button === 0 && visit.stage !== 'minutesSigned') drag.begin(visit.id, event);
      },
      // What is shown while it is carried is where it is held; the keys need where it was.
      onKeyDown: (visit, event) => keys.onKeyDown(byId.get(visit.id) ?? visit, event),
      onOpen: (id) => {
        if (!drag.wasDrag()) onOpen(id);
      },
    },
  };
}
