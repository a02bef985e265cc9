import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import { meetingIntent, type MeetingIntent, type MeetingKey } from './keys.ts';

const placeOf = (target: EventTarget | null, room: Element | null): MeetingKey['place'] => {
  if (!(target instanceof Element) || target === document.body) return 'line';
  if (!room?.contains(target)) return 'elsewhere';
  if (target.matches('input, textarea, select, [contenteditable]')) return 'field';
  return target.matches('button, a, [role="button"]') ? 'control' : 'line';
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
