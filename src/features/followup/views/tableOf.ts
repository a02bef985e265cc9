import type { FindingId, MeasureId, PlanId } from '#domain/ids.ts';
import type { Entry } from '#domain/roundBook/entries.ts';
import { rowsByIds } from '#storage/reads/rows.ts';
import type { TextTable } from '#ui/copyTable.ts';
import type { EntryColumn, WholeTexts } from './columns.tsx';

/** The whole texts of rows, whose lines hold their beginnings only. */
const wholeTexts = async (entries: readonly Entry[]): Promise<WholeTexts> => {
  const texts = new Map<string, string>();
  const measures = new Map<PlanId, Set<MeasureId>>();
  const findings = new Map<PlanId, Set<FindingId>>();
  const note = <I>(ids: Map<PlanId, Set<I>>, plan: PlanId, id: I | null) => {
    if (id !== null) ids.set(plan, (ids.get(plan) ?? new Set()).add(id));
  };
  for (const { plan, measure, finding } of entries) {
    note(measures, plan, measure);
    note(findings, plan, finding);
  }
  for (const [plan, ids] of measures) for (const { id, text } of await rowsByIds('measures', plan, [...ids]).read()) texts.set(`${plan} m ${id}`, text);
  for (const [plan, ids] of findings) for (const { id, text } of await rowsByIds('findings', plan, [...ids]).read()) texts.set(`${plan} f ${id}`, text);
  return {
    measure: ({ plan, measure, line }) => texts.get(`${plan} m ${measure}`) ?? line.text,
    finding: ({ plan, finding }) => (finding === null ? '' : (texts.get(`${plan} f ${finding}`) ?? '')),
  };
};

/** Rows of a list as a table, with their whole texts. */
export const tableOf = async <E extends Entry>(columns: readonly EntryColumn<E>[], entries: readonly E[]): Promise<TextTable> => {
  const whole = await wholeTexts(entries);
  const copied = columns.flatMap(({ copies }) => copies);
  return [copied.map(({ header }) => header), ...entries.map(entry => copied.map(({ text }) => text(entry, whole)))];
};
