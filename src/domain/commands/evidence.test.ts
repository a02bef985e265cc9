import { expect, test } from 'vitest';
import { Laptop, plan, product } from '../../../tests/support/laptop.ts';
import { withheldHashes } from '../evidence.ts';
import { AttachmentIdSchema, BlobHashSchema } from '../ids.ts';
import type { Values } from '../schema/tables.ts';
import { annotateAttachment, redactAttachment, withholdAttachment } from './evidence.ts';
import { attachFile } from './inspection.ts';

const [original, copy] = [AttachmentIdSchema.parse('anh'), AttachmentIdSchema.parse('anh-da-che')];
const fileOf = (digit: string): Values<'attachments'>['file'] => ({ hash: BlobHashSchema.parse(digit.repeat(64)), size: 1, mediaType: 'image/png', name: 'anh.png' });
const owner = { table: 'findings', id: 'f-1' } as const;

const withPhoto = () => {
  const at = new Laptop(product, { replica: 'laptop0', person: 'ha' });
  at.run(attachFile, { plan, id: original, values: { owner, file: fileOf('1'), caption: 'Sổ tiếp nhận' } });
  return at;
};
const rowOf = (at: Laptop, id: string) => at.rows.get(`attachments/${id}`);
const source = { id: original, owner, caption: 'Sổ tiếp nhận', taken: null };
const values = { file: fileOf('2'), addedAt: null };
const redact = (at: Laptop) => {
  const done = at.run(redactAttachment, { plan, id: copy, source, values, exposed: [{ id: original, regs: rowOf(at, original)?.regs ?? {} }] });
  if (!done.ok || !done.value.change) throw new Error('not redacted');
  return done.value;
};

test('a redacted copy hangs where its original does, and the original is kept back by the same change', () => {
  const at = withPhoto();
  const { change } = redact(at);
  expect(rowOf(at, copy)).toMatchObject({ owner, caption: 'Sổ tiếp nhận', derivedFrom: { attachment: original, how: 'redacted' }, withheld: false });
  expect(rowOf(at, original)).toMatchObject({ withheld: true, deleted: 0 });
  expect(new Set(change?.ops.map(({ r }) => r))).toEqual(new Set([copy, original]));
  expect([...withheldHashes([...at.rows.values()])]).toEqual(['1'.repeat(64)]);
});

test('taken back, the copy is gone and the original goes along again, in one step', () => {
  const at = withPhoto();
  const done = at.undo(redact(at).undo);
  expect(done.ok).toBe(true);
  expect(rowOf(at, copy)).toMatchObject({ deleted: 1 });
  expect(rowOf(at, original)).toMatchObject({ withheld: false, deleted: 0 });
  expect([...withheldHashes([...at.rows.values()])]).toEqual([]);
});

test('an annotated copy keeps nothing back', () => {
  const at = withPhoto();
  at.run(annotateAttachment, { plan, id: copy, source, values });
  expect(rowOf(at, copy)).toMatchObject({ derivedFrom: { attachment: original, how: 'annotated' } });
  expect(rowOf(at, original)).toMatchObject({ withheld: false });
});

test('a file can be kept back without a copy, and be let go again', () => {
  const at = withPhoto();
  const set = (value: boolean) =>
    at.run(withholdAttachment, { plan, id: original, field: 'withheld', value, basis: rowOf(at, original)?.regs['withheld']?.heads.map(({ change }) => change) ?? [] });
  set(true);
  expect(rowOf(at, original)).toMatchObject({ withheld: true });
  set(false);
  expect(rowOf(at, original)).toMatchObject({ withheld: false });
});
