/** Twentieths of a point, in which Word measures lengths. */
const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres in twips. Rounded, not cut: 20 mm are 1134. */
export const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);

/** Points in twips. */
export const pt = (length: number): number => Math.round(length * 20);

/** Points in half points, in which Word measures letters. */
export const half = (size: number): number => Math.round(size * 2);

/** A factor of the height of a line, in 240ths. */
export const lines = (factor: number): number => Math.round(factor * 240);
