import { ActionIcon, Button } from '@mantine/core';
import { IconHistory, IconRepeat, IconTrash } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editCarried, removeCarried } from '#domain/commands/carryOver.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { CarriedStateBadge, FindingKindBadge } from '#i18n/badges.tsx';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { LifeLink } from '#i18n/LifeLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { useRemoval } from '../rows/useRemoval.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './focus.module.css';
import { inCarriedOrder } from './order.ts';
import { useFocusNames } from './useFocusNames.ts';

/** Reads earlier rounds; fetched when it is opened. */
const CarryDialog = lazy(async () => ({ default: (await import('./CarryDialog.tsx')).CarryDialog }));

/** The findings of earlier rounds that were taken along, and the way to take more. */
export function CarriedPanel({ planning }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const { plan, units } = planning;
  const carried = useLive(rowsOf('carriedFindings', plan.id)).toSorted(inCarriedOrder(units));
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Panel
      title={t('carry.title')}
      hint={t('carry.hint')}
      actions={
        <>
          <BinLink planId={plan.id} table="carriedFindings" />
          <Button size="xs" variant="light" leftSection={<IconHistory size={15} aria-hidden />} onClick={() => setIsOpen(true)}>
            {t('carry.open')}
          </Button>
        </>
      }
    >
      {carried.length === 0 ? (
        <EmptyState icon={IconHistory} title={t('carry.empty')} level={3} compact>
          {t('carry.emptyHint')}
        </EmptyState>
      ) : (
        <ul className={classes.list} aria-label={t('carry.title')}>
          {carried.map((row) => (
            <CarriedRow key={row.id} row={row} planning={planning} />
          ))}
        </ul>
      )}
      {isOpen && (
        <Suspense>
          <CarryDialog planning={planning} carried={carried} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </Panel>
  );
}

function CarriedRow({ row, planning }: { readonly row: Row<'carriedFindings'>; readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const labels = useSaveLabels();
  const edit = useCommand(editCarried);
  const drop = useCommand(removeCarried);
  const removal = useRemoval();
  const names = useFocusNames(planning);
  const { origin, text } = row;
  const about = [origin ? t('carry.origin', { year: origin.year, unit: origin.unitName }) : '', names.criterion(row.criterionKey)].filter((part) => part !== '');
  return (
    <li className={classes.item} id={row.id}>
      <div className={classes.words}>
        <span className={classes.badges}>
          <FindingKindBadge kind={row.kind} />
          {row.times > 1 && (
            <StatusBadge tone="warning" icon={IconRepeat}>
              {t('carry.times', { times: row.times })}
            </StatusBadge>
          )}
          <CarriedStateBadge state={row.state} variant="plain" />
          <ConflictNote row={row} />
          <LifeLink planId={row.plan} id={row.id} label={t('carry.life')} />
        </span>
        <p className={classes.text}>{text}</p>
        <p className={classes.quiet}>{about.join(' · ')}</p>
        {row.promised !== '' && <p className={classes.quiet}>{t('carry.promised', { promised: row.promised })}</p>}
      </div>
      <div className={classes.side}>
        <AutosaveSelect
          {...labels}
          size="xs"
          aria-label={t('carry.unitOf', { text })}
          placeholder={t('carry.noUnit')}
          searchable
          clearable
          data={planning.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={row.unit}
          basis={basisOf(row, 'unit')}
          onCommit={(value, basis) => edit({ plan: row.plan, id: row.id, field: 'unit', value, basis })}
        />
        <ActionIcon size="sm" color="red" aria-label={t('carry.remove', { text })} onClick={() => void removal(drop({ plan: row.plan, row }), text)}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}
