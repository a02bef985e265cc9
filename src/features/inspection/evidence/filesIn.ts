/** What a paste or a drop carries. */
interface Carrier {
  readonly files: FileList;
  readonly types: readonly string[];
}

/**
 * The files of a paste or drop. A piece of text copied from Word carries a picture of itself too: where there is text,
 * a text field gets the text and nobody gets the picture.
 */
export const filesIn = (carrier: Carrier | null, isTextField: boolean): readonly File[] => {
  if (!carrier || (isTextField && carrier.types.includes('text/plain'))) return [];
  return [...carrier.files];
};

/** Whether a drag carries files; their names are not known before the drop. */
export const carriesFiles = (carrier: Pick<Carrier, 'types'> | null): boolean => carrier?.types.includes('Files') === true;

/** The generic name that browsers give to a pasted image. */
const pastedName = /^image\.(?<ending>png|jpe?g|webp)$/i;

/** Gives pasted images a name that says when: „Ảnh dán 14.03.22.png“. */
export const named = (files: readonly File[], untitled: string, time: string): readonly File[] =>
  files.map((file, index) => {
    const ending = pastedName.exec(file.name)?.groups?.['ending'];
    if (ending === undefined) return file;
    const number = files.length > 1 ? ` (${index + 1})` : '';
    return new File([file], `${untitled} ${time.replaceAll(':', '.')}${number}.${ending}`, { type: file.type });
  });
