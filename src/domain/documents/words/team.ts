import type { MemberRole } from '../../schema/planning.ts';
import { decapitalised } from './citations.ts';

/** Room for a name that is still to come. */
export const room = 'Ông (bà) ……………………';

/** A seat that has no person yet is named by its post: „Thành viên (Công chức pháp chế)“. */
const isSeat = (name: string): boolean => /^(tổ trưởng|tổ phó|thư ký|thành viên|trưởng đoàn|phó trưởng đoàn)(?=\s*(\(|$))/iu.test(name);

/** „Ông (bà) Nguyễn Văn An“; a name that already has its address keeps it, and a seat is no person. */
const addressed = (name: string): string => {
  const text = name.trim();
  if (text === '') return room;
  return isSeat(text) || /^(ông|bà|đồng chí|đ\/c)(?=[\s.])/iu.test(text) ? text : `Ông (bà) ${text}`;
};

/** Post and home unit of a member, as one; the unit is not said twice. */
export const postWords = (position: string, unit: string): string => {
  const post = position.trim();
  const home = unit.trim();
  if (post === '' || home === '') return post || home;
  return post.toLocaleLowerCase('vi').includes(home.toLocaleLowerCase('vi')) ? post : `${post}, ${home}`;
};

/** What a member does whom the plan gives no area and no duty of his own (domain §1.5). */
const usualDuties: Readonly<Record<MemberRole, string>> = {
  leader: 'Phụ trách chung, chỉ đạo hoạt động của Tổ kiểm tra; kết luận tại buổi làm việc.',
  deputy: 'Giúp Tổ trưởng điều hành hoạt động của Tổ kiểm tra khi được ủy quyền.',
  secretary: 'Ghi biên bản; tổng hợp kết quả, dự thảo báo cáo và thông báo kết luận kiểm tra.',
  member: 'Thực hiện nhiệm vụ theo phân công của Tổ trưởng.',
};

/** The usual duty of a role. */
export const usualDuty = (role: MemberRole): string => usualDuties[role];

/** An area that a member answers for; at some visits only, it says at which. */
export const areaDuty = (no: number, name: string, units: readonly string[] | 'everywhere'): string => {
  const area = `Lĩnh vực ${no}: ${name.trim()}`;
  return units === 'everywhere' ? area : `${area} (tại ${units.join('; ')})`;
};

/** All areas at all visits. */
export const ALL_AREAS = 'Tất cả các lĩnh vực.';

/** A member in a list of people: „Ông (bà) …, Phó Giám đốc Sở, Tổ trưởng“; a seat says all of that itself. */
export const memberWords = (name: string, post: string, role: string): string =>
  isSeat(name.trim()) ? name.trim() : [addressed(name), post, role].filter((part) => part !== '').join(', ');

/** Who goes along: everybody, a group, or people by name. */
export const WHOLE_TEAM = 'Toàn Tổ kiểm tra';

/** „Nhóm 1: Nguyễn Văn An; Trần Thị Bình“. */
export const groupWords = (group: string, names: readonly string[]): string => (group === '' ? names.join('; ') : `${group}: ${names.join('; ')}`);

/** Whom to ask, with telephone or mail. */
export const contactSentence = (name: string, role: string, contact: string, office: string): string => {
  const who = memberWords(name, '', `${decapitalised(role)} Tổ kiểm tra`);
  const reach = contact.trim() === '' ? '' : ` (điện thoại, thư điện tử: ${contact.trim()})`;
  return `${who}${reach} hoặc ${office}.`;
};
