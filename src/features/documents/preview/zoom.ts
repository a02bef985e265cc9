/** How large the pages are shown: as wide as there is room, or by a factor. */
export type Zoom = 'fit' | number;

const steps: readonly number[] = [0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2];

/** The next step up or down from any factor; at the end of the row it stays. */
export const nextZoom = (from: number, direction: 1 | -1): number => {
  const [first, last] = [steps[0] ?? from, steps.at(-1) ?? from];
  return direction === 1 ? (steps.find((step) => step > from + 0.01) ?? last) : (steps.findLast((step) => step < from - 0.01) ?? first);
};
