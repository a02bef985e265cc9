import { Button, NativeSelect } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { byOrder } from '#domain/order.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { allPlans, rowsOf } from '#storage/reads/rows.ts';
import classes from './units.module.css';

interface Props {
  readonly plan: PlanId;
  readonly onTake: (units: readonly Row<'units'>[]) => void;
}

/** Offers the directory of another round on this laptop, the latest first; the example's only where there is no other. */
export function TakeDirectory({ plan, onTake }: Props) {
  const { t } = useTranslation('planning');
  const others = (useLiveSoon(allPlans()) ?? []).filter(({ id }) => id !== plan).toSorted((a, b) => Number(a.isExample) - Number(b.isExample));
  const [asked, setAsked] = useState<string | null>(null);
  const from = others.find(({ id }) => id === asked) ?? others[0];
  if (!from) return null;
  return (
    <div className={classes.take}>
      <NativeSelect
        size="xs"
        label={t('units.takeFrom')}
        data={others.map(({ id, year, title }) => ({ value: id, label: t('units.takeOption', { year, title: title.trim() === '' ? t('untitled') : title }) }))}
        value={from.id}
        onChange={(event) => setAsked(event.currentTarget.value)}
      />
      <TakeButton key={from.id} from={from.id} onTake={onTake} />
    </div>
  );
}

function TakeButton({ from, onTake }: { readonly from: PlanId; readonly onTake: Props['onTake'] }) {
  const { t } = useTranslation('planning');
  const units = (useLiveSoon(rowsOf('units', from)) ?? []).toSorted(byOrder);
  return (
    <Button size="xs" variant="light" disabled={units.length === 0} leftSection={<IconCopy size={15} aria-hidden />} onClick={() => onTake(units)}>
      {t('units.take', { count: units.length })}
    </Button>
  );
}
