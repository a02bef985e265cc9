import type { DateSpan, IsoDate, Moment } from '../../schema/field.ts';
import type { Attendance } from '../../schema/meeting.ts';
import type { MemberRole, VisitForm, VisitSession } from '../../schema/planning.ts';
import type { CarriedState } from '../../schema/preparation.ts';
import type { Heading } from '../model.ts';
import { dayOfMoment, timeOfMoment } from '../moments.ts';
import { fullDate, sessionInWords, shortDate, spanInWords } from './dates.ts';
import { capitalised, carriedWords, formWords, lowered, roleWords, unended } from './terms.ts';

const room = '……';

/** „ngày 25 tháng 4 năm 2024“, with room for a day that is still to come. */
const dateOrRoom = (date: IsoDate | null): string => (date === null ? `ngày ${room} tháng ${room} năm ${room}` : fullDate(date));

/** Number and day of a document that is cited, with room for what is still to come. */
export const citedNumber = ({ number, symbol, date }: Pick<Heading, 'number' | 'symbol' | 'date'>): string => `số ${number === '' ? `${room}${symbol}` : number} ${dateOrRoom(date)}`;

/** The decision and the plan on which an inspection rests. */
export const decisionBasis = (cited: string, head: string, year: number): string =>
  `Quyết định ${cited} của ${head} về việc thành lập Tổ kiểm tra công tác cải cách hành chính năm ${year}`;
export const planBasis = (cited: string, body: string, title: string): string =>
  `Kế hoạch ${cited}${body === '' ? '' : ` của ${body}`} về việc ${title.trim() === '' ? 'kiểm tra công tác cải cách hành chính' : lowered(unended(title))}`;

/** „Ông/Bà …“, unless whoever typed the name said which. */
const titled = (name: string): string => (/^(ông|bà)\b/iu.test(name.trim()) ? capitalised(name.trim()) : `Ông/Bà ${name.trim() || room}`);

/** Somebody who was there: name, position, role; who is away, and why; who came in his place. */
export const personWords = (
  { name, position, role, presence }: { readonly name: string; readonly position: string; readonly role: MemberRole | null; readonly presence: Attendance },
  isLast: boolean,
): string => {
  const who = (of: { readonly name: string; readonly position: string }): string => [titled(of.name), of.position.trim()].filter((part) => part !== '').join(', ');
  const seat = role === null ? '' : ` - ${roleWords[role]}`;
  const why = presence.reason.trim();
  const end = isLast ? '.' : ';';
  switch (presence.state) {
    case 'present':
      return `- ${who({ name, position })}${seat}${end}`;
    case 'absent':
      return `- ${who({ name, position })}${seat}: vắng mặt${why === '' ? '' : ` (lý do: ${why})`}${end}`;
    case 'substituted':
      return `- ${who(presence.substitute)}${seat}, thay ${who({ name, position })}${why === '' ? '' : ` (lý do: ${why})`}${end}`;
  }
};

/** „Hôm nay, vào lúc …, ngày …, tại …, Tổ kiểm tra … tiến hành kiểm tra …“: how minutes begin (Nghị định 30/2020/NĐ-CP, Mẫu 1.9). */
export const openingSentence = (facts: {
  readonly openedAt: Moment | null;
  readonly day: IsoDate | null;
  readonly place: string;
  readonly unit: string;
  readonly body: string;
}): string => {
  const day = facts.openedAt === null ? facts.day : dayOfMoment(facts.openedAt);
  const time = facts.openedAt === null ? `${room} giờ ${room} phút` : timeOfMoment(facts.openedAt);
  const of = facts.body === '' ? '' : ` của ${facts.body}`;
  return `Hôm nay, vào lúc ${time}, ${dateOrRoom(day)}, tại ${facts.place.trim() || facts.unit}, Tổ kiểm tra công tác cải cách hành chính${of} tiến hành kiểm tra công tác cải cách hành chính đối với ${facts.unit}.`;
};

/** Form and period of a visit. */
export const formSentence = (form: VisitForm, period: DateSpan | null): string =>
  `Hình thức kiểm tra: ${formWords[form]}. Thời kỳ kiểm tra: ${period === null ? `từ ngày ${room} đến ngày ${room}` : spanInWords(period)}.`;

/** When and where a visit took place, as reports say it. */
export const heldSentence = (facts: { readonly slot: { readonly date: IsoDate; readonly session: VisitSession } | null; readonly place: string; readonly unit: string }): string => {
  const when = facts.slot === null ? `Ngày ${room}/${room}/${room}` : `${capitalised(sessionInWords(facts.slot.session))} ngày ${shortDate(facts.slot.date)}`;
  return `${when}, tại ${facts.place.trim() || facts.unit}, Tổ kiểm tra đã kiểm tra công tác cải cách hành chính đối với ${facts.unit}.`;
};

/** A step of the running order, with the time at which it was done. */
export const stepWords = (title: string, doneAt: Moment | null, isLast: boolean): string =>
  `- ${title.trim().replace(/[.;]+$/u, '')}${doneAt === null ? '' : ` (xong lúc ${timeOfMoment(doneAt)})`}${isLast ? '.' : ';'}`;

/** That the unit reported, and the points that it gave itself. */
export const unitReported = (unit: string): string => `Đại diện ${unit} báo cáo tình hình, kết quả thực hiện công tác cải cách hành chính trong thời kỳ kiểm tra theo đề cương.`;

/** How minutes end: the hour, the copies, that both sides have heard and agreed. */
export const closingSentence = (closedAt: Moment | null, openedAt: Moment | null): string => {
  const time = closedAt === null ? `${room} giờ ${room} phút` : timeOfMoment(closedAt);
  const isSameDay = closedAt === null || (openedAt !== null && dayOfMoment(closedAt) === dayOfMoment(openedAt));
  const day = closedAt === null || isSameDay ? 'cùng ngày' : `ngày ${shortDate(dayOfMoment(closedAt))}`;
  return `Biên bản kết thúc vào hồi ${time} ${day}; được lập thành 03 bản có giá trị như nhau, đã đọc cho các bên cùng nghe, thống nhất nội dung và ký tên; đơn vị được kiểm tra giữ 01 bản, Tổ kiểm tra giữ 02 bản.`;
};

/** A finding of an earlier round, and how it stands now. */
export const carriedAfter = (year: number | null, times: number, state: CarriedState): string => {
  const since = [year === null ? '' : `phát hiện năm ${year}`, times > 1 ? `lặp lại lần ${times}` : ''].filter((part) => part !== '').join('; ');
  return `${since === '' ? '' : ` (${since})`}: ${carriedWords[state]}.`;
};

/** What a line of the minutes is about, before the unit's words on it. */
export const opinionOnFinding = (label: string): string => `Về nội dung ${label}: `;
export const opinionOnArea = (no: number, name: string): string => `Về kết quả kiểm tra lĩnh vực ${no}. ${name.trim()}: `;
export const opinionOnRemarks = 'Về nhận xét của Tổ kiểm tra: ';
export const noOpinion = 'Đơn vị không có ý kiến khác.';

/** Under the title of an appendix: what it belongs to. */
export const attachedTo = (type: string, cited: string, body: string): string => `(Kèm theo ${type} ${cited} của ${body})`;
