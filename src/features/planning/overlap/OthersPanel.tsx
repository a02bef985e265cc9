import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconBuildingBank, IconFileImport, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addOther, editOther, removeOther } from '#domain/commands/otherInspections.ts';
import { OtherInspectionIdSchema, type OtherInspectionId } from '#domain/ids.ts';
import { newPlaces, placedAmong } from '#domain/placing.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { RowList } from '../rows/RowList.tsx';
import { useRemoval } from '../rows/useRemoval.ts';
import type { Planning } from '../usePlanning.ts';
import { OtherRow } from './OtherRow.tsx';
import classes from './overlap.module.css';

const OthersImport = lazy(async () => ({ default: (await import('./OthersImport.tsx')).OthersImport }));

/** Has only just been added, so nothing is wrong with it yet. */
const isBlank = ({ body, unitName, matter, span }: Row<'otherInspections'>): boolean =>
  span === null && [body, unitName, matter].every((text) => text.trim() === '');

/** The inspections of other bodies, edited in place or taken over from a file. */
export function OthersPanel({ planning }: { readonly planning: Planning }) {
  const { plan, otherInspections } = planning;
  const { t } = useTranslation(['planning', 'terms']);
  const add = useCommand(addOther);
  const edit = useCommand(editOther);
  const drop = useCommand(removeOther);
  const removal = useRemoval();
  const [added, setAdded] = useState<OtherInspectionId | null>(null);
  const [importing, setImporting] = useState(false);
  const unmatched = otherInspections.filter((other) => other.unit === null && !isBlank(other)).length;
  const nameOf = ({ body }: Row<'otherInspections'>) => t('overlap.others.name', { body: body.trim() === '' ? t('overlap.noBody') : body });
  const addNew = async () => {
    const id = OtherInspectionIdSchema.parse(createId('co quan khac'));
    const { orders, repairs } = newPlaces(otherInspections, otherInspections.length, 1);
    for (const { row, order } of placedAmong(otherInspections, repairs)) {
      await edit({ plan: plan.id, id: row.id, field: 'order', value: order, basis: basisOf(row, 'order') });
    }
    const outcome = await add({ plan: plan.id, id, values: { order: orders[0] ?? '' } });
    if (outcome.ok) setAdded(id);
  };
  const columns = [
    { key: 'body', header: t('terms:field.otherInspections.body'), width: 'minmax(0, 1.3fr)' },
    { key: 'unit', header: t('terms:field.otherInspections.unit'), width: 'minmax(0, 1.6fr)' },
    { key: 'span', header: t('terms:field.otherInspections.span'), width: 'minmax(0, 13rem)' },
    { key: 'matter', header: t('terms:field.otherInspections.matter'), width: 'minmax(0, 1.6fr)' },
  ];
  return (
    <Panel
      title={t('overlap.others.title')}
      hint={t('overlap.others.hint')}
      padding="flush"
      actions={
        <>
          <BinLink planId={plan.id} table="otherInspections" />
          <Button size="compact-sm" variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => setImporting(true)}>
            {t('overlap.others.import')}
          </Button>
        </>
      }
    >
      {unmatched > 0 && (
        <Alert color="amber" m="sm" py={6} icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('overlap.others.unmatched', { count: unmatched })}
        </Alert>
      )}
      {otherInspections.length === 0 ? (
        <EmptyState icon={IconBuildingBank} title={t('overlap.others.empty')} level={3} compact>
          {t('overlap.others.emptyHint')}
        </EmptyState>
      ) : (
        <RowList label={t('overlap.others.title')} columns={columns}>
          {otherInspections.map((other, index) => (
            <OtherRow
              key={other.id}
              other={other}
              planning={planning}
              index={index}
              name={nameOf(other)}
              isNew={other.id === added}
              onRemove={() => void removal(drop({ plan: plan.id, row: other }), nameOf(other))}
            />
          ))}
        </RowList>
      )}
      <div className={classes.add}>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void addNew()}>
          {t('overlap.others.add')}
        </Button>
      </div>
      {importing && (
        <Suspense>
          <OthersImport planning={planning} onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </Panel>
  );
}
