import type { Messages } from '#i18n/messages.ts';

/** Words of the pages that say what is wrong: at the start, in an address, or in the app. */
export const vi = {
  actions: { device: 'Xem dữ liệu trên máy', reload: 'Tải lại trang', home: 'Về các đợt kiểm tra', retry: 'Thử lại', copy: 'Sao chép báo cáo', copied: 'Đã sao chép' },
  boot: {
    opening: 'Đang mở dữ liệu trên máy này…',
    unavailable: {
      title: 'Trình duyệt không cho lưu dữ liệu trên máy này',
      text: 'Sổ Kiểm Tra giữ mọi dữ liệu ngay trong trình duyệt của máy này, nhưng trình duyệt đang từ chối. Thường là do cửa sổ riêng tư (ẩn danh) hoặc do quyền riêng tư bị chặn.',
      steps: '1. Mở lại trang này trong cửa sổ thường, không phải cửa sổ ẩn danh.\n2. Trong cài đặt của trình duyệt, cho phép trang này lưu dữ liệu trên máy.\n3. Nếu máy do cơ quan quản lý, nhờ bộ phận công nghệ thông tin cho phép.',
    },
    'newer-database': {
      title: 'Dữ liệu trên máy này thuộc phiên bản mới hơn',
      text: 'Một phiên bản mới hơn của Sổ Kiểm Tra đã ghi dữ liệu trên máy này. Phiên bản đang mở không đụng vào dữ liệu đó, để không làm hỏng.',
      steps: '1. Đóng các thẻ khác của Sổ Kiểm Tra.\n2. Nối mạng rồi tải lại trang để dùng phiên bản mới.',
    },
    blocked: {
      title: 'Một thẻ khác đang giữ dữ liệu',
      text: 'Sổ Kiểm Tra đang mở ở một thẻ hoặc cửa sổ khác với phiên bản cũ, nên chưa mở được dữ liệu ở đây.',
      steps: '1. Tìm và đóng các thẻ, cửa sổ khác của Sổ Kiểm Tra.\n2. Trang này sẽ tự mở tiếp; nếu không, hãy bấm Tải lại trang.',
    },
    slow: {
      title: 'Mở dữ liệu lâu hơn thường lệ',
      text: 'Trình duyệt chưa mở được kho dữ liệu của Sổ Kiểm Tra và vẫn đang thử. Dữ liệu đã lưu trước đây vẫn nằm nguyên trên máy.',
      steps: '1. Nếu máy có nhiều dữ liệu hoặc vừa có phiên bản mới, hãy chờ thêm một phút; trang sẽ tự mở tiếp.\n2. Nếu vẫn không mở, hãy đóng tất cả cửa sổ của trình duyệt rồi mở lại.\n3. Đừng xóa dữ liệu của trình duyệt. Nếu vẫn không được, sao chép báo cáo dưới đây và gửi cho người phụ trách.',
    },
    quota: {
      title: 'Trình duyệt đã hết chỗ lưu',
      text: 'Không mở được dữ liệu vì máy hoặc trình duyệt không còn chỗ. Dữ liệu đã lưu trước đây vẫn nằm nguyên trên máy.',
      steps: '1. Giải phóng dung lượng ổ đĩa.\n2. Tải lại trang.',
    },
    'disk-failed': {
      title: 'Ổ đĩa không đọc, ghi được',
      text: 'Trình duyệt báo lỗi khi đọc dữ liệu trên ổ đĩa. Có thể ổ đĩa đã đầy hoặc có lỗi.',
      steps: '1. Giải phóng dung lượng ổ đĩa, rồi tải lại trang.\n2. Nếu vẫn lỗi, đừng xóa dữ liệu của trình duyệt; hãy sao chép báo cáo và gửi cho người phụ trách.',
    },
    'connection-lost': {
      title: 'Mất kết nối với kho dữ liệu',
      text: 'Trình duyệt đã đóng kho dữ liệu của Sổ Kiểm Tra trên máy này. Những gì đã có dấu “Đã lưu” vẫn còn.',
      steps: '1. Tải lại trang.\n2. Nếu vẫn lỗi, khởi động lại trình duyệt.',
    },
    unknown: {
      title: 'Chưa mở được dữ liệu trên máy này',
      text: 'Có lỗi khi mở kho dữ liệu trong trình duyệt. Dữ liệu chưa bị thay đổi gì.',
      steps: '1. Tải lại trang, hoặc khởi động lại trình duyệt.\n2. Đừng xóa dữ liệu của trình duyệt.\n3. Nếu vẫn lỗi, sao chép báo cáo dưới đây và gửi cho người phụ trách.',
    },
  },
  trouble: {
    'newer-tab': 'Một thẻ khác vừa mở phiên bản mới của Sổ Kiểm Tra, nên thẻ này không lưu được nữa. Nếu đang nhập dở, hãy sao chép nội dung đó rồi tải lại trang.',
    'connection-lost': 'Trình duyệt đã đóng kho dữ liệu, nên trang này có thể không lưu được nữa. Nếu đang nhập dở, hãy sao chép nội dung đó rồi tải lại trang.',
    'reserve-used':
      'Trình duyệt đã hết chỗ lưu; phần chỗ dự trữ vừa được dùng để lưu nội dung mới nhất. Hãy xuất tệp hoặc sao lưu ngay, rồi giải phóng dung lượng ổ đĩa trước khi ghi tiếp.',
    'read-only': 'Xem và xuất tệp được, nhưng hiện không ghi được gì trên máy này.',
    unsound:
      'Kiểm tra nhanh thấy có dữ liệu trên máy này không khớp với nhật ký. Hãy mở trang dữ liệu để kiểm tra toàn bộ, và đừng xóa dữ liệu của trình duyệt.',
  },
  notFound: { title: 'Không có trang này', text: 'Địa chỉ có thể đã gõ sai, hoặc trang đã được đổi chỗ.' },
  unknownPlan: {
    title: 'Máy này chưa có đợt kiểm tra đó',
    text: 'Địa chỉ chỉ đến một đợt kiểm tra mà máy này chưa nhận, hoặc đã bị xóa ở đây. Dữ liệu nằm trên từng máy, nên một địa chỉ không mang dữ liệu theo. Hãy xin đồng nghiệp tệp của đợt kiểm tra, rồi mở tệp ở trang danh sách.',
  },
  unknownVisit: {
    title: 'Đợt này không có cuộc kiểm tra đó',
    text: 'Cuộc kiểm tra có thể đã bị xóa, hoặc do đồng nghiệp tạo mà máy này chưa nhận được tệp.',
    toVisits: 'Xem các cuộc kiểm tra',
  },
  chunk: {
    title: 'Chưa tải được trang này',
    text: 'Một phần của ứng dụng chưa có trên máy (có thể ứng dụng vừa được cập nhật hoặc đang mất mạng). Dữ liệu không bị ảnh hưởng.',
  },
  crash: {
    title: 'Có lỗi khi hiển thị trang này',
    text: 'Những gì đã có dấu “Đã lưu” vẫn còn nguyên trên máy. Hãy tải lại trang; nếu lỗi lặp lại, sao chép báo cáo dưới đây và gửi cho người phụ trách. Báo cáo không chứa nội dung kiểm tra, trừ khi chính thông báo lỗi có nhắc đến.',
    report: 'Báo cáo lỗi',
  },
  report: {
    heading: 'BÁO CÁO LỖI – SỔ KIỂM TRA',
    version: 'Phiên bản: {{version}}',
    time: 'Thời điểm: {{time}}',
    address: 'Trang: {{address}}',
    browser: 'Trình duyệt: {{browser}}',
    network: 'Mạng: {{network}}',
    online: 'có',
    offline: 'không',
    error: 'Lỗi: {{error}}',
    stack: 'Dấu vết:',
  },
} as const;

export const en: Messages<typeof vi> = {
  actions: { device: 'See the data of this laptop', reload: 'Reload the page', home: 'To the inspection rounds', retry: 'Try again', copy: 'Copy the report', copied: 'Copied' },
  boot: {
    opening: 'Opening the data on this laptop…',
    unavailable: {
      title: 'The browser does not let data be kept on this laptop',
      text: 'Sổ Kiểm Tra keeps all data in the browser of this laptop, and the browser refuses. The usual cause is a private window or a blocked permission.',
      steps: '1. Open this page in an ordinary window, not a private one.\n2. In the settings of the browser, allow this page to keep data.\n3. If your office manages the laptop, ask its IT section.',
    },
    'newer-database': {
      title: 'The data on this laptop belongs to a newer version',
      text: 'A newer version of Sổ Kiểm Tra has written on this laptop. The version now open leaves that data alone, so as not to damage it.',
      steps: '1. Close the other tabs of Sổ Kiểm Tra.\n2. Connect to the network and reload the page to use the newer version.',
    },
    blocked: {
      title: 'Another tab holds the data',
      text: 'Sổ Kiểm Tra is open in another tab or window in an older version, so the data cannot be opened here yet.',
      steps: '1. Find and close the other tabs and windows of Sổ Kiểm Tra.\n2. This page goes on by itself; if not, reload it.',
    },
    slow: {
      title: 'Opening the data takes longer than usual',
      text: 'The browser has not opened the data of Sổ Kiểm Tra yet and is still trying. What was saved before is still on this laptop.',
      steps: '1. If this laptop holds much data or has just got a new version, wait another minute; the page goes on by itself.\n2. If it still does not open, close all windows of the browser and open it again.\n3. Do not clear the data of the browser. If it stays, copy the report below and send it to the person in charge.',
    },
    quota: {
      title: 'The browser has no room left',
      text: 'The data could not be opened because the laptop or the browser has no room. What was saved before is still there.',
      steps: '1. Free some space on the disk.\n2. Reload the page.',
    },
    'disk-failed': {
      title: 'The disk cannot be read or written',
      text: 'The browser reported an error when reading the disk. It may be full or damaged.',
      steps: '1. Free some space on the disk and reload the page.\n2. If it stays, do not clear the data of the browser; copy the report and send it to the person in charge.',
    },
    'connection-lost': {
      title: 'The connection to the data was lost',
      text: 'The browser has closed the data of Sổ Kiểm Tra on this laptop. Everything marked “Saved” is still there.',
      steps: '1. Reload the page.\n2. If it stays, restart the browser.',
    },
    unknown: {
      title: 'The data on this laptop could not be opened',
      text: 'There was an error when opening the data in the browser. Nothing has been changed.',
      steps: '1. Reload the page, or restart the browser.\n2. Do not clear the data of the browser.\n3. If it stays, copy the report below and send it to the person in charge.',
    },
  },
  trouble: {
    'newer-tab': 'Another tab has opened a newer version of Sổ Kiểm Tra, so this tab can no longer save. Copy what you are typing and reload the page.',
    'connection-lost': 'The browser has closed the data store, so this page may no longer save. Copy what you are typing and reload the page.',
    'reserve-used':
      'The browser has no room left; the reserve has just been used to save the newest words. Export a file or make a copy now, and free some space on the disk before you go on.',
    'read-only': 'Reading and exporting work, but nothing can be written on this laptop at present.',
    unsound: 'A quick check has found data on this laptop that does not match the log. Open the page about the data for a full check, and do not clear the data of the browser.',
  },
  notFound: { title: 'No such page', text: 'The address may be mistyped, or the page has moved.' },
  unknownPlan: {
    title: 'This laptop does not have that inspection round',
    text: 'The address leads to a round that this laptop has not received, or that was deleted here. The data lies on each laptop, so an address does not carry it along. Ask a colleague for the file of the round and open it on the page of rounds.',
  },
  unknownVisit: {
    title: 'This round has no such visit',
    text: 'The visit may have been deleted, or a colleague made it and this laptop has not received the file.',
    toVisits: 'To the visits',
  },
  chunk: {
    title: 'This page could not be loaded',
    text: 'A part of the app is not on this laptop (perhaps it has just been updated, or there is no network). Your data is not affected.',
  },
  crash: {
    title: 'There was an error in showing this page',
    text: 'Everything marked “Saved” is still on this laptop. Reload the page; if it happens again, copy the report below and send it to the person in charge. The report holds nothing of the inspection unless the error message itself mentions it.',
    report: 'Error report',
  },
  report: {
    heading: 'ERROR REPORT – SỔ KIỂM TRA',
    version: 'Version: {{version}}',
    time: 'Time: {{time}}',
    address: 'Page: {{address}}',
    browser: 'Browser: {{browser}}',
    network: 'Network: {{network}}',
    online: 'yes',
    offline: 'no',
    error: 'Error: {{error}}',
    stack: 'Trace:',
  },
};
