import { IsoDateSchema, type IsoDate, type Moment } from '../schema/field.ts';

/** Vietnam is seven hours ahead of UTC all year; official documents give its time, whatever the clock of the laptop says. */
const VIETNAM_MS = 7 * 3_600_000;

const there = (moment: Moment): string => new Date(Date.parse(moment) + VIETNAM_MS).toISOString();

/** The day of a moment in Vietnam. */
export const dayOfMoment = (moment: Moment): IsoDate => IsoDateSchema.parse(there(moment).slice(0, 10));

/** The time of day of a moment as minutes have it: „08 giờ 05 phút“. */
export const timeOfMoment = (moment: Moment): string => `${there(moment).slice(11, 13)} giờ ${there(moment).slice(14, 16)} phút`;
