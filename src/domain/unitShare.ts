import { isStanding } from './units/directory.ts';
import { unitKinds, type UnitKind } from './schema/planning.ts';
import type { Row } from './schema/tables.ts';

/** How many units there are, and how many of them are inspected. */
export interface ShareCount {
  readonly total: number;
  readonly chosen: number;
}

/** The share of a round, in all and for each kind that the directory has. */
export interface UnitShare {
  readonly all: ShareCount;
  readonly byKind: readonly (ShareCount & { readonly kind: UnitKind })[];
}

/** A rule about the share of units that a year's inspection reaches. */
export interface ShareRule {
  readonly id: string;
  /** Where it holds, in Vietnamese: part of the data. */
  readonly name: string;
  readonly source: string;
  /** What a share in percent is worth, from the highest down; the first is what the rule asks for. */
  readonly levels: readonly { readonly from: number; readonly credit: 'full' | 'half' | 'quarter' }[];
}

/**
 * Known rules (domain file §1.9: read in reports, not in the documents themselves). None of them binds every department: which one does, its province says; so the plan has
 * a share of its own (`plans.leastShare`) and these are what it is compared with.
 */
export const shareRules: readonly ShareRule[] = [
  {
    id: 'hai-phong-2025',
    name: 'Hải Phòng 2025',
    source: 'Kế hoạch kiểm tra CCHC năm 2025 của UBND thành phố Hải Phòng, theo báo Lao Động: ít nhất 20 % số cơ quan, đơn vị.',
    levels: [{ from: 20, credit: 'full' }],
  },
  {
    id: 'index-30',
    name: 'Chỉ số CCHC',
    source: 'Thang điểm thường gặp trong bộ chỉ số, như bộ chỉ số Nghị quyết 57 của Khánh Hòa năm 2026: từ 30 % đủ điểm, từ 25 % một nửa, dưới 25 % một phần tư.',
    levels: [
      { from: 30, credit: 'full' },
      { from: 25, credit: 'half' },
      { from: 0, credit: 'quarter' },
    ],
  },
  {
    id: 'own-divisions-50',
    name: 'Kế hoạch tỉnh 2025, 34 đơn vị',
    source: 'Kế hoạch kiểm tra CCHC năm 2025 của một UBND tỉnh tại 34 đơn vị (nhiều khả năng là Đồng Nai): sở, ngành, cấp xã tự kiểm tra ít nhất 50 % phòng, ban chuyên môn, đơn vị trực thuộc.',
    levels: [{ from: 50, credit: 'full' }],
  },
];

/** The share in percent that a rule asks for. */
export const askedBy = ({ levels }: ShareRule): number => levels[0]?.from ?? 0;

const countOf = (units: readonly Pick<Row<'units'>, 'chosen'>[]): ShareCount => ({
  total: units.length,
  chosen: units.filter(({ chosen }) => chosen).length,
});

/**
 * Counts the directory. A unit that was dissolved is left out of both numbers, unless it was inspected before that
 * [judgement]: an inspection that took place is not lost by a merger.
 */
export const unitShare = (units: readonly Pick<Row<'units'>, 'chosen' | 'kind' | 'until'>[]): UnitShare => {
  const counted = units.filter((unit) => unit.chosen || isStanding(unit));
  const byKind = unitKinds.map((kind) => ({ kind, ...countOf(counted.filter((unit) => unit.kind === kind)) }));
  return { all: countOf(counted), byKind: byKind.filter(({ total }) => total > 0) };
};

/** So many units must be inspected for a share in percent: „at least“, so what is no whole number is rounded up. */
export const unitsNeeded = (percent: number, total: number): number => Math.ceil((percent * total) / 100);

/** How many more units a share in percent needs. */
export const unitsMissing = (percent: number, { total, chosen }: ShareCount): number => Math.max(0, unitsNeeded(percent, total) - chosen);

/** What the share is worth by a rule; null when it does not reach its lowest level, or nothing is inspected. */
export const creditBy = ({ levels }: ShareRule, { total, chosen }: ShareCount): ShareRule['levels'][number]['credit'] | null =>
  chosen === 0 ? null : (levels.find(({ from }) => chosen * 100 >= from * total)?.credit ?? null);
