import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { attendanceGaps } from '#domain/attendance.ts';
import { editAttendee, removeAttendee } from '#domain/commands/visitDay.ts';
import { basisOf } from '#domain/row.ts';
import { presences, type Attendance } from '#domain/schema/meeting.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { useComposite } from '../useComposite.ts';
import classes from './Day.module.css';
import type { AttendanceView } from './useAttendance.ts';

/** The parts of an attendance beside each other, as they are edited one by one. */
interface Parts {
  readonly state: Attendance['state'];
  readonly reason: string;
  readonly name: string;
  readonly position: string;
}

const partsOf = ({ state, reason, substitute }: Attendance): Parts => ({ state, reason, ...substitute });
const attendanceOf = ({ state, reason, name, position }: Parts): Attendance => ({ state, reason, substitute: { name, position } });

interface Props {
  readonly row: Row<'attendees'>;
  readonly view: AttendanceView;
}

/** Somebody who takes part: who he is, whether he is there, and who came in his place and why. */
export function AttendeeRow({ row, view }: Props) {
  const { t } = useTranslation(['inspection', 'terms', 'common']);
  const edit = useCommand(editAttendee);
  const remove = useCommand(removeAttendee);
  const readOnly = useReadOnly();
  const member = view.members.find(({ id }) => id === row.member);
  const name = member?.name || row.name || t('day.attendees.unnamed');
  const at = { plan: row.plan, id: row.id };
  const shown = { heads: basisOf(row, 'presence'), value: partsOf(row.presence) };
  const write = useComposite<Parts>(shown, (parts, basis) => edit({ ...at, field: 'presence', value: attendanceOf(parts), basis }));
  const saving = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  const { state } = row.presence;
  const takeOff = async () => {
    const outcome = await remove({ plan: row.plan, row });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('day.attendees.removed', { name }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <li className={classes.attendee} data-at={row.id}>
      <div className={classes.who}>
        {member ? (
          <div>
            <span className={classes.name}>{name}</span>
            <Place row={row} view={view} />
          </div>
        ) : (
          <div className={classes.person}>
            <AutosaveText
              {...saving}
              size="xs"
              aria-label={t('day.attendees.name')}
              placeholder={t('day.attendees.name')}
              value={row.name}
              basis={basisOf(row, 'name')}
              onCommit={(value, basis) => edit({ ...at, field: 'name', value: value.trim(), basis })}
            />
            <AutosaveText
              {...saving}
              size="xs"
              aria-label={t('day.attendees.position')}
              placeholder={t('day.attendees.position')}
              value={row.position}
              basis={basisOf(row, 'position')}
              onCommit={(value, basis) => edit({ ...at, field: 'position', value: value.trim(), basis })}
            />
          </div>
        )}
        <AutosaveSelect
          {...saving}
          size="xs"
          w={148}
          aria-label={`${t('day.attendees.presence')}: ${name}`}
          data={presences.map((one) => ({ value: one, label: t(`terms:presence.${one}`) }))}
          value={state}
          basis={shown}
          onCommit={(value, seen) => (value === null ? false : write({ state: value }, seen))}
        />
        {!readOnly && (
          <ActionIcon size="sm" color="red" aria-label={t('day.attendees.remove', { name })} onClick={() => void takeOff()}>
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {state !== 'present' && (
        <div className={classes.absence}>
          {state === 'substituted' && (
            <>
              <AutosaveText {...saving} size="xs" label={t('day.attendees.substituteName')} value={row.presence.substitute.name} basis={shown} onCommit={(value, seen) => write({ name: value.trim() }, seen)} />
              <AutosaveText {...saving} size="xs" label={t('day.attendees.substitutePosition')} value={row.presence.substitute.position} basis={shown} onCommit={(value, seen) => write({ position: value.trim() }, seen)} />
            </>
          )}
          <AutosaveText
            {...saving}
            size="xs"
            label={state === 'substituted' ? t('day.attendees.reasonRequired') : t('day.attendees.reason')}
            value={row.presence.reason}
            basis={shown}
            onCommit={(value, seen) => write({ reason: value.trim() }, seen)}
          />
        </div>
      )}
      <Warnings row={row} view={view} />
    </li>
  );
}

/** The seat of a member, what he answers for here, and where else he is to be at this time. */
function Place({ row: { member }, view }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  if (member === null) return null;
  const [areas, units] = [view.areasOf(member), view.elsewhere(member)];
  const seat = view.members.find(({ id }) => id === member);
  const answersFor = areas === null ? t('day.attendees.allAreas') : areas.length > 0 ? t('day.attendees.areas', { areas: areas.join(', ') }) : '';
  const facts = [seat ? t(`terms:member.role.${seat.role}`) : '', seat?.position ?? '', answersFor].filter((part) => part !== '');
  return (
    <>
      <div className={classes.quiet}>{facts.join(' · ')}</div>
      {units.length > 0 && <Warning>{t('day.attendees.elsewhere', { units: units.join(', ') })}</Warning>}
    </>
  );
}

function Warnings({ row, view }: Props) {
  const { t } = useTranslation('inspection');
  const own = view.ownUnit.find(({ attendee }) => attendee === row.id);
  return (
    <>
      {own && <Warning>{own.isSubstitute ? t('day.attendees.ownUnitSubstitute') : t('day.attendees.ownUnit')}</Warning>}
      {attendanceGaps(row.presence).map((gap) => (
        <Warning key={gap}>{t(`day.attendees.gap.${gap}`)}</Warning>
      ))}
    </>
  );
}

function Warning({ children }: { readonly children: string }) {
  return (
    <p className={classes.warning} data-tone="warning">
      <IconAlertTriangle size={14} aria-hidden /> {children}
    </p>
  );
}
