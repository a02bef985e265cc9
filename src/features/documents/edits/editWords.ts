import type { Adoption } from '#domain/documents/adoption.ts';

/** Which register a corrected wording goes into, as its button names it. */
export type AdoptionTarget = 'finding' | 'recommendation' | 'measure' | 'opinion' | 'remarks' | 'note' | 'sampleNote' | 'focus';

/** The register of an adoption. */
export const targetOf = (adoption: Adoption): AdoptionTarget => {
  switch (adoption.table) {
    case 'findings':
      return adoption.field === 'text' ? 'finding' : 'recommendation';
    case 'measures':
      return 'measure';
    case 'minutesLines':
      return 'opinion';
    case 'visits':
      return adoption.field === 'remarks' ? 'remarks' : 'opinion';
    case 'items':
      return 'note';
    case 'samples':
      return 'sampleNote';
    case 'focusPoints':
      return 'focus';
  }
};

/** A paragraph, or the cells of a row, as one reads it in a list. */
export const legible = (text: string): string => text.replaceAll('\t', ' | ');

const EXCERPT = 60;

/** Enough of a paragraph to know it by. */
export const excerpt = (text: string): string => (text.length > EXCERPT ? `${legible(text).slice(0, EXCERPT)}…` : legible(text));
