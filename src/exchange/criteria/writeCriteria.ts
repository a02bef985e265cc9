import { slugOf } from '#domain/ids.ts';
import type { CriteriaContent } from '#domain/criteria/content.ts';
import { jsonOfContent } from './json.ts';
import { sheetsOfContent } from './sheet.ts';
import { writeWorkbook } from '../sheet/workbook.ts';

/** The forms in which a set leaves the app. */
export const criteriaForms = ['xlsx', 'json'] as const;
export type CriteriaForm = (typeof criteriaForms)[number];

/** A set as a file. */
export const writeCriteria = async (content: CriteriaContent, form: CriteriaForm): Promise<Blob> =>
  form === 'xlsx' ? writeWorkbook(sheetsOfContent(content)) : new Blob([jsonOfContent(content)], { type: 'application/json' });

/** What the file of a set is called: its own name, as every file system takes it. */
export const criteriaFileName = (title: string, form: CriteriaForm): string => `${slugOf(title, 60) || 'bo-tieu-chi'}.${form}`;
