import type { Messages } from '../messages.ts';

/** Why something was not written: refusals of the domain (`rejection`) and of the disk (`failure`). Keys are their types. */
export const vi = {
  rejection: {
    'invalid-value': 'Giá trị không hợp lệ.',
    'text-required': 'Cần nhập nội dung.',
    'span-reversed': 'Ngày bắt đầu sau ngày kết thúc.',
    'reason-required': 'Cần ghi lý do; lý do được giữ lại cùng với quyết định.',
    sealed: 'Biên bản của cuộc kiểm tra này đã ký và niêm phong. Mở cuộc kiểm tra, chọn “Sửa sau khi ký…” và ghi lý do, rồi sửa.',
    'nothing-to-write': 'Không có gì để ghi.',
  },
  failure: {
    quota: 'Trình duyệt đã hết chỗ lưu trên máy này. Hãy xóa bớt dữ liệu không cần, rồi thử lại. Những gì đã lưu trước đó vẫn còn.',
    'disk-failed': 'Ổ đĩa không ghi được (có thể đã đầy). Hãy giải phóng dung lượng, rồi thử lại. Những gì đã lưu trước đó vẫn còn.',
    'connection-lost': 'Mất kết nối với kho dữ liệu trên máy này. Hãy thử lại; nếu vẫn lỗi, tải lại trang.',
    'newer-database': 'Dữ liệu trên máy này do phiên bản mới hơn tạo ra. Hãy tải lại trang để dùng phiên bản mới.',
    blocked: 'Một thẻ khác của Sổ Kiểm Tra đang giữ dữ liệu. Hãy đóng thẻ đó, rồi thử lại.',
    unavailable: 'Trình duyệt không cho phép lưu dữ liệu trên máy này (có thể đang mở cửa sổ riêng tư).',
    unknown: 'Không ghi được vì một lỗi chưa rõ. Hãy thử lại; nếu vẫn lỗi, sao chép báo cáo lỗi và gửi cho người phụ trách.',
  },
} as const;

export const en: Messages<typeof vi> = {
  rejection: {
    'invalid-value': 'This value is not valid.',
    'text-required': 'Please enter some text.',
    'span-reversed': 'The first day lies after the last one.',
    'reason-required': 'Please give a reason; it is kept with the decision.',
    sealed: 'The minutes of this visit are signed and sealed. Open the visit, choose “Edit after signing…” and give a reason, then edit.',
    'nothing-to-write': 'There is nothing to write.',
  },
  failure: {
    quota: 'The browser has no room left on this laptop. Remove data that you do not need and try again. Everything saved before is still there.',
    'disk-failed': 'The disk could not be written (it may be full). Free some space and try again. Everything saved before is still there.',
    'connection-lost': 'The connection to the data on this laptop was lost. Try again; if it stays, reload the page.',
    'newer-database': 'The data on this laptop was written by a newer version. Reload the page to use that version.',
    blocked: 'Another tab of Sổ Kiểm Tra holds the data. Close that tab and try again.',
    unavailable: 'The browser does not allow data to be kept on this laptop (perhaps this is a private window).',
    unknown: 'Not written, for a reason that is not known. Try again; if it stays, copy the error report and send it to the person in charge.',
  },
};
