import { slugOf } from '#domain/ids.ts';
import { isOwed } from '#domain/measureProgress.ts';
import type { Row } from '#domain/schema/tables.ts';
import { saveFile } from '#ui/saveFile.ts';
import type { FollowedRound } from './round.ts';

/** Hands out the findings and the measures of the round as a workbook; its library is fetched with the first one. */
export const saveBook = async ({ findings, measures }: FollowedRound, plan: Pick<Row<'plans'>, 'title'>): Promise<void> => {
  const { writeFindings } = await import('#exchange/results/findingsBook.ts');
  const book = await writeFindings(
    findings.map(({ label, row, unit, visit, criterion, responsibleUnit, measures: own, state }) => ({
      label,
      finding: row,
      unit: unit?.name ?? '',
      visitDay: visit?.slot?.date ?? null,
      criterion: criterion?.definition.code ?? '',
      responsibleUnit: responsibleUnit?.name ?? '',
      measures: own.length,
      state,
    })),
    measures.map(({ row, finding, owner, daysLeft }) => ({
      label: finding?.label ?? '',
      measure: row,
      findingText: finding?.row.text ?? '',
      unit: finding?.unit?.name ?? '',
      owner: owner?.name ?? '',
      daysLeft: isOwed(row.progress) ? daysLeft : null,
    })),
  );
  saveFile(book, `${slugOf(`phat hien bien phap ${plan.title}`, 80)}.xlsx`);
};
