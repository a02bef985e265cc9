import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import { meetingIntent, type MeetingIntent, type MeetingKey } from './keys.ts';

const fields = 'input, textarea, select, [contenteditable]';
const controls = 'button, a, [role="button"], [role="menuitem"], [role="option"]';

/** Where the focus is; on no control at all (the page after a click) counts as on a line. */
const placeOf = (target: EventTarget | null, room: Element | null): MeetingKey['place'] => {
  if (!(target instanceof Element)) return 'line';
  if (target.matches('[role="tab"][aria-selected="true"]')) return 'tab';
  if (room?.contains(target)) return target.matches(fields) ? 'field' : target.matches(controls) ? 'control' : 'line';
  return target.matches(`${fields}, ${controls}`) || target.closest('[role="dialog"], [role="tablist"]') ? 'elsewhere' : 'line';
};

/**
 * Listens for the keys of the closing meeting while it is on the screen, and for the line that the focus comes to.
 * @param act does what a key asks
 */
export const useMeetingKeys = (room: RefObject<Element | null>, act: (intent: MeetingIntent) => void, onLine: (id: string) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const { key, altKey: alt, isComposing } = event;
    const intent = meetingIntent({ key, ctrl: event.ctrlKey || event.metaKey, alt, isComposing, place: placeOf(event.target, room.current) });
    if (intent === null) return;
    event.preventDefault();
    act(intent);
  });
  const onFocus = useEffectEvent(({ target }: FocusEvent) => {
    const line = target instanceof Element && room.current?.contains(target) ? target.closest('li[id]') : null;
    if (line) onLine(line.id);
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    const focus = (event: FocusEvent) => onFocus(event);
    document.addEventListener('keydown', key);
    document.addEventListener('focusin', focus);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('focusin', focus);
    };
  }, []);
};
