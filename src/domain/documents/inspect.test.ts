import { expect, test } from 'vitest';
import { exampleSource, shownRow } from '../../../tests/support/documents/source.ts';
import { paragraph, sampleReport } from '../../../tests/support/documents/sampleModel.ts';
import type { Conflict } from '../conflict.ts';
import { LegalDocumentIdSchema } from '../ids.ts';
import { libraryOf, type LegalDocument } from '../legal/library.ts';
import type { Row } from '../schema/tables.ts';
import { documentFactsOf, usualFactsOf } from './facts.ts';
import { applyHandEdits } from './handEdits.ts';
import { inspectDocument, levelOf, type Inspected, type RemarkType } from './inspect.ts';
import type { Block, DocumentModel } from './model.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

const example = exampleSource();
const visit = example.rows.visits[0];
if (!visit) throw new Error('the example has visits');
const notice: DocumentRef = { kind: 'conclusionNotice', visit: visit.id };

const modelOf = (blocks: readonly Block[]): DocumentModel => ({ ...sampleReport, sections: sampleReport.sections.slice(0, 1).map((section) => ({ ...section, blocks })) });

const inspect = (ref: DocumentRef, source: DocumentSource, given: Partial<Inspected> = {}) =>
  inspectDocument({
    model: modelOf([paragraph('p', 'body', 'Nội dung.')]),
    source,
    ref,
    facts: documentFactsOf(source, ref),
    symbol: usualFactsOf(source, ref).heading.symbol,
    library: new Map(),
    conflicts: [],
    edits: [],
    ...given,
  });

const typed = (ref: DocumentRef, values: Parameters<typeof shownRow>[2]): DocumentSource => ({
  ...example,
  plan: { ...example.plan, signer: { capacity: '', position: 'Giám đốc', name: 'Nguyễn Văn A' } },
  rows: { ...example.rows, documents: [shownRow('documents', `${ref.visit ?? ''}${ref.visit === null ? '' : '.'}${ref.kind.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`, { kind: ref.kind, visit: ref.visit, ...values })] },
});

const types = (remarks: ReturnType<typeof inspect>): readonly RemarkType[] => remarks.map(({ type }) => type);

test('a number and a date that Văn thư has not given are notes, not breaches', () => {
  const remarks = inspect(notice, typed(notice, {}));
  expect(types(remarks)).toEqual(['number-blank', 'date-blank']);
  expect(remarks.map(levelOf)).toEqual(['note', 'note']);
});

test('a number is mended, or its type is called by name', () => {
  expect(inspect(notice, typed(notice, { document: { number: '5/tb-skhcn', date: '2024-12-30' } }))).toEqual([{ type: 'number-form', number: '5/tb-skhcn', mended: '05/TB-SKHCN' }]);
  expect(inspect(notice, typed(notice, { document: { number: '15/QĐ-SKHCN', date: '2024-12-30' } }))).toEqual([{ type: 'number-type', number: '15/QĐ-SKHCN', found: 'QĐ', expected: 'TB' }]);
  const letter: DocumentRef = { kind: 'visitNotice', visit: visit.id };
  expect(types(inspect(letter, typed(letter, { document: { number: '15/SKHCN-VP', date: '2024-01-30' } })))).toEqual([]);
});

test('titles before the name, a deputy without KT., a head who signs for himself', () => {
  const signed = (signer: Row<'documents'>['signer']) => inspect(notice, typed(notice, { document: { number: '15/TB-SKHCN', date: '2024-12-30' }, signer }));
  expect(signed({ capacity: '', position: 'Giám đốc', name: 'TS. Lê Thị B' })).toEqual([{ type: 'signer-title', name: 'TS. Lê Thị B', mended: 'Lê Thị B' }]);
  expect(types(signed({ capacity: '', position: 'Phó Giám đốc', name: 'Lê Thị B' }))).toEqual(['signer-capacity']);
  expect(types(signed({ capacity: 'KT.', position: 'Giám đốc', name: 'Lê Thị B' }))).toEqual(['signer-self']);
  expect(signed({ capacity: 'KT.', position: 'Phó Giám đốc', name: 'Tống Sỹ B' })).toEqual([]);
});

test('a name that only begins like a title is left alone', () => {
  const remarks = inspect(notice, typed(notice, { document: { number: '15/TB-SKHCN', date: '2024-12-30' }, signer: { capacity: '', position: 'Giám đốc', name: 'Bàng Tsuki' } }));
  expect(remarks).toEqual([]);
});

test('blank parts are warnings; a form that a unit fills in has none', () => {
  const blank = { ...example, plan: { ...example.plan, letterhead: { governingBody: '', issuingBody: '', place: '' }, signer: { capacity: '', position: '', name: '' } } };
  expect(inspect(notice, blank, { model: modelOf([]) }).flatMap((remark) => (remark.type === 'blank-part' ? [remark.part] : []))).toEqual(['issuingBody', 'place', 'signer', 'content']);
  expect(inspect({ kind: 'remedyForm', visit: visit.id }, blank)).toEqual([]);
});

test('each basis ends with its mark, and words are words', () => {
  const model = modelOf([paragraph('b1', 'basis', 'Căn cứ Luật A.'), paragraph('b2', 'basis', 'Căn cứ Luật B.'), paragraph('p1', 'body', 'Chữ \uE000 lạ'), paragraph('p2', 'body', ' '), paragraph('p3', 'ruled', '')]);
  const remarks = inspect(notice, typed(notice, { document: { number: '15/TB-SKHCN', date: '2024-12-30' } }), { model });
  expect(remarks.map((remark) => ('block' in remark ? `${remark.type} ${remark.block}` : remark.type))).toEqual(['basis-mark b1', 'characters p1', 'empty-paragraph p2']);
});

test('a report dated before its visit, a notice dated after it', () => {
  const day = visit.slot?.date ?? '';
  expect(types(inspect(notice, typed(notice, { document: { number: '15/TB-SKHCN', date: '2024-01-02' } })))).toEqual(['before-visit']);
  const letter: DocumentRef = { kind: 'visitNotice', visit: visit.id };
  expect(inspect(letter, typed(letter, { document: { number: '15/SKHCN-VP', date: '2024-12-30' } }))).toEqual([{ type: 'after-visit', date: '2024-12-30', visit: day }]);
});

test('a basis that another document has replaced is named with that one', () => {
  const basis = shownRow('bases', 'cc-1', { documentType: 'Nghị định', number: '61/2018/NĐ-CP', date: '2018-04-23', issuer: 'Chính phủ', subject: 'một cửa' });
  const entry = (id: string, values: Partial<LegalDocument>) => ({ ...shownRow('legalDocuments', id), ...values, id: LegalDocumentIdSchema.parse(id) });
  const old = entry('nd-61', { documentType: 'Nghị định', number: '61/2018/NĐ-CP', date: basis.date, validity: { from: basis.date, to: basis.date }, replacedBy: [LegalDocumentIdSchema.parse('nd-118')] });
  const next = entry('nd-118', { documentType: 'Nghị định', number: '118/2025/NĐ-CP' });
  const ref: DocumentRef = { kind: 'teamDecision', visit: null };
  const remarks = inspect(ref, { ...example, rows: { ...example.rows, bases: [basis] } }, { library: libraryOf([], [old, next]) });
  expect(remarks.find(({ type }) => type === 'outdated-basis')).toEqual({ type: 'outdated-basis', name: 'Nghị định 61/2018/NĐ-CP', by: ['Nghị định 118/2025/NĐ-CP'] });
  expect(types(inspect(ref, { ...example, rows: { ...example.rows, bases: [] } }))).toContain('no-bases');
});

test('only conflicts that the document may speak of are counted', () => {
  const conflict = (table: Conflict['table'], row: string): Conflict => ({ kind: 'value', id: `${table}/${row}`, plan: example.plan.plan, table, row, field: 'text', heads: [] });
  const conflicts = [conflict('items', `${visit.id}.cchc-1.1`), conflict('items', 'other.cchc-1.1'), conflict('wordings', 'w'), conflict('plans', example.plan.id)];
  const numbered = typed(notice, { document: { number: '15/TB-SKHCN', date: '2024-12-30' } });
  expect(inspect(notice, numbered, { conflicts })).toEqual([{ type: 'conflicts', count: 2 }]);
  expect(inspect({ kind: 'roundReport', visit: null }, numbered, { conflicts })).toContainEqual({ type: 'conflicts', count: 3 });
});

test('of several signatures each blank one is named; those of forms in the appendices are not', () => {
  const signatures: Block = { kind: 'signatures', key: 's', recipients: [], signatures: [{ lines: ['THƯ KÝ'], name: '', hint: '' }, { lines: ['TỔ TRƯỞNG'], name: 'Lê B', hint: '' }] };
  const model = modelOf([paragraph('p', 'body', 'Nội dung.'), signatures]);
  const form = { ...model, sections: model.sections.map((section) => ({ ...section, key: 'form', heading: null })) };
  const numbered = typed(notice, { document: { number: '15/TB-SKHCN', date: '2024-12-30' } });
  expect(inspect(notice, numbered, { model: { ...model, sections: [...model.sections, ...form.sections] } })).toEqual([{ type: 'unnamed-signature', lines: 'THƯ KÝ' }]);
  expect(inspect(notice, numbered, { model: form })).toEqual([]);
});

test('hand edits on texts that changed since are to be settled, and figures in them that went off are named', () => {
  const said = 'Có 12 tồn tại.';
  const model = modelOf([paragraph('p', 'body', said)]);
  const remarks = (was: string, written: string) => {
    const row = shownRow('handEdits', 'x', { document: 'plan', block: 'p', edit: { kind: 'changed', was, now: `${written} Thêm.`, written } });
    return inspect(notice, example, { edits: applyHandEdits(model, [row]).edits }).filter(({ type }) => type.startsWith('hand'));
  };
  expect(remarks(said, said)).toEqual([]);
  expect(remarks('Có 11 tồn tại.', 'Có 11 tồn tại.')).toEqual([{ type: 'hand-conflicts', count: 1, block: 'p' }]);
  expect(remarks(said, 'Có 11 tồn tại.')).toEqual([{ type: 'hand-figures', figures: ['11'], block: 'p' }]);
});
