import type { Messages } from '#i18n/messages.ts';

/** What a file's signature is worth. */
export const vi = {
  signature: {
    label: 'Chữ ký của tệp',
    own: 'Tệp do chính trình duyệt này ký và xuất.',
    known: 'Chữ ký đúng: tệp do {{name}} xuất (khóa đã so mã trên máy này) và chưa ai sửa.',
    unknown: 'Tệp có chữ ký, nhưng máy này chưa so mã khóa của {{name}}. Hãy gọi điện cho người gửi và so mã dưới đây với mã trên trang “Dữ liệu trên máy này” của người ấy.',
    'other-key':
      'Cẩn thận: tệp ghi tên {{name}} nhưng ký bằng khóa khác với khóa đã chấp nhận cho người mang tên này. Có thể người ấy dùng máy khác, cũng có thể người khác mạo tên. Hãy gọi điện so mã trước khi gộp.',
    missing:
      'Tệp ghi tên {{name}} nhưng không có chữ ký, dù máy này đã chấp nhận khóa của người mang tên này. Ai cũng có thể ghi tên người khác vào tệp không ký: hãy hỏi lại người gửi.',
    unsigned: 'Tệp không có chữ ký: không có gì chứng minh tệp do {{name}} xuất.',
    unchecked: 'Tệp có chữ ký, nhưng trình duyệt này không kiểm tra được (cần HTTPS hoặc localhost, và trình duyệt mới).',
    exportUnsigned: 'Tệp không có chữ ký, vì trình duyệt này không ký được (cần HTTPS hoặc localhost, và trình duyệt mới). Người nhận không có gì để biết chắc tệp do ai xuất.',
    code: 'Mã của khóa đã ký',
    accept: 'Mã khớp, chấp nhận khóa này',
    acceptHint: 'Chỉ so một lần. Chỉ chấp nhận khi đã nghe chính người ấy đọc mã.',
    accepted: 'Đã chấp nhận khóa của {{name}}.',
  },
} as const;

export const en: Messages<typeof vi> = {
  signature: {
    label: 'Signature of the file',
    own: 'Signed and exported by this very browser.',
    known: 'The signature holds: exported by {{name}} (key compared on this laptop) and unaltered.',
    unknown: 'The file is signed, but the key of {{name}} has not been compared on this laptop. Call the sender and compare the code below with the one on his page “Data on this laptop”.',
    'other-key':
      'Careful: the file bears the name {{name}} but is signed with another key than the one accepted for somebody of this name. He may use another laptop; somebody else may be using his name. Call him and compare the code before merging.',
    missing:
      'The file bears the name {{name}} but is not signed, although a key of somebody of this name is accepted here. Anybody can put another’s name into an unsigned file: ask the sender.',
    unsigned: 'The file is not signed: nothing proves that {{name}} exported it.',
    unchecked: 'The file is signed, but this browser cannot check it (that takes HTTPS or localhost and a recent browser).',
    exportUnsigned: 'The file is not signed, because this browser cannot sign (that takes HTTPS or localhost and a recent browser). The receiver has nothing that tells for certain who made it.',
    code: 'Code of the signing key',
    accept: 'The code agrees: accept this key',
    acceptHint: 'Compared once only. Accept it only after you have heard him read the code himself.',
    accepted: 'Key of {{name}} accepted.',
  },
};
