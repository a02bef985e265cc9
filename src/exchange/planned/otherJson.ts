import { z } from 'zod';
import { fail, ok, type Result } from '#domain/result.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { otherInspectionFields } from '#domain/schema/preparation.ts';
import { parsedJson, pathText } from '../givenJson.ts';
import { MAX_PLANNED_ROWS, type GivenOther, type PlannedFile, type PlannedFileFault, type PlannedProblem } from './file.ts';

/** What a JSON file of inspections by other bodies calls itself, and the version of the layout that is read. */
const FORMAT = 'so-kiem-tra-other-inspections';
const FORMAT_VERSION = 1;

const HeadSchema = z.object({ format: z.literal(FORMAT), formatVersion: z.int().min(1) });

const FileSchema = HeadSchema.extend({
  inspections: z
    .array(
      z.object({
        body: otherInspectionFields.body.schema.refine((body) => body.trim() !== ''),
        unit: otherInspectionFields.unitName.schema.refine((unit) => unit.trim() !== ''),
        from: IsoDateSchema,
        to: IsoDateSchema.optional(),
        matter: otherInspectionFields.matter.schema.default(''),
        document: otherInspectionFields.document.schema.default(''),
        areas: otherInspectionFields.areas.schema.default([]),
      }),
    )
    .max(MAX_PLANNED_ROWS),
});

const problemAt = (path: readonly PropertyKey[], fault: PlannedProblem['fault']): PlannedProblem => ({ at: { kind: 'path', path: pathText(path) }, column: null, fault, found: '' });

const clean = (text: string): string => text.trim().normalize('NFC');

/** PURE. The inspections that a JSON text holds, or everything in it that has to be put right. */
export const othersOfJson = (text: string): Result<PlannedFile<GivenOther>, PlannedFileFault> => {
  const json = parsedJson(text);
  const head = HeadSchema.safeParse(json);
  if (!head.success) return fail({ type: 'not-planned' });
  if (head.data.formatVersion > FORMAT_VERSION) return fail({ type: 'newer-version', version: head.data.formatVersion });
  const file = FileSchema.safeParse(json);
  if (!file.success) return fail({ type: 'faulty', problems: file.error.issues.map(({ path }) => problemAt(path, 'malformed')) });
  const { inspections } = file.data;
  const reversed = inspections.flatMap(({ from, to = from }, at) => (to < from ? [problemAt(['inspections', at, 'to'], 'span-reversed')] : []));
  if (reversed.length > 0) return fail({ type: 'faulty', problems: reversed });
  if (inspections.length === 0) return fail({ type: 'no-rows', sheet: 'inspections' });
  return ok({
    rows: inspections.map(({ body, unit, from, to = from, matter, document, areas }) => ({
      body: clean(body),
      unitName: clean(unit),
      matter: clean(matter),
      document: clean(document),
      span: { from, to },
      areas: [...new Set(areas)].sort((a, b) => a - b),
    })),
    ignored: [],
  });
};
