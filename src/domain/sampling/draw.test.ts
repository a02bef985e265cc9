import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfText, hashText } from '../hash.ts';
import { DRAW_RULE, SEED_BYTES, drawKey, drawSample, seedOfBytes, seedOfText, suggestedSize } from './draw.ts';
import { listHash, type ListedDossier } from './dossierList.ts';

const listed = (code: string): ListedDossier => ({ code, procedure: '', received: null, due: null, returned: null });
const codesOf = (drawn: ReturnType<typeof drawSample>) => drawn.picks.map(({ code }) => code);
const numbered = (count: number) => Array.from({ length: count }, (_, no) => listed(`H31.16-240318-${String(no + 1).padStart(4, '0')}`));

const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{1,3}[.-][0-9]{1,6}$/), { minLength: 1, maxLength: 60 });

describe('rule 1, frozen: minutes that were printed must be repeatable for ever', () => {
  it('sorts by SHA-256 of seed, bar and code', () => {
    expect(DRAW_RULE).toBe(1);
    expect(drawKey('KQ7M2XPA', 'H31-0001')).toBe(hashOfText('KQ7M2XPA|H31-0001'));
    // The same as `printf 'KQ7M2XPA|H31-0001' | sha256sum` says.
    expect(drawKey('KQ7M2XPA', 'H31-0001')).toMatchInlineSnapshot(`"c6a10108f6217e8b68f035d2910afd171acf309961e292a0105f6b4fef5fa761"`);
    expect(drawKey(' kq7m2xpa ', 'h31-0001\u00A0')).toBe(drawKey('KQ7M2XPA', 'H31-0001'));
  });

  it('draws these of twenty dossiers, and these of 412', () => {
    expect(codesOf(drawSample(numbered(20), 'KQ7M2XPA', 5))).toMatchInlineSnapshot(`
      [
        "H31.16-240318-0001",
        "H31.16-240318-0004",
        "H31.16-240318-0006",
        "H31.16-240318-0002",
        "H31.16-240318-0018",
      ]
    `);
    const large = drawSample(numbered(412), 'SỞ KHCN 2024', 30);
    expect({ of: large.of, seed: large.seed, listHash: large.listHash }).toMatchInlineSnapshot(`
      {
        "listHash": "55ietpbvxn747s5kibmpnrwmijyxxwd6",
        "of": 412,
        "seed": "SỞ KHCN 2024",
      }
    `);
    expect(codesOf(large).map((code) => code.slice(-4)).join(' ')).toMatchInlineSnapshot(`"0088 0200 0306 0263 0233 0082 0113 0355 0126 0054 0279 0177 0043 0077 0319 0104 0322 0133 0206 0403 0068 0353 0119 0326 0395 0367 0401 0246 0301 0342"`);
  });

  it('gives a list the hash of its sorted codes, a line each', () => {
    expect(listHash(['b-2', 'A-1', ' B-2 '])).toBe(hashText('A-1\nB-2'));
    expect(listHash(['B-2', 'A-1'])).toMatchInlineSnapshot(`"sploshxodmby6qeheon6sm4yrgol2xer"`);
  });
});

describe('a draw', () => {
  it('does not depend on the order of the list, on doubles, on capitals or on blanks', () => {
    fc.assert(
      fc.property(
        codes.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(list.length - 1))),
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.nat(70),
        ([list, shuffled, again], seed, size) => {
          const drawn = drawSample(list.map(listed), seed, size);
          const other = drawSample([...shuffled, list[again] ?? ''].map((code) => listed(` ${code.toLowerCase()}\u00A0`)), seed, size);
          expect(codesOf(other).map((code) => code.trim().toUpperCase())).toEqual(codesOf(drawn));
          expect({ ...other, picks: [] }).toEqual({ ...drawn, picks: [] });
          expect(drawn.size).toBe(Math.min(size, list.length));
        },
      ),
    );
  });

  it('grows without changing what was drawn: more by the same seed begins with the fewer', () => {
    fc.assert(
      fc.property(codes, fc.string({ minLength: 1 }), fc.nat(60), fc.nat(60), (list, seed, some, more) => {
        const few = drawSample(list.map(listed), seed, some);
        const many = drawSample(list.map(listed), seed, some + more);
        expect(many.picks.slice(0, few.size)).toEqual(few.picks);
        expect(many.picks.map(({ no }) => no)).toEqual(many.picks.map((_, at) => at + 1));
        expect(new Set(codesOf(many)).size).toBe(many.size);
      }),
    );
  });

  it('gives each dossier the same chance: over 2000 seeds each of ten is drawn about 600 times of three places', () => {
    const list = numbered(10);
    const times = new Map(list.map(({ code }) => [code, 0]));
    for (let seed = 0; seed < 2000; seed += 1) for (const code of codesOf(drawSample(list, `s${seed}`, 3))) times.set(code, (times.get(code) ?? 0) + 1);
    // Five standard deviations of 2000 draws with a chance of 0.3.
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(5 * Math.sqrt(2000 * 0.3 * 0.7));
  });
});

describe('seeds and sizes', () => {
  it('a seed is made of letters that are not mistaken for each other, all equally likely', () => {
    expect(seedOfBytes(Uint8Array.from([0, 31, 32, 255, 8, 13, 24, 7]))).toBe('A9A9JP2H');
    const all = seedOfBytes(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect(new Set(all).size).toBe(32);
    expect(all).not.toMatch(/[IO01]/);
    expect(SEED_BYTES).toBe(8);
    expect(seedOfText('  sở khcn  2024 ')).toBe('SỞ KHCN 2024');
  });

  it('the size offered is 26 to 44 as in the real rounds, and never more than there are', () => {
    expect([1, 10, 26, 27, 183, 412, 676, 677, 1000, 1936, 7500, 20_000].map(suggestedSize)).toEqual([1, 10, 26, 26, 26, 26, 26, 27, 32, 44, 44, 44]);
  });
});
