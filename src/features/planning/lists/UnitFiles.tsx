import { importUnits } from '#domain/commands/directory.ts';
import type { Planning } from '../usePlanning.ts';
import { ListFiles } from './ListFiles.tsx';
import { previewOf, type OpenList } from './openList.ts';

const unitList = async ({ units }: Planning): Promise<OpenList> => {
  const { sheetOfUnits, unitLayout, unitSample, unitSheet, unitsOfList } = await import('#exchange/lists/units.ts');
  return {
    table: 'units',
    command: importUnits,
    sheetName: unitSheet,
    headings: unitLayout.columns,
    sample: unitSample,
    written: [sheetOfUnits(units)],
    isChosen: true,
    preview: (list, chooseNew) => previewOf('units', unitsOfList(list, units, chooseNew), units),
  };
};

/** The directory from Excel and to Excel. */
export function UnitFiles({ planning }: { readonly planning: Planning }) {
  return <ListFiles planning={planning} table="units" open={unitList} />;
}
