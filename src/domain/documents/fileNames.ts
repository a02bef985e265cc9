import { slugOf } from '../ids.ts';
import type { DocumentModel } from './model.ts';
import { unitOf, visitOf } from './facts.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

/** Words before the unit and the year, which the name of a file says by itself: „Biên bản kiểm tra …“ is enough of a title. */
const NAME_LENGTH = 60;

const whole = (text: string, max: number): string => {
  const slug = slugOf(text, 300);
  if (slug.length <= max) return slug;
  const dash = slug.lastIndexOf('-', max);
  return slug.slice(0, dash > 0 ? dash : max);
};

/** The name of the file of a document, in letters that every mail program and USB stick can keep: what it is, which unit, which day. */
export const documentFileName = ({ name, kind }: Pick<DocumentModel, 'name' | 'kind'>, source: DocumentSource, ref: DocumentRef): string => {
  const unit = whole(unitOf(source, ref)?.name ?? '', 40);
  const day = visitOf(source, ref)?.slot?.date ?? '';
  return `${[whole(name, NAME_LENGTH) || slugOf(kind), unit, day].filter((part) => part !== '').join('_')}.docx`;
};

/** Names for files that lie together: one that came before gets a number at its end. */
export const distinctNames = (names: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const no = (seen.get(name) ?? 0) + 1;
    seen.set(name, no);
    return no === 1 ? name : name.replace(/(\.[a-z]+)$/u, `-${no}$1`);
  });
};
