/** Names of bands (xếp loại); their words are in the catalogue under `band`. */
export type BandName = 'excellent' | 'good' | 'fair' | 'average' | 'weak' | 'a' | 'b' | 'c' | 'd';

/** A band and the rate from which on it is reached, in hundredths of a percent. */
export interface Band {
  readonly name: BandName;
  readonly from: number;
}

/** What the scales are called in a round's `bandScale`. */
export type BandScaleId = 'five' | 'parIndex' | 'resolution57';

/** A scale of bands as data; which one a round uses is its `bandScale`. */
export interface BandScale {
  readonly id: BandScaleId;
  /** The highest first. Below the last one there is no band: none was found in the source. */
  readonly bands: readonly Band[];
  /** Where it is written; null for [judgement]. */
  readonly source: string | null;
}

/** Five bands. [judgement] None is prescribed for the inspection of divisions; the names are those of the yearly rating of offices. */
const five: BandScale = {
  id: 'five',
  source: null,
  bands: [
    { name: 'excellent', from: 9000 },
    { name: 'good', from: 8000 },
    { name: 'fair', from: 7000 },
    { name: 'average', from: 5000 },
    { name: 'weak', from: 0 },
  ],
};

/** The groups in which the national index of the provinces is announced; 2024 had 13 provinces in A, 50 in B and none below. */
const parIndex: BandScale = {
  id: 'parIndex',
  source: 'Chỉ số cải cách hành chính (PAR INDEX) năm 2024',
  bands: [
    { name: 'a', from: 9000 },
    { name: 'b', from: 8000 },
  ],
};

/** The index by which Khánh Hòa follows Nghị quyết 57 in 2026. */
const resolution57: BandScale = {
  id: 'resolution57',
  source: 'Quy định 11-QĐ/TU của Tỉnh ủy Khánh Hòa (bộ chỉ số thực hiện Nghị quyết 57, năm 2026)',
  bands: [
    { name: 'a', from: 9000 },
    { name: 'b', from: 7500 },
    { name: 'c', from: 5000 },
    { name: 'd', from: 0 },
  ],
};

/** The scales that come with the app; the first is that of a round that names none. */
export const bandScales: readonly [BandScale, ...BandScale[]] = [five, parIndex, resolution57];

/** The scale of a round; one that this version does not know counts as none. */
export const bandScaleOf = (id: string): BandScale => bandScales.find((scale) => scale.id === id) ?? bandScales[0];

/**
 * The band of summed points, by the exact share: 89,996 % is printed as 90 % and is below 90 all the same. Null where
 * nothing can be reached, and below the last band of a scale.
 */
export const bandOf = ({ got, max }: { readonly got: number; readonly max: number }, { bands }: BandScale): Band | null => {
  if (max <= 0) return null;
  return bands.find(({ from }) => BigInt(got) * 10_000n >= BigInt(from) * BigInt(max)) ?? null;
};
