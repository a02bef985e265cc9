import type { Messages } from '#i18n/messages.ts';

/** Words of the pages in this folder. */
export const vi = {
  title: 'Sau kiểm tra',
} as const;

export const en: Messages<typeof vi> = {
  title: 'Follow-up',
};
