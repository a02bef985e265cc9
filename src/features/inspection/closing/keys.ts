/** A key as pressed at the closing meeting. */
export interface MeetingKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly isComposing: boolean;
  /** Where the focus is: in a field, on a button or link, on the page or a line, on a tab of the page, or in something else (a dialog). */
  readonly place: 'field' | 'control' | 'line' | 'tab' | 'elsewhere';
}

/** What a key asks of the closing meeting. */
export type MeetingIntent = { readonly type: 'move'; readonly by: number } | { readonly type: 'edge'; readonly to: 'first' | 'last' } | { readonly type: 'opinion' | 'agree' | 'toLine' | 'fullScreen' | 'leave' };

/** Lines that PageUp and PageDown go over. */
const PAGE = 5;

const moves: Readonly<Record<string, MeetingIntent>> = {
  ArrowDown: { type: 'move', by: 1 },
  ArrowUp: { type: 'move', by: -1 },
  PageDown: { type: 'move', by: PAGE },
  PageUp: { type: 'move', by: -PAGE },
  Home: { type: 'edge', to: 'first' },
  End: { type: 'edge', to: 'last' },
  f: { type: 'fullScreen' },
  F: { type: 'fullScreen' },
  Escape: { type: 'leave' },
};

/**
 * PURE. What a key means. While an input method composes no key means anything, and in a field only those that no text is
 * typed with: Ctrl+Enter agrees and goes on, Esc goes back to the line.
 */
export const meetingIntent = ({ key, ctrl, alt, isComposing, place }: MeetingKey): MeetingIntent | null => {
  if (isComposing || alt || place === 'elsewhere') return null;
  if (ctrl) return key === 'Enter' ? { type: 'agree' } : null;
  if (place === 'field') return key === 'Escape' ? { type: 'toLine' } : null;
  // A tab has keys of its own (← → Home End); these lead down into the lines.
  if (place === 'tab' && key !== 'ArrowDown' && key !== 'PageDown') return null;
  if (key === 'Enter') return place === 'line' ? { type: 'opinion' } : null;
  return moves[key] ?? null;
};
