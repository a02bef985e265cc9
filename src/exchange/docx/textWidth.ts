/** Widths of bold letters of Times New Roman in thousandths of the size; marks of Vietnamese letters take no room. */
const widths: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries({
    250: ' ,.\u00a0',
    278: "'/\\il",
    333: '!()-:;[]`fjt',
    389: 'Is',
    444: 'cerz',
    500: '#$*0123456789?J_agovxy–',
    556: 'Sbdđhknpquơ',
    600: 'ư',
    611: 'FP',
    667: 'BELTZ',
    722: 'ACDĐNRUVXYw',
    778: 'GHKOQƠ',
    796: 'Ư',
    833: '&m',
    944: 'M',
    1000: '%W—',
  }).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, Number(width)])),
);

const USUAL = 600;

/** The letter under the marks of tone and vowel; ơ, ư and đ are letters of their own. */
const bare = (letter: string): string => letter.normalize('NFD').replace(/[\u0300-\u031a\u031c-\u036f]/g, '').normalize('NFC');

/** How long a line of bold letters is, in points: for the rules under lines, whose length the Decree measures by the text. */
export const textWidth = (text: string, size: number): number =>
  (Array.from(text).reduce((sum, letter) => sum + (widths[bare(letter)] ?? USUAL), 0) * size) / 1000;
