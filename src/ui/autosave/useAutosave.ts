import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { registerDraft } from './flushDrafts.ts';

/** The contract of every field that saves itself. `B` is opaque: the heads that were on screen. */
export interface Autosave<V, B> {
  /** The stored value. */
  readonly value: V;
  /** Names the stored value; captured when the person begins to change it and handed back with the commit. */
  readonly basis: B;
  /** Writes. It may answer with a promise; a rejection, `false` or `{ ok: false }` means: not written. */
  readonly onCommit: (value: V, basis: B) => unknown;
}

/** How long a pause in typing counts as the end of a thought, in milliseconds. */
export const IDLE_MS = 2000;

/** For a field that stays on the page while what its value belongs to changes. */
export interface Staying {
  /** What the value belongs to: what was typed before goes to what it was typed on, and the field begins anew. */
  readonly of?: string | undefined;
}

interface Options<V, B> extends Autosave<V, B>, Staying {
  /** Whether two values say the same, so that the stored form of a draft (trimmed, NFC) is not taken for foreign. */
  readonly same: (a: V, b: V) => boolean;
  /** Enter makes a new line; Ctrl+Enter writes. */
  readonly multiline?: boolean;
}

interface Draft<V> {
  readonly value: V;
  /** editing: not yet written. sent: handed over, shown until the stored value follows. */
  readonly phase: 'editing' | 'sent';
  /** The stored value when editing began or when the draft was sent. */
  readonly stored: V;
  /** The name that it had, as text. */
  readonly mark: string;
  /** The stored value has become what was sent. */
  readonly arrived?: true;
  /** What this field itself sent last: seeing that arrive is no news. */
  readonly lastSent: { readonly value: V } | null;
  /** What it sent before that and may still be on its way to the store. */
  readonly earlier: readonly V[];
}

/** The state that handlers and timers need at once, without waiting for a render. */
interface Live<V, B> {
  readonly value: V;
  readonly dirty: boolean;
  readonly composing: boolean;
  readonly basis: B;
  readonly stored: V;
  /** What was on screen before the first keystroke; coming back to it is no change. */
  readonly origin: V;
}

/** Two names of stored values are the same when they read the same: they are made anew with every row. */
const markOf = (basis: unknown): string => JSON.stringify(basis) ?? '';

const refused = (answer: unknown): boolean =>
  answer === false || (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false);

/** Called at once, not in a microtask: when the page is hidden there may be no later. */
const handOver = <V, B>(onCommit: Autosave<V, B>['onCommit'], value: V, basis: B, lost: () => void): void => {
  try {
    Promise.resolve(onCommit(value, basis)).then((answer) => {
      if (refused(answer)) lost();
    }, lost);
  } catch {
    lost();
  }
};

const untouched = <V, B>(value: V, basis: B): Live<V, B> => ({ value, dirty: false, composing: false, basis, stored: value, origin: value });

/** Everything that this field has sent lately. */
const sentBefore = <V>(draft: Draft<V> | null): readonly V[] => (draft === null ? [] : [...draft.earlier, ...(draft.lastSent === null ? [] : [draft.lastSent.value])]);

/**
 * Local draft of one field. It is handed to `onCommit` on blur, Enter (single line), Ctrl+Enter,
 * Ctrl+S, after two idle seconds, when the page is hidden and when the field goes away. While the
 * input method is composing (Telex, VNI, Pinyin…) nothing is written, and a stored value never
 * replaces a draft that somebody is typing.
 */
export function useAutosave<V, B>({ value, basis, onCommit, of, same, multiline = false }: Options<V, B>) {
  const [draft, setDraft] = useState<Draft<V> | null>(null);
  const [focused, setFocused] = useState(false);
  const [failed, setFailed] = useState(false);
  const [owner, setOwner] = useState(of);
  const live = useRef<Live<V, B>>(untouched(value, basis));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ value, basis, onCommit, draft, of });
  useLayoutEffect(() => {
    const { of: before, onCommit: commitBefore } = latest.current;
    latest.current = { value, basis, onCommit, draft, of };
    if (of === before) return;
    clearTimeout(timer.current);
    const left = live.current;
    live.current = untouched(value, basis);
    // The field of what was left is gone; that it could not be written is for the sign of the whole page to say.
    if (left.dirty && !Object.is(left.value, left.origin)) handOver(commitBefore, left.value, left.basis, () => undefined);
  });

  // A sent draft gives way as soon as the store shows something new; while the person is still in
  // the field, only to something that is not simply his own text in its stored form.
  if (owner !== of) {
    setOwner(of);
    setDraft(null);
    setFailed(false);
  } else if (draft?.phase === 'sent') {
    // Once his own text has arrived, what comes after it is new, be it the value from before that an undo brings back. An undo
    // may also reach the screen together with what it takes back: then the value is the old one, and only its name is new.
    const mark = markOf(basis);
    if (!Object.is(value, draft.stored) || mark !== draft.mark) {
      // What was sent before the draft only arrives now: the draft follows it. Falling back to it would lose what is typed next in another part of the value.
      const isOvertaken = draft.arrived !== true && !same(value, draft.value) && draft.earlier.some((one) => same(one, value));
      if (isOvertaken) setDraft({ ...draft, stored: value, mark });
      else setDraft(focused && same(value, draft.value) ? { ...draft, stored: value, mark, arrived: true } : null);
    } else if (draft.arrived === true && !focused) setDraft(null);
  }

  const commit = useCallback(() => {
    clearTimeout(timer.current);
    const sent = live.current;
    if (!sent.dirty || sent.composing) return;
    live.current = { ...sent, dirty: false };
    if (Object.is(sent.value, sent.origin)) {
      setDraft(null);
      return;
    }
    const lastSent = { value: sent.value };
    const { value: stored, basis: named, of: sentOf, onCommit: write } = latest.current;
    setDraft((before) => ({ value: sent.value, phase: 'sent', stored, mark: markOf(named), lastSent, earlier: sentBefore(before) }));
    setFailed(false);
    const lost = () => {
      if (latest.current.of !== sentOf) return;
      setFailed(true);
      // What was typed since is newer; otherwise the text stays here, ready to be sent again.
      if (live.current.dirty) return;
      live.current = sent;
      setDraft({ value: sent.value, phase: 'editing', stored: sent.stored, mark: markOf(sent.basis), lastSent: null, earlier: [] });
    };
    handOver(write, sent.value, sent.basis, lost);
  }, []);

  const restart = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(commit, IDLE_MS);
  }, [commit]);

  /** Composition is over, whatever the input method says: the field or the page is being left. */
  const leave = useCallback(() => {
    live.current = { ...live.current, composing: false };
    commit();
  }, [commit]);

  const begin = useCallback(() => {
    if (live.current.dirty) return;
    const { value, basis, draft } = latest.current;
    const onScreen = draft === null ? value : draft.value;
    live.current = { ...live.current, value: onScreen, dirty: true, basis, stored: value, origin: onScreen };
  }, []);

  const edit = useCallback(
    (next: V) => {
      begin();
      live.current = { ...live.current, value: next };
      const { stored, basis: named } = live.current;
      setDraft(before => ({ value: next, phase: 'editing', stored, mark: markOf(named), lastSent: before?.lastSent ?? null, earlier: before?.arrived === true ? [] : (before?.earlier ?? []) }));
      if (!live.current.composing) restart();
    },
    [begin, restart],
  );

  useEffect(() => {
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') commit();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', leave);
    const unregister = registerDraft(commit);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', leave);
      unregister();
      // The field goes away (another page, a closed panel): its text does not.
      leave();
    };
  }, [commit, leave]);

  /** For the keys of undo: while the draft differs from what is stored, typing is the browser's to take back. */
  const differs = draft?.phase === 'editing' && !Object.is(draft.value, value);
  // The same objects as long as nothing of them changes, so that the field itself need not render with everything around it.
  const handlers = useMemo(
    () => ({
      'data-draft': differs ? 'differs' : 'stored',
      onFocus: () => setFocused(true),
      onBlur: () => {
        setFocused(false);
        leave();
      },
      onCompositionStart: () => {
        begin();
        live.current = { ...live.current, composing: true };
        clearTimeout(timer.current);
      },
      onCompositionEnd: () => {
        live.current = { ...live.current, composing: false };
        restart();
      },
      onKeyDown: (event: KeyboardEvent) => {
        const withCtrl = event.ctrlKey || event.metaKey;
        const saveKey = withCtrl && event.key.toLowerCase() === 's';
        if (saveKey) event.preventDefault();
        if (event.nativeEvent.isComposing) return;
        if (saveKey || (event.key === 'Enter' && (!multiline || withCtrl))) commit();
      },
    }),
    [differs, begin, restart, leave, commit, multiline],
  );

  return {
    /** What the field shows. */
    shown: draft === null ? value : draft.value,
    /** The stored value moved while the person was typing something else. */
    changedElsewhere:
      draft?.phase === 'editing' &&
      !same(value, draft.stored) &&
      !same(value, draft.value) &&
      !sentBefore(draft).some((one) => same(value, one)),
    /** The last commit was not written; the text is still here. */
    failed,
    edit,
    commit,
    handlers,
  };
}
