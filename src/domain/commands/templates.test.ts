import { describe, expect, it } from 'vitest';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { AttachmentIdSchema, BlobHashSchema, PersonIdSchema, PlanIdSchema, TemplateIdSchema } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import { addTemplate, removeTemplate, replaceTemplate, stopTemplate, takeTemplate } from './templates.ts';

const plan = PlanIdSchema.parse('kt-2026');
const context = { now: MomentSchema.parse('2026-05-04T01:00:00.000Z'), actor: PersonIdSchema.parse('ha') };
const row = (id: string) => shownRow('templates', id, { kind: 'minutes', name: id });
const file = { hash: BlobHashSchema.parse('a'.repeat(64)), size: 3, mediaType: 'x', name: 'bien-ban.docx' };
const attachment = AttachmentIdSchema.parse('tep-1');
const id = TemplateIdSchema.parse('mau-1');

const short = (writes: ReturnType<typeof addTemplate.decide>) => (writes.ok ? writes.value.map(({ table, row: of, field, value }) => [table, of, field, value]) : writes.error);

describe('templates of the office', () => {
  it('are taken in with their file, into use, in place of the one before', () => {
    expect(short(addTemplate.decide({ plan, id, attachment, kind: 'minutes', name: 'Biên bản của Sở', file, others: [row('mau-0')] }, context))).toEqual([
      ['templates', id, 'kind', 'minutes'],
      ['templates', id, 'name', 'Biên bản của Sở'],
      ['templates', id, 'inUse', true],
      ['attachments', attachment, 'owner', { table: 'templates', id }],
      ['attachments', attachment, 'file', file],
      ['attachments', attachment, 'addedAt', context.now],
      ['templates', 'mau-0', 'inUse', false],
    ]);
    expect(short(addTemplate.decide({ plan, id, attachment, kind: 'minutes', name: ' ', file, others: [] }, context))).toEqual({ type: 'text-required', table: 'templates', field: 'name' });
  });

  it('get another file in place of theirs, or their first one', () => {
    const had = shownRow('attachments', 'tep-0', {});
    expect(short(replaceTemplate.decide({ plan, row: row('mau-0'), had, attachment, file }, context))).toEqual([['attachments', 'tep-0', 'file', file]]);
    expect(short(replaceTemplate.decide({ plan, row: row('mau-0'), had: undefined, attachment, file }, context))).toContainEqual(['attachments', attachment, 'owner', { table: 'templates', id: 'mau-0' }]);
  });

  it('are used one at a time, and given up', () => {
    expect(short(takeTemplate.decide({ plan, row: row('mau-1'), others: [row('mau-0')] }, context))).toEqual([
      ['templates', 'mau-1', 'inUse', true],
      ['templates', 'mau-0', 'inUse', false],
    ]);
    expect(short(stopTemplate.decide({ plan, row: row('mau-1') }, context))).toEqual([['templates', 'mau-1', 'inUse', false]]);
    expect(short(removeTemplate.decide({ plan, row: row('mau-1'), parts: [{ table: 'attachments', row: shownRow('attachments', 'tep-0', {}) }] }, context))).toEqual([
      ['templates', 'mau-1', expect.anything(), true],
      ['attachments', 'tep-0', expect.anything(), true],
    ]);
  });
});
