import { progressOf } from '../../checklist.ts';
import { countByKind } from '../../followUp.ts';
import { measureGroup, measureGroups } from '../../measureProgress.ts';
import type { FindingKind } from '../../schema/inspection.ts';
import { scoreTotals } from '../../scoring/totals.ts';
import { headings, orNone, paragraph, sentenceOf } from '../compose.ts';
import { documentFactsOf } from '../facts.ts';
import type { Block, DocumentModel } from '../model.ts';
import { knownNames, withoutNames } from '../names.ts';
import { roundGrounds } from '../roundGround.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { comparisonTable, isScored } from '../tables/scores.ts';
import { departmentOf, roundBases } from '../visitBlocks.ts';
import { ofKind, type VisitGround } from '../visitGround.ts';
import { pointsSentence, progressSentence } from '../words/areas.ts';
import { together } from '../words/findings.ts';
import { heldSentence } from '../words/meeting.ts';
import { areaOfRound, countsSentence, groupWords, inUnit, measuresSentence } from '../words/report.ts';
import { publicLead, publicSubject, publicUnits } from '../words/summary.ts';
import { lowered } from '../words/terms.ts';

/** Only what has been signed is made public. */
const publicGrounds = (source: DocumentSource): readonly VisitGround[] => roundGrounds(source).filter(({ visit }) => visit.stage === 'minutesSigned');

const areaBlocks = ({ rows }: DocumentSource, grounds: readonly VisitGround[]): readonly Block[] =>
  rows.areas
    .filter(({ included }) => included)
    .sort((a, b) => a.no - b.no)
    .flatMap(({ no, name }): readonly Block[] => {
      const own = grounds.map(({ entries }) => entries.filter(({ criterion }) => criterion.definition.area === no)).filter((entries) => entries.length > 0);
      const all = own.flat();
      if (all.length === 0) return [];
      const said = together([progressSentence(progressOf(all)), pointsSentence(scoreTotals(all))]);
      return [paragraph(`area-${no}`, 'dash', [{ text: `- ${name.trim()}: `, bold: true }, { text: lowered(areaOfRound(said, own.length)) }])];
    });

/** The words of findings, without names, and without who answers for them, causes or evidence. */
const matters = (grounds: readonly VisitGround[], kind: FindingKind, names: readonly string[]): readonly Block[] =>
  grounds.flatMap((ground): readonly Block[] => {
    const said = ofKind(ground, kind).filter(({ finding }) => finding.text.trim() !== '');
    if (said.length === 0) return [];
    return [
      paragraph(`${kind}-${ground.visit.id}`, 'clause', [{ text: inUnit(ground.unitName), bold: true }]),
      ...said.map(({ finding }) => paragraph(`finding-${finding.id}`, 'dash', sentenceOf(withoutNames(finding.text, names), [{ text: '- ' }]))),
    ];
  });

const summaryBlocks = (source: DocumentSource, ref: DocumentRef): readonly Block[] => {
  const grounds = publicGrounds(source);
  const scored = grounds.filter(isScored);
  const names = knownNames(source);
  const findings = grounds.flatMap((ground) => ground.findings);
  const measures = findings.flatMap((matter) => matter.measures);
  const byGroup = measureGroups.map((group) => ({ count: measures.filter((measure) => measureGroup(measure, source.today) === group).length, words: groupWords[group] }));
  const { signature, recipients } = documentFactsOf(source, ref);
  return [
    paragraph('lead', 'lead', publicLead(roundBases(source)[1], departmentOf(source))),
    ...headings([
      {
        key: 'held',
        title: 'Tình hình kiểm tra',
        blocks: [
          paragraph('units', 'body', publicUnits(grounds.length)),
          ...grounds.map(({ visit, unitName }) => paragraph(`held-${visit.id}`, 'dash', `- ${heldSentence({ slot: visit.slot, place: '', unit: unitName })}`)),
          paragraph('counts', 'body', countsSentence(countByKind(findings.map(({ finding }) => finding)))),
        ],
      },
      { key: 'areas', title: 'Kết quả theo từng lĩnh vực', blocks: areaBlocks(source, grounds) },
      { key: 'scores', title: 'Điểm và xếp loại', blocks: scored.length === 0 ? [] : [comparisonTable(source, scored, [])] },
      { key: 'practices', title: 'Cách làm hay, sáng tạo', blocks: orNone('practices', matters(grounds, 'goodPractice', names)) },
      { key: 'shortcomings', title: 'Tồn tại, hạn chế', blocks: orNone('shortcomings', matters(grounds, 'shortcoming', names)) },
      { key: 'measures', title: 'Khắc phục sau kiểm tra', blocks: [paragraph('measures-sum', 'body', measuresSentence(measures.length, byGroup))] },
    ]),
    // The post signs; whoever holds it writes the name himself.
    { kind: 'signatures', key: 'signatures', recipients, signatures: [{ ...signature, name: '' }] },
  ];
};

/** PURE. What is made public of a round: figures and findings by unit, without the names of persons. */
export const publicSummaryDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const subject = publicSubject(source.plan.year);
  return {
    kind: ref.kind,
    name: `Thông báo ${lowered(subject)}`,
    sections: [
      { key: 'summary', orientation: 'portrait', heading: documentFactsOf(source, ref).heading, title: { kind: 'named', type: 'Thông báo', subject }, blocks: summaryBlocks(source, ref) },
    ],
  };
};
