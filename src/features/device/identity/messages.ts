import type { Messages } from '#i18n/messages.ts';

/** Words about signing files and about the keys of colleagues. */
export const vi = {
  key: {
    title: 'Mã chữ ký của máy này',
    hint: 'Tệp xuất từ máy này được ký, để đồng nghiệp biết chắc là của anh/chị và chưa ai sửa.',
    how: 'Khi đồng nghiệp mở tệp của anh/chị lần đầu, hãy gọi điện và đọc cho nhau nghe mã này; khớp thì người ấy chấp nhận. Không gửi mã kèm theo tệp: ai sửa được tệp cũng sửa được mã.',
    copy: 'Sao chép mã chữ ký {{code}}',
    copied: 'Đã sao chép mã {{code}}.',
    later: 'Mã sẽ có sau khi anh/chị ghi nội dung đầu tiên trên máy này.',
    unsupported: 'Trình duyệt này không ký được tệp',
    unsupportedText: 'Cần mở trang qua HTTPS hoặc localhost, bằng trình duyệt mới (Chrome, Cốc Cốc, Edge từ bản 137). Tệp vẫn xuất được nhưng không có chữ ký: người nhận không có gì để biết chắc tệp do ai xuất.',
    private: 'Khóa không rời khỏi trình duyệt này, không nằm trong bản sao lưu. Mất máy hoặc xóa dữ liệu trình duyệt thì khóa mất; máy mới có mã mới, đồng nghiệp so mã lại một lần.',
  },
  colleagues: {
    title: 'Đồng nghiệp',
    hint: 'Khóa đã so mã và chấp nhận trên máy này. Một người dùng nhiều máy có thể có nhiều khóa.',
    caption: 'Khóa của đồng nghiệp đã chấp nhận',
    name: 'Họ và tên',
    code: 'Mã chữ ký',
    since: 'Chấp nhận lúc',
    actions: 'Việc có thể làm',
    revoke: 'Thôi chấp nhận',
    revokeLabel: 'Thôi chấp nhận khóa của {{name}}, mã {{code}}',
    revokeTitle: 'Thôi chấp nhận khóa của {{name}}?',
    revokeText: 'Làm vậy khi người ấy mất máy hoặc đổi máy. Nội dung đã gộp vẫn còn; tệp ký bằng khóa này từ nay lại là tệp của khóa chưa so mã.',
    empty: 'Chưa chấp nhận khóa nào',
    emptyText: 'Khi mở tệp có chữ ký của đồng nghiệp, phần xem trước hiện mã để so và nút chấp nhận.',
    unnamed: 'Người chưa ghi tên',
  },
} as const;

export const en: Messages<typeof vi> = {
  key: {
    title: 'Signing code of this laptop',
    hint: 'Files from this laptop are signed, so that colleagues can be sure that they are yours and unaltered.',
    how: 'When a colleague opens a file of yours for the first time, call each other and read this code out; if it agrees, he accepts it. Do not send the code with the file: whoever can alter the file can alter the code.',
    copy: 'Copy the signing code {{code}}',
    copied: 'Code {{code}} copied.',
    later: 'There will be a code after the first thing that you record on this laptop.',
    unsupported: 'This browser cannot sign files',
    unsupportedText: 'That takes HTTPS or localhost and a recent browser (Chrome, Cốc Cốc, Edge from 137 on). Files can still be exported, but without a signature: the receiver has nothing that tells for certain who made them.',
    private: 'The key never leaves this browser and is in no backup. If the laptop is lost or the browser data cleared, so is the key; a new laptop has a new code, and colleagues compare once more.',
  },
  colleagues: {
    title: 'Colleagues',
    hint: 'Keys that were compared and accepted on this laptop. Somebody with several laptops may have several keys.',
    caption: 'Accepted keys of colleagues',
    name: 'Full name',
    code: 'Signing code',
    since: 'Accepted at',
    actions: 'Actions',
    revoke: 'No longer accept',
    revokeLabel: 'No longer accept the key of {{name}}, code {{code}}',
    revokeTitle: 'No longer accept the key of {{name}}?',
    revokeText: 'Do so when he has lost or changed his laptop. What was merged stays; files signed with this key are from an unknown key again.',
    empty: 'No accepted keys yet',
    emptyText: 'When you open a colleague’s signed file, the preview shows the code to compare and the button to accept it.',
    unnamed: 'Somebody without a name',
  },
};
