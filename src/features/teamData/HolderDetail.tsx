import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editMember } from '#domain/commands/planning.ts';
import { PersonIdSchema } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { Holder } from '#domain/whoHasWhat.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { LaptopList } from './LaptopList.tsx';
import { MemberShare } from './MemberShare.tsx';
import classes from './teamData.module.css';
import type { Names, Team } from './useTeam.ts';

interface Props {
  readonly team: Team;
  readonly names: Names;
  readonly holder: Holder;
  /** People who record and have no seat in the team. */
  readonly unseated: readonly Holder[];
}

/** All that is known of one holder: who he is, what he answers for, his laptops, and files that wait for his answer. */
export function HolderDetail({ team, names, holder, unseated }: Props) {
  return (
    <div className={classes.detail}>
      {holder.member === null ? <SeatOf team={team} holder={holder} /> : <PersonOf team={team} holder={holder} unseated={unseated} />}
      {holder.member !== null && <MemberShare team={team} names={names} member={holder.member} />}
      <LaptopList laptops={holder.laptops} />
      <SentFiles holder={holder} />
    </div>
  );
}

/** Who records under a member's name. */
function PersonOf({ team, holder, unseated }: Omit<Props, 'names'>) {
  const { t } = useTranslation('teamData');
  const edit = useCommand(editMember);
  const row = team.members.find(({ id }) => id === holder.member);
  if (!row) return null;
  const nameOf = (id: string): string => team.people.find((person) => person.id === id)?.name || t('unnamed');
  const choices = [
    ...(row.person === null ? [] : [{ value: row.person, label: nameOf(row.person) }]),
    ...unseated.flatMap(({ person, name }) => (person === null ? [] : [{ value: person, label: name || t('unnamed') }])),
  ];
  const sameName = unseated.some(({ name }) => name.trim() === row.name.trim());
  return (
    <Select
      label={t('detail.link')}
      description={row.person === null && sameName ? t('detail.sameName') : t('detail.linkHint')}
      placeholder={t('detail.linkNone')}
      clearable
      data={choices}
      value={row.person}
      onChange={(value) =>
        void edit({
          plan: team.plan,
          id: row.id,
          field: 'person',
          value: value === null ? null : PersonIdSchema.parse(value),
          basis: basisOf(row, 'person'),
        })
      }
    />
  );
}

/** Which member a person without a seat is. */
function SeatOf({ team, holder }: Pick<Props, 'team' | 'holder'>) {
  const { t } = useTranslation('teamData');
  const edit = useCommand(editMember);
  const free = team.members.filter(({ person }) => person === null);
  const sameName = free.some(({ name }) => name.trim() === holder.name.trim());
  return (
    <Select
      label={t('detail.seat')}
      description={sameName ? t('detail.sameName') : t('detail.seatHint')}
      placeholder={t('detail.seatNone')}
      data={free.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={(value) => {
        const row = free.find(({ id }) => id === value);
        if (row) void edit({ plan: team.plan, id: row.id, field: 'person', value: holder.person, basis: basisOf(row, 'person') });
      }}
    />
  );
}

function SentFiles({ holder: { unconfirmed } }: { readonly holder: Holder }) {
  const { t } = useTranslation('teamData');
  const format = useFormat();
  if (unconfirmed.length === 0) return null;
  return (
    <section>
      <h3 className={classes.label}>{t('detail.sent')}</h3>
      <p className={classes.quiet}>{t('detail.sentHint')}</p>
      <ul className={classes.places}>
        {unconfirmed.map(({ at, fileName }) => (
          <li key={`${at} ${fileName}`}>
            <span className={classes.place}>{t('detail.sentAt', { time: format.dateTime(at) })}</span>
            <span className={classes.part}>{fileName}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
