import { Button } from '@mantine/core';
import { useClipboard, useMediaQuery } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { PlanId } from '#domain/ids.ts';
import { gridColumns } from '#domain/sampling/cells.ts';
import { timelinessOf } from '#domain/sampling/dossierState.ts';
import { tsvText } from '#domain/sampling/tsv.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { DossierCards } from './DossierCards.tsx';
import { DossierGrid } from './DossierGrid.tsx';
import classes from './Samples.module.css';
import { useCellWords } from './useCellWords.ts';

interface Props {
  readonly planId: PlanId;
  readonly rows: readonly Row<'dossiers'>[];
  readonly day: IsoDate;
  readonly calendar: WorkingCalendar;
}

/** What each dossier shows: a grid, or cards where the window is narrow. */
export function DossiersPanel({ planId, rows, day, calendar }: Props) {
  const { t } = useTranslation('inspection');
  const words = useCellWords();
  const clipboard = useClipboard();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const copyAll = () => {
    const heading = [t('samples.grid.no'), ...gridColumns.map((column) => t(`samples.grid.column.${column}`)), t('samples.grid.state')];
    const lines = rows.map((row) => [String(row.no), ...gridColumns.map((column) => words.cell(row, column)), words.state(timelinessOf(row, day, calendar))]);
    clipboard.copy(tsvText([heading, ...lines]));
    notifyDone(t('samples.grid.copied'));
  };
  return (
    <Panel
      title={t('samples.grid.title')}
      level={3}
      padding="flush"
      actions={
        <Button size="compact-sm" variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={copyAll}>
          {t('samples.grid.copyAll')}
        </Button>
      }
    >
      {isNarrow ? (
        <DossierCards planId={planId} rows={rows} day={day} calendar={calendar} />
      ) : (
        <>
          <DossierGrid planId={planId} rows={rows} day={day} calendar={calendar} />
          <p className={classes.gridKeys}>
            {t('samples.grid.keys')} {t('samples.grid.letters')}
          </p>
        </>
      )}
    </Panel>
  );
}
