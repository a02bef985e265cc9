import { dataSheet, writeDataSheets, type DataColumn } from '#exchange/sheet/dataSheet.ts';
import type { ChartCell, ChartTable } from '#ui/charts/chartTable.ts';
import { saveFile } from '#ui/saveFile.ts';

/** PURE. The table of a chart as a sheet: figures are real ones, signs for what is missing stay words. */
export const sheetOfTable = (name: string, { head, rows }: ChartTable) => {
  const columns = head.map((heading, at): DataColumn<readonly ChartCell[]> => {
    const look = rows.find((row) => row[at]?.look !== undefined)?.[at]?.look;
    return { heading, width: at === 0 ? 36 : 16, ...(look !== undefined && { look }), cell: (row) => row[at]?.value ?? row[at]?.text ?? null };
  });
  return dataSheet(name.slice(0, 31).replace(/[[\]:*?/\\]/gu, ' '), columns, rows);
};

/** Hands out the table of a chart as a workbook. */
export const saveTable = async (title: string, fileName: string, table: ChartTable): Promise<void> => saveFile(await writeDataSheets([sheetOfTable(title, table)]), `${fileName}.xlsx`);
