import { describe, expect, it } from 'vitest';
import { listKey, type KeyPress } from './pageKeys.ts';

const press = (key: string, held: Partial<KeyPress> = {}) =>
  listKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...held });

describe('the keys of a list', () => {
  it('move, mark, open, and take a card on', () => {
    expect(press('ArrowDown')).toEqual({ type: 'move', by: 1, extends: false });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ type: 'move', by: -1, extends: true });
    expect(press('End')).toEqual({ type: 'edge', to: 'last', extends: false });
    expect(press(' ')).toEqual({ type: 'mark' });
    expect(press('Enter')).toEqual({ type: 'open' });
    expect(press('a', { ctrlKey: true })).toEqual({ type: 'markAll' });
    expect(press('C', { metaKey: true })).toEqual({ type: 'copy' });
    expect(press('ArrowRight', { altKey: true })).toEqual({ type: 'shift', to: 'right' });
  });

  it('nothing while an input method composes, and no letter or digit alone', () => {
    for (const key of ['ArrowDown', ' ', 'Enter', 'Escape']) expect(press(key, { isComposing: true }), key).toBeNull();
    expect(press('Process')).toBeNull();
    for (const key of ['a', 'c', 'j', '1', '0', '/', '?']) expect(press(key), key).toBeNull();
  });
});
