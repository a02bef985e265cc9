import type { Messages } from '#i18n/messages.ts';

/** Words of the pages in this folder. */
export const vi = {
  title: 'Dữ liệu trên máy này',
} as const;

export const en: Messages<typeof vi> = {
  title: 'Data on this laptop',
};
