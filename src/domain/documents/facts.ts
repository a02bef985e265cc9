import { documentIdOf } from '../ids.ts';
import { byOrder } from '../order.ts';
import type { DocumentKind } from '../schema/documents.ts';
import type { Row } from '../schema/tables.ts';
import { abbreviationInNumber, abbreviationOf, bodyInCapitals, headOf } from './bodies.ts';
import type { Heading, Signature } from './model.ts';
import type { DocumentRef, DocumentSource } from './source.ts';
import { archiveLine, usualAddressees, usualRecipients } from './words/recipients.ts';

/** Who issues a document, and the abbreviation of its type in the symbol (domain §3.2); a công văn has none (`letter`), and a form has no symbol at all. */
interface Nature {
  readonly issuer: 'department' | 'team' | 'unit';
  readonly type: 'KH' | 'QĐ' | 'BB' | 'BC' | 'TB' | 'letter' | null;
}

/** By domain §1.2: the department issues what binds others, the team reports and takes minutes, a unit answers. */
const natures: Readonly<Record<DocumentKind, Nature>> = {
  plan: { issuer: 'department', type: 'KH' },
  teamDecision: { issuer: 'department', type: 'QĐ' },
  visitNotice: { issuer: 'department', type: 'letter' },
  reportOutline: { issuer: 'unit', type: 'BC' },
  checklistForm: { issuer: 'team', type: null },
  minutes: { issuer: 'team', type: 'BB' },
  visitReport: { issuer: 'team', type: 'BC' },
  conclusionNotice: { issuer: 'department', type: 'TB' },
  remedyForm: { issuer: 'unit', type: 'BC' },
  roundReport: { issuer: 'team', type: 'BC' },
  appendix: { issuer: 'department', type: null },
  publicSummary: { issuer: 'department', type: 'TB' },
};

/** Heading, signer and recipients of a document. */
export interface DocumentFacts {
  readonly heading: Heading;
  readonly signature: Signature;
  /** Kính gửi, each without a mark at its end; none for a document that is addressed to nobody. */
  readonly addressees: readonly string[];
  /** Nơi nhận, „Lưu: VT, VP“ the last; none for a form. */
  readonly recipients: readonly string[];
}

type Parts = Pick<Row<'documents'>, 'document' | 'signer' | 'addressees' | 'recipients' | 'drafter' | 'urgency'>;

const untouched: Parts = {
  document: { number: '', date: null },
  signer: { capacity: '', position: '', name: '' },
  addressees: '',
  recipients: '',
  drafter: '',
  urgency: 'normal',
};

/** What people typed for a document; undefined before the first touch. */
export const documentRow = ({ rows }: DocumentSource, { kind, visit }: DocumentRef): Row<'documents'> | undefined =>
  rows.documents.find(({ id }) => id === documentIdOf(kind, visit));

/** The visit that a document is about; undefined for one of the whole round. */
export const visitOf = ({ rows }: DocumentSource, { visit }: DocumentRef): Row<'visits'> | undefined => rows.visits.find(({ id }) => id === visit);

/** The unit that a document is about. */
export const unitOf = (source: DocumentSource, ref: DocumentRef): Row<'units'> | undefined => {
  const unit = visitOf(source, ref)?.unit ?? null;
  return source.rows.units.find(({ id }) => id === unit);
};

/** The members of the team in their order. */
export const membersOf = ({ rows }: DocumentSource): readonly Row<'members'>[] => rows.members.toSorted(byOrder);

/** The abbreviation of the department in its symbols: as its own numbers have it, else the first letters of its name. */
const departmentCode = ({ plan }: DocumentSource): string =>
  abbreviationInNumber(plan.document.number) || abbreviationInNumber(plan.teamDecision.number) || abbreviationOf(plan.letterhead.issuingBody);

/** What stands after a number that is still to come, as „/KH-SKHCN“; a unit has a symbol of its own that nobody here knows. */
const symbolOf = (source: DocumentSource, { issuer, type }: Nature, drafter: string): string => {
  if (type === null) return '';
  if (issuer === 'unit') return `/${type}-……`;
  if (type === 'letter') return `/${departmentCode(source)}-${drafter}`;
  return `/${type}-${issuer === 'team' ? 'TKT' : departmentCode(source)}`;
};

/** The plan and the decision on the team have their numbers in the round itself. */
const numberOf = ({ plan }: DocumentSource, { kind }: DocumentRef, typed: Parts['document']): Parts['document'] => {
  if (kind === 'plan') return plan.document;
  return kind === 'teamDecision' ? plan.teamDecision : typed;
};

/** „/KH-SKHCN“, „…/KH-SKHCN“: a symbol typed without its number. */
const symbolAlone = /^[\s.…]*(?=\/)/u;

const lettersOf = (source: DocumentSource, ref: DocumentRef, issuer: Nature['issuer']): Pick<Heading, 'governingBody' | 'issuingBody'> => {
  const { governingBody, issuingBody } = source.plan.letterhead;
  switch (issuer) {
    case 'department':
      return { governingBody: bodyInCapitals(governingBody), issuingBody: bodyInCapitals(issuingBody) };
    case 'team':
      return { governingBody: bodyInCapitals(issuingBody), issuingBody: 'TỔ KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH' };
    case 'unit':
      return { governingBody: bodyInCapitals(issuingBody), issuingBody: bodyInCapitals(unitOf(source, ref)?.name ?? '') || '……………………' };
  }
};

const headingOf = (source: DocumentSource, ref: DocumentRef, typed: Parts): Heading => {
  const nature = natures[ref.kind];
  const { number, date } = numberOf(source, ref, typed.document);
  const named = number.trim();
  const isAlone = symbolAlone.test(named);
  return {
    ...lettersOf(source, ref, nature.issuer),
    number: isAlone ? '' : named,
    symbol: isAlone ? named.replace(symbolAlone, '') : symbolOf(source, nature, drafterOf(typed)),
    place: source.plan.letterhead.place.trim(),
    date,
    year: source.plan.year,
    urgency: typed.urgency,
  };
};

const capitals = (text: string): string => text.normalize('NFC').trim().toLocaleUpperCase('vi');

/**
 * Who signs, above the name (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, Mục II.7): TM. with the body, KT., TL. and TUQ. with the post of
 * the head and the own post under it, Q. before the post. „Phó Giám đốc Sở“ signs as „PHÓ GIÁM ĐỐC“: the body stands in the letterhead.
 */
export const signatureLines = (capacity: string, position: string, body: string): readonly string[] => {
  const [how, post, head] = [capitals(capacity), capitals(position).replace(/ SỞ$/u, ''), capitals(headOf(body))];
  if (how === '') return [post || head];
  if (/^Q\.?$/u.test(how)) return [`Q. ${post || head}`];
  const over = /^TM\.?$/u.test(how) ? `TM. ${bodyInCapitals(body)}` : /^(KT|TL|TUQ)\.?$/u.test(how) ? `${how.replace('.', '')}. ${head}` : how;
  return post === '' ? [over] : [over, post];
};

/** Who signs when nobody was typed: the signer of the plan, the leader of the team, the head of the unit. */
const usualSignature = (source: DocumentSource, ref: DocumentRef): Signature => {
  const { plan } = source;
  switch (natures[ref.kind].issuer) {
    case 'department':
      return { lines: signatureLines(plan.signer.capacity, plan.signer.position, plan.letterhead.issuingBody), name: plan.signer.name.trim(), hint: '' };
    case 'team':
      return { lines: ['TỔ TRƯỞNG'], name: membersOf(source).find(({ role }) => role === 'leader')?.name.trim() ?? '', hint: '' };
    case 'unit': {
      const unit = unitOf(source, ref);
      return { lines: [capitals(unit?.head.position ?? '') || 'THỦ TRƯỞNG ĐƠN VỊ'], name: unit?.head.name.trim() ?? '', hint: '' };
    }
  }
};

const signatureOf = (source: DocumentSource, ref: DocumentRef, { signer }: Parts): Signature => {
  const usual = usualSignature(source, ref);
  if ([signer.capacity, signer.position, signer.name].every((part) => part.trim() === '')) return usual;
  const lines = signer.capacity.trim() === '' && signer.position.trim() === '' ? usual.lines : signatureLines(signer.capacity, signer.position, source.plan.letterhead.issuingBody);
  return { ...usual, lines, name: signer.name.trim() };
};

/** The lines of a typed list, without dashes and the semicolons that the layout sets. */
const listed = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*[-–•+]\s+/u, '').replace(/[;.,\s]+$/u, '').trim())
    .filter((line) => line !== '');

const drafterOf = ({ drafter }: Parts): string => drafter.trim() || 'VP';

const factsFrom = (source: DocumentSource, ref: DocumentRef, typed: Parts): DocumentFacts => {
  const ground = { plan: source.plan, unit: unitOf(source, ref)?.name.trim() ?? '' };
  const addressees = listed(typed.addressees);
  const recipients = listed(typed.recipients);
  const usual = usualRecipients(ref.kind, ground);
  const named = recipients.length > 0 ? recipients : usual;
  return {
    heading: headingOf(source, ref, typed),
    signature: signatureOf(source, ref, typed),
    addressees: addressees.length > 0 ? addressees : usualAddressees(ref.kind, ground),
    recipients: named.length === 0 ? [] : [...named, archiveLine(natures[ref.kind].issuer === 'unit' ? '' : drafterOf(typed))],
  };
};

/** PURE. Number, date, signer, addressees and recipients of a document: what was typed for it, else what follows from the round. */
export const documentFactsOf = (source: DocumentSource, ref: DocumentRef): DocumentFacts => factsFrom(source, ref, documentRow(source, ref) ?? untouched);

/** PURE. The same as if nobody had typed anything for the document: what a blank field of it stands for. */
export const usualFactsOf = (source: DocumentSource, ref: DocumentRef): DocumentFacts => factsFrom(source, ref, untouched);
