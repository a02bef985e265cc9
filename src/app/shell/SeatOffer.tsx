import { Alert, Button, Group } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatsNamed, takeSeat } from '#domain/commands/seat.ts';
import type { PlanId } from '#domain/ids.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { writerHere } from '#storage/reads/device.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { notifyUndo } from '#ui/notify.tsx';

/** Seats that somebody at this browser has said are not his. Forgotten without harm: the question is asked again. */
const declinedKey = (plan: PlanId): string => `so-kiem-tra.notMySeat.${plan}`;

const isDeclined = (plan: PlanId): boolean => {
  try {
    return localStorage.getItem(declinedKey(plan)) !== null;
  } catch {
    return false;
  }
};

const decline = (plan: PlanId): void => {
  try {
    localStorage.setItem(declinedKey(plan), '1');
  } catch {
    // Asked again next time.
  }
};

/** Asks whether the member of the same name is who writes here, once a round with such a team has come in. Never decides it. */
export default function SeatOffer({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation(['shell', 'common']);
  const writer = useLiveSoon(writerHere());
  const members = useLiveSoon(rowsOf('members', planId));
  const take = useCommand(takeSeat);
  const [closed, setClosed] = useState(() => isDeclined(planId));
  const [seat] = closed || !writer || !members ? [] : seatsNamed(members, writer.name, writer.person);
  if (!seat || !members) return null;
  const accept = async () => {
    const outcome = await take({ plan: planId, seat, team: members });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('seat.done', { name: seat.name }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <Alert color="brand" mb="md" icon={<IconUserQuestion size={18} aria-hidden />} title={t('seat.title', { name: seat.name })}>
      {t('seat.text')}
      <Group gap="xs" mt="xs">
        <Button size="xs" onClick={() => void accept()}>
          {t('seat.yes')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            decline(planId);
            setClosed(true);
          }}
        >
          {t('seat.no')}
        </Button>
      </Group>
    </Alert>
  );
}
