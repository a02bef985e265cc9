import { describe, expect, it } from 'vitest';
import { keyIntent, placeOf, type KeyPlace, type KeyPress } from './keys.ts';

const press = (key: string, place: KeyPlace = 'row', more: Partial<KeyPress> = {}) =>
  keyIntent({ key, ctrl: false, alt: false, shift: false, isComposing: false, place, ...more });

describe('keys of the checklist', () => {
  it('move, assess and open from a line', () => {
    expect(press('ArrowDown')).toEqual({ type: 'move', step: 1 });
    expect(press('j')).toEqual({ type: 'move', step: 1 });
    expect(press('K')).toEqual({ type: 'move', step: -1 });
    expect(press('ArrowUp')).toEqual({ type: 'move', step: -1 });
    expect(press('End')).toEqual({ type: 'edge', to: 'last' });
    expect(press('Enter')).toEqual({ type: 'open' });
    expect(['1', '2', '3', '4', '0'].map((key) => press(key))).toEqual(
      ['met', 'partlyMet', 'notMet', 'notApplicable', null].map((result) => ({ type: 'result', result })),
    );
    expect(press('/')).toEqual({ type: 'filter' });
    expect(press('?', 'row', { shift: true })).toEqual({ type: 'help' });
  });

  it('mark lines', () => {
    expect(press('ArrowDown', 'row', { shift: true })).toEqual({ type: 'extend', step: 1 });
    expect(press('ArrowUp', 'page', { shift: true })).toEqual({ type: 'extend', step: -1 });
    expect(press(' ')).toEqual({ type: 'mark' });
    expect(press('A', 'row', { ctrl: true })).toEqual({ type: 'markAll' });
    // A button is pressed by the space bar, words are marked by Ctrl+A, and a list of choices has arrows of its own.
    for (const place of ['control', 'page', 'field', 'elsewhere'] as const) {
      expect(press(' ', place)).toBeNull();
      expect(press('a', place, { ctrl: true })).toBeNull();
    }
    expect(press('ArrowDown', 'control', { shift: true })).toBeNull();
    expect(press('ArrowDown', 'field', { shift: true })).toBeNull();
  });

  it('leave letters and digits to a field, whatever is typed', () => {
    for (const key of ['1', '4', '0', 'j', 'k', '/', '?', 'Enter', 'ArrowDown', 'Home', 'a', ' ']) expect(press(key, 'field'), key).toBeNull();
  });

  it('reach out of a field with Ctrl or Esc only', () => {
    expect(press('Enter', 'field', { ctrl: true })).toEqual({ type: 'nextOpen' });
    expect(press('J', 'field', { ctrl: true })).toEqual({ type: 'newFinding' });
    expect(press('Escape', 'field')).toEqual({ type: 'leave' });
    expect(press('z', 'field', { ctrl: true })).toBeNull();
  });

  it('are dead while an input method composes, Esc and Ctrl+Enter too', () => {
    for (const place of ['row', 'field', 'page', 'control'] as const) {
      for (const key of ['1', 'j', 'Escape', 'Enter', '/', 'ArrowDown', ' ', 'a']) {
        expect(press(key, place, { isComposing: true })).toBeNull();
        expect(press(key, place, { isComposing: true, shift: true })).toBeNull();
        expect(press(key, place, { isComposing: true, ctrl: true })).toBeNull();
      }
      for (const key of ['Process', 'Dead', 'Unidentified']) expect(press(key, place)).toBeNull();
    }
  });

  it('leave arrows and Enter to a button, but not the digits', () => {
    expect(press('Enter', 'control')).toBeNull();
    expect(press('ArrowDown', 'control')).toBeNull();
    expect(press('2', 'control')).toEqual({ type: 'result', result: 'partlyMet' });
    expect(press('j', 'control')).toEqual({ type: 'move', step: 1 });
  });

  it('say nothing in dialogs and with Alt, AltGr or Ctrl+Shift', () => {
    for (const key of ['1', 'j', 'Escape', 'Enter']) {
      expect(press(key, 'elsewhere')).toBeNull();
      expect(press(key, 'row', { alt: true })).toBeNull();
      expect(press(key, 'row', { alt: true, ctrl: true })).toBeNull();
      expect(press(key, 'row', { ctrl: true, shift: true })).toBeNull();
    }
    expect(press('J', 'row', { shift: true })).toBeNull();
  });
});

describe('where the focus is', () => {
  it('tells fields from controls, lines, the page and the rest', () => {
    document.body.innerHTML = `
      <main id="main" tabindex="-1"><section id="work">
        <table role="grid"><tbody><tr id="row" tabindex="0"><td><span id="inRow"></span></td></tr></tbody></table>
        <input id="text"><input id="radio" type="radio"><textarea id="area"></textarea><button><b id="inButton"></b></button>
        <div contenteditable="true"><i id="rich"></i></div>
      </section></main>
      <nav><a href="#" id="nav"></a><input id="navField"></nav>
      <div role="dialog"><button id="inDialog"></button><input id="dialogField"></div>`;
    const work = document.querySelector('#work');
    const place = (selector: string) => placeOf(document.querySelector(selector), work);
    expect(['#text', '#area', '#rich', '#navField'].map(place)).toEqual(['field', 'field', 'field', 'field']);
    expect(['#radio', '#inButton'].map(place)).toEqual(['control', 'control']);
    expect(['#row', '#inRow', 'body', '#main', '#work'].map(place)).toEqual(['row', 'page', 'page', 'page', 'page']);
    expect(['#nav', '#inDialog', '#dialogField'].map(place)).toEqual(['elsewhere', 'elsewhere', 'elsewhere']);
    expect(placeOf(null, work)).toBe('page');
    expect(placeOf(document, work)).toBe('page');
  });
});
