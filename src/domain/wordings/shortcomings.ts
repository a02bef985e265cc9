import type { BuiltIn } from './builtIn.ts';

/** Shortcomings that inspections of administrative reform usually find, by criterion. */
export const shortcomings: readonly BuiltIn[] = [
  {
    key: '3.5',
    severity: 'moderate',
    text: 'Hồ sơ giải quyết quá hạn tại {đơn vị} chưa có đầy đủ văn bản xin lỗi và hẹn lại thời gian trả kết quả theo quy định.',
    cause: ['subjective', 'Chưa phân công cụ thể người theo dõi, đôn đốc hồ sơ sắp đến hạn và quá hạn.'],
    recommendation: 'Ban hành văn bản xin lỗi đối với từng hồ sơ quá hạn, nêu rõ lý do, thời gian trả kết quả; phân công người theo dõi, cảnh báo hồ sơ sắp đến hạn hằng ngày.',
  },
];
