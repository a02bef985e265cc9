import type { Values } from './schema/tables.ts';

/** Whether a measure says nothing yet. */
export const isBlankMeasure = ({ text, owner, deadline, report, verification }: Pick<Values<'measures'>, 'text' | 'owner' | 'deadline' | 'report' | 'verification'>): boolean =>
  [text, owner.post, report, verification].every((words) => words.trim() === '') && owner.unit === null && deadline === null;
