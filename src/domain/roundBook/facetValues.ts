/** Values under which a filter finds an entry. Many entries share the same, which are one object with a number of its own. */
export interface FacetValues {
  readonly no: number;
  readonly values: readonly string[];
}

const known = new Map<string, FacetValues>();
const byNo: FacetValues[] = [];

/** The one object for some values. */
export const facetValues = (...values: readonly string[]): FacetValues => {
  const name = values.length === 1 ? (values[0] ?? '') : values.join('\n');
  const before = known.get(name);
  if (before && before.values.length === values.length) return before;
  const made: FacetValues = { no: byNo.length, values };
  byNo.push(made);
  known.set(name, made);
  return made;
};

/** The values with a number. */
export const facetValuesAt = (no: number): readonly string[] => byNo[no]?.values ?? [];
