import type { Messages } from '#i18n/messages.ts';

/** Words of files that prove what became of something. */
export const vi = {
  title: 'Tệp minh chứng',
  add: 'Thêm tệp minh chứng',
  hint: 'hoặc kéo thả, dán tệp vào đây',
  remove: 'Bỏ tệp {{name}}',
  removed: 'Đã bỏ tệp minh chứng.',
  problem: 'Có tệp chưa xử lý được',
  problems: {
    empty: '{{name}}: tệp rỗng. Hãy chọn lại tệp.',
    tooLarge: '{{name}}: tệp lớn hơn 25 MB. Hãy thu nhỏ rồi thêm lại.',
    broken: '{{name}}: không đọc được tệp. Hãy mở thử tệp rồi thêm lại.',
    notStored: '{{name}}: chưa lưu được trên máy này; lý do ở đầu trang.',
  },
  notHere: '{{name}}: nội dung tệp chưa có trên máy này. Hãy nhận tệp dữ liệu của người đã thêm.',
} as const;

export const en: Messages<typeof vi> = {
  title: 'Proof',
  add: 'Add a proof',
  hint: 'or drop or paste files here',
  remove: 'Take off the file {{name}}',
  removed: 'File taken off.',
  problem: 'A file could not be handled',
  problems: {
    empty: '{{name}}: the file is empty. Choose it again.',
    tooLarge: '{{name}}: larger than 25 MB. Make it smaller and add it again.',
    broken: '{{name}}: the file cannot be read. Try to open it, then add it again.',
    notStored: '{{name}}: could not be stored on this laptop; the reason is at the top of the page.',
  },
  notHere: '{{name}}: the bytes are not on this laptop yet. Merge the data file of whoever added it.',
};
