import { useState } from 'react';

/** A list with one identity while it says the same: the names of what a field shows are made anew with every row. */
export const useSameList = <T>(list: readonly T[]): readonly T[] => {
  const [kept, setKept] = useState(list);
  if (kept.length === list.length && kept.every((one, no) => Object.is(one, list[no]))) return kept;
  setKept(list);
  return list;
};
