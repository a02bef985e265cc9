import { startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { checklistViews, isAssessed, isFound, isInView, type ChecklistEntry, type ChecklistView, type ViewGround } from '#domain/checklist.ts';
import type { CriterionId } from '#domain/ids.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { createLatest } from '../latest.ts';
import { useStable } from '../useStable.ts';

/**
 * The address follows the chosen line after this pause: a change of address passes through the whole router, and must not come between
 * the answers of somebody who goes from line to line.
 */
const ADDRESS_MS = 1000;

/** What keys and clicks choose: a line, and the area whose lines are shown, null for all of them. */
interface Choice {
  readonly line: CriterionId | undefined;
  readonly area: number | null;
  /** How many lines were opened by the address, the one that the list came to the screen with included. */
  readonly opened: number;
}

/**
 * Which lines are shown, which one is chosen, and what of it the address says. What is rendered follows the choice when there is
 * time between two keys; what a key means is asked of {@link Selection.now}.
 */
export interface Selection {
  /** The area whose lines are shown, null for all of them. A search looks through all areas. */
  readonly shownArea: number | null;
  readonly view: ChecklistView;
  readonly search: string;
  /** The chosen line; it may have fallen out of what is shown. */
  readonly selected: ChecklistEntry | undefined;
  readonly visible: readonly ChecklistEntry[];
  /** As {@link Choice} says it. */
  readonly opened: number;
  /** The chosen line as of this moment, and the lines among which keys go on from it; rendering may still be behind. */
  readonly now: () => Pick<Selection, 'selected' | 'visible'>;
  /** The lines of all areas that the view and the search admit. */
  readonly matching: readonly ChecklistEntry[];
  /** On a narrow screen the detail is a screen of its own. */
  readonly isDetailOpen: boolean;
  readonly select: (criterion: CriterionId) => void;
  readonly setArea: (area: number | null) => void;
  readonly setView: (view: ChecklistView) => void;
  readonly setSearch: (search: string) => void;
  /** Shows every line of the area again. */
  readonly reset: () => void;
  readonly openDetail: (criterion: CriterionId) => void;
  readonly closeDetail: () => void;
}

/** In the history: the detail is open, and whether Back leads to the list. */
export type DetailState = { readonly detail: 'fromList' | 'fromElsewhere' };

const detailOf = (state: unknown): DetailState['detail'] | null => {
  if (typeof state !== 'object' || state === null || !('detail' in state)) return null;
  return state.detail === 'fromList' || state.detail === 'fromElsewhere' ? state.detail : null;
};

/** The line that the address names, else the first without a result: where the work goes on. */
const firstChoice = (entries: readonly ChecklistEntry[], code: string | null): ChecklistEntry | undefined =>
  entries.find((entry) => entry.criterion.definition.code === code) ??
  entries.find((entry) => !isAssessed(entry.item?.assessment)) ??
  entries[0];

/** The state of the list: area, view, search and the chosen line; view and line are also in the address (`?view=open&item=3.4`). */
export const useSelection = (entries: readonly ChecklistEntry[], ground: ViewGround): Selection => {
  const [params, changeParams] = useAddressParams();
  const location = useLocation();
  const navigationType = useNavigationType();
  const navigate = useNavigate();
  const [initial] = useState(() => firstChoice(entries, params.get('item')));
  const view = checklistViews.find((one) => one === params.get('view')) ?? 'all';
  const [search, setSearch] = useState('');

  const item = params.get('item');
  const [choice, setChoice] = useState<Choice>({
    line: initial?.criterion.id,
    area: initial?.criterion.definition.area ?? null,
    // Another page may have named the line too; a list that is only come back to keeps the focus where it is.
    opened: navigationType === NavigationType.Push && initial !== undefined && initial.criterion.definition.code === item ? 1 : 0,
  });
  const [latest] = useState(() => createLatest(choice));
  // The address follows the chosen line by replacing itself. Whoever opens another line by it (the score sheet, a search)
  // makes a new entry in the history, and the list follows.
  const [seen, setSeen] = useState({ key: location.key, item });
  if (location.key !== seen.key) {
    const isOpening = navigationType === NavigationType.Push && item !== seen.item;
    const wanted = isOpening ? entries.find((entry) => entry.criterion.definition.code === item) : undefined;
    setSeen({ key: location.key, item });
    if (wanted) {
      setChoice({ line: wanted.criterion.id, area: choice.area === null ? null : wanted.criterion.definition.area, opened: choice.opened + 1 });
      setSearch('');
    }
  }
  // What is rendered may be older than what keys have chosen since; only what the address opens is chosen by rendering.
  useLayoutEffect(() => {
    if (choice.opened > latest.get().opened) latest.set(choice);
  }, [choice, latest]);

  const matching = useMemo(() => entries.filter((entry) => isInView(entry, view, ground) && isFound(entry, search)), [entries, view, ground, search]);
  const shownOf = useCallback(
    ({ line, area }: Choice) => {
      const selected = entries.find((entry) => entry.criterion.id === line);
      const shownArea = search.trim() === '' ? area : null;
      // The chosen line stays while it is being worked on, though its new result takes it out of the view.
      const isKept = selected !== undefined && isFound(selected, search) && !isInView(selected, view, ground);
      return { selected, shownArea, kept: isKept ? selected : null };
    },
    [entries, view, ground, search],
  );
  const { selected, shownArea, kept } = shownOf(choice);
  const linesOf = useCallback(
    (stays: ChecklistEntry | null, no: number | null) => {
      const admitted = stays === null ? matching : entries.filter((entry) => entry === stays || (isInView(entry, view, ground) && isFound(entry, search)));
      return no === null ? admitted : admitted.filter((entry) => entry.criterion.definition.area === no);
    },
    [matching, entries, view, ground, search],
  );
  const visible = useMemo(() => linesOf(kept, shownArea), [linesOf, kept, shownArea]);
  const now = useStable(() => {
    const chosen = latest.get();
    if (chosen === choice) return { selected, visible };
    const shown = shownOf(chosen);
    return { selected: shown.selected, visible: linesOf(shown.kept, shown.shownArea) };
  });

  const code = selected?.criterion.definition.code;
  const addressTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (code === undefined || params.get('item') === code) return;
    addressTimer.current = setTimeout(() => {
      changeParams(
        (before) => {
          before.set('item', code);
          return before;
        },
        { replace: true, state: location.state, preventScrollReset: true },
      );
    }, ADDRESS_MS);
    return () => clearTimeout(addressTimer.current);
  }, [code, params, changeParams, location.state]);

  const select = useStable((criterion: CriterionId) => {
    const before = latest.get();
    const no = entries.find((entry) => entry.criterion.id === criterion)?.criterion.definition.area;
    // Going on into another area takes the list along.
    const area = before.area === null || no === undefined ? before.area : no;
    if (before.line === criterion && before.area === area) return;
    const next = { ...before, line: criterion, area };
    latest.set(next);
    // What the address has opened since stays.
    startTransition(() => setChoice((shown) => (shown.opened > next.opened ? shown : next)));
  });
  const setView = useStable((next: ChecklistView) =>
    changeParams(
      (before) => {
        if (next === 'all') before.delete('view');
        else before.set('view', next);
        return before;
      },
      { replace: true, state: location.state, preventScrollReset: true },
    ),
  );
  const setArea = useStable((no: number | null) => {
    const before = latest.get();
    const inArea = entries.filter((entry) => no === null || entry.criterion.definition.area === no);
    const isIn = inArea.some((entry) => entry.criterion.id === before.line);
    const next = { ...before, line: isIn ? before.line : firstChoice(inArea, null)?.criterion.id, area: no };
    latest.set(next);
    setChoice(next);
    setSearch('');
  });
  const address = (item: string | undefined) => {
    const next = new URLSearchParams(params);
    if (item !== undefined) next.set('item', item);
    return `?${next.toString()}`;
  };
  const detail = detailOf(location.state);
  return {
    shownArea,
    view,
    search,
    selected,
    visible,
    opened: choice.opened,
    now,
    matching,
    isDetailOpen: detail !== null,
    select,
    setArea,
    setView,
    setSearch,
    reset: () => {
      setView('all');
      setSearch('');
    },
    // An entry in the history, so that Back leads from the detail to the list.
    openDetail: (criterion) => {
      if (detail !== null) return;
      const item = entries.find((entry) => entry.criterion.id === criterion)?.criterion.definition.code;
      // A late rewriting of the address would take the new entry's state away.
      clearTimeout(addressTimer.current);
      void navigate(address(item), { state: { detail: 'fromList' } satisfies DetailState, preventScrollReset: true });
    },
    closeDetail: () => {
      if (detail === 'fromList') void navigate(-1);
      else if (detail === 'fromElsewhere') void navigate(address(code), { replace: true, preventScrollReset: true });
    },
  };
};
