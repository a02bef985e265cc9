import { conflictTouches } from './conflictTouches.ts';
import type { Conflict } from '../conflict.ts';
import { matchCitation } from '../legal/citation.ts';
import { documentName, type LegalDocument, type LegalLibrary } from '../legal/library.ts';
import { legalWarnings } from '../legal/validity.ts';
import type { IsoDate } from '../schema/field.ts';
import type { DocumentFacts } from './facts.ts';
import type { FormatRuleId } from './format.ts';
import { shownAt, type PlacedEdit } from './handEdits.ts';
import type { Block, BlockKey, DocumentModel, Paragraph } from './model.ts';
import { isWellNumbered, mendedNumber, typeInNumber } from './officialNumber.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

/** How grave: a breach of a rule of the format, something to look at before it is issued, something left blank on purpose. */
type RemarkLevel = 'breach' | 'warning' | 'note';

/** A part that no document can do without. */
export type MandatoryPart = 'issuingBody' | 'place' | 'signer' | 'content';

/** What the inspector of the format found. */
export type Remark =
  /** Văn thư gives number and date; until then there is room for them. */
  | { readonly type: 'number-blank' | 'date-blank' }
  | { readonly type: 'number-form'; readonly number: string; readonly mended: string | null }
  /** `expected` is blank for a công văn, which has no abbreviation of a type. */
  | { readonly type: 'number-type'; readonly number: string; readonly found: string; readonly expected: string }
  | { readonly type: 'signer-title'; readonly name: string; readonly mended: string }
  /** A deputy signs „KT.“ for the head. */
  | { readonly type: 'signer-capacity'; readonly post: string }
  /** „KT. GIÁM ĐỐC“ over „GIÁM ĐỐC“: nobody signs for himself. */
  | { readonly type: 'signer-self'; readonly post: string }
  | { readonly type: 'blank-part'; readonly part: MandatoryPart }
  | { readonly type: 'unnamed-signature'; readonly lines: string }
  | { readonly type: 'basis-mark'; readonly block: BlockKey; readonly text: string; readonly mark: ';' | '.' }
  | { readonly type: 'characters'; readonly block: BlockKey; readonly text: string }
  | { readonly type: 'empty-paragraph'; readonly block: BlockKey }
  | { readonly type: 'no-bases' }
  | { readonly type: 'outdated-basis'; readonly name: string; readonly by: readonly string[] }
  | { readonly type: 'before-visit' | 'after-visit'; readonly date: IsoDate; readonly visit: IsoDate }
  | { readonly type: 'conflicts'; readonly count: number }
  /** Words written by hand whose paragraph is generated otherwise by now; the first of them. */
  | { readonly type: 'hand-conflicts'; readonly count: number; readonly block: BlockKey }
  /** Figures written by hand that no longer agree with the data, in words that are printed. */
  | { readonly type: 'hand-figures'; readonly figures: readonly string[]; readonly block: BlockKey };
export type RemarkType = Remark['type'];

const levels: Readonly<Record<RemarkType, RemarkLevel>> = {
  'number-blank': 'note',
  'date-blank': 'note',
  'number-form': 'breach',
  'number-type': 'breach',
  'signer-title': 'breach',
  'signer-capacity': 'breach',
  'signer-self': 'breach',
  'blank-part': 'warning',
  'unnamed-signature': 'note',
  'basis-mark': 'breach',
  characters: 'breach',
  'empty-paragraph': 'warning',
  'no-bases': 'warning',
  'outdated-basis': 'warning',
  'before-visit': 'warning',
  'after-visit': 'warning',
  conflicts: 'warning',
  'hand-conflicts': 'warning',
  'hand-figures': 'warning',
};

/** How grave a remark is. */
export const levelOf = ({ type }: Remark): RemarkLevel => levels[type];

const rules: Readonly<Partial<Record<RemarkType, FormatRuleId>>> = {
  'number-blank': 'number',
  'date-blank': 'placeAndDate',
  'number-form': 'number',
  'number-type': 'number',
  'signer-title': 'signerName',
  'signer-capacity': 'signerPost',
  'signer-self': 'signerPost',
  'unnamed-signature': 'signerName',
  'basis-mark': 'basis',
  'no-bases': 'basis',
  characters: 'font',
};

/** The rule of the table that a remark is about; undefined where it is not about the format. */
export const ruleOf = ({ type }: Remark): FormatRuleId | undefined => rules[type];

/** What the inspector looks at. */
export interface Inspected {
  readonly model: DocumentModel;
  readonly source: DocumentSource;
  readonly ref: DocumentRef;
  readonly facts: DocumentFacts;
  /** What stands after the number that is still to come, of a document that nobody touched. */
  readonly symbol: string;
  readonly library: LegalLibrary;
  /** The open conflicts of the round. */
  readonly conflicts: readonly Conflict[];
  /** What people changed in the document by hand. */
  readonly edits: readonly PlacedEdit[];
}

const blank = (text: string): boolean => text.trim() === '';

const types = ['KH', 'QĐ', 'BB', 'BC', 'TB', 'TTr', 'GM', 'CTr', 'HD', 'QC', 'QyĐ', 'CV'];

/** Forms that a unit fills in, and appendices: they carry no number of ours and nobody of ours signs them. */
const isForm = ({ kind }: DocumentRef): boolean => kind === 'reportOutline' || kind === 'checklistForm' || kind === 'remedyForm' || kind === 'appendix';

const numberRemarks = ({ facts: { heading }, symbol, ref }: Inspected): readonly Remark[] => {
  const { number } = heading;
  if (isForm(ref) || symbol === '') return [];
  if (number === '') return [{ type: 'number-blank' }];
  const remarks: Remark[] = [];
  if (!isWellNumbered(number)) remarks.push({ type: 'number-form', number, mended: mendedNumber(number) });
  const [found, expected] = [typeInNumber(mendedNumber(number) ?? number, types), typeInNumber(`00${symbol}`, types)];
  if (found !== expected) remarks.push({ type: 'number-type', number, found, expected });
  return remarks;
};

/** Titles that do not stand before the name of who signs (Phụ lục I, Phần I, II.7). */
const title = /^(?:(?:gs|pgs|ts|ths|cn|ks|bs|gs\.\s*ts|pgs\.\s*ts)\.?\s+|(?:giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân|kỹ sư|bác sĩ|ông|bà)\s+|(?:gs|pgs|ts|ths)\.)+/iu;

const signerRemarks = ({ facts: { signature }, ref }: Inspected): readonly Remark[] => {
  if (isForm(ref)) return [];
  const { lines, name } = signature;
  const [first = '', second = ''] = lines;
  const mended = name.replace(title, '').trim();
  return [
    ...(mended !== name.trim() && mended !== '' ? [{ type: 'signer-title' as const, name: name.trim(), mended }] : []),
    ...(lines.length === 1 && first.startsWith('PHÓ ') ? [{ type: 'signer-capacity' as const, post: first }] : []),
    ...(second !== '' && first === `KT. ${second}` ? [{ type: 'signer-self' as const, post: second }] : []),
  ];
};

/** The parts that are blank and may not be; known without the content. */
export const missingParts = ({ heading, signature }: DocumentFacts, ref: DocumentRef): readonly MandatoryPart[] => {
  if (isForm(ref)) return [];
  const parts: readonly [MandatoryPart, string][] = [
    ['issuingBody', heading.issuingBody],
    ['place', heading.place],
    ['signer', signature.name],
  ];
  return parts.flatMap(([part, text]) => (blank(text) ? [part] : []));
};

const blocksOf = ({ sections }: DocumentModel): readonly Block[] => sections.flatMap(({ blocks }) => blocks);

const textOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** Letters of the time before Unicode: private ones, lone marks of another font, what no font has. */
const strange = /[\p{Co}\p{Cn}\uFFFD]/u;

const textRemarks = ({ model }: Inspected): readonly Remark[] => {
  const paragraphs = blocksOf(model).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const bases = paragraphs.filter(({ style }) => style === 'basis');
  return [
    ...bases.flatMap((basis, at): Remark[] => {
      const mark = at === bases.length - 1 ? '.' : ';';
      const text = textOf(basis).trimEnd();
      return text.endsWith(mark) ? [] : [{ type: 'basis-mark', block: basis.key, text, mark }];
    }),
    ...paragraphs.flatMap((paragraph): Remark[] => {
      const text = textOf(paragraph);
      if (strange.test(text)) return [{ type: 'characters', block: paragraph.key, text }];
      return blank(text) && paragraph.style !== 'ruled' ? [{ type: 'empty-paragraph', block: paragraph.key }] : [];
    }),
  ];
};

const signatureRemarks = ({ model, ref }: Inspected): readonly Remark[] => {
  if (isForm(ref)) return [];
  // One signature that is blank is a missing part; of several the others may be filled in on site. Forms among the appendices are filled in by hand.
  const own = model.sections.flatMap(({ heading, blocks }) => (heading === null ? [] : blocks));
  const several = own.flatMap((block) => (block.kind === 'signatures' && block.signatures.length > 1 ? block.signatures : []));
  return several.flatMap(({ name, lines }): Remark[] => (blank(name) ? [{ type: 'unnamed-signature', lines: lines.join(' ') }] : []));
};

/** A document that has ended or has not begun is not cited; one that was amended may be. */
const isOutdated = (document: LegalDocument, day: IsoDate, library: LegalLibrary): boolean =>
  legalWarnings(document, { from: day, to: day }, library).some(({ type }) => type === 'expired' || type === 'superseded' || type === 'notYet');

const basisRemarks = ({ source: { plan, rows, today }, facts, ref: { kind }, library }: Inspected): readonly Remark[] => {
  if (kind !== 'plan' && kind !== 'teamDecision') return [];
  if (rows.bases.length === 0) return [{ type: 'no-bases' }];
  const day = facts.heading.date ?? plan.document.date ?? today;
  return rows.bases.flatMap((basis): Remark[] => {
    const document = matchCitation(basis, library)?.document;
    if (!document || !isOutdated(document, day, library)) return [];
    const by = document.replacedBy.flatMap((id) => library.get(id) ?? []);
    return [{ type: 'outdated-basis', name: documentName(document), by: by.map(documentName) }];
  });
};

/** A notice comes before the visit, what reports about it after it. */
const dateRemarks = ({ source, facts, ref }: Inspected): readonly Remark[] => {
  const { date } = facts.heading;
  if (isForm(ref)) return [];
  const on = source.rows.visits.find(({ id }) => id === ref.visit)?.slot?.date;
  const blanks: readonly Remark[] = date === null ? [{ type: 'date-blank' }] : [];
  if (date === null || on === undefined) return blanks;
  if (ref.kind === 'visitNotice') return date > on ? [{ type: 'after-visit', date, visit: on }] : [];
  return date < on ? [{ type: 'before-visit', date, visit: on }] : [];
};

/** The place of the first of some hand edits on the pages. */
const firstPlace = (edits: readonly PlacedEdit[]): BlockKey => edits.map(shownAt).find((place) => place !== null) ?? '';

const handRemarks = ({ edits }: Inspected): readonly Remark[] => {
  const open = edits.filter(({ state }) => state === 'conflicting');
  const off = edits.filter(({ state, words }) => state === 'standing' && words.some(({ isOff }) => isOff));
  const figures = off.flatMap(({ words }) => words.flatMap(({ text, isOff }) => (isOff ? [text] : [])));
  return [
    ...(open.length === 0 ? [] : [{ type: 'hand-conflicts' as const, count: open.length, block: firstPlace(open) }]),
    ...(off.length === 0 ? [] : [{ type: 'hand-figures' as const, figures, block: firstPlace(off) }]),
  ];
};

const order: readonly RemarkLevel[] = ['breach', 'warning', 'note'];

/** PURE. Everything to mend or to look at before a document is issued, breaches of the format first. */
export const inspectDocument = (inspected: Inspected): readonly Remark[] => {
  const { model, facts, ref, source, conflicts } = inspected;
  const open = conflicts.filter((conflict) => conflictTouches(conflict, source, ref)).length;
  const parts: readonly MandatoryPart[] = [...missingParts(facts, ref), ...(model.sections.every(({ blocks }) => blocks.length === 0) ? (['content'] as const) : [])];
  const remarks: readonly Remark[] = [
    ...parts.map((part): Remark => ({ type: 'blank-part', part })),
    ...numberRemarks(inspected),
    ...dateRemarks(inspected),
    ...signerRemarks(inspected),
    ...signatureRemarks(inspected),
    ...textRemarks(inspected),
    ...basisRemarks(inspected),
    ...handRemarks(inspected),
    ...(open === 0 ? [] : [{ type: 'conflicts' as const, count: open }]),
  ];
  return remarks.toSorted((a, b) => order.indexOf(levelOf(a)) - order.indexOf(levelOf(b)));
};
