/** PURE. The longest part of a list that is in order by some number: what else is in it was moved. */
export const inOrder = <T>(list: readonly T[], placeOf: (entry: T) => number): readonly T[] => {
  // Each entry with the one before it in the longest row that ends in it; for each length the lowest entry that such a row ends in.
  const chain: { readonly entry: T; readonly place: number; readonly before: number }[] = [];
  const at: number[] = [];
  for (const entry of list) {
    const place = placeOf(entry);
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((chain[at[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    chain.push({ entry, place, before: low === 0 ? -1 : (at[low - 1] ?? -1) });
    at[low] = chain.length - 1;
  }
  const result: T[] = [];
  for (let no = at.at(-1) ?? -1; no >= 0; no = chain[no]?.before ?? -1) {
    const link = chain[no];
    if (link) result.push(link.entry);
  }
  return result.reverse();
};
