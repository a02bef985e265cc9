import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossiersOfPopulation, listHash, populationText, readDossierList } from './dossierList.ts';
import { tsvRows, tsvText } from './tsv.ts';

const codesIn = (text: string) => readDossierList(text).dossiers.map(({ code }) => code);

describe('a table from the clipboard', () => {
  it('is read as Excel writes it: quoted cells, lines in cells, any line end', () => {
    expect([...tsvRows('a\tb\r\n"hai\ndòng ""trong"" ô"\tc\n\nd')]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['hai\ndòng "trong" ô', 'c'] },
      { line: 4, cells: [''] },
      { line: 5, cells: ['d'] },
    ]);
    // A quote that is no Excel quoting is a sign like any other.
    expect([...tsvRows('"Sáng\tb\n5" ống\t""')].map(({ cells }) => cells)).toEqual([['"Sáng', 'b'], ['5" ống', '']]);
  });

  it('comes back from our own text', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ố', '"', '\t', '\n', '\r', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        // One blank cell alone at the end is no row: a text that ends with a line end has none after it.
        fc.pre(rows.at(-1)?.join('') !== '' || (rows.at(-1)?.length ?? 0) > 1);
        expect([...tsvRows(tsvText(rows))].map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('the list of a unit', () => {
  it('is read by position: code, procedure, received, due, returned', () => {
    expect(readDossierList('H31-0001\tCấp giấy phép\t01/03/2024\t15/03/2024\t2024-03-14')).toMatchObject({
      dossiers: [{ code: 'H31-0001', procedure: 'Cấp giấy phép', received: '2024-03-01', due: '2024-03-15', returned: '2024-03-14' }],
      problems: [],
      hasHeading: false,
      refusal: null,
    });
  });

  it('is read by its heading where there is one, in whatever order, with columns that do not matter', () => {
    const text = [
      'STT\tMã hồ sơ\tChủ hồ sơ\tTên thủ tục hành chính\tNgày hẹn trả kết quả\tNgày tiếp nhận\tNgày trả kết quả',
      '1\tH31-0001\tNguyễn Văn A\tCấp giấy phép\t15/03/2024 17:00\t01/03/2024 08:15:22\t14/3/24',
    ].join('\n');
    expect(readDossierList(text)).toMatchObject({
      dossiers: [{ code: 'H31-0001', procedure: 'Cấp giấy phép', received: '2024-03-01', due: '2024-03-15', returned: '2024-03-14' }],
      hasHeading: true,
    });
    expect(readDossierList('Số hồ sơ\nHS 1').dossiers).toHaveLength(1);
    expect(readDossierList('Mã 01\nMã 02').dossiers).toHaveLength(2);
  });

  it('says line by line what it left out or could not read', () => {
    const read = readDossierList(['Mã hồ sơ\tThủ tục\tNgày tiếp nhận', 'H-1\t\t01/03/2024', '', '\u00A0', 'h-1 \tlặp', '\tchỉ có thủ tục', 'H-2\t\t31/02/2024', 'x'.repeat(101)].join('\n'));
    expect(read.dossiers.map(({ code }) => code)).toEqual(['H-1', 'H-2']);
    expect(read.problems).toEqual([
      { type: 'doubled', line: 5, code: 'h-1', first: 2 },
      { type: 'no-code', line: 6 },
      { type: 'no-day', line: 7, column: 'received', text: '31/02/2024' },
      { type: 'code-too-long', line: 8 },
    ]);
    expect(read.problemCount).toBe(4);
    expect(read.dossiers[1]?.received).toBeNull();
  });

  it('makes blanks of web pages, unseen signs and the two ways of writing Vietnamese alike', () => {
    expect(codesIn('\uFEFFH31\u00A0\u00A00001\u200B')).toEqual(['H31 0001']);
    expect(codesIn(`${'Hồ sơ 1'.normalize('NFD')}\n${'Hồ sơ 1'.normalize('NFC')}`)).toEqual(['Hồ sơ 1']);
  });

  it('refuses what is empty, longer than 20 000 dossiers, or too long to keep', () => {
    expect(readDossierList(' \n\t\n').refusal).toBe('empty');
    expect(readDossierList('Mã hồ sơ\tThủ tục').refusal).toBe('empty');
    const many = (count: number) => Array.from({ length: count }, (_, no) => `H-${no}`).join('\n');
    expect(readDossierList(many(20_000))).toMatchObject({ refusal: null, problemCount: 0 });
    expect(readDossierList(many(20_001)).refusal).toBe('too-many');
    const long = Array.from({ length: 2000 }, (_, no) => `H-${no}\t${'thủ tục '.repeat(70)}`).join('\n');
    expect(readDossierList(long).refusal).toBe('too-long');
  });

  it('is kept as a text that says the same again, and has one code however it is sorted', () => {
    const day = fc.option(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), { nil: '' });
    const row = fc.tuple(fc.stringMatching(/^[A-Z]{1,3}-[0-9]{1,4}$/), fc.string({ maxLength: 20 }), day, day, day);
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([code]) => code, minLength: 1, maxLength: 20 }), (rows) => {
        const { dossiers } = readDossierList(tsvText(rows));
        expect(dossiers).toHaveLength(rows.length);
        expect(dossiersOfPopulation(populationText(dossiers))).toEqual(dossiers);
        const codes = rows.map(([code]) => code);
        expect(listHash(codes.toReversed())).toBe(listHash(codes));
        expect(listHash([...codes, 'ZZZZ-1'])).not.toBe(listHash(codes));
      }),
    );
  });
});
