import { Button } from '@mantine/core';
import { IconBuilding, IconSearchOff } from '@tabler/icons-react';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/schema/tables.ts';
import { isStanding } from '#domain/units/directory.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { UnitFiles } from '../lists/UnitFiles.tsx';
import { AddLine } from '../rows/AddLine.tsx';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { DirectoryToolbar } from './DirectoryToolbar.tsx';
import { everyUnit, shownUnits } from './directoryView.ts';
import { ShareLine } from './ShareLine.tsx';
import { TakeDirectory } from './TakeDirectory.tsx';
import { UnitList } from './UnitList.tsx';
import { useDirectory } from './useDirectory.tsx';

const ReorganiseDialog = lazy(async () => ({ default: (await import('./ReorganiseDialog.tsx')).ReorganiseDialog }));

/** The directory of units, kept from year to year, and which of them this round inspects. */
export function UnitsTab({ planning }: { readonly planning: Planning }) {
  const { plan, units } = planning;
  const { t } = useTranslation('planning');
  const acts = useDirectory(planning);
  const [filter, setFilter] = useState(everyUnit);
  const [reorganising, setReorganising] = useState<{ readonly unit: Row<'units'> | null } | null>(null);
  const applied = useDeferredValue(filter);
  const shown = shownUnits(units, applied);
  const [chosen, choosable] = [shown.filter((unit) => unit.chosen), shown.filter((unit) => !unit.chosen && isStanding(unit))];
  const add = (names: readonly string[]) => {
    // What is added must be seen.
    setFilter(everyUnit);
    void acts.add(names);
  };
  return (
    <Panel
      title={t('units.title')}
      hint={t('units.hint')}
      padding="flush"
      actions={
        <>
          <UnitFiles planning={planning} />
          <BinLink planId={plan.id} table="units" />
        </>
      }
    >
      {units.length === 0 ? (
        <EmptyState
          icon={IconBuilding}
          title={t('units.empty')}
          level={3}
          compact
          actions={<TakeDirectory plan={plan.id} onTake={(some) => void acts.take(some)} />}
        >
          {t('units.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <ShareLine plan={plan} units={units} />
          <DirectoryToolbar
            filter={filter}
            onFilter={setFilter}
            count={shown.length}
            choosable={choosable.length}
            chosen={chosen.length}
            onChoose={(wanted) => void acts.choose(wanted ? choosable : chosen, wanted)}
            onSort={() => void acts.sort()}
            onReorganise={() => setReorganising({ unit: null })}
          />
          {shown.length === 0 ? (
            <EmptyState icon={IconSearchOff} title={t('units.filter.none')} level={3} compact actions={<Button size="xs" variant="default" onClick={() => setFilter(everyUnit)}>{t('units.filter.clear')}</Button>} />
          ) : (
            <UnitList planning={planning} shown={shown} acts={acts} onReorganise={(unit) => setReorganising({ unit })} />
          )}
        </>
      )}
      <AddLine id={anchors.addUnit} label={t('units.add')} hint={t('units.addHint')} onAdd={add} />
      {reorganising !== null && (
        <Suspense>
          <ReorganiseDialog planning={planning} unit={reorganising.unit} onClose={() => setReorganising(null)} />
        </Suspense>
      )}
    </Panel>
  );
}
