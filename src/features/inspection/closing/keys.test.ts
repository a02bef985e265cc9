import { expect, test } from 'vitest';
import { meetingIntent, type MeetingKey } from './keys.ts';

const press = (key: string, more: Partial<MeetingKey> = {}) => meetingIntent({ key, ctrl: false, alt: false, isComposing: false, place: 'line', ...more });

test('the whole meeting goes by keys', () => {
  expect(press('ArrowDown')).toEqual({ type: 'move', by: 1 });
  expect(press('PageUp')).toEqual({ type: 'move', by: -5 });
  expect(press('End')).toEqual({ type: 'edge', to: 'last' });
  expect(press('Enter')).toEqual({ type: 'opinion' });
  expect(press('Enter', { ctrl: true })).toEqual({ type: 'agree' });
  expect(press('f')).toEqual({ type: 'fullScreen' });
  expect(press('Escape')).toEqual({ type: 'leave' });
});

test.each(['f', 'F', 'ArrowDown', 'PageDown', 'Enter', 'Home', 'a'])('%s in a field is text', (key) => {
  expect(press(key, { place: 'field' })).toBeNull();
});

test('from a field Ctrl+Enter agrees, and Esc goes back to the line', () => {
  expect(press('Enter', { place: 'field', ctrl: true })).toEqual({ type: 'agree' });
  expect(press('Escape', { place: 'field' })).toEqual({ type: 'toLine' });
});

test('nothing happens while an input method composes, in dialogs, with Alt', () => {
  expect(press('Escape', { place: 'field', isComposing: true })).toBeNull();
  expect(press('Enter', { ctrl: true, isComposing: true })).toBeNull();
  expect(press('ArrowDown', { place: 'elsewhere' })).toBeNull();
  expect(press('ArrowDown', { alt: true })).toBeNull();
});

test('Enter on a button presses it', () => {
  expect(press('Enter', { place: 'control' })).toBeNull();
});

test('from the tab of the page ↓ leads into the lines; its own keys stay its own', () => {
  expect(press('ArrowDown', { place: 'tab' })).toEqual({ type: 'move', by: 1 });
  for (const key of ['Home', 'End', 'Enter', 'f']) expect(press(key, { place: 'tab' })).toBeNull();
});
