import { results, type AssessmentResult } from '#domain/schema/inspection.ts';

/**
 * Where the focus is, as far as keys care: in a text field; on a line of the list; on a control of the checklist (a
 * button, a tab); nowhere in particular on this page; or somewhere else (a dialog, a menu, the navigation).
 */
export type KeyPlace = 'field' | 'row' | 'control' | 'page' | 'elsewhere';

/** A key as pressed. */
export interface KeyPress {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly isComposing: boolean;
  readonly place: KeyPlace;
}

/** What a key asks of the checklist. */
export type KeyIntent =
  | { readonly type: 'move'; readonly step: 1 | -1 }
  | { readonly type: 'edge'; readonly to: 'first' | 'last' }
  /** Marks the line and the next one, so that a run of them grows. */
  | { readonly type: 'extend'; readonly step: 1 | -1 }
  /** Marks the line, or takes its mark off; marks all that are shown. */
  | { readonly type: 'mark' | 'markAll' }
  | { readonly type: 'result'; readonly result: AssessmentResult | null }
  | { readonly type: 'open' | 'nextOpen' | 'newFinding' | 'filter' | 'help' | 'leave' };

/** What input methods report while they hold a key back. */
const composingKeys = new Set(['Process', 'Dead', 'Unidentified']);

const withCtrl = (key: string, place: KeyPlace): KeyIntent | null => {
  if (key === 'Enter') return { type: 'nextOpen' };
  if (key === 'j') return { type: 'newFinding' };
  // Elsewhere Ctrl+A marks text, as everywhere.
  return key === 'a' && place === 'row' ? { type: 'markAll' } : null;
};

const withShift = (key: string, place: KeyPlace): KeyIntent | null => {
  if (place !== 'row' && place !== 'page') return null;
  if (key === 'ArrowDown') return { type: 'extend', step: 1 };
  return key === 'ArrowUp' ? { type: 'extend', step: -1 } : null;
};

const onRowOrPage = (key: string): KeyIntent | null => {
  switch (key) {
    case 'ArrowDown':
      return { type: 'move', step: 1 };
    case 'ArrowUp':
      return { type: 'move', step: -1 };
    case 'Home':
      return { type: 'edge', to: 'first' };
    case 'End':
      return { type: 'edge', to: 'last' };
    case 'Enter':
      return { type: 'open' };
    default:
      return null;
  }
};

const single = (key: string, place: KeyPlace): KeyIntent | null => {
  switch (key) {
    case 'j':
      return { type: 'move', step: 1 };
    case 'k':
      return { type: 'move', step: -1 };
    case '0':
      return { type: 'result', result: null };
    case '1':
    case '2':
    case '3':
    case '4':
      return { type: 'result', result: results[Number(key) - 1] ?? null };
    case '/':
      return { type: 'filter' };
    case ' ':
      return place === 'row' ? { type: 'mark' } : null;
    default:
      // Arrows and Enter belong to a control that has the focus.
      return place === 'control' ? null : onRowOrPage(key);
  }
};

/**
 * What a key means in the checklist; null when it is not ours. Single keys are dead while a text field has the focus
 * or an input method is composing: Telex and VNI make letters of letters and digits.
 */
export const keyIntent = ({ key, ctrl, alt, shift, isComposing, place }: KeyPress): KeyIntent | null => {
  if (isComposing || composingKeys.has(key) || place === 'elsewhere' || alt) return null;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  if (ctrl) return shift ? null : withCtrl(plain, place);
  if (key === 'Escape') return { type: 'leave' };
  if (place === 'field') return null;
  if (key === '?') return { type: 'help' };
  return shift ? withShift(plain, place) : single(plain, place);
};

/** Input types that take text; a checkbox or a radio does not. */
const textInputs = new Set(['text', 'search', 'number', 'tel', 'url', 'email', 'date', 'password']);

/** Where the target of a key event is. */
export const placeOf = (target: EventTarget | null, workspace: Element | null): KeyPlace => {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return 'elsewhere';
  if (target instanceof HTMLInputElement) return textInputs.has(target.type) ? 'field' : 'control';
  if (target.closest('textarea, select, [contenteditable]:not([contenteditable="false"]), [role="combobox"], [role="textbox"]')) return 'field';
  if (target === target.ownerDocument.body || target.id === 'main') return 'page';
  if (!workspace?.contains(target)) return 'elsewhere';
  if (target.matches('tr[tabindex]')) return 'row';
  return target.closest('button, a, summary, [role="tab"], [role="button"]') ? 'control' : 'page';
};
