import { describe, expect, test } from 'vitest';
import { resultSource, resultVisit } from '../../../tests/support/documents/results.ts';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { adoptHandEdit, dropHandEdit, keepHandEdit, takeHandEdits } from '../commands/handEdits.ts';
import { documentIdOf, handEditIdOf, PersonIdSchema } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import type { HandEdit } from '../schema/documents.ts';
import type { Row } from '../schema/tables.ts';
import { adoptionOf } from './adoption.ts';
import { buildDocument } from './build.ts';
import { completenessOf, isWhole } from './completeness.ts';
import { contentDigest } from './contentDigest.ts';
import { applyHandEdits, finishedDocument, handEditsOf, shownAt, type EditedDocument } from './handEdits.ts';
import type { Block, DocumentModel } from './model.ts';
import { keyedTexts } from './printed.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

const ref: DocumentRef = { kind: 'minutes', visit: resultVisit };
const document = documentIdOf(ref.kind, ref.visit);
const source = resultSource();
const generated = buildDocument(source, ref);
const context = { now: MomentSchema.parse('2024-06-20T02:00:00.000Z'), actor: PersonIdSchema.parse('ha') };

const textAt = (model: DocumentModel, key: string): string => keyedTexts(model).find((each) => each.key === key)?.text ?? '';
const rowOf = (block: string, edit: HandEdit, no = 0): Row<'handEdits'> =>
  shownRow('handEdits', handEditIdOf(document, block, no), { document, block, edit: JSON.parse(JSON.stringify(edit)) });
const changed = (block: string, now: string, was = textAt(generated, block)): Row<'handEdits'> => rowOf(block, { kind: 'changed', was, now, written: was });
const withFinding = (told: Partial<Pick<Row<'findings'>, 'text' | 'recommendation'>>): DocumentSource => ({
  ...source,
  rows: { ...source.rows, findings: source.rows.findings.map((row) => (row.id === 'tt-1' ? { ...row, ...told } : row)) },
});
const off = ({ edits }: EditedDocument) => edits.flatMap(({ words }) => words.flatMap(({ text, isOff }) => (isOff ? [text] : [])));

const finding = 'finding-tt-1';
const said = 'TT1. Có 88 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.';
const hand = 'TT1. Có 88 hồ sơ quá hạn, trong đó 12 hồ sơ chưa có văn bản xin lỗi.';

test('the minutes say what the tests below start from', () => {
  expect(textAt(generated, finding)).toBe(said);
});

describe('a hand edit', () => {
  test('stands in the document made again, also after something else changed; the document stays whole, its digest follows', () => {
    const row = changed(finding, hand);
    const other = { ...withFinding({ recommendation: 'Khác.' }), rows: { ...withFinding({ recommendation: 'Khác.' }).rows, handEdits: [row, shownRow('handEdits', 'x', { document: 'plan', block: finding })] } };
    const made = applyHandEdits(buildDocument(other, ref), handEditsOf(other, ref));
    expect(made.edits.map(({ state, no, block }) => [block, no, state])).toEqual([[finding, 0, 'standing']]);
    expect(textAt(made.model, finding)).toBe(hand);
    expect(finishedDocument(other, ref)).toEqual(made.model);
    expect(isWhole(completenessOf(other, ref, made.model))).toBe(true);
    expect(contentDigest(made.model)).not.toBe(contentDigest(generated));
    expect(made.edits.map(shownAt)).toEqual([finding]);
  });

  test('on a text that changed since is shown beside it, and the document says what is generated; figures that went off are marked', () => {
    const now = buildDocument(withFinding({ text: 'Có 87 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.' }), ref);
    const made = applyHandEdits(now, [changed(finding, hand)]);
    expect(made.edits.map(({ state, generated: text }) => [state, text])).toEqual([['conflicting', said.replace('88', '87')]]);
    expect(textAt(made.model, finding)).toBe(said.replace('88', '87'));
    expect(off(made)).toEqual(['88']);
  });

  test('that was kept over newer data stands, and its figure stays marked', () => {
    const now = buildDocument(withFinding({ text: 'Có 87 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.' }), ref);
    const row = changed(finding, hand);
    const kept = keepHandEdit.decide({ plan: row.plan, row, generated: said.replace('88', '87') }, context);
    if (!kept.ok) throw new Error('refused');
    const made = applyHandEdits(now, [{ ...row, edit: kept.value[0]?.value as HandEdit }]);
    expect(made.edits.map(({ state }) => state)).toEqual(['standing']);
    expect(textAt(made.model, finding)).toBe(hand);
    expect(off(made)).toEqual(['88']);
  });

  test('whose words the data says by now, or whose place is gone, prints nothing of its own', () => {
    const same = applyHandEdits(buildDocument(withFinding({ text: hand.slice(5) }), ref), [changed(finding, hand)]);
    expect(same.edits.map(({ state }) => state)).toEqual(['agreed']);
    const gone = applyHandEdits(generated, [changed('finding-no-more', hand, said), rowOf('finding-no-more', { kind: 'inserted', now: 'Thêm.', figures: [] }, 1)]);
    expect(gone.edits.map(({ state }) => state)).toEqual(['gone', 'gone']);
    expect(gone.model.sections).toEqual(generated.sections);
    expect(gone.edits.map(shownAt)).toEqual([null, null]);
  });

  test('that removes a paragraph holds as long as the paragraph says the same', () => {
    const row = rowOf(finding, { kind: 'removed', was: said });
    const made = applyHandEdits(generated, [row]);
    expect(textAt(made.model, finding)).toBe('');
    expect(isWhole(completenessOf(source, ref, made.model))).toBe(false);
    const now = applyHandEdits(buildDocument(withFinding({ text: 'Khác hẳn' }), ref), [row]);
    expect(now.edits.map(({ state }) => state)).toEqual(['conflicting']);
    expect(textAt(now.model, finding)).toBe('TT1. Khác hẳn.');
  });

  test('that puts something in marks figures that the document says nowhere any more', () => {
    const row = rowOf(finding, { kind: 'inserted', now: 'Tổng cộng 881 hồ sơ, 12 hồ sơ, 7 lượt.', figures: ['881', '12'] }, 1);
    expect(off(applyHandEdits(buildDocument(withFinding({ text: 'Có 881 hồ sơ, 12 hồ sơ.' }), ref), [row]))).toEqual([]);
    const now = buildDocument(withFinding({ text: 'Có 882 hồ sơ, 12 hồ sơ.' }), ref);
    expect(off(applyHandEdits(now, [row]))).toEqual(['881']);
  });

  test('in a cell of a table leaves the other cells alone; a row can go', () => {
    const report: DocumentRef = { kind: 'appendix', visit: null };
    const model = buildDocument(source, report);
    const table = model.sections.flatMap(({ blocks }) => blocks).find((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table' && block.rows.some((row) => row.kind === 'cells' && row.source?.id === 'tt-1'));
    const row = table?.rows.find((each) => each.kind === 'cells' && each.source?.id === 'tt-1');
    if (row?.kind !== 'cells') throw new Error('no row of the finding');
    const before = keyedTexts(model).filter(({ key }) => key.startsWith(`${row.key}#`));
    const cell = before.find(({ text }) => text.includes('Có 88 hồ sơ'));
    if (!cell) throw new Error('no cell of the finding');
    const of = (block: string, edit: HandEdit) => shownRow('handEdits', handEditIdOf(documentIdOf('appendix', null), block), { document: 'appendix', block, edit: JSON.parse(JSON.stringify(edit)) });
    const made = applyHandEdits(model, [of(cell.key, { kind: 'changed', was: cell.text, now: 'Dòng một\nDòng hai', written: cell.text })]).model;
    expect(keyedTexts(made).filter(({ key }) => key.startsWith(`${row.key}#`)).map(({ text }) => text)).toEqual(before.map(({ key, text }) => (key === cell.key ? 'Dòng một\nDòng hai' : text)));
    const without = applyHandEdits(model, [of(row.key, { kind: 'removed', was: before.map(({ text }) => text).join('\t') })]);
    expect(without.edits.map(({ state }) => state)).toEqual(['standing']);
    expect(keyedTexts(without.model).some(({ key }) => key.startsWith(`${row.key}#`))).toBe(false);
  });
});

describe('a corrected wording', () => {
  const adoption = (block: string, now: string, from = source) => {
    const model = buildDocument(from, ref);
    const [edit] = applyHandEdits(model, [changed(block, now, textAt(model, block))]).edits;
    return edit === undefined ? null : adoptionOf(from, model, edit);
  };

  test('goes into the finding, without its number and what the document says around it', () => {
    expect(adoption(finding, hand)).toMatchObject({ table: 'findings', field: 'text', row: { id: 'tt-1' }, value: hand.slice(5) });
    // The full stop is the document's: this finding was written without one.
    expect(textAt(generated, 'finding-tt-2')).toBe('TT2. Chưa niêm yết quyết định công bố thủ tục hành chính mới nhất.');
    expect(adoption('finding-tt-2', 'TT2. Chưa niêm yết quyết định công bố.')).toMatchObject({ value: 'Chưa niêm yết quyết định công bố' });
    expect(adoption('finding-tt-2', 'TT2. Chưa niêm yết quyết định công bố')).toMatchObject({ value: 'Chưa niêm yết quyết định công bố' });
  });

  test('goes into a measure, an opinion, the remarks', () => {
    const measure = textAt(generated, 'measure-bp-1');
    expect(adoption('measure-bp-1', measure.replace('bảng phân công', 'quyết định phân công'))).toMatchObject({ table: 'measures', value: 'Ban hành quyết định phân công người thay thế' });
    const opinion = textAt(generated, 'unit-opinion');
    expect(adoption('unit-opinion', opinion.replace('quý II', 'quý III'))).toMatchObject({ table: 'visits', field: 'unitOpinion' });
    const line = keyedTexts(generated).find(({ text }) => text.includes('chờ ý kiến của Bộ'))?.key ?? '';
    expect(adoption(line, textAt(generated, line).replace('của Bộ', 'của Bộ chủ quản'))).toMatchObject({ table: 'minutesLines', field: 'opinion', value: 'Trong 88 hồ sơ có 20 hồ sơ do chờ ý kiến của Bộ chủ quản.' });
  });

  test('is not guessed: where words of the document itself were changed, or nobody wrote the paragraph', () => {
    expect(adoption(finding, hand.replace('TT1. ', '1) '))).toBeNull();
    expect(adoption('finding-tt-1-about', 'Khác.')).toBeNull();
    expect(adoption(finding, 'TT1. ')).toBeNull();
    const newer = buildDocument(withFinding({ text: said.slice(5).replace('88', '87') }), ref);
    const [outgrown] = applyHandEdits(newer, [changed(finding, hand)]).edits;
    expect(outgrown && adoptionOf(withFinding({ text: said.slice(5).replace('88', '87') }), newer, outgrown)).toBeNull();
    const twice = withFinding({ text: 'TT1' });
    expect(adoption(finding, 'TT1. TT2.', twice)).toBeNull();
  });

  test('is written by the command of its register, and the hand edit goes in the same step', () => {
    const row = changed(finding, hand);
    const found = adoption(finding, hand);
    if (found === null) throw new Error('nothing to adopt');
    const decided = adoptHandEdit.decide({ plan: row.plan, row, adoption: found }, context);
    expect(decided.ok && decided.value.map(({ table, row: id, field, value }) => [table, id, field, value])).toEqual([
      ['findings', 'tt-1', 'text', hand.slice(5)],
      ['handEdits', row.id, 'edit', { kind: 'none' }],
    ]);
    expect(textAt(finishedDocument(withFinding({ text: hand.slice(5) }), ref), finding)).toBe(hand);
  });
});

describe('the commands', () => {
  test('a whole file is one step: the document, and a row for each edit', () => {
    const decided = takeHandEdits.decide(
      { plan: source.plan.id, ref, edits: [{ block: finding, no: 0, edit: { kind: 'changed', was: said, now: hand, written: said }, before: said, after: hand, row: undefined, replaces: null }] },
      context,
    );
    const id = handEditIdOf(document, finding);
    expect(decided.ok && decided.value.map(({ table, row, field }) => `${table}/${row}.${field}`)).toEqual([
      `documents/${document}.kind`,
      `documents/${document}.visit`,
      `handEdits/${id}.document`,
      `handEdits/${id}.block`,
      `handEdits/${id}.edit`,
    ]);
    expect(takeHandEdits.decide({ plan: source.plan.id, ref, edits: [] }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  });

  test('a dropped edit leaves what is generated', () => {
    const row = changed(finding, hand);
    const decided = dropHandEdit.decide({ plan: row.plan, row }, context);
    expect(decided.ok && decided.value.map(({ value }) => value)).toEqual([{ kind: 'none' }]);
    expect(applyHandEdits(generated, [{ ...row, edit: { kind: 'none' } }])).toEqual({ model: generated, edits: [] });
  });
});

test('ids of hand edits: whatever the key and its length, the same each time', () => {
  const keys = [finding, `${finding}#2`, 'x'.repeat(1000), 'row ả'];
  const ids = keys.flatMap((key) => [handEditIdOf(document, key), handEditIdOf(document, key, 2)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(handEditIdOf(document, finding)).toBe(handEditIdOf(document, finding));
  expect(ids.every((id) => id.startsWith(`${document}.`))).toBe(true);
});
