import { Button, Menu } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editVisit } from '#domain/commands/planning.ts';
import { nearestFreeSlots } from '#domain/overlap/freeSlots.ts';
import { basisOf } from '#domain/row.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { notifyUndo } from '#ui/notify.tsx';
import type { Planning } from '../usePlanning.ts';

interface Props {
  readonly visit: Row<'visits'>;
  /** What the visit is called in the middle of a sentence. */
  readonly name: string;
  readonly planning: Planning;
  readonly today: IsoDate;
}

type Slot = NonNullable<Values<'visits'>['slot']>;

/** The nearest free times of a visit; one of them moves it, in one step that can be taken back. */
export function FreeSlots({ visit, name, planning, today }: Props) {
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const format = useFormat();
  const edit = useCommand(editVisit);
  const [opened, setOpened] = useState(false);
  // Looked for only when somebody asks.
  const slots = opened ? nearestFreeSlots(visit, { ...planning, today }, planning.calendar) : [];
  const words = ({ date, session }: Slot) => ({ day: format.weekday(date), session: t(`terms:visit.session.${session}`) });
  const move = async (slot: Slot) => {
    const outcome = await edit({ plan: visit.plan, id: visit.id, field: 'slot', value: slot, basis: basisOf(visit, 'slot') });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('overlap.moved', { name, ...words(slot) }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="light" leftSection={<IconCalendarSearch size={15} aria-hidden />} aria-label={t('overlap.freeFor', { name })}>
          {t('overlap.free')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{slots.length === 0 ? t('overlap.noFree') : t('overlap.freeTitle')}</Menu.Label>
        {slots.map((slot) => (
          <Menu.Item key={`${slot.date} ${slot.session}`} onClick={() => void move(slot)}>
            {t('overlap.moveTo', words(slot))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
