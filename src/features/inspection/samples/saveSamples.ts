import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { slugOf, type PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { dossiersOfSample } from '#storage/reads/samples.ts';
import { saveFile } from '#ui/saveFile.ts';

/** Hands out the samples of a visit with their dossiers as a workbook; its library is fetched with the first one. */
export const saveSamples = async (plan: PlanId, samples: readonly Row<'samples'>[], day: IsoDate, calendar: WorkingCalendar, unitName: string): Promise<void> => {
  const { writeSamples } = await import('#exchange/results/samplesBook.ts');
  const entries = await Promise.all(samples.map(async (sample) => ({ sample, dossiers: await dossiersOfSample(plan, sample.id).read() })));
  saveFile(await writeSamples(entries, day, calendar), `${slugOf(`mau ho so ${unitName}`, 80)}.xlsx`);
};
