import type { Messages } from '#i18n/messages.ts';

/** Words of the pages in this folder. */
export const vi = {
  title: 'Kiểm tra tại đơn vị',
} as const;

export const en: Messages<typeof vi> = {
  title: 'Inspection of the units',
};
