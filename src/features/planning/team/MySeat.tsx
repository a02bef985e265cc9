import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { seatsNamed, takeSeat } from '#domain/commands/seat.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { thisDevice } from '#storage/reads/device.ts';
import classes from './MySeat.module.css';

interface Props {
  readonly planId: PlanId;
  readonly members: readonly Row<'members'>[];
}

/** „Tôi là …“: which member of the team records on this laptop. Can be changed and taken back at any time. */
export function MySeat({ planId, members }: Props) {
  const { t } = useTranslation('planning');
  const device = useLiveSoon(thisDevice());
  const take = useCommand(takeSeat);
  const mine = members.find(({ person }) => person !== null && person === device?.person) ?? null;
  const named = seatsNamed(members, device?.name ?? '', device?.person ?? null);
  return (
    <div className={classes.seat}>
      <Select
        size="xs"
        className={classes.choice ?? ''}
        label={t('team.me')}
        placeholder={t('team.meNone')}
        description={named.length > 0 ? t('team.meNamed', { name: device?.name ?? '' }) : t('team.meHint')}
        clearable
        data={members.map(({ id, name, person }) => ({
          value: id,
          label: person === null || person === device?.person ? name : t('team.meTaken', { name }),
        }))}
        value={mine?.id ?? null}
        onChange={(value) => void take({ plan: planId, seat: members.find(({ id }) => id === value) ?? null, team: members })}
      />
    </div>
  );
}
