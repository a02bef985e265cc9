import { z } from 'zod';
import { KEY, type CriteriaContent } from '#domain/criteria/content.ts';
import { setProblems } from '#domain/criteria/problems.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { criterionFields, CriterionDefinitionSchema, MeasurementSchema } from '#domain/schema/inspection.ts';
import { criteriaSetFields } from '#domain/schema/library.ts';
import { parsedJson, pathText } from '../givenJson.ts';
import { MAX_CRITERIA_ROWS, type CriteriaFile, type CriteriaFileFault, type FileProblem } from './file.ts';

/** What a JSON file of criteria calls itself, and the version of the layout that is written now (docs/CRITERIA-FILE.md). */
const FORMAT = 'so-kiem-tra-criteria';
const FORMAT_VERSION = 1;

const HeadSchema = z.object({ format: z.literal(FORMAT), formatVersion: z.int().min(1) });

const CriterionSchema = CriterionDefinitionSchema.extend({
  key: z.string().regex(KEY),
  measurement: MeasurementSchema,
  documents: criterionFields.documents.schema,
  retired: z.boolean(),
});

const FileSchema = HeadSchema.extend({
  title: criteriaSetFields.title.schema,
  note: criteriaSetFields.note.schema,
  areas: criteriaSetFields.areas.schema,
  criteria: z.array(CriterionSchema).max(MAX_CRITERIA_ROWS),
});

/** A set as JSON, a line for each value, so that two files can be compared by any program. */
export const jsonOfContent = ({ title, note, areas, criteria }: CriteriaContent): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      title,
      note,
      areas,
      criteria: criteria.map(({ key, definition, measurement, documents, retired }) => ({ key, ...definition, measurement, documents, retired })),
    },
    null,
    2,
  )}\n`;

const together = (content: CriteriaContent): readonly FileProblem[] =>
  setProblems(content).flatMap((problem): readonly FileProblem[] => {
    const at = (path: string) => ({ kind: 'path', path }) as const;
    if (problem.kind === 'criterion') return [{ at: at(`criteria[${problem.index}]`), column: null, fault: problem.fault, found: content.criteria[problem.index]?.definition.code ?? '' }];
    if (problem.kind !== 'area' || problem.fault === 'sum-differs') return [];
    return [{ at: at(`areas[${problem.index}]`), column: null, fault: problem.fault, found: '' }];
  });

/** PURE. The set that a JSON text holds, or everything in it that has to be put right. */
export const contentOfJson = (text: string, otherTitle: string): Result<CriteriaFile, CriteriaFileFault> => {
  const json = parsedJson(text);
  if (json === undefined) return fail({ type: 'not-json' });
  const head = HeadSchema.safeParse(json);
  if (!head.success) return fail({ type: 'not-criteria' });
  if (head.data.formatVersion > FORMAT_VERSION) return fail({ type: 'newer-version', version: head.data.formatVersion });
  const file = FileSchema.safeParse(json);
  if (!file.success) {
    const problems = file.error.issues.map(({ path }): FileProblem => ({ at: { kind: 'path', path: pathText(path) }, column: null, fault: 'malformed', found: '' }));
    return fail({ type: 'faulty', problems });
  }
  const { title, note, areas, criteria } = file.data;
  if (criteria.length === 0) return fail({ type: 'no-rows', sheet: 'criteria' });
  const content: CriteriaContent = {
    title: title.trim() === '' ? otherTitle : title.normalize('NFC'),
    note: note.normalize('NFC'),
    areas,
    criteria: criteria.map(({ key, measurement, documents, retired, ...definition }) => ({ key, definition, measurement, documents, retired })),
  };
  const problems = together(content);
  return problems.length > 0 ? fail({ type: 'faulty', problems }) : ok({ content, ignored: [] });
};
