import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { slugOf } from '#domain/ids.ts';
import { Chart, type ChartWords } from '#ui/charts/Chart.tsx';
import type { ChartTable } from '#ui/charts/chartTable.ts';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly table: ChartTable;
  readonly note?: ReactNode;
  readonly renderChart: (width: number) => ReactNode;
}

/** A chart of the page: the frame of ui with our words and files. */
export function AnalysisChart({ title, table, ...rest }: Props) {
  const { t } = useTranslation('analysis');
  const words = useMemo(
    (): ChartWords => ({
      asTable: t('frame.asTable'),
      asChart: t('frame.asChart'),
      save: t('frame.save'),
      svg: t('frame.svg'),
      png: t('frame.png'),
      sheet: t('frame.sheet'),
      copy: t('frame.copy'),
      copied: t('frame.copied'),
      failed: t('frame.failed'),
    }),
    [t],
  );
  const fileName = slugOf(title, 80);
  const onSaveSheet = async () => {
    const { saveTable } = await import('./saveTable.ts');
    await saveTable(title, fileName, table);
  };
  return <Chart title={title} words={words} table={table} fileName={fileName} onSaveSheet={onSaveSheet} {...rest} />;
}
