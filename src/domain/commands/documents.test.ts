import { expect, test } from 'vitest';
import { AttachmentIdSchema, BlobHashSchema, KeptDocumentIdSchema, PersonIdSchema, PlanIdSchema, VisitIdSchema } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import { editDocument, keepDocument } from './documents.ts';

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const context = { now: MomentSchema.parse('2024-06-20T02:00:00.000Z'), actor: PersonIdSchema.parse('ha') };

test('the first fact of a document makes its row, by kind and visit', () => {
  const decided = editDocument.decide({ plan, ref: { kind: 'minutes', visit }, field: 'drafter', value: 'VP', basis: [] }, context);
  expect(decided.ok && decided.value).toEqual([
    { table: 'documents', row: 'v-1.minutes', field: 'kind', value: 'minutes', basis: [], making: true },
    { table: 'documents', row: 'v-1.minutes', field: 'visit', value: 'v-1', basis: [], making: true },
    { table: 'documents', row: 'v-1.minutes', field: 'drafter', value: 'VP', basis: [] },
  ]);
});

test('a value that the register cannot hold is refused', () => {
  const decided = editDocument.decide({ plan, ref: { kind: 'plan', visit: null }, field: 'drafter', value: 'x'.repeat(1001), basis: [] }, context);
  expect(decided).toEqual({ ok: false, error: { type: 'invalid-value', table: 'documents', field: 'drafter' } });
});

test('a kept copy and its file are one change, and the copy says what it is of', () => {
  const decided = keepDocument.decide(
    {
      plan,
      ref: { kind: 'minutes', visit },
      id: KeptDocumentIdSchema.parse('luu-1'),
      attachment: AttachmentIdSchema.parse('tep-1'),
      file: { hash: BlobHashSchema.parse('0'.repeat(64)), size: 10, mediaType: 'application/x', name: 'bien-ban.docx' },
      values: { numbered: { number: '', date: null }, state: 'a'.repeat(32), note: '' },
    },
    context,
  );
  if (!decided.ok) throw new Error('refused');
  const written = Object.fromEntries(decided.value.map(({ table, row, field, value }) => [`${table}/${row}.${field}`, value]));
  expect(written).toMatchObject({
    'keptDocuments/luu-1.document': 'v-1.minutes',
    'keptDocuments/luu-1.at': context.now,
    'attachments/tep-1.owner': { table: 'keptDocuments', id: 'luu-1' },
  });
});
