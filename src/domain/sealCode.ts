import { groupedCode } from './digest.ts';
import type { PlanId, VisitId } from './ids.ts';

/** Letters of the code that people read and type: 100 bits, so nobody finds other data with the same one. */
const CODE_LENGTH = 20;

/** The fewest letters that are taken for a code; fewer would fit by chance. */
const LEAST = 12;

/** The code of a seal as it is printed: five groups of four letters. */
export const sealCode = (digest: string): string => groupedCode(digest, CODE_LENGTH);

const PREFIX = 'so-kiem-tra:niem-phong/1/';

/** What the QR code on the minutes says: round, visit, the whole digest, the day. */
export const sealUri = (plan: PlanId, visit: VisitId, digest: string, day: string): string => `${PREFIX}${plan}/${visit}/${digest}/${day}`;

/** Letters that are easily taken for one another on paper; the alphabet of the code has none of the digits. */
const misread: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '8': 'b' };

/** The letters of a digest that somebody has typed or pasted, or null when it cannot be a code. */
export const typedSealCode = (typed: string): string | null => {
  const text = typed.trim();
  const uri = text.indexOf(PREFIX);
  const code = uri < 0 ? text : (text.slice(uri + PREFIX.length).split('/')[2] ?? '');
  const letters = code
    .toLowerCase()
    .replace(/[\s\-–—.·]/g, '')
    .replace(/[018]/g, (digit) => misread[digit] ?? digit);
  return /^[a-z2-7]+$/.test(letters) && letters.length >= LEAST && letters.length <= 32 ? letters : null;
};
