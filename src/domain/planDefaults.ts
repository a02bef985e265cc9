import type { NewValues } from './commands/command.ts';

/**
 * Standard wording of the part „Mục đích, yêu cầu“ (domain file §1.3: stable in the plans from 2016 to 2025). It is
 * content of the plan, written in the language of the documents and edited by the office; so it is not in the catalogue.
 */
const wording = {
  purposes: [
    'Đánh giá đúng thực trạng công tác cải cách hành chính (CCHC) tại các phòng, đơn vị.',
    'Phát hiện những cách làm hay, sáng tạo để có giải pháp nhân rộng.',
    'Nêu ra những tồn tại, hạn chế, khó khăn, vướng mắc; ghi nhận đề xuất, kiến nghị; kịp thời hướng dẫn biện pháp khắc phục.',
    'Nâng cao trách nhiệm của người đứng đầu; tăng cường kỷ luật, kỷ cương hành chính trong thực hiện công tác CCHC.',
  ],
  requirements: [
    'Kiểm tra đồng bộ, toàn diện các lĩnh vực CCHC, gắn với nhiệm vụ thường xuyên và công tác chuyển đổi số của cơ quan.',
    'Đơn vị được kiểm tra báo cáo trung thực, đầy đủ, đúng thời hạn và cử người làm việc với Tổ kiểm tra.',
  ],
  principles: [
    'Khách quan, toàn diện, công khai, minh bạch, đúng pháp luật.',
    'Không làm cản trở, ảnh hưởng đến hoạt động bình thường của đơn vị được kiểm tra.',
    'Có trọng tâm, trọng điểm.',
    'Tránh trùng lắp, chồng chéo với hoạt động kiểm tra khác.',
  ],
} as const;

/** Items of a list, one a line, as the text registers hold them. */
export const asLines = (items: readonly string[]): string => items.join('\n');

/** What a new round says before anybody has changed it; the deadlines are the initial values of their registers. */
export const planDefaults: NewValues<'plans'> = {
  purposes: asLines(wording.purposes),
  requirements: asLines(wording.requirements),
  principles: asLines(wording.principles),
  standingOffice: 'Văn phòng Sở',
};
