import { AlignmentType } from 'docx';
import type { TextAlign } from '#domain/documents/format.ts';

/** Words of the format in those of Word. */
export const alignments: Readonly<Record<TextAlign, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};
