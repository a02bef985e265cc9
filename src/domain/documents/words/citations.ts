import type { IsoDate } from '../../schema/field.ts';
import type { Row } from '../../schema/tables.ts';
import { bodyInText } from '../bodies.ts';
import { documentFactsOf } from '../facts.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { fullDate } from './dates.ts';

/** Room for a number or a day that somebody still has to give. */
const ROOM = '……';

/** A text as it goes on in a sentence: „Kiểm tra …“ is „kiểm tra …“; abbreviations (CCHC) stay. */
export const decapitalised = (text: string): string =>
  /^\p{Lu}(?=\p{Ll})/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;

const dateWithRoom = (date: IsoDate | null, year?: number): string => (date === null ? `ngày ${ROOM} tháng ${ROOM} năm ${year ?? ROOM}` : fullDate(date));

/** A subject that begins with one of these names what is issued; it keeps its large letter. */
const titled = /^(Chương trình|Đề án|Kế hoạch|Chiến lược|Bộ |Chỉ số|Quy chế|Danh mục|Luật|Pháp lệnh|Nghị)/u;
/** These follow the issuer without „về“. */
const enacting = /^(quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|công bố|đẩy mạnh|tăng cường)/u;
/** What is done: „về việc kiểm tra …“, but „về công tác …“. */
const doing = /^(kiểm tra|thực hiện|triển khai|thành lập|đổi mới|đánh giá|xác định|tổ chức|sắp xếp|giao|điều chỉnh|bổ sung|kiện toàn|phân công)/u;

/** What a document is about, as it follows its issuer: „về việc kiểm tra …“, „quy định …“. */
const subjectWords = (subject: string): string => {
  const text = subject.trim().replace(/^v\/v\s+/iu, 'về việc ').replace(/[.;,\s]+$/u, '');
  if (text === '') return '';
  if (titled.test(text)) return ` về ${text}`;
  const small = decapitalised(text);
  if (/^về(?=\s)/u.test(small) || enacting.test(small)) return ` ${small}`;
  return doing.test(small) ? ` về việc ${small}` : ` về ${small}`;
};

const isLaw = (type: string): boolean => /^(bộ luật|luật|pháp lệnh|hiến pháp)$/iu.test(type.trim());

/** Whether a basis is a legal norm or an order from above, which comes first among the bases; the others are plans to be carried out. */
export const isNorm = ({ documentType }: Pick<Row<'bases'>, 'documentType'>): boolean => isLaw(documentType) || /^(nghị quyết|nghị định|thông tư|quyết định|thông báo kết luận)/iu.test(documentType.trim());

/**
 * A document as it is first cited: type, number, date, issuer, subject; of a law only its name and date (Nghị định 30/2020/NĐ-CP, Phụ lục I,
 * Mục II.6). Number and date that are missing leave room; a missing issuer or subject is left out.
 */
export const basisWords = ({ documentType, number, date, issuer, subject }: Pick<Row<'bases'>, 'documentType' | 'number' | 'date' | 'issuer' | 'subject'>): string => {
  const type = documentType.trim() || 'Văn bản';
  if (isLaw(type) && subject.trim() !== '') {
    const name = subject.trim().replace(new RegExp(`^${type}\\s+`, 'iu'), '').replace(/[.;,\s]+$/u, '');
    return `${type} ${name} ${dateWithRoom(date)}`;
  }
  const from = issuer.trim() === '' ? '' : ` của ${bodyInText(issuer)}`;
  return `${type} số ${number.trim().replace(/^số\s+/iu, '') || ROOM} ${dateWithRoom(date)}${from}${subjectWords(subject)}`;
};

/** What the round is about, as it goes on in a sentence: „kiểm tra công tác cải cách hành chính … năm 2024“. */
export const matterOf = ({ title, year }: Pick<Row<'plans'>, 'title' | 'year'>): string => {
  const text = title.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/^kế hoạch\s+/iu, '').replace(/[.;]+$/u, '');
  if (/^kiểm tra(?=\s)/iu.test(text)) return decapitalised(text);
  return `${shortMatterOf({ year })}${text === '' ? '' : ` (${text})`}`;
};

/** The same in short, for a subject line and for what was named in full before. */
export const shortMatterOf = ({ year }: Pick<Row<'plans'>, 'year'>): string => `kiểm tra công tác cải cách hành chính năm ${year}`;

/** A document of the round by type, number, date and issuer, with room for what Văn thư still has to give. */
export const citedHeading = (type: string, source: DocumentSource, ref: DocumentRef): string => {
  const { number, symbol, date, year } = documentFactsOf(source, ref).heading;
  return `${type} số ${number === '' ? `${ROOM}${symbol}` : number} ${dateWithRoom(date, year)} của ${bodyInText(source.plan.letterhead.issuingBody) || ROOM}`;
};

/** The plan without its subject: what appendices are attached to. */
export const planIssuedWords = (source: DocumentSource): string => citedHeading('Kế hoạch', source, { kind: 'plan', visit: null });
