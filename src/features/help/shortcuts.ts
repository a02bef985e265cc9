import type { vi } from './messages.ts';

/** A shortcut: alternatives, each a sequence of keys pressed together. */
export interface Shortcut {
  readonly action: Exclude<keyof (typeof vi)['keys'], 'title' | 'hint' | 'action' | 'key' | 'everywhere' | 'checklist' | 'planning' | 'followUp'>;
  readonly keys: readonly (readonly string[])[];
}

/** The sheet of keys by place. The keys themselves live in the shell, the checklist, the planning lists and those of the follow-up. */
export const keySheet: readonly { readonly place: 'everywhere' | 'checklist' | 'planning' | 'followUp'; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    place: 'everywhere',
    shortcuts: [
      { action: 'goTo', keys: [['Ctrl', 'K']] },
      { action: 'searchAll', keys: [['Ctrl', 'Shift', 'F']] },
      { action: 'save', keys: [['Ctrl', 'S'], ['Ctrl', 'Enter']] },
      { action: 'undo', keys: [['Ctrl', 'Z']] },
      { action: 'redo', keys: [['Ctrl', 'Y'], ['Ctrl', 'Shift', 'Z']] },
      { action: 'rowMove', keys: [['↑'], ['↓']] },
      { action: 'rowOpen', keys: [['Enter']] },
      { action: 'close', keys: [['Esc']] },
      { action: 'sheet', keys: [['?']] },
    ],
  },
  {
    place: 'checklist',
    shortcuts: [
      { action: 'result', keys: [['1'], ['2'], ['3'], ['4']] },
      { action: 'clearResult', keys: [['0']] },
      { action: 'nextOpen', keys: [['Ctrl', 'Enter']] },
      { action: 'newFinding', keys: [['Ctrl', 'J']] },
      { action: 'mark', keys: [['Space'], ['Shift', '↓'], ['Shift', '↑']] },
      { action: 'markAll', keys: [['Ctrl', 'A']] },
      { action: 'filter', keys: [['/']] },
      { action: 'rowMove', keys: [['↑'], ['↓'], ['J'], ['K']] },
    ],
  },
  {
    place: 'followUp',
    shortcuts: [
      { action: 'rowMove', keys: [['↑'], ['↓']] },
      { action: 'rowOpen', keys: [['Enter']] },
      { action: 'pick', keys: [['Space'], ['Shift', '↓'], ['Shift', '↑']] },
      { action: 'pickAll', keys: [['Ctrl', 'A']] },
      { action: 'copyRows', keys: [['Ctrl', 'C']] },
      { action: 'moveCard', keys: [['Alt', '←'], ['Alt', '→']] },
      { action: 'filter', keys: [['/']] },
    ],
  },
  {
    place: 'planning',
    shortcuts: [
      { action: 'addRow', keys: [['Enter']] },
      { action: 'moveRow', keys: [['Alt', '↑'], ['Alt', '↓']] },
    ],
  },
];
