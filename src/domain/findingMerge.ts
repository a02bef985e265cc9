import { sameJson } from './canonicalJson.ts';
import { criteriaOf, findingDetails } from './finding.ts';
import type { CriterionId, FindingId } from './ids.ts';
import type { Json } from './json.ts';
import type { Row, Values } from './schema/tables.ts';
import { searchText } from './searchText.ts';

/** The facts of findings that have to become one when they are merged. */
export const mergedFields = ['kind', 'text', 'severity', 'cause', 'responsibleUnit', 'responsible', 'recommendation', 'authority', 'fixedOnSite'] as const;
export type MergedField = (typeof mergedFields)[number];

/** What the merged finding says. */
export type MergedValues = Pick<Values<'findings'>, MergedField>;

/** A value that one or several of the findings have. */
export interface Version {
  readonly value: Json;
  readonly of: readonly FindingId[];
}

type Mergeable = Pick<Row<'findings'>, 'id' | MergedField>;

const isBlank = (value: Json | undefined): boolean => {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isBlank);
};

/** PURE. The different things that findings say in a field, each once, the first finding's first; blanks say nothing. */
export const versionsOf = (findings: readonly Mergeable[], field: MergedField): readonly Version[] => {
  const versions: { value: Json; of: FindingId[] }[] = [];
  for (const finding of findings) {
    const value: Json = finding[field];
    if (isBlank(value)) continue;
    const same = versions.find((version) => sameJson(version.value, value));
    if (same) same.of.push(finding.id);
    else versions.push({ value, of: [finding.id] });
  }
  return versions;
};

/** PURE. What is offered first: all that the kept finding says, and where it says nothing, what another does. */
export const offeredValues = (kept: Mergeable, others: readonly Mergeable[]): MergedValues => {
  const filled = <F extends MergedField>(field: F): MergedValues[F] => [kept, ...others].find((finding) => !isBlank(finding[field]))?.[field] ?? kept[field];
  return {
    kind: kept.kind,
    text: filled('text'),
    severity: filled('severity'),
    cause: filled('cause'),
    responsibleUnit: filled('responsibleUnit'),
    responsible: filled('responsible'),
    recommendation: filled('recommendation'),
    authority: filled('authority'),
    fixedOnSite: kept.fixedOnSite,
  };
};

/** PURE. The values without choices that the kind does not know, as when a finding changes its kind (commands/finding.ts). */
export const coherentValues = (values: MergedValues): MergedValues => {
  const known = findingDetails[values.kind];
  return {
    ...values,
    severity: known.includes('severity') ? values.severity : null,
    authority: known.includes('authority') ? values.authority : null,
    fixedOnSite: known.includes('fixedOnSite') && values.fixedOnSite,
  };
};

/** PURE. The criteria of the merged finding: all that any of them concerns; the kept one stays where it was recorded. */
export const mergedCriteria = (
  kept: Pick<Row<'findings'>, 'criterion' | 'alsoCriteria'>,
  others: readonly Pick<Row<'findings'>, 'criterion' | 'alsoCriteria'>[],
): Pick<Values<'findings'>, 'criterion' | 'alsoCriteria'> => {
  const [criterion = null, ...alsoCriteria] = [...new Set<CriterionId>([kept, ...others].flatMap(criteriaOf))];
  return { criterion, alsoCriteria };
};

/**
 * PURE. The number of the merged finding. The kept one keeps its own; where it has none among its kind, it takes over the
 * lowest that another bears: a notice may have named it.
 */
export const mergedNumber = (
  kept: Pick<Row<'findings'>, 'kind' | 'number'>,
  others: readonly Pick<Row<'findings'>, 'kind' | 'number'>[],
  kind: MergedValues['kind'],
): number | null => {
  if (kept.kind === kind && kept.number !== null) return kept.number;
  const numbers = others.flatMap((other) => (other.kind === kind && other.number !== null ? [other.number] : []));
  return numbers.length === 0 ? null : Math.min(...numbers);
};

/** Abbreviations that one inspector writes and the next one spells out. */
const spelledOut: readonly (readonly [RegExp, string])[] = [
  [/\btthc\b/g, 'thu tuc hanh chinh'],
  [/\bcchc\b/g, 'cai cach hanh chinh'],
  [/\bcbccvc\b/g, 'can bo cong chuc vien chuc'],
  [/\bdvctt\b/g, 'dich vu cong truc tuyen'],
];

/** Pairs of neighbouring syllables: single syllables are common to nearly all Vietnamese texts, pairs carry the words. */
const pairsIn = (text: string): ReadonlySet<string> => {
  const folded = spelledOut.reduce((done, [short, long]) => done.replace(short, long), searchText(text));
  const syllables = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(syllables.slice(1).map((syllable, before) => `${syllables[before] ?? ''} ${syllable}`));
};

const MIN_SHARED_PAIRS = 4;

/** From this likeness on two findings are shown as likely duplicates. [judgement] */
export const DUPLICATE_LIKENESS = 0.5;

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const smaller = Math.min(a.size, b.size);
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared < Math.min(MIN_SHARED_PAIRS, Math.max(a.size, b.size)) || smaller === 0 ? 0 : shared / smaller;
};

/**
 * PURE. How alike two texts are, from 0 to 1: of the shorter one's pairs of neighbouring syllables the share that the
 * longer one has too, without diacritics and case. So a short note is like the full text that says the same and more.
 * Fewer than {@link MIN_SHARED_PAIRS} common pairs say nothing, unless they are all of both texts.
 */
export const likenessOf = (first: string, second: string): number => likeness(pairsIn(first), pairsIn(second));

/** Two findings that probably say the same. */
export interface LikelyDuplicate {
  readonly first: FindingId;
  readonly second: FindingId;
  readonly likeness: number;
}

type Comparable = Pick<Row<'findings'>, 'id' | 'kind' | 'criterion' | 'alsoCriteria' | 'text'>;

const isSameMatter = (a: readonly CriterionId[], b: readonly CriterionId[]): boolean =>
  a.length === 0 && b.length === 0 ? true : a.some((criterion) => b.includes(criterion));

/**
 * PURE. Likely duplicates among the findings of a visit, the likest first: of one kind, with a criterion in common (or
 * both on none), and {@link DUPLICATE_LIKENESS} alike. An offer to look, never a reason to merge by itself.
 */
export const likelyDuplicates = (findings: readonly Comparable[]): readonly LikelyDuplicate[] => {
  const known = findings.map((finding) => ({ finding, pairs: pairsIn(finding.text), criteria: criteriaOf(finding) }));
  return known
    .flatMap((a, index) =>
      known.slice(index + 1).flatMap((b): readonly LikelyDuplicate[] => {
        if (a.finding.kind !== b.finding.kind || !isSameMatter(a.criteria, b.criteria)) return [];
        const alike = likeness(a.pairs, b.pairs);
        return alike < DUPLICATE_LIKENESS ? [] : [{ first: a.finding.id, second: b.finding.id, likeness: alike }];
      }),
    )
    .sort((a, b) => b.likeness - a.likeness || (a.first + a.second < b.first + b.second ? -1 : 1));
};
