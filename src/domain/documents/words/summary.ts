import { countWords } from './terms.ts';

/** The title of what is made public. */
export const publicSubject = (year: number): string => `Công khai kết quả kiểm tra công tác cải cách hành chính năm ${year}`;

/** „Thực hiện Kế hoạch …, … công khai kết quả kiểm tra … như sau:“ */
export const publicLead = (plan: string, body: string): string => `Thực hiện ${plan}, ${body === '' ? 'cơ quan' : body} công khai kết quả kiểm tra như sau:`;

/** At how many units the inspection has been concluded. */
export const publicUnits = (count: number): string => (count === 0 ? 'Chưa có cuộc kiểm tra nào hoàn thành.' : `Đã hoàn thành kiểm tra tại ${countWords(count)} đơn vị:`);
