import type { BuiltIn } from './builtIn.ts';

/** Good practices worth spreading, by criterion. */
export const goodPractices: readonly BuiltIn[] = [
  {
    key: '3.4',
    text: '{đơn vị} rà soát, cảnh báo hồ sơ sắp đến hạn hằng ngày trên Hệ thống thông tin giải quyết TTHC; trong kỳ không phát sinh hồ sơ giải quyết quá hạn.',
    recommendation: 'Đề nghị phổ biến, nhân rộng cách làm đến các phòng, đơn vị có tiếp nhận, giải quyết TTHC.',
  },
];
