import * as faults from '#i18n/faults.ts';
import type { Messages } from '#i18n/messages.ts';
import * as exporting from './messages/exporting.ts';
import * as importing from './messages/importing.ts';
import * as signing from './messages/signing.ts';

/** Words of the pages in this folder. */
export const vi = {
  title: 'Trao đổi dữ liệu',
  subtitle: 'Gửi tệp cho đồng nghiệp và gộp tệp của họ, không cần mạng.',
  importTitle: 'Mở tệp',
  importSubtitle: 'Tệp của đồng nghiệp (.skt.json, .skt.zip, .skt.enc), hoặc bản sao lưu của anh/chị.',
  ...exporting.vi,
  ...importing.vi,
  ...signing.vi,
  ...faults.vi,
} as const;

export const en: Messages<typeof vi> = {
  title: 'Exchange of data',
  subtitle: 'Send a file to colleagues and merge theirs, without any network.',
  importTitle: 'Open a file',
  importSubtitle: 'A colleague’s file (.skt.json, .skt.zip, .skt.enc), or a backup of yours.',
  ...exporting.en,
  ...importing.en,
  ...signing.en,
  ...faults.en,
};
