import { criteriaOf } from '../finding.ts';
import { progressOf } from '../checklist.ts';
import { isComplete, scoreTotals } from '../scoring/totals.ts';
import type { FindingKind } from '../schema/inspection.ts';
import type { Row } from '../schema/tables.ts';
import { paragraph, sentenceOf } from './compose.ts';
import type { Evidence } from './evidenceGround.ts';
import type { Block, Paragraph } from './model.ts';
import type { DocumentSource } from './source.ts';
import { nameOfUnit, ofKind, type FoundMatter, type VisitGround } from './visitGround.ts';
import { itemWords, pointsSentence, progressSentence, saysMore } from './words/areas.ts';
import {
  causeSentence,
  criteriaSentence,
  evidenceSentence,
  fixedOnSiteSentence,
  measureTerms,
  noneOfKind,
  recommended,
  responsibleSentence,
  settledBySentence,
  severitySentence,
  together,
  whoWords,
} from './words/findings.ts';
import { apologySentence, drawSentence, errorSentence, lateSentence, notDrawnSentence, onTimeSentence, reportedSentence } from './words/samples.ts';
import { authorityWords, percentWords } from './words/terms.ts';

/** Who answers for a finding: the post or person, and the unit where it is not the inspected one. */
export const whoOf = ({ rows }: DocumentSource, { visit }: Pick<VisitGround, 'visit'>, { finding }: FoundMatter): string => {
  const { responsible, responsibleUnit } = finding;
  const other = responsibleUnit === null || responsibleUnit === visit.unit ? undefined : rows.units.find(({ id }) => id === responsibleUnit);
  return whoWords(responsible, other?.name ?? '');
};

/** Who does a measure. */
export const ownerOf = ({ rows }: DocumentSource, { owner }: Row<'measures'>): string => {
  const unit = owner.unit === null ? undefined : rows.units.find(({ id }) => id === owner.unit);
  return whoWords(owner.post, unit === undefined ? '' : nameOfUnit(unit));
};

/** What stands of a finding beside its words. */
export interface MatterParts {
  /** Severity, criteria, cause, who answers, what was mended on site. */
  readonly about: boolean;
  /** What the team recommends; settled after the visit, so the minutes leave it out. */
  readonly recommendation: boolean;
  readonly evidence: Evidence | null;
}

/** The words of a finding with its number before them: „TT3. …“. */
export const matterParagraph = ({ finding, label }: FoundMatter): Paragraph =>
  paragraph(`finding-${finding.id}`, 'body', sentenceOf(finding.text.trim() === '' ? '……' : finding.text, [{ text: label.endsWith('…') ? `${label} ` : `${label}. `, bold: true }]), {
    source: { table: 'findings', id: finding.id, field: 'text' },
  });

const aboutOf = (source: DocumentSource, ground: VisitGround, matter: FoundMatter, { about, evidence }: MatterParts): string => {
  const { finding } = matter;
  const codes = criteriaOf(finding).flatMap((id) => ground.codes.get(id) ?? []);
  const facts = [severitySentence(finding.severity), criteriaSentence(codes), causeSentence(finding.cause), responsibleSentence(whoOf(source, ground, matter)), fixedOnSiteSentence(finding.fixedOnSite)];
  return together([...(about ? facts : []), evidence === null ? null : evidenceSentence(evidence.namesOf('findings', finding.id))]);
};

/** What the team recommends on a finding; none where nothing was written. */
export const recommendationParagraphs = ({ finding: { id, recommendation } }: FoundMatter, before: string): readonly Paragraph[] =>
  recommendation.trim() === ''
    ? []
    : [paragraph(`recommendation-${id}`, 'body', sentenceOf(recommendation, [{ text: `${before}: `, italic: true }]), { source: { table: 'findings', id, field: 'recommendation' } })];

/** Who can settle a difficulty or a proposal. */
const authorityParagraphs = ({ finding: { id, kind, authority } }: FoundMatter): readonly Paragraph[] =>
  authority === null || (kind !== 'difficulty' && kind !== 'proposal') ? [] : [paragraph(`authority-${id}`, 'body', settledBySentence(authorityWords[authority]))];

/** A finding: its words, what stands beside them, what the team recommends. */
export const matterBlocks = (source: DocumentSource, ground: VisitGround, matter: FoundMatter, show: MatterParts): readonly Paragraph[] => {
  const about = aboutOf(source, ground, matter, show);
  return [
    matterParagraph(matter),
    ...(about === '' ? [] : [paragraph(`finding-${matter.finding.id}-about`, 'body', about)]),
    ...(show.recommendation ? [...recommendationParagraphs(matter, recommended[matter.finding.kind]), ...authorityParagraphs(matter)] : []),
  ];
};

/** The findings of a kind, or that there are none. */
export const kindBlocks = (source: DocumentSource, ground: VisitGround, kind: FindingKind, show: MatterParts): readonly Paragraph[] => {
  const found = ofKind(ground, kind);
  if (found.length === 0) return [paragraph(`none-${kind}`, 'body', noneOfKind[kind])];
  return found.flatMap((matter) => matterBlocks(source, ground, matter, show));
};

/** A measure: what is done, by whom, until when. */
export const measureParagraph = (source: DocumentSource, measure: Row<'measures'>): Paragraph => {
  const terms = measureTerms(ownerOf(source, measure), measure.deadline);
  return paragraph(
    `measure-${measure.id}`,
    'dash',
    [...sentenceOf(measure.text.trim() || '……', [{ text: '- ' }]), ...(terms === null ? [] : [{ text: ` ${terms}` }])],
    { source: { table: 'measures', id: measure.id, field: 'text' } },
  );
};

/** The team's remarks, a line to a paragraph of the text; none where nothing was written. */
export const remarksParagraphs = ({ visit }: VisitGround): readonly Paragraph[] =>
  visit.remarks.trim() === '' ? [] : [paragraph(`remarks-${visit.id}`, 'body', sentenceOf(visit.remarks), { source: { table: 'visits', id: visit.id, field: 'remarks' } })];

/** The result of each area: how its items came out, its points, and each item of which there is more to say. */
export const areaBlocks = ({ areas, entries }: VisitGround, numberOf: (no: number) => string, evidence: Evidence | null): readonly Block[] =>
  areas.flatMap(({ no, name }): readonly Block[] => {
    const own = entries.filter(({ criterion }) => criterion.definition.area === no);
    if (own.length === 0) return [];
    const totals = scoreTotals(own);
    return [
      paragraph(`area-${no}`, 'heading', `${numberOf(no)} ${name.trim()}`),
      paragraph(`area-${no}-result`, 'body', together([progressSentence(progressOf(own)), pointsSentence(totals)]), {
        figures: totals.percent === null || !isComplete(totals) ? [] : [percentWords(totals.percent)],
      }),
      ...own.filter(saysMore).map(({ criterion, item }) => {
        const note = item?.note.trim() ?? '';
        const files = item === undefined || evidence === null ? null : evidenceSentence(evidence.namesOf('items', item.id));
        return paragraph(
          `item-${item?.id ?? criterion.id}`,
          'dash',
          [{ text: `- ${itemWords({ criterion, item })}.` }, ...(note === '' ? [] : sentenceOf(note, [{ text: ' ' }])), ...(files === null ? [] : [{ text: ` ${files}` }])],
          note === '' || item === undefined ? {} : { source: { table: 'items', id: item.id, field: 'note' } },
        );
      }),
    ];
  });

/** What each sample showed; none where the visit has no sample. */
export const sampleBlocks = ({ samples, codes }: VisitGround): readonly Block[] =>
  samples.flatMap(({ sample, figures, onTime }): readonly Block[] => {
    const code = sample.criterion === null ? undefined : codes.get(sample.criterion);
    const title = [sample.title.trim() || 'Mẫu hồ sơ', ...(code === undefined ? [] : [`(tiêu chí ${code})`])].join(' ');
    const found = sample.draw === null ? notDrawnSentence : together([drawSentence(sample.draw), onTimeSentence(figures, onTime), lateSentence(figures), apologySentence(figures), errorSentence(figures)]);
    const reported = reportedSentence(sample.reported);
    return [
      paragraph(`sample-${sample.id}`, 'dash', [{ text: '- ' }, { text: `${title}: `, italic: true }, { text: found }]),
      ...(reported === null ? [] : [paragraph(`sample-${sample.id}-reported`, 'body', reported)]),
      ...(sample.note.trim() === '' ? [] : [paragraph(`sample-${sample.id}-note`, 'body', sentenceOf(sample.note), { source: { table: 'samples', id: sample.id, field: 'note' } })]),
    ];
  });
