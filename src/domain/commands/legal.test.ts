import { describe, expect, it } from 'vitest';
import { HlcSchema } from '../hlc.ts';
import { ChangeIdSchema, LegalDocumentIdSchema, PersonIdSchema, PlanIdSchema } from '../ids.ts';
import { builtInDocuments } from '../legal/builtIn.ts';
import { documentValues } from '../legal/library.ts';
import { DELETED } from '../row.ts';
import { IsoDateSchema, MomentSchema } from '../schema/field.ts';
import { correctLegalDocument } from './legal.ts';

const plan = PlanIdSchema.parse('p');
const id = LegalDocumentIdSchema.parse('nd-118-2025-nd-cp');
const actor = PersonIdSchema.parse('ha');
const context = { now: MomentSchema.parse('2026-11-26T00:00:00Z'), actor };
const entry = builtInDocuments.find((one) => one.id === id);
if (entry === undefined) throw new Error(id);
const values = { ...documentValues(entry), verified: true };

describe('the correction of a built-in document', () => {
  it('writes the whole entry as a row of the round', () => {
    const decided = correctLegalDocument.decide({ plan, id, values }, context);
    if (!decided.ok) throw new Error(decided.error.type);
    expect(Object.fromEntries(decided.value.map((write) => [write.field, write.value]))).toEqual(values);
    expect(decided.value.every((write) => write.row === id && write.making === true)).toBe(true);
  });

  it('brings back a row that was deleted, over the values that its author saw', () => {
    const change = ChangeIdSchema.parse('a'.repeat(32));
    const head = { change, val: 'Nghị định', actor, hlc: HlcSchema.parse('2026-01-01T00:00:00.000Z-0000-r7k2m9qxab') };
    const row = { id, regs: { documentType: { heads: [head], awaited: [] }, [DELETED]: { heads: [{ ...head, val: true }], awaited: [] } } };
    const decided = correctLegalDocument.decide({ plan, id, values, row }, context);
    if (!decided.ok) throw new Error(decided.error.type);
    const of = (field: string) => decided.value.find((write) => write.field === field);
    expect(of(DELETED)).toMatchObject({ value: false, basis: [change] });
    expect(of('documentType')).toMatchObject({ value: 'Nghị định', basis: [change] });
    expect(of('verified')).toMatchObject({ value: true, basis: [] });
  });

  it('refuses a value that is too long, and a validity that runs backwards', () => {
    const day = (text: string) => IsoDateSchema.parse(text);
    const backwards = { from: day('2026-01-01'), to: day('2025-01-01') };
    expect(correctLegalDocument.decide({ plan, id, values: { ...values, validity: backwards } }, context)).toMatchObject({ ok: false, error: { type: 'span-reversed' } });
    expect(correctLegalDocument.decide({ plan, id, values: { ...values, number: 'x'.repeat(1001) } }, context)).toMatchObject({
      ok: false,
      error: { type: 'invalid-value', field: 'number' },
    });
  });
});
