import type { Format } from '#i18n/format.ts';

/** A difference of points with its sign: „+0,5“, „−1,25“, „0“. */
export const signedScore = (format: Format, hundredths: number): string =>
  `${hundredths > 0 ? '+' : hundredths < 0 ? '\u2212' : ''}${format.score(Math.abs(hundredths))}`;
