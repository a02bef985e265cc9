import type { Messages } from '#i18n/messages.ts';

/** Words of the help page. */
export const vi = {
  title: 'Trợ giúp',
  subtitle: 'Sổ Kiểm Tra đi cùng tổ kiểm tra qua ba giai đoạn, làm việc được khi không có mạng, và trao đổi với đồng nghiệp bằng tệp.',
  contents: 'Trong trang này',
  stages: {
    title: 'Ba giai đoạn của một đợt kiểm tra',
    planning: {
      title: 'Kế hoạch',
      text: 'Nhập thông tin của kế hoạch (số, ngày, thời gian, căn cứ), các đơn vị, Tổ kiểm tra và phân công, rồi xếp lịch. Trang báo những điều cần xem lại: hai cuộc trùng ngày của một thành viên, ngày nghỉ lễ, ngày nằm ngoài thời gian tiến hành. Thẻ Tiêu chí cho biết mỗi loại đơn vị được hỏi những gì.',
    },
    inspection: {
      title: 'Kiểm tra',
      text: 'Mỗi đơn vị có một danh mục theo lĩnh vực. Ở từng mục ghi kết quả, số liệu, điểm, ghi chú; ghi phát hiện ngay tại mục đó và gắn tệp minh chứng bằng cách chọn, thả hoặc dán. Số đếm cho biết bao nhiêu mục đã có kết quả; “Không áp dụng” cũng là một kết quả.',
    },
    followUp: {
      title: 'Sau kiểm tra',
      text: 'Mọi phát hiện của đợt được xếp theo loại, đơn vị và trạng thái. Với mỗi tồn tại, đề ra biện pháp, người chủ trì, thời hạn; rồi ghi báo cáo của đơn vị, xác minh và kết thúc. Việc quá hạn hiện lên đầu.',
    },
  },
  saving: {
    title: 'Tự động lưu',
    text: 'Không có nút Lưu. Một ô được ghi khi rời ô, khi nhấn Enter, hoặc sau hai giây ngừng gõ. Dấu “Đã lưu” kèm giờ ở đầu trang chỉ hiện khi dữ liệu đã nằm trên đĩa. Nếu chưa lưu được, dấu chuyển sang màu đỏ và cho biết phải làm gì; nội dung vẫn ở trong ô.',
  },
  sharing: {
    title: 'Trao đổi với đồng nghiệp',
    intro: 'Không có máy chủ: mỗi người làm trên máy của mình, rồi trao đổi tệp.',
    steps: {
      export: { title: 'Xuất', text: 'Ở “Trao đổi dữ liệu”, xuất đợt kiểm tra thành một tệp .json và gửi bằng USB, thư điện tử hoặc thư mục chung.' },
      preview: { title: 'Xem trước', text: 'Đồng nghiệp mở tệp và thấy trước: cái gì mới, cái gì thay đổi, cái gì khác nhau, theo từng đơn vị. Chưa có gì được ghi.' },
      merge: { title: 'Gộp', text: 'Khi đồng ý, thay đổi của hai bên được gộp lại. Không mất gì; mở lại cùng một tệp cũng không thêm gì.' },
      settle: { title: 'Xử lý xung đột', text: 'Hai người sửa cùng một chỗ mà chưa thấy bản của nhau thì cả hai bản đều được giữ, và hiện trong “Xung đột” để người có trách nhiệm chọn hoặc viết lại, kèm lý do.' },
    },
  },
  data: {
    title: 'Dữ liệu nằm ở đâu',
    text: 'Mọi dữ liệu nằm trong trình duyệt của máy này, không gửi đi đâu. Vì vậy:',
    points: {
      clear: 'Xóa dữ liệu duyệt web cũng xóa dữ liệu kiểm tra. Hãy xuất tệp hoặc sao lưu thường xuyên, nhất là sau mỗi buổi kiểm tra.',
      private: 'Cửa sổ riêng tư quên hết khi đóng lại; đừng làm việc trong đó.',
      browser: 'Mỗi trình duyệt, mỗi tài khoản máy có dữ liệu riêng.',
      names: 'Tên người ghi do mỗi người tự khai trên máy của mình; tệp không có chữ ký số.',
    },
    link: 'Xem dữ liệu trên máy này',
  },
  offline: {
    title: 'Khi không có mạng',
    text: 'Mở trang một lần khi có mạng và chờ dấu “Sẵn sàng ngoại tuyến”: dấu này chỉ hiện khi mọi tệp của ứng dụng đã được kiểm tra trên máy. Từ đó mọi việc làm được không cần mạng. Phiên bản mới chỉ được dùng khi anh/chị đồng ý.',
  },
  keys: {
    title: 'Phím tắt',
    hint: 'Khi đang gõ trong một ô, các phím đơn là chữ bình thường, nên Telex và VNI không bị ảnh hưởng.',
    action: 'Việc',
    key: 'Phím',
    everywhere: 'Ở mọi trang',
    checklist: 'Trong danh mục kiểm tra',
    planning: 'Trong các danh sách của kế hoạch',
    goTo: 'Đi tới trang, cuộc kiểm tra, mục bất kỳ',
    searchAll: 'Tìm trong toàn bộ dữ liệu, gõ không dấu cũng được',
    save: 'Ghi ngay ô đang nhập',
    sheet: 'Mở trang phím tắt này',
    close: 'Đóng ngăn chi tiết, hộp thoại',
    rowOpen: 'Mở dòng đang chọn',
    rowMove: 'Lên, xuống một dòng',
    result: 'Đạt, Đạt một phần, Chưa đạt, Không áp dụng',
    clearResult: 'Bỏ kết quả',
    nextOpen: 'Sang mục chưa đánh giá tiếp theo',
    newFinding: 'Ghi phát hiện mới ở mục này',
    undo: 'Hoàn tác thao tác gần nhất của mình, ở trang nào cũng được',
    redo: 'Làm lại thao tác vừa hoàn tác',
    filter: 'Đến ô tìm kiếm',
    moveRow: 'Chuyển dòng lên, xuống',
    addRow: 'Thêm dòng tiếp theo',
  },
} as const;

export const en: Messages<typeof vi> = {
  title: 'Help',
  subtitle: 'Sổ Kiểm Tra goes with an inspection team through three stages, works without a network, and exchanges data with colleagues by files.',
  contents: 'On this page',
  stages: {
    title: 'The three stages of a round',
    planning: {
      title: 'Planning',
      text: 'Enter the facts of the plan (number, date, time, legal bases), the units, the team and its assignments, then the schedule. The page points out what needs a look: a member booked twice on a day, public holidays, days outside the time of the visits. The tab Criteria shows what each kind of unit is asked.',
    },
    inspection: {
      title: 'Inspection',
      text: 'Each unit has a checklist by area. On each item record result, figures, score and note; record findings on the item and attach files by choosing, dropping or pasting. The count says how many items have a result; “not applicable” is a result too.',
    },
    followUp: {
      title: 'Follow-up',
      text: 'All findings of the round by kind, unit and state. For each shortcoming set measures with an owner and a deadline; then record the report of the unit, verify and close. What is overdue comes first.',
    },
  },
  saving: {
    title: 'It saves by itself',
    text: 'There is no Save button. A field is written when you leave it, on Enter, or after two seconds without typing. “Saved” with the time at the top of the page appears only when the data is on disk. If something could not be saved the sign turns red and says what to do; the text stays in its field.',
  },
  sharing: {
    title: 'Working with colleagues',
    intro: 'There is no server: everybody works on a laptop of their own and exchanges files.',
    steps: {
      export: { title: 'Export', text: 'On “Exchange of data”, export the round to one .json file and send it by USB stick, mail or a shared folder.' },
      preview: { title: 'Preview', text: 'The colleague opens the file and sees first what is new, changed or in conflict, by unit. Nothing has been written yet.' },
      merge: { title: 'Merge', text: 'On consent the changes of both sides are merged. Nothing is lost; opening the same file again adds nothing.' },
      settle: { title: 'Settle conflicts', text: 'When two people changed the same thing without seeing each other, both versions are kept and listed under “Conflicts”, for the person in charge to choose or rewrite, with a reason.' },
    },
  },
  data: {
    title: 'Where the data is',
    text: 'All data lies in the browser of this laptop and is sent nowhere. Therefore:',
    points: {
      clear: 'Clearing the browsing data clears the inspection data too. Export or back up often, above all after each visit.',
      private: 'A private window forgets everything when it is closed; do not work in one.',
      browser: 'Each browser and each account on the laptop has data of its own.',
      names: 'Everybody states their own name on their own laptop; files carry no digital signature.',
    },
    link: 'See the data on this laptop',
  },
  offline: {
    title: 'Without a network',
    text: 'Open the page once with a network and wait for “Ready offline”: it appears only when every file of the app has been checked on the laptop. From then on everything works without a network. A new version is used only when you agree.',
  },
  keys: {
    title: 'Keys',
    hint: 'While you type in a field single keys are ordinary letters, so Telex and VNI are not disturbed.',
    action: 'What it does',
    key: 'Keys',
    everywhere: 'On every page',
    checklist: 'In the checklist',
    planning: 'In the lists of the plan',
    goTo: 'Go to any page, visit or item',
    searchAll: 'Search everything, with or without marks',
    save: 'Write the field at once',
    sheet: 'Open this sheet of keys',
    close: 'Close the side panel or dialog',
    rowOpen: 'Open the current row',
    rowMove: 'One row up or down',
    result: 'Met, partly met, not met, not applicable',
    clearResult: 'Clear the result',
    nextOpen: 'To the next item without a result',
    newFinding: 'Record a new finding on this item',
    undo: 'Undo one’s own last step, on whatever page',
    redo: 'Do again what was just undone',
    filter: 'To the search field',
    moveRow: 'Move the row up or down',
    addRow: 'Add the next row',
  },
};
