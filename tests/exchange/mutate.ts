import * as fc from 'fast-check';
import { asJson, changeIdOf } from '#domain/change.ts';
import { digestOfChanges } from '#domain/digest.ts';
import { isObject } from '#exchange/checkChange.ts';
import { sealOf } from '#exchange/seal.ts';

/** One harm done to the text of a file; places are taken modulo what there is. */
type Harm =
  /** A value put under a key at the start of some object: a reserved one, one that is there already, or a new one. */
  | { readonly do: 'key'; readonly at: number; readonly key: string; readonly value: string }
  /** Some number or string exchanged for something else. */
  | { readonly do: 'value'; readonly at: number; readonly value: string }
  /** Something put into the middle of some string. */
  | { readonly do: 'inside'; readonly at: number; readonly value: string }
  | { readonly do: 'cut'; readonly at: number }
  | { readonly do: 'flip'; readonly at: number; readonly to: number };

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepObject = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

const valueArb = fc.oneof(
  fc.constantFrom(
    'null', 'true', '0', '-0', '1.5', '1e400', '-1e400', '9007199254740993', '1e308', '123456789012345678901234567890', '""', '[]', '{}',
    '"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', '"__proto__"', '{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}',
    deep(23), deep(24), deep(60), deepObject(60), deep(20_000), deepObject(20_000), `"${'x'.repeat(30_000)}"`, '{"length":9999999999}',
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
);
const keyArb = fc.constantFrom(
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'id', 'v', 'ops', 'plan', 'changes', 'records', 'format', 'blobs', 'digest',
  'seal', 'over', 'seen', 'val', 't', 'r', 'f', '0', '', '\\ud800', '$deleted',
);

const harmArb: fc.Arbitrary<Harm> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('key' as const), at: fc.nat(), key: keyArb, value: valueArb }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('value' as const), at: fc.nat(), value: valueArb }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('inside' as const), at: fc.nat(), value: fc.constantFrom('\\ud800', '\\u0000', '\\', '"', '\ud800', 'é', 'é', '<script>') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), at: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('flip' as const), at: fc.nat(), to: fc.nat(255) }) },
);

/** Replaces the match of a pattern that a number chooses. */
const replaceOne = (text: string, pattern: RegExp, at: number, by: (match: string) => string): string => {
  const matches = [...text.matchAll(pattern)];
  const match = matches[at % Math.max(1, matches.length)];
  return match ? text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length) : text;
};

const harmed = (text: string, harm: Harm): string => {
  switch (harm.do) {
    case 'key':
      return replaceOne(text, /\{/g, harm.at, () => `{"${harm.key}":${harm.value},`);
    case 'value':
      return replaceOne(text, /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|-?\d+)(?=\s*[,\]}])/g, harm.at, () => harm.value);
    case 'inside':
      return replaceOne(text, /"(?:[^"\\]|\\.)+"/g, harm.at, (match) => `${match.slice(0, 2)}${harm.value}${match.slice(2)}`);
    case 'cut':
      return text.slice(0, harm.at % (text.length + 1));
    case 'flip': {
      const at = harm.at % Math.max(1, text.length);
      return text.slice(0, at) + String.fromCharCode(harm.to) + text.slice(at + 1);
    }
  }
};

/** Makes the checksums right again, as a program would that writes nonsense with care; the text as it is where that cannot be done. */
const resealed = (text: string): string => {
  try {
    const file: unknown = JSON.parse(text);
    if (!isObject(file) || !Array.isArray(file['changes'])) return text;
    const list: readonly unknown[] = file['changes'];
    const changes = list.map((change) => (isObject(change) ? { ...change, id: changeIdOf(asJson(change)) } : change));
    const whole = { ...file, changes, digest: digestOfChanges(changes.map((change) => (isObject(change) ? String(change['id']) : ''))) };
    return JSON.stringify({ ...whole, seal: sealOf(asJson(whole)) });
  } catch {
    return text;
  }
};

/** Files that somebody has harmed in up to four ways, with checksums that are as they were or right again. */
export const harmedArb = (text: string): fc.Arbitrary<string> =>
  fc
    .record({ harms: fc.array(harmArb, { minLength: 1, maxLength: 4 }), careful: fc.boolean() })
    .map(({ harms, careful }) => {
      const bad = harms.reduce(harmed, text);
      return careful ? resealed(bad) : bad;
    });
