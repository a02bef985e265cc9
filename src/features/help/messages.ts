import type { Messages } from '#i18n/messages.ts';

export const vi = { title: 'Trợ giúp' } as const;
export const en: Messages<typeof vi> = { title: 'Help' };
