import { appendixNo, paragraph } from '../compose.ts';
import { documentFactsOf, visitOf } from '../facts.ts';
import type { Block, DocumentModel } from '../model.ts';
import { reportedVisits, roundGrounds } from '../roundGround.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { findingTables } from '../tables/findings.ts';
import { sampleTables } from '../tables/samples.ts';
import { comparisonTable, isScored, scoreTable } from '../tables/scores.ts';
import { visitTable } from '../tables/visits.ts';
import { visitGround, type VisitGround } from '../visitGround.ts';
import { attachedTo, citedNumber } from '../words/meeting.ts';
import { appendixWords, findingTableWords, sampleTableWords, scheduleTableWords, scoreWords } from '../words/tables.ts';

interface Part {
  readonly key: string;
  readonly subject: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

const scoreParts = (source: DocumentSource, grounds: readonly VisitGround[]): readonly Part[] => {
  const areas = source.rows.areas.filter(({ included }) => included).sort((a, b) => a.no - b.no);
  const scored = grounds.filter(isScored);
  const compared: readonly Part[] =
    scored.length < 2
      ? []
      : [{ key: 'comparison', subject: scoreWords.comparison, orientation: 'landscape', blocks: [comparisonTable(source, scored, areas), paragraph('areas-note', 'note', scoreWords.areaNote(areas))] }];
  return [
    ...compared,
    ...grounds.map((ground): Part => ({ key: `scores-${ground.visit.id}`, subject: scoreWords.sheetOf(ground.unitName), orientation: 'landscape', blocks: ground.entries.length === 0 ? [] : [scoreTable(ground)] })),
  ];
};

const partsOf = (source: DocumentSource, ref: DocumentRef): readonly Part[] => {
  const visit = visitOf(source, ref);
  const grounds = ref.visit === null ? roundGrounds(source) : visit === undefined ? [] : [visitGround(source, visit)];
  const visits = ref.visit === null ? reportedVisits(source) : [];
  return [
    { key: 'findings', subject: findingTableWords.title, orientation: 'landscape', blocks: findingTables(source, grounds) },
    ...scoreParts(source, grounds),
    { key: 'samples', subject: sampleTableWords.title, orientation: 'landscape', blocks: sampleTables(grounds) },
    { key: 'visits', subject: scheduleTableWords.title, orientation: 'portrait', blocks: visits.length === 0 ? [] : [visitTable(source, visits)] },
  ];
};

/** PURE. Phụ lục: findings, scores, samples and schedule of the round or of one visit, each on pages of its own, wide ones across; what has no rows is left out. */
export const appendixDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const { heading } = documentFactsOf(source, { kind: ref.visit === null ? 'roundReport' : 'visitReport', visit: ref.visit });
  const under = attachedTo('Báo cáo', citedNumber(heading), 'Tổ kiểm tra');
  const filled = partsOf(source, ref).filter(({ blocks }) => blocks.length > 0);
  const shown: readonly Part[] = filled.length > 0 ? filled : [{ key: 'nothing', subject: appendixWords.title, orientation: 'portrait', blocks: [paragraph('nothing-yet', 'body', appendixWords.nothing)] }];
  return {
    kind: ref.kind,
    name: appendixWords.title,
    sections: shown.map(({ key, subject, orientation, blocks }, at) => ({
      key,
      orientation,
      heading: null,
      title: { kind: 'appendix', no: appendixNo(at + 1, shown.length), subject, attachedTo: under },
      blocks,
    })),
  };
};
