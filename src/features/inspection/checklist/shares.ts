import type { FigureSigns } from '#domain/figures.ts';
import type { Format } from '#i18n/format.ts';

/** Hundredths of a percent as people read them: 9460 is „94,6 %“. */
export const shareText = (format: Format, hundredths: number): string => format.percent(hundredths / 10_000, 2);

/** How figures are written in the language of the interface. */
export const signsOf = ({ language }: Format): FigureSigns =>
  language === 'vi' ? { decimal: ',', group: '.' } : { decimal: '.', group: ',' };
