import type { Row } from '../../schema/tables.ts';
import { addressees, appendixNo, cell, headings, paragraph, ruledLines } from '../compose.ts';
import { documentFactsOf, visitOf } from '../facts.ts';
import { ownerOf, whoOf } from '../matterBlocks.ts';
import type { Block, Column, DocumentModel, Section, TableRow } from '../model.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { unwritten } from '../unwritten.ts';
import { departmentOf } from '../visitBlocks.ts';
import { ofKind, visitGround, type FoundMatter, type VisitGround } from '../visitGround.ts';
import { noticeSubject, remedyLead, remedySubject, remedyWords as words } from '../words/conclusion.ts';
import { shortDate } from '../words/dates.ts';
import { citedNumber } from '../words/meeting.ts';
import { lowered, statusWords, verdictWords } from '../words/terms.ts';

const columns: readonly Column[] = [
  { heading: words.no, width: 6, align: 'centre' },
  { heading: words.matter, width: 21, align: 'left' },
  { heading: words.measure, width: 18, align: 'left' },
  { heading: words.result, width: 16, align: 'left' },
  { heading: words.proof, width: 11, align: 'left' },
  { heading: words.done, width: 9, align: 'centre' },
  { heading: words.owner, width: 10, align: 'left' },
  { heading: words.state, width: 9, align: 'centre' },
];

const stateOf = ({ progress: { status, verdict } }: Row<'measures'>): string => (verdict === null ? statusWords[status] : `${statusWords[status]}: ${verdictWords[verdict]}`);

/** The day on which a measure was reported, verified or closed, as the progress has it; the unit fills in what is still to come. */
const doneOn = ({ progress: { status, on } }: Row<'measures'>): string => (on === null || status === 'proposed' || status === 'inProgress' ? '' : shortDate(on));

const filesOf = ({ rows }: DocumentSource, { id }: Row<'measures'>): string =>
  rows.attachments
    .filter(({ owner, withheld }) => owner?.table === 'measures' && owner.id === id && !withheld)
    .map(({ caption, file }) => caption.trim() || (file?.name ?? ''))
    .join('; ');

const rowsOf = (source: DocumentSource, ground: VisitGround, matter: FoundMatter): readonly TableRow[] => {
  const { finding, label, measures } = matter;
  const said = finding.text.trim();
  if (measures.length === 0) {
    const onSite = finding.fixedOnSite ? words.onSite : '';
    return [
      {
        kind: 'cells',
        key: `remedy-${finding.id}`,
        cells: [label, said, '', '', '', '', whoOf(source, ground, matter), onSite].map(cell),
        source: { table: 'findings', id: finding.id, field: 'text' },
      },
    ];
  }
  return measures.map((measure, at) => ({
    kind: 'cells',
    key: `remedy-${measure.id}`,
    cells: [label, at === 0 ? said : words.same, measure.text.trim(), measure.report.trim(), filesOf(source, measure), doneOn(measure), ownerOf(source, measure) || whoOf(source, ground, matter), stateOf(measure)].map(cell),
    source: { table: 'measures', id: measure.id, field: 'text' },
  }));
};

/** What the unit reports on: every shortcoming, and what else has a measure. */
const owed = (ground: VisitGround): readonly FoundMatter[] => [...ofKind(ground, 'shortcoming'), ...ground.findings.filter(({ finding, measures }) => finding.kind !== 'shortcoming' && measures.length > 0)];

const tableSections = (source: DocumentSource, ground: VisitGround): readonly Section[] => {
  const rows = owed(ground).flatMap((matter) => rowsOf(source, ground, matter));
  if (rows.length === 0) return [];
  return [
    {
      key: 'remedies',
      orientation: 'landscape',
      heading: null,
      title: { kind: 'appendix', no: appendixNo(1, 1), subject: words.table, attachedTo: words.attachedTo(ground.unitName) },
      blocks: [{ kind: 'table', key: 'remedies-table', columns, rows }],
    },
  ];
};

const formBlocks = (source: DocumentSource, ref: DocumentRef, ground: VisitGround): readonly Block[] => {
  const { signature, recipients, addressees: to } = documentFactsOf(source, ref);
  const notice = documentFactsOf(source, { kind: 'conclusionNotice', visit: ref.visit }).heading;
  const count = owed(ground).length;
  const subject = lowered(noticeSubject(source.plan.year, ground.unitName));
  return [
    ...addressees(to),
    paragraph('lead', 'lead', remedyLead(citedNumber(notice), departmentOf(source), subject, ground.unitName)),
    ...headings([
      { key: 'leading', title: words.leading, blocks: ruledLines('leading', 3) },
      { key: 'results', title: words.results, blocks: [paragraph('results-counts', 'body', count === 0 ? words.nothing : words.counts(count))] },
      { key: 'unfinished', title: words.unfinished, blocks: ruledLines('unfinished', 3) },
      { key: 'proposals', title: words.proposals, blocks: ruledLines('proposals', 3) },
    ]),
    paragraph('end', 'body', words.end),
    { kind: 'signatures', key: 'signatures', recipients, signatures: [signature] },
  ];
};

/** PURE. The form of the unit's report on remedies (domain §3.5 H): its shortcomings by their numbers, what is known of each filled in, room for the rest. */
export const remedyFormDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const visit = visitOf(source, ref);
  if (visit === undefined) return unwritten(ref.kind);
  const ground = visitGround(source, visit);
  const subject = remedySubject(source.plan.year);
  return {
    kind: ref.kind,
    name: `Báo cáo ${lowered(subject)}, ${ground.unitName}`,
    sections: [
      { key: 'form', orientation: 'portrait', heading: documentFactsOf(source, ref).heading, title: { kind: 'named', type: 'Báo cáo', subject }, blocks: formBlocks(source, ref, ground) },
      ...tableSections(source, ground),
    ],
  };
};
