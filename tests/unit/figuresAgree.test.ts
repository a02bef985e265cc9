import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { measureRate } from '#domain/analysis/measureRates.ts';
import { analysisOf, type Analysis } from '#domain/analysis/roundAnalysis.ts';
import { bandOfCell, noCell, shareOf, type ScoreCell } from '#domain/analysis/scoreGrid.ts';
import { causeKinds, shortcomingTable } from '#domain/analysis/shortcomings.ts';
import { roundReportDocument } from '#domain/documents/kinds/roundReport.ts';
import { visitReportDocument } from '#domain/documents/kinds/visitReport.ts';
import { roundGrounds } from '#domain/documents/roundGround.ts';
import { usualFormat } from '#domain/documents/format.ts';
import type { Block, DocumentModel } from '#domain/documents/model.ts';
import type { DocumentSource } from '#domain/documents/source.ts';
import { itemIdOf, type VisitId } from '#domain/ids.ts';
import { roundBookOf } from '#domain/roundBook/roundBook.ts';
import { shareInHundredths } from '#domain/rounding.ts';
import { causeKinds as writtenCauses } from '#domain/schema/inspection.ts';
import { bandScaleOf } from '#domain/scoring/bands.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import { writeScores } from '#exchange/results/scoresBook.ts';
import { bandWords } from '#exchange/results/words.ts';
import { heatRows, heatTableCell, shownAreas } from '#features/analysis/heatMarks.ts';
import { sheetOfTable } from '#features/analysis/saveTable.ts';
import { formatFor } from '#i18n/format.ts';
import { all, partOf, textOf } from '../support/documents/docxPackage.ts';
import { foundRow, linesOfModel, measureRow, resultSource } from '../support/documents/results.ts';
import { shownRow } from '../support/documents/source.ts';

/*
 * One figure is one figure: what the page of analysis shows, what stands in the report (model and .docx), and what stands in the
 * workbook of scores. Compared as they are written, to the last decimal.
 */

const format = formatFor('vi');
/** As the page writes a share; documents have no blank before the sign. */
const onScreen = (hundredths: number): string => format.percent(hundredths / 10_000, 2);
const inDocument = (text: string): string => text.replace(/\u00A0/gu, '');

const screenOf = ({ plan, rows }: DocumentSource): Analysis => analysisOf([roundBookOf({ ...rows, plan })]);

const cellsOf = (block: Block | undefined): readonly (readonly string[])[] =>
  block?.kind === 'table' ? block.rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells.map((cell) => cell.map((runs) => runs.map(({ text }) => text).join('')).join('\n'))])) : [];

/** The table of units beside each other in the report on the round; none while nobody has given points. */
const comparisonOf = (model: DocumentModel) => cellsOf(model.sections.flatMap(({ blocks }) => blocks).find(({ key }) => key === 'comparison'));

const shareText = (cell: ScoreCell): string => {
  const share = shareOf(cell);
  return share === null ? '' : inDocument(onScreen(share));
};

/** What the page of analysis says of a unit, put as a row of the report. */
const rowOfScreen = (areas: readonly number[], { cells, whole }: { readonly cells: ReadonlyMap<number, ScoreCell>; readonly whole: ScoreCell }, scale: string): readonly string[] => {
  const { got, max, scoredMax } = whole.verified;
  const band = bandOfCell(whole, bandScaleOf(scale));
  return [...areas.map((no) => shareText(cells.get(no) ?? noCell)), scoredMax === 0 ? '' : `${format.score(got)}/${format.score(max)}`, shareText(whole), band === null ? '' : bandWords[band.name]];
};

const bookRows = async (source: DocumentSource) => {
  const areas = source.rows.areas.filter(({ included }) => included).sort((a, b) => a.no - b.no);
  const visits = roundGrounds(source).map(({ visit, unitName, day, entries }) => ({ visit, unit: unitName, day, entries }));
  const book = await writeScores(visits, { areas, scale: bandScaleOf(source.plan.bandScale) });
  const plain = new Blob([zipSync(unzipSync(new Uint8Array(await book.arrayBuffer())), { level: 0 })]);
  const [head = [], ...rows] = await readSheet(plain, 1);
  return { of: (unit: string, name: string): unknown => rows.find((row) => row[1] === unit)?.[head.indexOf(name)] ?? null, areas };
};

const expectScoresAgree = async (source: DocumentSource, model: DocumentModel): Promise<void> => {
  const { grid, units, unitOf } = screenOf(source);
  const used = grid.areas.filter((no) => (grid.whole.cells.get(no)?.verified.scoredMax ?? 0) > 0);
  const comparison = comparisonOf(model);
  const { of, areas } = await bookRows(source);
  for (const row of grid.rows) {
    const name = units.groups.find(({ key }) => key === row.key)?.name ?? '';
    const { verified, self } = row.whole;
    if (verified.scoredMax > 0 || self.scoredMax > 0) expect(comparison.find((cells) => cells[1] === name)?.slice(2), name).toEqual(rowOfScreen(used, row, source.plan.bandScale));
    const share = shareOf(row.whole);
    expect(of(name, 'Tỷ lệ'), name).toBe(share === null ? null : share / 10_000);
    expect(of(name, 'Điểm thẩm định'), name).toBe(verified.scoredMax === 0 ? null : verified.got / 100);
    expect(of(name, 'Điểm tối đa'), name).toBe(verified.max / 100);
    for (const { no, name: area } of areas) {
      const cell = row.cells.get(no) ?? noCell;
      if ((grid.whole.cells.get(no)?.verified.max ?? 0) > 0) expect(of(name, `${no}. ${area}`), `${name}, ${no}`).toBe(cell.verified.scoredMax === 0 ? null : cell.verified.got / 100);
    }
  }
  if (comparison.length > 0) expect(comparison.at(-1)?.slice(2)).toEqual(rowOfScreen(used, grid.whole, source.plan.bandScale));
  // The sheet that the page itself hands out holds the same shares.
  const [, ...sheet] = sheetOfTable('Tỷ lệ điểm', { head: ['', ...shownAreas(grid).map(String), ''], rows: heatRows(grid).map(({ key, cells }) => [{ text: key }, ...cells.map((cell) => heatTableCell(cell, () => 'không có', onScreen))]) }).rows;
  expect(sheet.map((row) => row.slice(1))).toEqual(heatRows(grid).map(({ cells }) => cells.map((cell) => (shareOf(cell) === null ? 'không có' : (shareOf(cell) ?? 0) / 10_000))));
  expect(new Set(grid.rows.flatMap(({ whole }) => whole.rows.map(unitOf)))).toEqual(new Set(grid.rows.map(({ key }) => key)));
};

const two = (count: number): string => (count > 0 && count < 10 ? `0${count}` : String(count));

const expectCountsAgree = (source: DocumentSource, lines: readonly string[]): void => {
  const { findings, measures } = screenOf(source);
  const kind = (of: string) => findings.counted.filter(({ line }) => line.kind === of).length;
  const counts = `${two(kind('goodPractice'))} cách làm hay; ${two(kind('shortcoming'))} tồn tại, hạn chế; ${two(kind('difficulty'))} khó khăn, vướng mắc; ${two(kind('proposal'))} đề xuất, kiến nghị.`;
  expect(lines.find((line) => line.startsWith('Qua kiểm tra, Tổ kiểm tra ghi nhận'))).toContain(counts);
  const table = shortcomingTable(findings.counted);
  const causes = lines.find((line) => line.startsWith('Trong số tồn tại, hạn chế')) ?? '';
  const words = { objective: 'do nguyên nhân khách quan', subjective: 'do nguyên nhân chủ quan', both: 'do cả nguyên nhân khách quan và chủ quan', notSaid: 'chưa xác định nguyên nhân' };
  for (const cause of causeKinds) {
    const count = table.ofColumn(cause).length;
    expect(causes.includes(`${two(count)} ${words[cause]}`), `${cause}: ${causes}`).toBe(count > 0);
  }
  const rate = measureRate(measures.counted, source.today);
  const said = lines.find((line) => line.startsWith('Đã xác định') || line.startsWith('Chưa có biện pháp khắc phục'));
  if (measures.counted.length > 0) expect(said).toContain(`Đã xác định ${two(measures.counted.length)} biện pháp khắc phục`);
  const share = shareInHundredths(rate.byTime.onTime.length, rate.of);
  if (share !== null) expect(said).toContain(`${two(rate.byTime.onTime.length)} biện pháp được xác minh khắc phục đúng hạn, đạt ${inDocument(onScreen(share))}.`);
};

const ref = { kind: 'roundReport', visit: null } as const;

const given = fc.record({ part: fc.integer({ min: 0, max: 100 }), state: fc.constantFrom('given', 'given', 'given', 'open', 'outside') });
const told = fc.record({ kind: fc.constantFrom('goodPractice', 'shortcoming', 'difficulty', 'proposal'), cause: fc.option(fc.constantFrom(...writtenCauses)), visit: fc.nat(4), isBlank: fc.boolean(), measures: fc.array(fc.record({ status: fc.constantFrom('proposed', 'inProgress', 'reported', 'verified', 'closed'), on: fc.constantFrom('2024-05-10', '2024-06-10') }), { maxLength: 2 }) });

/** A round whose first visits have begun, with any points, findings and measures. */
const anyRound = fc.record({ held: fc.integer({ min: 1, max: 4 }), complete: fc.boolean(), given: fc.array(given, { minLength: 40, maxLength: 40 }), told: fc.array(told, { maxLength: 8 }) }).map(({ held, complete, given: parts, told: findings }): DocumentSource => {
  const source = resultSource();
  const visits = source.rows.visits.map((visit, at) => ({ ...visit, stage: at < held ? ('minutesSigned' as const) : ('planned' as const) }));
  const items = visits.slice(0, held).flatMap((visit, at) =>
    source.rows.criteria.flatMap((criterion, no) => {
      const { part = 0, state = 'open' } = parts[(no * 7 + at * 3) % parts.length] ?? {};
      const isOpen = state === 'open' && !complete;
      if (isOpen) return [];
      const score = Math.floor((criterion.definition.maxScore * part) / 100);
      const assessment = state === 'outside' ? { result: 'notApplicable', numerator: null, denominator: null, score: null } : { result: 'met', numerator: null, denominator: null, score };
      return [shownRow('items', itemIdOf(visit.id, criterion.id), { visit: visit.id, criterion: criterion.id, assessment })];
    }),
  );
  const visitOf = (no: number): VisitId | null => visits[no]?.id ?? null;
  return {
    ...source,
    rows: {
      ...source.rows,
      visits,
      items,
      findings: findings.map(({ kind, cause, visit, isBlank }, no) => foundRow(`f-${no}`, kind, isBlank ? ' ' : `Nội dung ${no}`, { visit: visitOf(visit), cause: { kind: cause, text: '' } })),
      measures: findings.flatMap(({ measures }, no) => measures.map(({ status, on }, at) => ({ ...measureRow(`m-${no}-${at}`, `f-${no}`, 'Khắc phục'), ...pick(status, on) }))),
    },
  };
});

const pick = (status: string, on: string) => {
  const { progress, deadline } = shownRow('measures', 'x', { progress: { status, verdict: status === 'verified' || status === 'closed' ? 'fixed' : null, on }, deadline: '2024-05-15' });
  return { progress, deadline };
};

describe('figures of the screen, of the report and of the workbook', () => {
  it('agree for the example round, also in the written files', async () => {
    const source = resultSource();
    const model = roundReportDocument(source, ref);
    await expectScoresAgree(source, model);
    expectCountsAgree(source, linesOfModel(model));
    const bytes = await writeDocx(model, { ...usualFormat, document: 'r/d', now: 0 });
    const written = all(partOf(bytes, 'word/document.xml'), 'p').map(textOf);
    expectCountsAgree(source, written);
    for (const row of comparisonOf(model)) for (const cell of row) if (cell !== '') expect(written).toContain(cell);
  });

  it('agree for any round, at each visit too', async () => {
    await fc.assert(
      fc.asyncProperty(anyRound, async (source) => {
        const model = roundReportDocument(source, ref);
        await expectScoresAgree(source, model);
        expectCountsAgree(source, linesOfModel(model));
        const { grid } = screenOf(source);
        for (const { visit } of roundGrounds(source)) {
          const row = grid.rows.find(({ key }) => key === visit.unit);
          const said = linesOfModel(visitReportDocument(source, { kind: 'visitReport', visit: visit.id })).join('\n');
          if (row === undefined || row.whole.verified.scoredMax === 0) continue;
          const { got, max } = row.whole.verified;
          expect(said).toContain(`Điểm thẩm định: ${format.score(got)}/${format.score(max)} điểm`);
          if (shareOf(row.whole) !== null) expect(said).toContain(`đạt ${shareText(row.whole)}.`);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('a workbook that says something else is noticed', async () => {
    const source = resultSource();
    const other: DocumentSource = { ...source, rows: { ...source.rows, items: source.rows.items.slice(1) } };
    await expect(expectScoresAgree(source, roundReportDocument(other, ref))).rejects.toThrow();
  });
});
