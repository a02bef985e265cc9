import type { Messages } from '../messages.ts';

/** Why something was not written: refusals of the domain (`rejection`) and of the disk (`failure`). Keys are their types. */
export const vi = {
  rejection: {
    'invalid-value': 'Giá trị không hợp lệ.',
    'text-required': 'Cần nhập nội dung.',
    'span-reversed': 'Ngày bắt đầu sau ngày kết thúc.',
    'reason-required': 'Cần ghi lý do; lý do được giữ lại cùng với quyết định.',
    sealed: 'Biên bản của cuộc kiểm tra này đã ký và niêm phong. Mở cuộc kiểm tra, chọn “Sửa sau khi ký…” và ghi lý do, rồi sửa.',
    'line-agreed': 'Hai bên đã thống nhất nội dung phát hiện này tại buổi thông qua biên bản. Hãy chọn “Mở lại dòng này” ở phát hiện đó, rồi sửa.',
    'nothing-to-write': 'Không có gì để ghi.',
    'criteria-issued': 'Phiên bản bộ tiêu chí này đã ban hành nên không sửa được nữa. Hãy sao chép thành bản nháp mới, rồi sửa.',
    'criteria-draft': 'Phiên bản này còn là bản nháp. Hãy ban hành trước khi dùng cho cuộc kiểm tra.',
    'criteria-incomplete': 'Bản nháp còn chỗ cần sửa trước khi ban hành; danh sách ở đầu trang bộ tiêu chí.',
    'criteria-in-conflict': 'Bản nháp còn xung đột chưa xử lý. Hãy xử lý, rồi ban hành.',
    'criteria-in-use': 'Phiên bản này đang được dùng nên không xóa được.',
    'criteria-signed': 'Biên bản của cuộc kiểm tra này đã ký; biên bản giữ nguyên phiên bản bộ tiêu chí khi ký.',
    'plan-issued': 'Bản đã ban hành thì không sửa được nữa. Hãy sửa kế hoạch rồi ban hành quyết định điều chỉnh.',
    'plan-not-issued': 'Kế hoạch chưa ban hành nên chưa có gì để điều chỉnh.',
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
    'line-agreed': 'Both sides have agreed on this finding at the closing meeting. Choose “Open this line again” at the finding, then edit.',
    'nothing-to-write': 'There is nothing to write.',
    'criteria-issued': 'This version of the criteria set has been issued and can no longer be edited. Copy it into a new draft and edit that.',
    'criteria-draft': 'This version is still a draft. Issue it before a visit uses it.',
    'criteria-incomplete': 'Something in the draft must be put right before it is issued; the list is at the top of its page.',
    'criteria-in-conflict': 'The draft has open conflicts. Settle them, then issue it.',
    'criteria-in-use': 'This version is in use and cannot be deleted.',
    'criteria-signed': 'The minutes of this visit are signed; they keep the version of the criteria set by which they were signed.',
    'plan-issued': 'What was issued can no longer be edited. Edit the plan and issue an amendment.',
    'plan-not-issued': 'The plan has not been issued, so there is nothing to amend.',
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
