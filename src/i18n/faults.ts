import type { Messages } from './messages.ts';

/** Why a file was not taken: what it is, where, and what to do next. Keys are the types of BundleFault. */
export const vi = {
  fault: {
    unchanged: 'Dữ liệu trên máy này vẫn nguyên như trước.',
    otherFile: 'Chọn tệp khác',
    openAnyway: 'Mở như một đợt khác',
    empty: {
      title: 'Tệp này rỗng',
      what: 'Tệp không chứa thay đổi nào.',
      next: 'Hãy đề nghị người gửi xuất tệp lại rồi gửi lại.',
    },
    'too-large': {
      title: 'Tệp quá lớn',
      what: 'Tệp có dung lượng {{size}}; giới hạn là {{limit}}.',
      next: 'Hãy đề nghị người gửi xuất lại tệp không kèm ảnh.',
    },
    unreadable: {
      title: 'Không đọc được tệp',
      what: 'Tệp đã bị di chuyển, thay đổi, hoặc USB đã bị rút ra trong lúc đọc.',
      next: 'Hãy chép tệp vào máy rồi chọn lại.',
    },
    'not-text': {
      title: 'Đây không phải tệp dữ liệu',
      what: 'Tệp chứa dữ liệu nhị phân (có thể là ảnh hoặc văn bản Word đời cũ), không phải tệp do Sổ Kiểm Tra xuất ra.',
      next: 'Tệp cần tìm có tên kết thúc bằng “.skt.json”, “.skt.zip” hoặc “.skt.enc”.',
    },
    'not-json': {
      title: 'Đây không phải tệp dữ liệu',
      what: 'Nội dung của tệp không theo định dạng JSON.',
      next: 'Hãy chọn đúng tệp có tên kết thúc bằng “.skt.json” do Sổ Kiểm Tra xuất ra.',
    },
    truncated: {
      title: 'Tệp bị cắt cụt',
      what: 'Tệp ({{size}}) kết thúc giữa chừng: phần cuối bị mất khi chép hoặc gửi.',
      next: 'Hãy đề nghị người gửi chép hoặc gửi lại tệp.',
    },
    'not-ours': {
      title: 'Tệp này của phần mềm khác',
      what: 'Đây là tệp JSON nhưng không phải tệp do Sổ Kiểm Tra xuất ra.',
      next: 'Hãy chọn tệp có tên kết thúc bằng “.skt.json”.',
    },
    'newer-version': {
      title: 'Tệp do phiên bản mới hơn tạo ra',
      what: 'Tệp do Sổ Kiểm Tra {{app}} xuất ra, theo định dạng số {{version}}; máy này chưa đọc được định dạng đó.',
      next: 'Hãy cập nhật ứng dụng trên máy này (kết nối mạng, tải lại trang), rồi mở lại tệp.',
    },
    'changed-byte': {
      title: 'Tệp đã bị thay đổi hoặc hỏng',
      what: 'Nội dung không khớp với mã kiểm tra ghi trong tệp: {{where}}.',
      next: 'Hãy đề nghị người gửi gửi lại tệp gốc; không sửa tệp bằng tay.',
    },
    'forbidden-key': {
      title: 'Tệp chứa nội dung không an toàn',
      what: 'Tệp dùng một tên trường bị cấm tại “{{path}}”. Sổ Kiểm Tra không bao giờ ghi như vậy.',
      next: 'Không mở tệp này. Hãy hỏi người gửi xem tệp từ đâu ra.',
    },
    malformed: {
      title: 'Tệp không đúng định dạng',
      what: 'Tệp nguyên vẹn nhưng có chỗ không đúng quy cách, tại “{{path}}”.',
      next: 'Tệp có thể do phần mềm khác tạo ra. Hãy đề nghị người gửi xuất lại từ Sổ Kiểm Tra.',
    },
    'not-our-zip': {
      title: 'Tệp nén này không phải của Sổ Kiểm Tra',
      what: 'Tệp nén không có nội dung mà Sổ Kiểm Tra xuất ra, hoặc được nén theo cách khác.',
      next: 'Nếu tệp của đồng nghiệp nằm bên trong tệp nén này, hãy giải nén rồi chọn tệp có tên kết thúc bằng “.skt.json” hoặc “.skt.zip”.',
    },
    'passphrase-needed': {
      title: 'Tệp được bảo vệ bằng mật khẩu',
      what: 'Cần mật khẩu mà người gửi đã đặt cho tệp này.',
      next: 'Hãy hỏi người gửi mật khẩu, qua điện thoại hoặc gặp trực tiếp.',
    },
    'wrong-passphrase': {
      title: 'Mật khẩu không đúng',
      what: 'Tệp còn nguyên vẹn nhưng không mở được bằng mật khẩu vừa nhập.',
      next: 'Hãy nhập lại; chữ hoa, chữ thường và dấu tiếng Việt được phân biệt.',
    },
    'no-webcrypto': {
      title: 'Chưa mở được tệp có mật khẩu tại địa chỉ này',
      what: 'Trình duyệt chỉ cho phép giải mã khi ứng dụng được mở qua HTTPS hoặc localhost; trang này đang mở qua HTTP.',
      next: 'Hãy mở ứng dụng qua địa chỉ https://, hoặc đề nghị người gửi xuất lại tệp không đặt mật khẩu.',
    },
    'other-plan': {
      title: 'Tệp này thuộc đợt kiểm tra khác',
      what: 'Đây là tệp của đợt “{{title}}”, không phải đợt đang mở.',
      next: 'Nếu đúng là tệp anh/chị cần, hãy mở như một đợt khác; hai đợt không bị trộn vào nhau.',
    },
    cancelled: { title: 'Đã dừng', what: 'Việc đọc tệp đã được dừng theo yêu cầu.', next: 'Có thể chọn lại tệp bất cứ lúc nào.' },
    sealed: {
      title: 'Tệp sẽ làm thay đổi biên bản đã niêm phong',
      what: 'Tệp của phần mềm khác có nội dung thuộc một cuộc kiểm tra đã ký và niêm phong biên bản; sửa nội dung đó phải có lý do.',
      next: 'Hãy mở cuộc kiểm tra, sửa tại đó và ghi lý do, hoặc bỏ phần này khỏi tệp.',
    },
    storage: { title: 'Kho dữ liệu trên máy này gặp lỗi', next: 'Chưa có gì được ghi.' },
    where: {
      text: 'hỏng từ ký tự thứ {{at}}',
      change: 'thay đổi thứ {{no}} trong danh sách',
      digest: 'danh sách thay đổi bị thiếu hoặc lặp',
      seal: 'phần thông tin chung hoặc bảng dữ liệu',
      signature: 'chữ ký không phải của tệp này',
      blob: 'ảnh hoặc tệp minh chứng thứ {{no}}',
      entry: 'mục “{{name}}” trong tệp nén',
      cipher: 'phần được bảo vệ bằng mật khẩu',
    },
    untitled: 'chưa đặt tên',
    unknownApp: 'phiên bản không rõ',
  },
} as const;

export const en: Messages<typeof vi> = {
  fault: {
    unchanged: 'The data on this laptop is just as it was.',
    otherFile: 'Choose another file',
    openAnyway: 'Open as another round',
    empty: { title: 'This file is empty', what: 'The file holds no change.', next: 'Ask the sender to export the file again and send it anew.' },
    'too-large': {
      title: 'The file is too large',
      what: 'The file has {{size}}; the limit is {{limit}}.',
      next: 'Ask the sender to export it again without photos.',
    },
    unreadable: {
      title: 'The file cannot be read',
      what: 'The file was moved or changed, or the USB stick was pulled out, while it was being read.',
      next: 'Copy the file to this laptop and choose it again.',
    },
    'not-text': {
      title: 'This is not a data file',
      what: 'The file holds binary data (a picture or an old Word document perhaps), not what Sổ Kiểm Tra exports.',
      next: 'The file to look for ends in “.skt.json”, “.skt.zip” or “.skt.enc”.',
    },
    'not-json': {
      title: 'This is not a data file',
      what: 'The content of the file is not JSON.',
      next: 'Choose the file ending in “.skt.json” that Sổ Kiểm Tra has exported.',
    },
    truncated: {
      title: 'The file is cut off',
      what: 'The file ({{size}}) ends in the middle: its last part was lost when it was copied or sent.',
      next: 'Ask the sender to copy or send the file again.',
    },
    'not-ours': {
      title: 'This file belongs to another program',
      what: 'This is a JSON file, but not one that Sổ Kiểm Tra has exported.',
      next: 'Choose a file ending in “.skt.json”.',
    },
    'newer-version': {
      title: 'The file was made by a newer version',
      what: 'The file was exported by Sổ Kiểm Tra {{app}} in format {{version}}, which this laptop cannot read yet.',
      next: 'Update the app on this laptop (go online, reload the page) and open the file again.',
    },
    'changed-byte': {
      title: 'The file was changed or damaged',
      what: 'The content does not match the checksums in the file: {{where}}.',
      next: 'Ask the sender for the original file; do not edit it by hand.',
    },
    'forbidden-key': {
      title: 'The file holds something unsafe',
      what: 'The file uses a forbidden field name at “{{path}}”. Sổ Kiểm Tra never writes that.',
      next: 'Do not open this file. Ask the sender where it comes from.',
    },
    malformed: {
      title: 'The file is not in the right format',
      what: 'The file is undamaged, but something in it is not as it should be, at “{{path}}”.',
      next: 'Another program may have made it. Ask the sender to export it from Sổ Kiểm Tra again.',
    },
    'not-our-zip': {
      title: 'This archive is not one of Sổ Kiểm Tra',
      what: 'The archive has not what Sổ Kiểm Tra puts into one, or was packed in another way.',
      next: 'If a colleague’s file is inside it, unpack it and choose the file ending in “.skt.json” or “.skt.zip”.',
    },
    'passphrase-needed': {
      title: 'The file is protected by a passphrase',
      what: 'It takes the passphrase that the sender has given to this file.',
      next: 'Ask the sender for it, by telephone or in person.',
    },
    'wrong-passphrase': {
      title: 'The passphrase is wrong',
      what: 'The file is undamaged but does not open with the passphrase that you entered.',
      next: 'Enter it again; capital letters and accents count.',
    },
    'no-webcrypto': {
      title: 'Files with a passphrase cannot be opened at this address',
      what: 'The browser deciphers only where the app is opened over HTTPS or on localhost; this page was opened over HTTP.',
      next: 'Open the app at an https:// address, or ask the sender to export the file again without a passphrase.',
    },
    'other-plan': {
      title: 'This file belongs to another round',
      what: 'This is a file of the round “{{title}}”, not of the one that is open.',
      next: 'If it is the file that you want, open it as another round; the two are not mixed.',
    },
    cancelled: { title: 'Stopped', what: 'Reading the file was stopped as you asked.', next: 'You can choose the file again at any time.' },
    sealed: {
      title: 'The file would alter sealed minutes',
      what: 'The file of another program writes to a visit whose minutes are signed and sealed; altering it takes a reason.',
      next: 'Open the visit and edit it there with a reason, or leave this part out of the file.',
    },
    storage: { title: 'The store on this laptop has a problem', next: 'Nothing has been written.' },
    where: {
      text: 'broken from character {{at}} on',
      change: 'change no. {{no}} of the list',
      digest: 'a change is missing or doubled',
      seal: 'the general part or the tables',
      signature: 'the signature does not belong to this file',
      blob: 'photo or file no. {{no}}',
      entry: 'the entry “{{name}}” of the archive',
      cipher: 'the part under the passphrase',
    },
    untitled: 'untitled',
    unknownApp: 'of an unknown version',
  },
};
