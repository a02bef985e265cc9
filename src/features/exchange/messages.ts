import type { Messages } from '#i18n/messages.ts';

/** Words of the pages in this folder. */
export const vi = {
  title: 'Trao đổi dữ liệu',
} as const;

export const en: Messages<typeof vi> = {
  title: 'Exchange of data',
};
