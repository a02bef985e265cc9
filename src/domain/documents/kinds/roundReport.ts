import { measureRate } from '../../analysis/measureRates.ts';
import { causeKinds, shortcomingTable } from '../../analysis/shortcomings.ts';
import { assessmentOf, type ChecklistEntry } from '../../checklist.ts';
import { countByKind } from '../../followUp.ts';
import { measureGroup, measureGroups } from '../../measureProgress.ts';
import { byAuthority as groupedByAuthority, referredMatters } from '../../referrals.ts';
import type { AssessmentResult } from '../../schema/inspection.ts';
import { countAdoptions, practicesOf } from '../../spreading/practices.ts';
import { unitShare } from '../../unitShare.ts';
import { addressees, appendixNo, headings, orNone, paragraph, parts } from '../compose.ts';
import { documentFactsOf } from '../facts.ts';
import { headTitle } from '../head.ts';
import { matterParagraph, measureParagraph, recommendationParagraphs, remarksParagraphs, sampleBlocks } from '../matterBlocks.ts';
import type { Block, DocumentModel, Paragraph, Section } from '../model.ts';
import { figuresOfRound, type RoundFigures } from '../roundFigures.ts';
import { reportedVisits, roundGrounds } from '../roundGround.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { findingTables } from '../tables/findings.ts';
import { comparisonTable, isScored } from '../tables/scores.ts';
import { spreadingTable } from '../tables/spreading.ts';
import { visitTable } from '../tables/visits.ts';
import { roundBases, standingOf } from '../visitBlocks.ts';
import { ofKind, type FoundMatter, type VisitGround } from '../visitGround.ts';
import { pointsSentence, progressSentence } from '../words/areas.ts';
import { causeSentence, recommended, together } from '../words/findings.ts';
import { attachedTo, citedNumber } from '../words/meeting.ts';
import {
  areaOfRound,
  carriedSentence,
  causesSentence,
  countsSentence,
  followRound,
  groupWords,
  inUnit,
  measuresOnTime,
  measuresSentence,
  mendSentence,
  nothingFound,
  reportEnd,
  reportLead,
  roundReportSubject,
  seeAppendix,
  settledBy,
  spreadSentence,
  unitShareSentence,
  visitsSentence,
  weakItem,
} from '../words/report.ts';
import { referralSentence, spreadSum } from '../words/spreading.ts';
import { findingTableWords, scoreWords } from '../words/tables.ts';
import { countWords, lowered } from '../words/terms.ts';

type Grounds = readonly VisitGround[];

/** Blocks of each unit under its name; nothing of a unit that has none. */
const byUnit = (key: string, grounds: Grounds, blocksOf: (ground: VisitGround) => readonly Block[]): readonly Block[] =>
  grounds.flatMap((ground): readonly Block[] => {
    const blocks = blocksOf(ground);
    return blocks.length === 0 ? [] : [paragraph(`${key}-${ground.visit.id}`, 'clause', [{ text: inUnit(ground.unitName), bold: true }]), ...blocks];
  });

const heldBlocks = (source: DocumentSource, grounds: Grounds, { findings }: RoundFigures): readonly Block[] => {
  const { plan, rows } = source;
  const visits = reportedVisits(source);
  const cancelled = visits.filter(({ stage }) => stage === 'cancelled').length;
  const reached = new Set(grounds.map(({ visit }) => visit.unit));
  const share = unitShareSentence(unitShare(rows.units.map((unit) => ({ ...unit, chosen: reached.has(unit.id) }))).all, plan.leastShare);
  return [
    paragraph('visits-held', 'body', together([visitsSentence(grounds.length, visits.length, cancelled), share])),
    ...(visits.length === 0 ? [] : [visitTable(source, visits)]),
    paragraph('counts', 'body', countsSentence(countByKind(findings.map(({ line }) => line)))),
  ];
};

const unitsWith = (grounds: Grounds, code: string, result: AssessmentResult): readonly string[] =>
  grounds.filter(({ entries }) => entries.some((entry) => entry.criterion.definition.code === code && assessmentOf(entry).result === result)).map(({ unitName }) => unitName);

const isWeak = (entry: ChecklistEntry): boolean => ['notMet', 'partlyMet'].includes(assessmentOf(entry).result ?? '');

const weakItems = (grounds: Grounds, area: number): readonly Paragraph[] => {
  const weak = new Map(grounds.flatMap(({ entries }) => entries.filter((entry) => entry.criterion.definition.area === area && isWeak(entry)).map(({ criterion }) => [criterion.definition.code, criterion.definition.question])));
  return [...weak].map(([code, question]) => paragraph(`weak-${code}`, 'dash', weakItem(code, question, unitsWith(grounds, code, 'notMet'), unitsWith(grounds, code, 'partlyMet'))));
};

const areasOf = ({ rows }: DocumentSource): VisitGround['areas'] => rows.areas.filter(({ included }) => included).sort((a, b) => a.no - b.no);

const resultBlocks = (source: DocumentSource, grounds: Grounds, { scores }: RoundFigures): readonly Block[] =>
  areasOf(source).flatMap(({ no, name }): readonly Block[] => {
    const cell = scores.whole.cells.get(no);
    if (cell === undefined) return [];
    const said = together([progressSentence(cell.progress), pointsSentence(cell.verified)]);
    return [paragraph(`area-${no}`, 'heading', `${no}. ${name.trim()}`), paragraph(`area-${no}-result`, 'body', areaOfRound(said, cell.rows.length)), ...weakItems(grounds, no)];
  });

const causes = ({ findings }: RoundFigures): readonly Block[] => {
  const table = shortcomingTable(findings);
  const [objective, subjective, both, notSaid] = causeKinds.map((kind) => table.ofColumn(kind).length);
  return [paragraph('causes-sum', 'body', causesSentence(objective ?? 0, subjective ?? 0, both ?? 0, notSaid ?? 0))];
};

const measures = ({ today }: DocumentSource, { measures: all }: RoundFigures): readonly Block[] => {
  const byGroup = measureGroups.map((group) => ({ count: all.filter(({ line }) => measureGroup(line, today) === group).length, words: groupWords[group] }));
  const { byTime, of } = measureRate(all, today);
  return [paragraph('measures-sum', 'body', together([measuresSentence(all.length, byGroup), measuresOnTime(byTime.onTime.length, of)]))];
};

const carried = ({ rows }: DocumentSource): readonly Block[] => {
  const sentence = carriedSentence(rows.carriedFindings.map(({ state }) => state));
  return sentence === null ? [] : [paragraph('carried-sum', 'body', sentence)];
};

/** What follows a finding: cause, recommendation, measures. */
const followed = (source: DocumentSource, matter: FoundMatter): readonly Block[] => {
  const { finding, measures: own } = matter;
  const cause = causeSentence(finding.cause);
  return [
    ...(cause === null ? [] : [paragraph(`cause-${finding.id}`, 'body', cause)]),
    ...recommendationParagraphs(matter, recommended[finding.kind]),
    ...own.map((measure) => measureParagraph(source, measure)),
  ];
};

const withUnit = (source: DocumentSource, ground: VisitGround, matter: FoundMatter): readonly Block[] => {
  const said = matterParagraph(matter);
  return [{ ...said, runs: [...said.runs, { text: ` (${ground.unitName}).` }] }, ...followed(source, matter)];
};

const referralParagraphs = (referrals: DocumentSource['rows']['referrals']): readonly Block[] =>
  referrals.flatMap((referral) => {
    const said = referralSentence(referral);
    return said === null ? [] : [paragraph(`referral-${referral.id}`, 'dash', `- ${said}`)];
  });

/** Difficulties and proposals by who can settle them, as the follow-up has them, each with what was written to whom and what came back. */
const byAuthority = (source: DocumentSource, grounds: Grounds): readonly Block[] => {
  const told = new Map(grounds.flatMap((ground) => ground.findings.map((matter) => [matter.finding.id, { ground, matter }])));
  const matters = referredMatters(source.rows, source.today).filter(({ finding }) => told.has(finding.id));
  return groupedByAuthority(matters).flatMap(({ authority, matters: own }): readonly Block[] => [
    paragraph(`authority-of-${authority}`, 'clause', [{ text: `${settledBy[authority]}:`, bold: true }]),
    ...own.flatMap(({ finding, referrals }): readonly Block[] => {
      const found = told.get(finding.id);
      return found === undefined ? [] : [...withUnit(source, found.ground, found.matter), ...referralParagraphs(referrals)];
    }),
  ]);
};

/** The chapter on spreading good practices: nothing where none was found. */
const spreading = ({ rows }: DocumentSource, grounds: Grounds): readonly Block[] => {
  const visits = new Set(grounds.map(({ visit }) => visit.id));
  const practices = practicesOf(rows).filter(({ visit }) => visits.has(visit.id));
  if (practices.length === 0) return [];
  return [paragraph('spread-sum', 'body', spreadSum(practices.length, countAdoptions(practices))), spreadingTable(practices), paragraph('spread-them', 'body', spreadSentence)];
};

const reportBlocks = (source: DocumentSource, ref: DocumentRef, grounds: Grounds): readonly Block[] => {
  const figures = figuresOfRound(source);
  const { signature, recipients, addressees: to } = documentFactsOf(source, ref);
  const practices = byUnit('goodPractice', grounds, (ground) => ofKind(ground, 'goodPractice').flatMap((matter) => [matterParagraph(matter), ...followed(source, matter)]));
  // The rest of a shortcoming stands in the first appendix.
  const wanting = byUnit('shortcoming', grounds, (ground) => ofKind(ground, 'shortcoming').map(matterParagraph));
  const shortcomings = grounds.reduce((sum, ground) => sum + ofKind(ground, 'shortcoming').length, 0);
  return [
    ...addressees(to),
    paragraph('lead', 'lead', reportLead(roundBases(source), lowered(roundReportSubject(source.plan.title)))),
    ...parts([
      { key: 'held', title: 'Tình hình tổ chức kiểm tra', blocks: heldBlocks(source, grounds, figures) },
      { key: 'results', title: 'Kết quả kiểm tra theo từng lĩnh vực', blocks: orNone('results', resultBlocks(source, grounds, figures)) },
      { key: 'samples', title: 'Kiểm tra xác suất hồ sơ', blocks: byUnit('samples', grounds, sampleBlocks) },
      {
        key: 'assessment',
        title: 'Đánh giá chung',
        blocks: headings([
          { key: 'strengths', title: 'Ưu điểm', blocks: byUnit('strengths', grounds, remarksParagraphs) },
          { key: 'practices', title: 'Cách làm hay, sáng tạo', blocks: orNone('practices', practices) },
          { key: 'shortcomings', title: 'Tồn tại, hạn chế của từng đơn vị', blocks: orNone('shortcomings', [...wanting, ...(shortcomings === 0 ? [] : [paragraph('see-appendix', 'body', seeAppendix)])]) },
          { key: 'causes', title: 'Nguyên nhân', blocks: causes(figures) },
          { key: 'measures', title: 'Biện pháp khắc phục', blocks: measures(source, figures) },
          { key: 'carried', title: 'Việc khắc phục tồn tại, hạn chế của các kỳ kiểm tra trước', blocks: carried(source) },
        ]),
      },
      {
        key: 'proposals',
        title: 'Kiến nghị',
        blocks: headings([
          { key: 'to-units', title: 'Đối với các đơn vị được kiểm tra', blocks: [paragraph('mend', 'body', shortcomings === 0 ? nothingFound : mendSentence(countWords(shortcomings)))] },
          { key: 'authorities', title: 'Xử lý khó khăn, vướng mắc và đề xuất, kiến nghị theo thẩm quyền', blocks: orNone('authorities', byAuthority(source, grounds)) },
          { key: 'follow', title: 'Theo dõi sau kiểm tra', blocks: [paragraph('follow-round', 'body', followRound(standingOf(source)))] },
        ]),
      },
      { key: 'spread', title: 'Nhân rộng cách làm hay', blocks: spreading(source, grounds) },
    ]),
    paragraph('end', 'body', reportEnd(headTitle(source))),
    { kind: 'signatures', key: 'signatures', recipients, signatures: [signature] },
  ];
};

const appendices = (source: DocumentSource, ref: DocumentRef, grounds: Grounds): readonly Section[] => {
  const under = attachedTo('Báo cáo', citedNumber(documentFactsOf(source, ref).heading), 'Tổ kiểm tra');
  const areas = areasOf(source);
  const findings = findingTables(source, grounds, ['shortcoming']);
  const scored = grounds.filter(isScored);
  const drafts = [
    { key: 'appendix-findings', subject: findingTableWords.shortcomings, blocks: findings },
    { key: 'appendix-scores', subject: scoreWords.comparison, blocks: scored.length === 0 ? [] : [comparisonTable(source, scored, areas), paragraph('areas-note', 'note', scoreWords.areaNote(areas))] },
  ];
  return drafts
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ key, subject, blocks }, at, all) => ({ key, orientation: 'landscape', heading: null, title: { kind: 'appendix', no: appendixNo(at + 1, all.length), subject, attachedTo: under }, blocks }));
};

/** PURE. Báo cáo kết quả đợt kiểm tra (domain §3.5 F): visits and share of units, areas over all units, good practices, shortcomings by unit, causes, measures, proposals by authority. */
export const roundReportDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const grounds = roundGrounds(source);
  const subject = roundReportSubject(source.plan.title);
  return {
    kind: ref.kind,
    name: `Báo cáo ${lowered(subject)}`,
    sections: [
      { key: 'report', orientation: 'portrait', heading: documentFactsOf(source, ref).heading, title: { kind: 'named', type: 'Báo cáo', subject }, blocks: reportBlocks(source, ref, grounds) },
      ...appendices(source, ref, grounds),
    ],
  };
};
