import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankAttachment, rowOf } from '../../tests/support/rows.ts';
import { copyInPlaceOf, exposedBy, inEvidenceOrder, numberEvidence, withheldHashes, type NumberedFile } from './evidence.ts';
import { AttachmentIdSchema, BlobHashSchema } from './ids.ts';
import { MomentSchema } from './schema/field.ts';

const idOf = (name: string) => AttachmentIdSchema.parse(name);
const hashOf = (no: number) => BlobHashSchema.parse(no.toString(16).padStart(64, '0'));

interface Parts {
  readonly from?: string;
  readonly how?: 'annotated' | 'redacted';
  readonly withheld?: boolean;
  readonly mediaType?: string;
  readonly hash?: number;
}

/** A file added at a second of one day; its bytes are its own unless it is said otherwise. */
const file = (name: string, second: number, { from, how = 'redacted', withheld = false, mediaType = 'image/jpeg', hash = second + 1 }: Parts = {}): NumberedFile => ({
  ...blankAttachment,
  id: idOf(name),
  file: { hash: hashOf(hash), size: 1, mediaType, name },
  addedAt: MomentSchema.parse(new Date(Date.UTC(2024, 3, 25, 8, 0, second)).toISOString()),
  derivedFrom: from === undefined ? null : { attachment: idOf(from), how },
  withheld,
});

const words = (files: readonly NumberedFile[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...numberEvidence(files)].map(([id, { kind, no, isOriginal }]) => [id, `${kind} ${no}${isOriginal ? ' original' : ''}`]));

const some = [file('a', 1), file('b', 2, { mediaType: 'application/pdf' }), file('c', 3), file('d', 4, { mediaType: 'text/plain' })];

describe('numbers of evidence', () => {
  test('photos and documents are counted apart, in the order in which they were added', () => {
    expect(words(some)).toEqual({ a: 'photo 1', b: 'document 1', c: 'photo 2', d: 'document 2' });
  });

  test('taking one off moves up the later ones of its kind, and no others', () => {
    expect(words(some.filter(({ id }) => id !== 'a'))).toEqual({ b: 'document 1', c: 'photo 1', d: 'document 2' });
  });

  test('two of the same moment are told apart by their ids', () => {
    expect(words([file('y', 1), file('x', 1)])).toEqual({ x: 'photo 1', y: 'photo 2' });
  });

  test('a redacted copy has the number of its original, which keeps it too and takes none away', () => {
    const files = [file('a', 1, { withheld: true }), file('b', 2), file('copy', 9, { from: 'a' })];
    expect(words(files)).toEqual({ copy: 'photo 1', a: 'photo 1 original', b: 'photo 2' });
    expect(inEvidenceOrder(files).map(({ id }) => id)).toEqual(['copy', 'a', 'b']);
  });

  test('an annotated copy beside its original is a photo of its own', () => {
    expect(words([file('a', 1), file('b', 2), file('drawn', 3, { from: 'a', how: 'annotated' })])).toEqual({ a: 'photo 1', b: 'photo 2', drawn: 'photo 3' });
  });

  test('redacting again keeps the number through the whole chain', () => {
    const files = [file('a', 1, { withheld: true }), file('b', 2), file('once', 3, { from: 'a', withheld: true }), file('twice', 4, { from: 'once' })];
    expect(words(files)).toEqual({ twice: 'photo 1', a: 'photo 1 original', once: 'photo 1 original', b: 'photo 2' });
  });

  test('a kept back file whose copy was taken off has a number like any other', () => {
    const original = file('a', 1, { withheld: true });
    expect(words([original, file('b', 2)])).toEqual({ a: 'photo 1', b: 'photo 2' });
    expect(copyInPlaceOf(original, [original])).toBeUndefined();
  });

  test('copies in a circle, which only a foreign file can hold, come to an end', () => {
    const files = [file('a', 1, { from: 'b', withheld: true }), file('b', 2, { from: 'a', withheld: true })];
    expect(Object.keys(words(files)).sort()).toEqual(['a', 'b']);
  });
});

const worldArb = fc
  .array(fc.record({ second: fc.nat(5), withheld: fc.boolean(), from: fc.option(fc.nat(11)), isPhoto: fc.boolean(), hash: fc.nat(8) }), { maxLength: 12 })
  .map((list) =>
    list.map(({ second, withheld, from, isPhoto, hash }, no) =>
      file(`f${no}`, second, {
        withheld,
        hash,
        mediaType: isPhoto ? 'image/png' : 'application/pdf',
        ...(from === null || from >= list.length ? {} : { from: `f${from}` }),
      }),
    ),
  );

test('whatever the copies: everybody counts alike, every file has a number, and each kind counts from 1 without gaps', () => {
  fc.assert(
    fc.property(worldArb, fc.infiniteStream(fc.nat()), (files, order) => {
      const numbers = numberEvidence(files);
      const shuffled = files.map((each) => [order.next().value ?? 0, each] as const).sort(([a], [b]) => a - b).map(([, each]) => each);
      expect(new Map(numberEvidence(shuffled))).toEqual(new Map(numbers));
      expect(numbers.size).toBe(files.length);
      for (const kind of ['photo', 'document']) {
        const own = [...numbers.values()].filter((number) => number.kind === kind && !number.isOriginal).map(({ no }) => no);
        expect([...own].sort((a, b) => a - b)).toEqual(own.map((_, index) => index + 1));
      }
    }),
  );
});

describe('what a redacted copy exposes', () => {
  const ids = (files: readonly NumberedFile[]) => files.map(({ id }) => id);

  test('the source, what it was made from, what was made from that, and the same photo once more', () => {
    const files = [
      file('a', 1),
      file('drawn', 2, { from: 'a', how: 'annotated' }),
      file('again', 3, { hash: 2 }),
      file('drawn-twice', 4, { from: 'drawn', how: 'annotated' }),
      file('other', 5),
    ];
    const [, source] = files;
    if (!source) throw new Error('no source');
    expect(ids(exposedBy(source, files))).toEqual(['a', 'drawn', 'again', 'drawn-twice']);
  });

  test('nothing that is kept back already', () => {
    const files = [file('a', 1, { withheld: true }), file('copy', 2, { from: 'a' })];
    const [, source] = files;
    if (!source) throw new Error('no source');
    expect(ids(exposedBy(source, files))).toEqual(['copy']);
  });
});

describe('bytes that go into no file for others', () => {
  const row = (id: string, hash: number, withheld: readonly boolean[], deleted: 0 | 1 = 0) =>
    rowOf(id, { file: [{ hash: hashOf(hash), size: 1, mediaType: 'image/png', name: 'a.png' }], withheld }, deleted);

  test('those of a marked file, deleted or in conflict too, however often they are attached', () => {
    const rows = [row('a', 1, [true]), row('b', 1, []), row('c', 2, [false]), row('d', 3, [true], 1), row('e', 4, [false, true])];
    expect([...withheldHashes(rows)].sort()).toEqual([hashOf(1), hashOf(3), hashOf(4)]);
  });
});
