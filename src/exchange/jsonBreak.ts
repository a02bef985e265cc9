/** What a JSON text may go on with at a place. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** How a token ended: after its last letter, before it was complete, or at a letter that cannot stand there. */
type Token = { readonly end: number } | 'unfinished' | { readonly brokenAt: number };

const WORDS = ['true', 'false', 'null'];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** The beginning of a number up to the end of the text, complete or not. */
const NUMBER_START = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d*)?)?$/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** An escape that the end of the text cuts off. */
const ESCAPE_START = /\\(?:u[0-9a-fA-F]{0,3})?$/y;
const SPACE = /[ \t\n\r]*/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** By hand, not by one expression: photos are strings of many megabytes. */
const stringAt = (text: string, start: number): Token => {
  for (let i = start + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return { end: i + 1 };
    if (code < 0x20) return { brokenAt: i };
    if (code !== 0x5c) continue;
    const escape = matchAt(ESCAPE, text, i);
    if (escape === undefined) return matchAt(ESCAPE_START, text, i) === undefined ? { brokenAt: i } : 'unfinished';
    i += escape.length - 1;
  }
  return 'unfinished';
};

const scalarAt = (text: string, at: number): Token => {
  if (text[at] === '"') return stringAt(text, at);
  if (matchAt(NUMBER_START, text, at)) return 'unfinished';
  const number = matchAt(NUMBER, text, at);
  if (number !== undefined) return { end: at + number.length };
  for (const word of WORDS) {
    if (text.startsWith(word, at)) return { end: at + word.length };
    if (text.length - at < word.length && word.startsWith(text.slice(at))) return 'unfinished';
  }
  return { brokenAt: at };
};

/**
 * Where a text that JSON.parse refuses stops being JSON: the index of the first letter that cannot stand there, or
 * null when everything is right as far as it goes and only the rest is missing. Browsers word their errors
 * differently and change them, so this is found out here.
 */
export const jsonBreakAt = (text: string): number | null => {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end');
  let at = matchAt(SPACE, text, 0)?.length ?? 0;
  while (at < text.length) {
    const letter = text[at];
    if ((letter === '{' || letter === '[') && (expected === 'value' || expected === 'value-or-end')) {
      open.push(letter);
      expected = letter === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
    } else if (letter === '}' || letter === ']') {
      const fits = expected === 'comma-or-end' || expected === (letter === '}' ? 'key-or-end' : 'value-or-end');
      if (!fits || open.pop() !== (letter === '}' ? '{' : '[')) return at;
      expected = afterValue();
      at += 1;
    } else if (letter === ',' && expected === 'comma-or-end') {
      expected = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else if (letter === ':' && expected === 'colon') {
      expected = 'value';
      at += 1;
    } else {
      const isKey: boolean = expected === 'key' || expected === 'key-or-end';
      if (isKey ? letter !== '"' : expected !== 'value' && expected !== 'value-or-end') return at;
      const token = scalarAt(text, at);
      if (token === 'unfinished') return null;
      if ('brokenAt' in token) return token.brokenAt;
      expected = isKey ? 'colon' : afterValue();
      at = token.end;
    }
    at += matchAt(SPACE, text, at)?.length ?? 0;
  }
  return null;
};
