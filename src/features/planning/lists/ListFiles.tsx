import { Button } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { slugOf } from '#domain/ids.ts';
import type { ListTable } from '#domain/importedList.ts';
import { saveFile } from '#ui/saveFile.ts';
import type { Planning } from '../usePlanning.ts';
import type { OpenList } from './openList.ts';

const ListImportDialog = lazy(async () => ({ default: (await import('./ListImportDialog.tsx')).ListImportDialog }));

interface Props {
  readonly planning: Planning;
  readonly table: ListTable;
  /** How the list is read and written; fetched when it is asked for. */
  readonly open: (planning: Planning) => Promise<OpenList>;
}

/** Two buttons: a list from Excel, and to Excel. */
export function ListFiles({ planning, table, open }: Props) {
  const { t } = useTranslation('planning');
  const [list, setList] = useState<OpenList | null>(null);
  const save = async () => {
    const { writeWorkbook } = await import('#exchange/sheet/workbook.ts');
    const { written } = await open(planning);
    saveFile(await writeWorkbook(written), `${slugOf(`${t(`lists.${table}.file`)} ${planning.plan.year}`, 60)}.xlsx`);
  };
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => void open(planning).then(setList)}>
        {t('units.bulk.import')}
      </Button>
      {planning[table].length > 0 && (
        <Button size="compact-sm" variant="default" leftSection={<IconFileExport size={15} aria-hidden />} onClick={() => void save()}>
          {t('units.bulk.export')}
        </Button>
      )}
      {list !== null && (
        <Suspense>
          <ListImportDialog planId={planning.plan.id} units={planning.units} list={list} onClose={() => setList(null)} />
        </Suspense>
      )}
    </>
  );
}
