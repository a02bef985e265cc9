import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cchcCriteria2026v2 } from '../criteria/cchc2026_2.ts';
import { addDays } from '../days.ts';
import { LegalDocumentIdSchema, slugOf } from '../ids.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import { legalDocumentFields } from '../schema/library.ts';
import { builtInDocuments } from './builtIn.ts';
import { linkedParts, matchCitation, suggestDocuments } from './citation.ts';
import { documentName, documentValues, libraryOf, replacedByThis, replacementsOf, type LegalDocument, type LegalRow } from './library.ts';
import { coversSome, legalWarnings, statusOn } from './validity.ts';

const id = (text: string) => LegalDocumentIdSchema.parse(text);
const day = (text: string): IsoDate => IsoDateSchema.parse(text);
const library = libraryOf(builtInDocuments, []);
const entry = (name: string, from = library): LegalDocument => {
  const found = from.get(id(name));
  if (found === undefined) throw new Error(name);
  return found;
};
const row = (name: string, values: Partial<LegalRow>): LegalRow => ({ ...documentValues(blank), ...values, id: id(name) });
const blank: LegalDocument = {
  id: id('blank'),
  origin: 'added',
  documentType: '',
  number: '',
  date: null,
  issuer: '',
  subject: '',
  validity: { from: null, to: null },
  replacedBy: [],
  amendedBy: [],
  note: '',
  verified: false,
};
const status = (name: string, on: string, from = library) => statusOn(entry(name, from), day(on), from);
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('the built-in documents', () => {
  it('keep the shape of a row', () => {
    for (const one of builtInDocuments) {
      for (const [name, value] of Object.entries(documentValues(one))) {
        const { schema } = legalDocumentFields[name as keyof typeof legalDocumentFields];
        expect(schema.safeParse(value).success, `${one.id} ${name}`).toBe(true);
      }
    }
  });

  it('have stable ids that say their number, each once', () => {
    expect(new Set(builtInDocuments.map((one) => one.id)).size).toBe(builtInDocuments.length);
    for (const one of builtInDocuments) expect(`${one.id}-`, documentName(one)).toContain(slugOf(one.number));
  });

  it('are written in full: NFC, kind, number, issuer and subject', () => {
    for (const one of builtInDocuments) {
      for (const text of [one.documentType, one.number, one.issuer, one.subject]) {
        expect(text, one.id).toBe(text.normalize('NFC').trim());
        expect(text, one.id).not.toBe('');
      }
      expect(one.note, one.id).toBe(one.note.normalize('NFC').trim());
      expect(one.verified, one.id).toBe(false);
    }
  });

  it('run forwards: dated, then in force, then ended, and only documents of the library take their place', () => {
    for (const one of builtInDocuments) {
      const { from, to } = one.validity;
      if (one.date !== null && from !== null) expect(from >= one.date, one.id).toBe(true);
      if (from !== null && to !== null) expect(to >= from, one.id).toBe(true);
      for (const other of [...one.replacedBy, ...one.amendedBy]) expect(library.has(other), `${one.id} → ${other}`).toBe(true);
      // Without a gap: what replaces it is in force from the day after. Only the programme up to 2020 ended before the next was made.
      if (to === '2020-12-31') continue;
      for (const next of one.replacedBy.map((other) => entry(other))) {
        if (to !== null && next.validity.from !== null) expect(next.validity.from <= addDays(to, 1), `${one.id} → ${next.id}`).toBe(true);
      }
    }
  });

  it('hold no more and no fewer than were written down', () => {
    expect(builtInDocuments).toHaveLength(98);
  });
});

describe('libraryOf', () => {
  it('lets a row win whole over the built-in entry of the same id, and adds what is new', () => {
    const own = libraryOf(builtInDocuments, [row('nd-118-2025-nd-cp', { number: '118/2025/NĐ-CP' }), row('kh-1', { number: '1/KH-UBND' })]);
    expect(entry('nd-118-2025-nd-cp', own)).toMatchObject({ origin: 'edited', subject: '', validity: { from: null, to: null }, amendedBy: [] });
    expect(entry('kh-1', own).origin).toBe('added');
    expect(entry('nd-61-2018-nd-cp', own).origin).toBe('builtIn');
    expect(own.size).toBe(library.size + 1);
  });
});

describe('statusOn', () => {
  it.each([
    ['nd-118-2025-nd-cp', '2025-06-30', 'notYet'],
    ['nd-118-2025-nd-cp', '2025-07-01', 'inForce'],
    // Its amendment is of 2026, of a day that nobody has filled in.
    ['nd-118-2025-nd-cp', '2026-11-26', 'amended'],
    ['nd-61-2018-nd-cp', '2024-04-25', 'amended'],
    ['nd-61-2018-nd-cp', '2021-01-01', 'inForce'],
    ['nd-61-2018-nd-cp', '2025-06-30', 'amended'],
    ['nd-61-2018-nd-cp', '2025-07-01', 'superseded'],
    ['nq-76-nq-cp-2021', '2031-01-01', 'expired'],
    ['nd-309-2026-nd-cp', '2025-12-31', 'notYet'],
    ['nd-309-2026-nd-cp', '2026-09-08', 'unknown'],
    // Replaced by a decree of 2026 whose day of effect is missing.
    ['nd-85-2016-nd-cp', '2025-12-31', 'inForce'],
    ['nd-85-2016-nd-cp', '2026-01-01', 'unknown'],
    ['cv-581-bnv-cchc', '2024-01-01', 'unknown'],
  ] as const)('%s on %s: %s', (name, on, expected) => {
    expect(status(name, on)).toBe(expected);
  });

  it('ends a document without an end of its own when its replacement begins', () => {
    const own = libraryOf(builtInDocuments, [
      row('old', { validity: { from: day('2020-01-01'), to: null }, replacedBy: [id('new')] }),
      row('new', { date: day('2024-01-01'), validity: { from: day('2024-03-01'), to: null } }),
    ]);
    expect(status('old', '2024-02-29', own)).toBe('inForce');
    expect(status('old', '2024-03-01', own)).toBe('superseded');
  });
});

describe('replacementsOf', () => {
  it('follows to the end of the line', () => {
    expect(replacementsOf(entry('luat-77-2015-qh13'), library).map((one) => one.id)).toEqual(['luat-72-2025-qh15']);
    expect(replacementsOf(entry('nd-34-2016-nd-cp'), library).map((one) => one.id)).toEqual(['nd-78-2025-nd-cp', 'nd-79-2025-nd-cp']);
    expect(replacementsOf(entry('nd-118-2025-nd-cp'), library)).toEqual([]);
    expect(replacedByThis(entry('nd-118-2025-nd-cp'), library).map((one) => one.id)).toEqual(['nd-61-2018-nd-cp', 'nd-107-2021-nd-cp', 'tt-01-2018-tt-vpcp']);
  });
});

describe('legalWarnings', () => {
  const warnings = (name: string, from: string, to: string) => legalWarnings(entry(name), span(from, to), library);

  it('says nothing of a document in force throughout', () => {
    expect(warnings('nd-30-2020-nd-cp', '2024-01-01', '2024-12-31')).toEqual([]);
  });

  it('tells a part of the period from all of it', () => {
    expect(warnings('nd-61-2018-nd-cp', '2025-01-01', '2025-09-30')).toEqual([
      { type: 'superseded', to: '2025-06-30', whole: false, by: [entry('nd-118-2025-nd-cp')] },
    ]);
    expect(warnings('nd-61-2018-nd-cp', '2026-01-01', '2026-09-30')).toMatchObject([{ type: 'superseded', whole: true }]);
    expect(warnings('nd-118-2025-nd-cp', '2025-01-01', '2025-09-30')).toEqual([{ type: 'notYet', from: '2025-07-01', whole: false }]);
    expect(warnings('nd-118-2025-nd-cp', '2024-01-01', '2024-09-30')).toEqual([{ type: 'notYet', from: '2025-07-01', whole: true }]);
  });

  it('covers a period in which it was in force on some day', () => {
    expect(coversSome(entry('nd-61-2018-nd-cp'), span('2025-01-01', '2025-09-30'), library)).toBe(true);
    expect(coversSome(entry('nd-118-2025-nd-cp'), span('2025-01-01', '2025-09-30'), library)).toBe(true);
    expect(coversSome(entry('nd-118-2025-nd-cp'), span('2024-01-01', '2024-09-30'), library)).toBe(false);
    expect(coversSome(entry('nd-61-2018-nd-cp'), span('2026-01-01', '2026-09-30'), library)).toBe(false);
  });
});

describe('matchCitation', () => {
  const match = (number: string, date: string | null = null, documentType = '') =>
    matchCitation({ documentType, number, date: date === null ? null : day(date) }, library);

  it('knows a number however it is written', () => {
    for (const number of ['61/2018/NĐ-CP', 'Số 61/2018/NĐ-CP', ' 61 / 2018 / nđ–cp ', '61/2018/NĐ-CP'.normalize('NFD')]) {
      expect(match(number)?.document.id, number).toBe('nd-61-2018-nd-cp');
    }
    expect(match('61/2018/ND-CP')).toBeNull();
    expect(match('')).toBeNull();
    expect(match('771/KH-UBND', '2024-03-12', 'Kế hoạch')).toBeNull();
  });

  it('lets the date decide between documents of one number', () => {
    expect(match('76/NQ-CP', '2013-06-13')?.document.id).toBe('nq-76-nq-cp-2013');
    expect(match('76/NQ-CP', '2021-07-15')?.document.id).toBe('nq-76-nq-cp-2021');
    expect(match('76/NQ-CP')).toBeNull();
    expect(match('76/NQ-CP', '2024-01-01')).toBeNull();
  });

  it('says when the date differs, and takes no other year’s document for it', () => {
    expect(match('118/2025/NĐ-CP', '2025-06-10')).toMatchObject({ dateDiffers: true });
    expect(match('118/2025/NĐ-CP', '2025-06-09')).toMatchObject({ dateDiffers: false });
    expect(match('876/QĐ-BNV', '2024-05-05', 'Quyết định')).toBeNull();
    expect(match('876/QĐ-BNV', null, 'Kế hoạch')).toBeNull();
    expect(match('876/QĐ-BNV', null, 'Quyết định')?.document.id).toBe('qd-876-qd-bnv-2022');
  });
});

describe('suggestDocuments', () => {
  it('finds by number, kind and subject without marks', () => {
    expect(suggestDocuments('nghi dinh co che mot cua', library).map((one) => one.id)).toEqual(['nd-61-2018-nd-cp', 'nd-118-2025-nd-cp']);
    expect(suggestDocuments('118/2025', library).map((one) => one.id)).toContain('nd-118-2025-nd-cp');
    expect(suggestDocuments('xyz', library)).toEqual([]);
    expect(suggestDocuments(' ', library)).toHaveLength(builtInDocuments.length);
  });

  it('puts those first that have the words side by side', () => {
    const found = suggestDocuments('mot cua', library).map((one) => one.id);
    expect(found.slice(0, 3)).toEqual(['nd-61-2018-nd-cp', 'nd-118-2025-nd-cp', 'qd-468-qd-ttg-2021']);
    expect(found).toContain('nd-154-2020-nd-cp');
  });
});

describe('linkedParts', () => {
  const parts = (text: string, ...names: readonly string[]) =>
    linkedParts(text, names.map((name) => entry(name))).map((part) => (part.document ? `[${part.text}]` : part.text));

  it('makes the number of each document a piece of its own', () => {
    expect(parts('Nghị định 118/2025/NĐ-CP; trước 01/7/2025: Nghị định 61/2018/NĐ-CP.', 'nd-61-2018-nd-cp', 'nd-118-2025-nd-cp')).toEqual([
      'Nghị định ',
      '[118/2025/NĐ-CP]',
      '; trước 01/7/2025: Nghị định ',
      '[61/2018/NĐ-CP]',
      '.',
    ]);
  });

  it('takes no number for the tail of another', () => {
    expect(parts('Nghị định 130/2020/NĐ-CP; Nghị định 30/2020/NĐ-CP', 'nd-30-2020-nd-cp')).toEqual(['Nghị định 130/2020/NĐ-CP; Nghị định ', '[30/2020/NĐ-CP]']);
  });

  it('names after the text what does not stand in it', () => {
    expect(parts('Luật Đấu thầu', 'luat-22-2023-qh15')).toEqual(['Luật Đấu thầu', '; ', '[Luật 22/2023/QH15]']);
    expect(parts('', 'luat-22-2023-qh15')).toEqual(['[Luật 22/2023/QH15]']);
    expect(parts('')).toEqual([]);
  });

  it('says the whole text again, whatever it links', () => {
    for (const one of cchcCriteria2026v2.criteria) {
      const documents = (cchcCriteria2026v2.details?.[one.code]?.documents ?? []).map((name) => entry(name));
      const linked = linkedParts(one.legal, documents);
      expect(linked.map((part) => part.text).join('')).toBe(one.legal);
      expect(new Set(linked.flatMap((part) => part.document ?? [])).size).toBe(documents.length);
    }
  });
});

describe('any library', () => {
  const names = ['a', 'b', 'c', 'd'] as const;
  const days = integer({ min: 0, max: 3000 }).map((n) => addDays(day('2020-01-01'), n));
  const links = array(constantFrom(...names), { maxLength: 3 }).map((list) => list.map(id));
  const rows = record(
    Object.fromEntries(names.map((name) => [name, record({ from: option(days), length: option(integer({ min: 0, max: 900 })), replacedBy: links, amendedBy: links })])),
  ).map((all) =>
    Object.entries(all).map(([name, { from, length, ...ties }]) =>
      row(name, { ...ties, validity: { from, to: from === null || length === null ? null : addDays(from, length) } }),
    ),
  );

  it('ends every line of replacements, without the document itself', () => {
    assert(
      property(rows, (list) => {
        const own = libraryOf([], list);
        for (const document of own.values()) {
          const ends = replacementsOf(document, own);
          expect(ends.map((one) => one.id)).not.toContain(document.id);
          for (const end of ends) expect(end.replacedBy.filter((next) => own.has(next))).toEqual([]);
        }
      }),
    );
  });

  it('calls nothing in force before its first day or after its last', () => {
    assert(
      property(rows, days, (list, on) => {
        const own = libraryOf([], list);
        for (const document of own.values()) {
          const { from, to } = document.validity;
          const isInForce = ['inForce', 'amended'].includes(statusOn(document, on, own));
          if (from === null || on < from || (to !== null && on > to)) expect(isInForce).toBe(false);
          else if (document.replacedBy.length === 0) expect(isInForce).toBe(true);
        }
      }),
    );
  });

  it('warns of a whole period exactly when neither of its ends is covered', () => {
    assert(
      property(rows, days, integer({ min: 0, max: 900 }), (list, from, length) => {
        const own = libraryOf([], list);
        const period = { from, to: addDays(from, length) };
        for (const document of own.values()) {
          const whole = legalWarnings(document, period, own).some((warning) => 'whole' in warning && warning.whole);
          const first = statusOn(document, period.from, own);
          const last = statusOn(document, period.to, own);
          expect(whole).toBe(last === 'notYet' || first === 'expired' || first === 'superseded');
          if (['inForce', 'amended'].includes(first)) expect(whole).toBe(false);
        }
      }),
    );
  });
});
