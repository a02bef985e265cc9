import { Alert, Button, Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addAttendee } from '#domain/commands/visitDay.ts';
import { AttendeeIdSchema, type PlanId } from '#domain/ids.ts';
import { newPlaces } from '#domain/placing.ts';
import { sides, type Side } from '#domain/schema/meeting.ts';
import type { NewValues } from '#domain/commands/command.ts';
import { namesIn } from '#domain/unitKind.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { Panel } from '#ui/Panel.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { AttendeeRow } from './AttendeeRow.tsx';
import classes from './Day.module.css';
import { useAttendance, type AttendanceView } from './useAttendance.ts';

interface Props {
  readonly planId: PlanId;
  readonly model: VisitModel;
}

/** Who takes part on both sides: there, absent, or somebody in his place. */
export function AttendeesPanel({ planId, model: { visit, unit } }: Props) {
  const { t } = useTranslation('inspection');
  const view = useAttendance(planId, visit, unit);
  const planned = view.ownUnit.filter(({ attendee }) => attendee === null);
  return (
    <Panel title={t('day.attendees.title')} hint={t('day.attendees.hint')}>
      {planned.length > 0 && (
        <Alert color="amber" py={6} mb="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('day.attendees.ownUnitPlanned', { names: planned.map(({ member }) => view.members.find(({ id }) => id === member)?.name ?? '').join(', ') })}
        </Alert>
      )}
      <div className={classes.sides}>
        {sides.map((side) => (
          <SideList key={side} planId={planId} side={side} visit={visit.id} view={view} />
        ))}
      </div>
    </Panel>
  );
}

interface SideProps {
  readonly planId: PlanId;
  readonly side: Side;
  readonly visit: VisitModel['visit']['id'];
  readonly view: AttendanceView;
}

function SideList({ planId, side, visit, view }: SideProps) {
  const { t } = useTranslation(['inspection', 'terms']);
  const readOnly = useReadOnly();
  const add = useCommand(addAttendee);
  const rows = view.attendees.filter((row) => row.side === side);
  const invited = view.invited[side];
  const there = rows.filter(({ presence }) => presence.state !== 'absent').length;
  const append = (values: NewValues<'attendees'>, id = AttendeeIdSchema.parse(createId('nd'))) => {
    const [order = ''] = newPlaces(view.attendees, view.attendees.length, 1).orders;
    void add({ plan: planId, id, values: { visit, side, ...values, order } });
  };
  return (
    <section className={classes.sideList} data-at={side} aria-label={t('day.attendees.listOf', { side: t(`terms:side.${side}`) })}>
      <h3 className={classes.sideName}>
        {t(`terms:side.${side}`)}
        {rows.length > 0 && <span className={classes.quiet}>{t('day.attendees.count', { present: there, all: rows.length })}</span>}
      </h3>
      {rows.length === 0 && <p className={classes.quiet}>{t(`day.attendees.${side}Empty`)}</p>}
      <ul className={classes.list}>
        {rows.map((row) => (
          <AttendeeRow key={row.id} row={row} view={view} />
        ))}
      </ul>
      {!readOnly && invited.length > 0 && (
        <div className={classes.invite}>
          <Button size="xs" variant={rows.length === 0 ? 'filled' : 'light'} leftSection={<IconUsersPlus size={15} aria-hidden />} onClick={() => view.invite(invited)}>
            {t('day.attendees.invite', { count: invited.length })}
          </Button>
          <span className={classes.quiet}>{side === 'team' ? t('day.attendees.inviteTeamHint') : t('day.attendees.inviteUnitHint')}</span>
        </div>
      )}
      {!readOnly && (side === 'team' ? <AddMember view={view} onAdd={append} visit={visit} /> : <AddPerson onAdd={append} />)}
    </section>
  );
}

interface AddProps {
  readonly onAdd: (values: NewValues<'attendees'>, id?: AttendanceView['attendees'][number]['id']) => void;
}

function AddMember({ view, visit, onAdd }: AddProps & { readonly view: AttendanceView; readonly visit: SideProps['visit'] }) {
  const { t } = useTranslation('inspection');
  const seats = new Set(view.attendees.map(({ member }) => member));
  const left = view.members.filter(({ id }) => !seats.has(id));
  if (left.length === 0) return null;
  return (
    <Select
      size="xs"
      aria-label={t('day.attendees.addMember')}
      placeholder={t('day.attendees.addMember')}
      data={left.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={(chosen) => {
        const member = left.find(({ id }) => id === chosen);
        // The same id as when the whole team is put on the list: two laptops that add him agree.
        if (member) onAdd({ member: member.id }, AttendeeIdSchema.parse(`${visit}.${member.id}`));
      }}
    />
  );
}

function AddPerson({ onAdd }: AddProps) {
  const { t } = useTranslation('inspection');
  const [text, setText] = useState('');
  const add = () => {
    for (const name of namesIn(text)) onAdd({ name });
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <TextInput
      size="xs"
      aria-label={t('day.attendees.addPerson')}
      placeholder={`${t('day.attendees.addPerson')} – ${t('day.attendees.addPersonHint')}`}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={add}
    />
  );
}
