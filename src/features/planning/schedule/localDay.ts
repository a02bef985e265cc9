import { IsoDateSchema, type IsoDate } from '#domain/schema/field.ts';

/** The calendar day that a moment is on where the laptop stands. */
export const localDay = (moment: Date): IsoDate =>
  IsoDateSchema.parse(
    `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`,
  );
