import type { FindingKind } from '#domain/schema/inspection.ts';
import { hasWords, searchText } from '#domain/searchText.ts';
import { builtInWordings } from '#domain/wordings/builtIn.ts';
import { wordingsFor, type OwnWording, type Wording } from '#domain/wordings/wordings.ts';

const searchable = ({ text, cause, recommendation, criterionKey }: Wording): string =>
  searchText([criterionKey, text, cause.text, recommendation].join(' '));

const sayingOnce = (wordings: readonly Wording[]): readonly Wording[] => {
  const said = new Set<string>();
  return wordings.filter(({ text }) => {
    const words = searchText(text);
    if (said.has(words)) return false;
    said.add(words);
    return true;
  });
};

/**
 * The wordings that are shown for a finding. Those of its criterion come first; once something is searched for, or where
 * there are none, those of all other criteria follow. A text that came with several rounds is shown once.
 */
export const offeredWordings = (key: string, kind: FindingKind, own: readonly OwnWording[], search: string): readonly Wording[] => {
  const near = wordingsFor(key, kind, own);
  const isWide = search.trim() !== '' || near.length === 0;
  const taken = new Set(near.map(({ id }) => id));
  const ofTeam = own.map((row): Wording => ({ ...row, own: true }));
  const far = isWide ? [...ofTeam, ...builtInWordings].filter((one) => one.kind === kind && one.text.trim() !== '' && !taken.has(one.id)) : [];
  return sayingOnce([...near, ...far].filter((one) => hasWords(searchable(one), search)));
};
