import { slugOf } from '#domain/ids.ts';
import { entriesOfVisit } from '#domain/roundBook/figures.ts';
import type { Row } from '#domain/schema/tables.ts';
import { bandScaleOf } from '#domain/scoring/bands.ts';
import type { ScoredVisit } from '#exchange/results/scoresBook.ts';
import { itemsOfVisit } from '#storage/reads/rows.ts';
import { saveFile } from '#ui/saveFile.ts';

/** What of a round the workbook needs. */
interface Round {
  readonly plan: Pick<Row<'plans'>, 'bandScale'>;
  readonly areas: readonly Row<'areas'>[];
}

/** Hands out the scores of visits as a workbook; its library is fetched with the first one. */
export const saveScores = async (visits: readonly ScoredVisit[], { plan, areas }: Round, name: string): Promise<void> => {
  const { writeScores } = await import('#exchange/results/scoresBook.ts');
  const book = await writeScores(visits, { areas: areas.filter(({ included }) => included).sort((a, b) => a.no - b.no), scale: bandScaleOf(plan.bandScale) });
  saveFile(book, `${slugOf(`bang diem ${name}`, 80)}.xlsx`);
};

/** The rows by which the scores of all visits are read. */
interface RoundRows extends Round {
  readonly plan: Row<'plans'>;
  readonly visits: readonly Row<'visits'>[];
  readonly units: readonly Row<'units'>[];
  readonly criteria: readonly Row<'criteria'>[];
}

/** Hands out the scores of all visits that were held or are to be, in the order given. */
export const saveRoundScores = async ({ plan, areas, visits, units, criteria }: RoundRows): Promise<void> => {
  const scored: ScoredVisit[] = [];
  for (const visit of visits.filter(({ stage }) => stage !== 'cancelled')) {
    const items = new Map((await itemsOfVisit(plan.id, visit.id).read()).map((item) => [item.id, item]));
    const unit = units.find(({ id }) => id === visit.unit);
    scored.push({ visit, unit: unit?.name ?? '', day: visit.slot?.date ?? null, entries: entriesOfVisit({ plan, areas, units, criteria }, items, visit) });
  }
  await saveScores(scored, { plan, areas }, plan.title);
};
