import type { Messages } from './messages.ts';

/** Words of the command `npm run bundle` (src/cli). */
export const vi = {
  usage: `Xem, kiểm tra, gộp và so sánh tệp trao đổi của Sổ Kiểm Tra.

  npm run bundle -- validate TỆP…            tệp có nguyên vẹn, đúng quy cách không
  npm run bundle -- info TỆP…                đợt nào, của ai, lúc nào, có những gì
  npm run bundle -- merge TỆP TỆP… -o TỆP    gộp các tệp của cùng một đợt thành một tệp mới
  npm run bundle -- diff TỆP_A TỆP_B         tệp này có gì mà tệp kia không có, chỗ nào khác nhau

  --json                  kết quả là JSON, cho chương trình khác đọc
  --lang vi|en            ngôn ngữ của kết quả (mặc định: vi)
  -o, --output TỆP        tệp kết quả của lệnh merge
                          (kết thúc bằng .zip: ảnh nằm bên cạnh, trong tệp nén)
  --force                 cho phép ghi đè tệp kết quả đã có
  --passphrase-file TỆP   dòng đầu của TỆP là mật khẩu mở các tệp được bảo vệ; hoặc đặt biến môi trường SKT_PASSPHRASE

Mã kết thúc: 0 tốt, không khác nhau; 1 tệp không hợp lệ, hoặc hai tệp khác nhau; 2 dùng lệnh sai; 3 không đọc hoặc không ghi được tệp.`,
  wrong: {
    command: 'Không có lệnh “{{name}}”. Các lệnh: validate, info, merge, diff.',
    noCommand: 'Chưa nêu lệnh. Các lệnh: validate, info, merge, diff.',
    option: 'Tùy chọn không đúng: {{what}}',
    language: 'Không có ngôn ngữ “{{name}}”; chỉ có vi và en.',
    files: 'Lệnh {{name}} cần {{count}} tệp trở lên.',
    twoFiles: 'Lệnh diff cần đúng hai tệp.',
    output: 'Lệnh merge cần tên tệp kết quả: -o TỆP.',
    exists: 'Đã có tệp “{{file}}”. Hãy chọn tên khác, hoặc thêm --force để ghi đè.',
    see: 'Xem cách dùng: npm run bundle -- --help',
  },
  file: {
    missing: 'Không tìm thấy tệp này. Hãy kiểm tra lại đường dẫn.',
    folder: 'Đây là thư mục, không phải tệp. Hãy nêu tên một tệp.',
    unreadable: 'Không đọc được tệp ({{detail}}). Hãy kiểm tra quyền đọc, hoặc chép tệp vào máy rồi thử lại.',
    unwritable: 'Không ghi được tệp “{{file}}” ({{detail}}). Hãy kiểm tra thư mục và quyền ghi.',
  },
  refused: '{{file}}: {{title}}. {{what}} {{next}}',
  unread: '{{file}}: {{why}}',
  valid: '{{file}}: hợp lệ. {{changes}} thay đổi, {{blobs}} ảnh và tệp minh chứng ({{included}} kèm theo).',
  validRecords: '{{file}}: hợp lệ. Tệp của phần mềm khác, {{rows}} dòng dữ liệu, không kèm lịch sử thay đổi.',
  untitled: 'chưa đặt tên',
  nobody: 'người chưa ghi tên',
  wholeRound: 'Chung cả đợt',
  info: {
    plan: 'Đợt kiểm tra: {{title}} ({{id}})',
    deleted: 'Đợt kiểm tra: đã bị xóa, hoặc tệp chưa có phần tạo đợt ({{id}})',
    by: 'Người xuất: {{name}}, lúc {{time}}, bằng {{app}}',
    changes: 'Thay đổi: {{count}}, do {{people}} người ghi trên {{replicas}} máy',
    records: 'Tệp của phần mềm khác: chỉ có dữ liệu, không kèm lịch sử thay đổi',
    replica: 'máy {{replica}}: {{count}} thay đổi, số {{from}} đến {{to}}, mới nhất {{time}}',
    versions: 'Phiên bản của thay đổi: {{list}}',
    version: 'v{{version}}: {{count}}',
    newer: 'v{{version}}: {{count}} (mới hơn chương trình này: giữ nguyên, chưa đọc được)',
    byTable: 'Theo loại nội dung:',
    byUnit: 'Theo đơn vị:',
    conflicts: 'Xung đột chưa xử lý: {{count}}',
    blobs: 'Ảnh và tệp minh chứng: {{count}}, thiếu {{missing}}',
    digest: 'Mã của lịch sử thay đổi: {{code}}',
    signature: {
      valid: 'Chữ ký: khớp với nội dung tệp. Khóa có phải của người gửi hay không thì so trong ứng dụng: {{key}}',
      unchecked: 'Chữ ký: có trong tệp, chưa kiểm tra được ở đây: {{key}}',
      unsigned: 'Chữ ký: không có',
    },
    scope: {
      plan: 'Phạm vi: cả đợt',
      visit: 'Phạm vi: một cuộc kiểm tra ({{id}})',
      member: 'Phạm vi: phần việc của một thành viên ({{id}})',
      since: 'Phạm vi: những gì một người còn thiếu ({{id}})',
    },
  },
  merge: {
    done: 'Đã gộp {{files}} tệp vào “{{file}}”: {{changes}} thay đổi, {{blobs}} ảnh và tệp minh chứng ({{included}} kèm theo), {{conflicts}} xung đột chưa xử lý.',
    part: '{{file}}: {{count}} thay đổi, {{fresh}} chưa có trong các tệp trước',
    digest: 'Mã của lịch sử thay đổi: {{code}} ({{digest}})',
    recordsOnly:
      '{{file}}: tệp của phần mềm khác, không kèm lịch sử thay đổi nên không gộp ở đây được: gộp là ghi thay đổi mới, phải có người ghi. Hãy mở tệp trong ứng dụng, xem trước rồi gộp.',
    tooLarge: 'Tệp gộp có dung lượng {{size}}, quá giới hạn {{limit}}; không ghi tệp nào. Hãy gộp các tệp xuất không kèm ảnh.',
  },
  diff: {
    same: 'Hai tệp có cùng lịch sử thay đổi và cho thấy cùng nội dung.',
    onlyIn: 'Chỉ có trong {{file}}: {{count}} thay đổi',
    person: '{{name}}: {{list}}',
    rows: 'Nội dung khác nhau: {{count}}',
    sameRows: 'Nội dung hiện ra giống nhau.',
    rowOnlyIn: '{{table}} “{{label}}”: chỉ có trong {{file}}',
    rowDeletedIn: '{{table}} “{{label}}”: đã xóa trong {{file}}',
    row: '{{table}} “{{label}}”:',
    field: '{{field}}: {{a}} ↔ {{b}}',
    blobs: 'Ảnh, tệp minh chứng chỉ kèm theo trong {{file}}: {{count}}',
  },
  quoted: '“{{text}}”',
} as const;

export const en: Messages<typeof vi> = {
  usage: `Looks at, checks, merges and compares the exchange files of Sổ Kiểm Tra.

  npm run bundle -- validate FILE…            is each file undamaged and in the right format
  npm run bundle -- info FILE…                which round, by whom, when, what is in it
  npm run bundle -- merge FILE FILE… -o FILE  merges files of one round into a new file
  npm run bundle -- diff FILE_A FILE_B        what one has that the other lacks, and where they differ

  --json                  prints JSON, for other programs
  --lang vi|en            language of the output (vi unless told)
  -o, --output FILE       where merge writes
                          (ending in .zip: photos lie beside the text, in an archive)
  --force                 lets merge write over a file that is there
  --passphrase-file FILE  its first line opens files under a passphrase; or set the variable SKT_PASSPHRASE

Exit codes: 0 well, no difference; 1 a file is not valid, or two files differ; 2 wrong usage; 3 a file cannot be read or written.`,
  wrong: {
    command: 'There is no command “{{name}}”. Commands: validate, info, merge, diff.',
    noCommand: 'No command was given. Commands: validate, info, merge, diff.',
    option: 'Wrong option: {{what}}',
    language: 'There is no language “{{name}}”, only vi and en.',
    files: 'The command {{name}} needs {{count}} files or more.',
    twoFiles: 'The command diff needs exactly two files.',
    output: 'The command merge needs the name of the new file: -o FILE.',
    exists: 'There is a file “{{file}}” already. Choose another name, or add --force to write over it.',
    see: 'How to use it: npm run bundle -- --help',
  },
  file: {
    missing: 'This file is not there. Check the path.',
    folder: 'This is a folder, not a file. Name a file.',
    unreadable: 'The file cannot be read ({{detail}}). Check that you may read it, or copy it to this computer and try again.',
    unwritable: 'The file “{{file}}” cannot be written ({{detail}}). Check the folder and that you may write there.',
  },
  refused: '{{file}}: {{title}}. {{what}} {{next}}',
  unread: '{{file}}: {{why}}',
  valid: '{{file}}: valid. Changes: {{changes}}; photos and files: {{blobs}}, of which inside: {{included}}.',
  validRecords: '{{file}}: valid. A file of another program without a history of changes; rows: {{rows}}.',
  untitled: 'untitled',
  nobody: 'somebody without a name',
  wholeRound: 'The whole round',
  info: {
    plan: 'Round: {{title}} ({{id}})',
    deleted: 'Round: deleted, or the file lacks its first change ({{id}})',
    by: 'Exported by: {{name}}, {{time}}, with {{app}}',
    changes: 'Changes: {{count}}; people: {{people}}; laptops: {{replicas}}',
    records: 'A file of another program: rows only, no history of changes',
    replica: 'laptop {{replica}}: changes: {{count}}, no. {{from}} to {{to}}, the newest {{time}}',
    versions: 'Versions of changes: {{list}}',
    version: 'v{{version}}: {{count}}',
    newer: 'v{{version}}: {{count}} (newer than this program: kept, not understood yet)',
    byTable: 'By kind:',
    byUnit: 'By unit:',
    conflicts: 'Unsettled conflicts: {{count}}',
    blobs: 'Photos and files: {{count}}, {{missing}} missing',
    digest: 'Code of the history: {{code}}',
    signature: {
      valid: 'Signature: matches the file. Whether the key is the sender’s is compared in the app: {{key}}',
      unchecked: 'Signature: in the file, could not be checked here: {{key}}',
      unsigned: 'Signature: none',
    },
    scope: {
      plan: 'Part: the whole round',
      visit: 'Part: one visit ({{id}})',
      member: 'Part: one member’s share ({{id}})',
      since: 'Part: what one person lacked ({{id}})',
    },
  },
  merge: {
    done: 'Merged {{files}} files into “{{file}}”. Changes: {{changes}}; photos and files: {{blobs}}, of which inside: {{included}}; unsettled conflicts: {{conflicts}}.',
    part: '{{file}}: changes: {{count}}, of which not in the files before it: {{fresh}}',
    digest: 'Code of the history: {{code}} ({{digest}})',
    recordsOnly:
      '{{file}}: a file of another program without a history of changes cannot be merged here: merging it writes new changes, and somebody has to be their author. Open it in the app, look at the preview, and merge there.',
    tooLarge: 'The merged file has {{size}}, over the limit of {{limit}}; nothing was written. Merge files that were exported without photos.',
  },
  diff: {
    same: 'Both files hold the same history and show the same.',
    onlyIn: 'Changes only in {{file}}: {{count}}',
    person: '{{name}}: {{list}}',
    rows: 'Shown differently: {{count}}',
    sameRows: 'Both show the same.',
    rowOnlyIn: '{{table}} “{{label}}”: only in {{file}}',
    rowDeletedIn: '{{table}} “{{label}}”: deleted in {{file}}',
    row: '{{table}} “{{label}}”:',
    field: '{{field}}: {{a}} ↔ {{b}}',
    blobs: 'Photos and files that only {{file}} carries: {{count}}',
  },
  quoted: '“{{text}}”',
};
