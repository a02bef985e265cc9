import { BookmarkEnd, BookmarkStart, Paragraph, Tab, TextRun, type IParagraphOptions, type XmlComponent } from 'docx';
import type { BlockKey, Run } from '#domain/documents/model.ts';
import { bookmarkOf } from './marks.ts';

/** A line with its tabs as Word wants them. */
const tabbed = (line: string): readonly (string | Tab)[] => line.split('\t').flatMap((text, at) => (at === 0 ? [text] : [new Tab(), text]));

/** Printed runs as runs of Word; a line break in them starts a new line of the same paragraph. */
export const textRuns = (runs: readonly Run[]): readonly TextRun[] =>
  runs.flatMap(({ text, bold, italic }) =>
    text === ''
      ? []
      : text.split('\n').map(
          (line, at) =>
            new TextRun({
              children: tabbed(line),
              ...(at > 0 && { break: 1 }),
              ...(bold !== undefined && { bold }),
              ...(italic !== undefined && { italics: italic }),
            }),
        ),
  );

/** The ends of the bookmark of a block. */
export interface MarkEnds {
  readonly start: XmlComponent;
  readonly end: XmlComponent;
}

/** Hands out bookmarks of one document: their numbers must differ in it, and be the same when it is made again. */
export const createMarker = (): ((key: BlockKey) => MarkEnds) => {
  let no = 0;
  return (key) => {
    no += 1;
    return { start: new BookmarkStart(bookmarkOf(key), no), end: new BookmarkEnd(no) };
  };
};

/** A paragraph with the ends of a bookmark among its runs. */
export const markedParagraph = (options: Omit<IParagraphOptions, 'children' | 'text'>, children: readonly XmlComponent[]): Paragraph => {
  const paragraph = new Paragraph(options);
  for (const child of children) paragraph.addChildElement(child);
  return paragraph;
};
