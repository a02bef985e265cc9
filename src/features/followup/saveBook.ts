import { slugOf, type PlanId } from '#domain/ids.ts';
import { isOwed } from '#domain/measureProgress.ts';
import type { Entry } from '#domain/roundBook/entries.ts';
import type { RoundBook } from '#domain/roundBook/roundBook.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { saveFile } from '#ui/saveFile.ts';
import { followRound, type FollowedFinding, type FollowedMeasure, type FollowedRound } from './round.ts';

const readRound = async (plan: PlanId, today: IsoDate): Promise<FollowedRound> =>
  followRound(
    {
      units: await rowsOf('units', plan).read(),
      visits: await rowsOf('visits', plan).read(),
      criteria: await rowsOf('criteria', plan).read(),
      findings: await rowsOf('findings', plan).read(),
      measures: await rowsOf('measures', plan).read(),
      referrals: await rowsOf('referrals', plan).read(),
    },
    today,
  );

/** What goes into the workbook: what is shown, in its order, and what it belongs to, the findings of measures or the measures of findings. */
interface Picked {
  readonly findings: readonly { readonly round: string; readonly finding: FollowedFinding }[];
  readonly measures: readonly { readonly round: string; readonly measure: FollowedMeasure }[];
}

/** PURE. The rows of the rounds behind the entries of a list. */
export const pickRows = (entries: readonly Entry[], rounds: ReadonlyMap<PlanId, FollowedRound>): Picked => {
  const findings = new Map<string, Picked['findings'][number]>();
  const measures = new Map<string, Picked['measures'][number]>();
  const byKey = new Map([...rounds].map(([plan, round]) => [plan, { findings: new Map(round.findings.map(each => [each.id, each])), measures: new Map(round.measures.map(each => [each.id, each])) }]));
  for (const { plan, round, finding: of, measure: id } of entries) {
    const rows = byKey.get(plan);
    const finding = of === null ? undefined : rows?.findings.get(of);
    if (finding) findings.set(`${plan} ${finding.id}`, { round, finding });
    for (const own of id === null ? (finding?.measures.map(each => each.id) ?? []) : [id]) {
      const measure = rows?.measures.get(own);
      if (measure) measures.set(`${plan} ${own}`, { round, measure });
    }
  }
  return { findings: [...findings.values()], measures: [...measures.values()] };
};

/** Hands out what a list shows as a workbook of findings and measures with their whole texts; its library is fetched with the first one. */
export const saveBook = async (entries: readonly Entry[], books: readonly RoundBook[], today: IsoDate): Promise<void> => {
  const { writeFindings } = await import('#exchange/results/findingsBook.ts');
  const plans = [...new Set(entries.map(({ plan }) => plan))];
  const rounds = new Map<PlanId, FollowedRound>();
  for (const plan of plans) rounds.set(plan, await readRound(plan, today));
  const picked = pickRows(entries, rounds);
  const book = await writeFindings(
    picked.findings.map(({ round, finding: { label, row, unit, visit, criterion, responsibleUnit, measures: own, state } }) => ({
      round,
      label,
      finding: row,
      unit: unit?.name ?? '',
      visitDay: visit?.slot?.date ?? null,
      criterion: criterion?.definition.code ?? '',
      responsibleUnit: responsibleUnit?.name ?? '',
      measures: own.length,
      state,
    })),
    picked.measures.map(({ round, measure: { row, finding, owner, daysLeft } }) => ({
      round,
      label: finding?.label ?? '',
      measure: row,
      findingText: finding?.row.text ?? '',
      unit: finding?.unit?.name ?? '',
      owner: owner?.name ?? '',
      daysLeft: isOwed(row.progress) ? daysLeft : null,
    })),
  );
  const named = plans.length === 1 ? (books.find(({ plan }) => plan === plans[0])?.title ?? '') : 'nhieu dot';
  saveFile(book, `${slugOf(`phat hien bien phap ${named}`, 80)}.xlsx`);
};
