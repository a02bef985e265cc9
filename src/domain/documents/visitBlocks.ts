import type { MinutesLine } from '../minutes.ts';
import type { Row } from '../schema/tables.ts';
import { bodyInText } from './bodies.ts';
import { paragraph, sentenceOf } from './compose.ts';
import { documentFactsOf } from './facts.ts';
import { headTitle } from './head.ts';
import type { Block, Paragraph } from './model.ts';
import type { DocumentSource } from './source.ts';
import type { FoundMatter, VisitGround } from './visitGround.ts';
import { carriedAfter, citedNumber, decisionBasis, opinionOnArea, opinionOnFinding, opinionOnRemarks, planBasis } from './words/meeting.ts';
import { unended } from './words/terms.ts';

/** The department as a sentence names it; blank where the letterhead does not say. */
export const departmentOf = ({ plan }: DocumentSource): string => bodyInText(plan.letterhead.issuingBody);

/** The body that follows the matter: the standing office of the plan, else the department. */
export const standingOf = (source: DocumentSource): string => source.plan.standingOffice.trim() || departmentOf(source) || 'Tổ kiểm tra';

/** The decision that set up the team, and the plan, each as a sentence part without its mark. */
export const roundBases = (source: DocumentSource): readonly [decision: string, plan: string] => {
  const { plan } = source;
  const body = departmentOf(source);
  return [
    decisionBasis(citedNumber(documentFactsOf(source, { kind: 'teamDecision', visit: null }).heading), headTitle(source), plan.year),
    planBasis(citedNumber(documentFactsOf(source, { kind: 'plan', visit: null }).heading), body, plan.title),
  ];
};

/** „Căn cứ …;“, „Căn cứ ….“ */
export const basisBlocks = (bases: readonly string[]): readonly Paragraph[] =>
  bases.map((basis, at) => paragraph(`basis-${at + 1}`, 'basis', `Căn cứ ${basis}${at === bases.length - 1 ? '.' : ';'}`));

/** What the unit still owed from earlier rounds, and how it stands now. */
export const carriedBlocks = ({ carried }: VisitGround): readonly Paragraph[] =>
  carried.map(({ id, text, origin, times, state }) =>
    paragraph(`carried-${id}`, 'dash', [{ text: '- ' }, { text: unended(text) }, { text: carriedAfter(origin?.year ?? null, times, state) }], {
      source: { table: 'carriedFindings', id, field: 'text' },
    }),
  );

const beforeOpinion = ({ subject, content }: MinutesLine, areas: readonly Row<'areas'>[], findings: readonly FoundMatter[]): string => {
  switch (content.about) {
    case 'finding':
      return opinionOnFinding(findings.find(({ finding }) => finding.id === subject.id)?.label ?? '');
    case 'area':
      return opinionOnArea(content.no, areas.find(({ no }) => no === content.no)?.name ?? '');
    case 'remarks':
      return opinionOnRemarks;
  }
};

/** What the unit said to single lines of the minutes, then as a whole, word for word; none where it said nothing. */
export const opinionBlocks = ({ visit, lines, areas, findings }: VisitGround): readonly Block[] => [
  ...lines.flatMap((line): readonly Block[] => {
    const { row } = line;
    if (row === undefined || row.opinion.trim() === '') return [];
    return [
      paragraph(`opinion-${row.id}`, 'dash', sentenceOf(row.opinion, [{ text: `- ${beforeOpinion(line, areas, findings)}` }]), {
        source: { table: 'minutesLines', id: row.id, field: 'opinion' },
      }),
    ];
  }),
  ...(visit.unitOpinion.trim() === '' ? [] : [paragraph('unit-opinion', 'body', sentenceOf(visit.unitOpinion), { source: { table: 'visits', id: visit.id, field: 'unitOpinion' } })]),
];
