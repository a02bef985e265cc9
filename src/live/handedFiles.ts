/** Files that one part of the app hands to the import page. They are looked at there; nothing is merged without a word. */
let waiting: readonly File[] = [];

/** Hands files over; whoever calls this opens the import page next. */
export const handFiles = (files: readonly File[]): void => {
  waiting = files;
};

/** Takes the files that wait, once. */
export const takeHandedFiles = (): readonly File[] => {
  const taken = waiting;
  waiting = [];
  return taken;
};
