import { linesOf } from './compose.ts';
import type { DocumentSource } from './source.ts';

/** What stands in place of a name. */
const mask = '[…]';

/** A name as people type it: without title, and without what follows it (position, telephone). */
const bare = (text: string): string =>
  (text.normalize('NFC').split(/[,;:–—(\d+@]/u, 1)[0] ?? '').replace(/^\s*(ông\/bà|ông|bà|đồng chí|đ\/c|anh|chị)[\s.:]+/iu, '').replace(/\s+/gu, ' ').trim();

/** A single word may be a name and something else („Hà“ in „Hà Nội“); only names of two words and more can be told. */
const isName = (text: string): boolean => text.includes(' ');

/** PURE. The names of persons that a round knows: of the team, of the units, of who signs and who answers. */
export const knownNames = ({ plan, rows }: DocumentSource): readonly string[] => {
  const typed = [
    plan.signer.name,
    ...rows.members.map(({ name }) => name),
    ...rows.people.map(({ name }) => name),
    ...rows.units.flatMap(({ head, contact }) => [head.name, contact]),
    ...rows.attendees.flatMap(({ name, presence }) => [name, presence.substitute.name]),
    ...rows.visits.flatMap(({ attendees }) => linesOf(attendees)),
    ...rows.documents.map(({ signer }) => signer.name),
    ...rows.unitAnswers.map(({ answered }) => answered.by),
  ];
  const names = new Set(typed.map(bare).filter(isName));
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);

/** PURE. A text with the names that are known masked. Names that nobody recorded cannot be told: somebody reads the text before it is published. */
export const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replace(new RegExp(`(?<![\\p{L}\\p{M}\\d])${escaped(name).replaceAll(' ', String.raw`\s+`)}(?![\\p{L}\\p{M}\\d])`, 'giu'), mask), text.normalize('NFC'));
