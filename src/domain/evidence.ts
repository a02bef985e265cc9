import type { FoldedRow } from './fold.ts';
import type { AttachmentId } from './ids.ts';
import type { Json } from './json.ts';
import type { Row } from './schema/tables.ts';

/** An attachment, as far as its number asks. */
export type NumberedFile = Pick<Row<'attachments'>, 'id' | 'file' | 'addedAt' | 'derivedFrom' | 'withheld'>;

/** Photos and other files are counted apart: „Ảnh 3“, „Tài liệu 2“. */
export type EvidenceKind = 'photo' | 'document';

/** By what a caption, the minutes and the notice refer to a file of a visit. */
export interface EvidenceNumber {
  readonly kind: EvidenceKind;
  readonly no: number;
  /** The original under a redacted copy: it has the number of the copy, which stands in its place. */
  readonly isOriginal: boolean;
}

/** Whether a file counts as a photo. */
const evidenceKindOf = (mediaType: string): EvidenceKind => (mediaType.startsWith('image/') ? 'photo' : 'document');

type FilesById = ReadonlyMap<string, NumberedFile>;

const byId = (files: readonly NumberedFile[]): FilesById => new Map(files.map((file) => [file.id, file]));

/** The file in whose place one stands: a redacted copy in that of its original, every other in its own. */
const placeOf = (file: NumberedFile, files: FilesById): NumberedFile => {
  let place = file;
  // An imported file may name copies in a circle.
  for (let steps = 0; steps < files.size; steps += 1) {
    const source = place.derivedFrom && files.get(place.derivedFrom.attachment);
    if (!source?.withheld) break;
    place = source;
  }
  return place;
};

const byTime = (a: NumberedFile, b: NumberedFile): number => {
  const [x, y] = [`${a.addedAt ?? ''} ${a.id}`, `${b.addedAt ?? ''} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * The files of a visit in the order in which they are numbered: as they were added [judgement: the minutes are written
 * along the visit]; a redacted copy in the place of its original, which comes right after it.
 */
export const inEvidenceOrder = <F extends NumberedFile>(files: readonly F[]): readonly F[] => {
  const known = byId(files);
  return [...files].sort(
    (a, b) => byTime(placeOf(a, known), placeOf(b, known)) || Number(a.withheld) - Number(b.withheld) || byTime(a, b),
  );
};

/** The copy that stands in the place of a withheld original; undefined where there is none (any more). */
export const copyInPlaceOf = <F extends NumberedFile>(original: F, files: readonly F[]): F | undefined => {
  if (!original.withheld) return undefined;
  const known = byId(files);
  const place = placeOf(original, known).id;
  return inEvidenceOrder(files).find((file) => !file.withheld && placeOf(file, known).id === place);
};

/**
 * The numbers of the files of a visit, from 1 and without gaps; they follow from the files that are there, so that taking one
 * off moves the later ones up. An original that is not sent along takes no number of its own away from its copy.
 */
export const numberEvidence = (files: readonly NumberedFile[]): ReadonlyMap<AttachmentId, EvidenceNumber> => {
  const ordered = inEvidenceOrder(files);
  const numbers = new Map<AttachmentId, EvidenceNumber>();
  const count: Record<EvidenceKind, number> = { photo: 0, document: 0 };
  const covered: (readonly [NumberedFile, NumberedFile])[] = [];
  for (const file of ordered) {
    const copy = copyInPlaceOf(file, ordered);
    if (copy) {
      covered.push([file, copy]);
      continue;
    }
    const kind = evidenceKindOf(file.file?.mediaType ?? '');
    count[kind] += 1;
    numbers.set(file.id, { kind, no: count[kind], isOriginal: false });
  }
  for (const [original, copy] of covered) {
    const number = numbers.get(copy.id);
    if (number) numbers.set(original.id, { ...number, isOriginal: true });
  }
  return numbers;
};

/**
 * What a redacted copy of a file makes unfit to be sent: the file itself, what it was drawn on, what was drawn on that, and
 * the same photo attached once more. Each of them shows what the copy hides.
 */
export const exposedBy = <F extends NumberedFile>(source: F, files: readonly F[]): readonly F[] => {
  const family = new Set<string>([source.id]);
  const isKin = ({ id, derivedFrom, file }: F): boolean =>
    (derivedFrom !== null && family.has(derivedFrom.attachment)) ||
    files.some(
      (member) => family.has(member.id) && (member.derivedFrom?.attachment === id || (file !== null && member.file?.hash === file.hash)),
    );
  for (;;) {
    const more = files.filter((file) => !family.has(file.id) && isKin(file));
    if (more.length === 0) break;
    for (const { id } of more) family.add(id);
  }
  return files.filter(({ id, withheld }) => family.has(id) && !withheld);
};

const hashesOf = (file: Json): readonly string[] =>
  file !== null && typeof file === 'object' && 'hash' in file && typeof file.hash === 'string' ? [file.hash] : [];

/**
 * The files whose bytes go into no file for others: those that any attachment marks as withheld, deleted ones and one side of a
 * conflict too. In doubt something stays here rather than goes out.
 */
export const withheldHashes = (attachments: readonly Pick<FoldedRow, 'regs'>[]): ReadonlySet<string> =>
  new Set(
    attachments
      .filter(({ regs }) => regs['withheld']?.heads.some(({ val }) => val === true))
      .flatMap(({ regs }) => regs['file']?.heads.flatMap(({ val }) => hashesOf(val)) ?? []),
  );
