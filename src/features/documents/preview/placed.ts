/** What never moves among its neighbours, with its place as the key: columns may be headed alike, and lines may say the same. */
export const placed = <T>(list: readonly T[]): readonly { readonly key: string; readonly value: T }[] => list.map((value, no) => ({ key: String(no), value }));
