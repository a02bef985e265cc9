import { expect, it } from 'vitest';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { libraryOf } from '#domain/legal/library.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { objectionTo } from './objection.ts';

const library = libraryOf(builtInDocuments, []);
const day = (text: string) => IsoDateSchema.parse(text);
const cite = (number: string, date: string | null, on: string) =>
  objectionTo({ documentType: 'Nghị định', number, date: date === null ? null : day(date) }, day(on), library);

it('has nothing against a document in force on the day of the plan, nor against one it does not know', () => {
  expect(cite('30/2020/NĐ-CP', '2020-03-05', '2024-03-27')).toBeNull();
  expect(cite('771/KH-UBND', '2024-03-12', '2026-01-01')).toBeNull();
});

it('names what took the place of a decree that had ended by the day of the plan', () => {
  expect(cite('61/2018/NĐ-CP', null, '2026-02-01')).toMatchObject({
    name: 'Nghị định 61/2018/NĐ-CP',
    warnings: [{ type: 'superseded', whole: true, by: [{ id: 'nd-118-2025-nd-cp' }] }],
  });
  expect(cite('61/2018/NĐ-CP', null, '2021-02-01')).toBeNull();
});

it('says that a decree was not yet in force', () => {
  expect(cite('118/2025/NĐ-CP', null, '2025-06-15')).toMatchObject({ warnings: [{ type: 'notYet', from: '2025-07-01' }] });
});

it('says that the library gives another date', () => {
  expect(cite('30/2020/NĐ-CP', '2020-05-03', '2024-03-27')).toMatchObject({ warnings: [], otherDate: '2020-03-05' });
});
