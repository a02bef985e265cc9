import { useMemo } from 'react';
import { ownUnitAttendees, peopleOfUnit, teamOfVisit, type Invited, type OwnUnit } from '#domain/attendance.ts';
import { inviteAttendees } from '#domain/commands/visitDay.ts';
import type { MemberId, PlanId } from '#domain/ids.ts';
import { isHeld, sessionsMeet, takesPart } from '#domain/schedule.ts';
import type { Side } from '#domain/schema/meeting.ts';
import type { Row } from '#domain/schema/tables.ts';
import { newPlaces } from '#domain/placing.ts';
import { useCommand } from '#live/useCommand.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { attendeesOfVisit, earlierPeople } from '#storage/reads/visitDay.ts';

/** Everything about who takes part in a visit. */
export interface AttendanceView {
  readonly attendees: readonly Row<'attendees'>[];
  readonly members: readonly Row<'members'>[];
  /** Those who are likely to come and are not on the list yet, by side. */
  readonly invited: Readonly<Record<Side, readonly Invited[]>>;
  readonly ownUnit: readonly OwnUnit[];
  /** The numbers of the areas that a member answers for here; null: all of them; none: not assigned. */
  readonly areasOf: (member: MemberId) => readonly number[] | null;
  /** The units to which a member is assigned in the same part of the same day. */
  readonly elsewhere: (member: MemberId) => readonly string[];
  readonly invite: (people: readonly Invited[]) => void;
}

/** Reads who takes part, who is to come, and who is somewhere else. */
export const useAttendance = (planId: PlanId, visit: Row<'visits'>, unit: Row<'units'> | undefined): AttendanceView => {
  const attendees = useLive(attendeesOfVisit(planId, visit.id));
  const members = useLive(rowsOf('members', planId));
  const assignments = useLive(rowsOf('assignments', planId));
  const visits = useLive(rowsOf('visits', planId));
  const units = useLive(rowsOf('units', planId));
  const earlier = useLive(earlierPeople(planId, visit.id));
  const send = useCommand(inviteAttendees);
  const invited = useMemo(() => {
    const here = new Set(attendees.map(({ id }) => id));
    const seats = new Set(attendees.map(({ member }) => member));
    return {
      team: teamOfVisit(visit, members, assignments).filter(({ values }) => !seats.has(values.member)),
      unit: peopleOfUnit(visit.id, unit, earlier).filter(({ id }) => !here.has(id)),
    };
  }, [visit, unit, attendees, members, assignments, earlier]);
  const ownUnit = useMemo(() => ownUnitAttendees({ visit, unit, attendees, members, assignments }), [visit, unit, attendees, members, assignments]);
  return {
    attendees,
    members,
    invited,
    ownUnit,
    areasOf: (member) => {
      const own = assignments.filter((one) => one.member === member && (one.visit === null || one.visit === visit.id));
      return own.some(({ area }) => area === null) ? null : [...new Set(own.flatMap(({ area }) => area ?? []))].sort((a, b) => a - b);
    },
    elsewhere: (member) => {
      const { slot } = visit;
      const seat = members.find(({ id }) => id === member);
      const named = assignments.some((one) => one.member === member && one.visit !== null) || visits.some((one) => one.group !== null || one.team.also.includes(member));
      if (slot === null || seat === undefined || !named) return [];
      return visits
        .filter((one) => one.id !== visit.id && isHeld(one) && one.slot?.date === slot.date && sessionsMeet(one.slot.session, slot.session) && takesPart(seat, one, assignments))
        .map((one) => units.find(({ id }) => id === one.unit)?.name ?? '');
    },
    invite: (people) => {
      const { orders } = newPlaces(attendees, attendees.length, people.length);
      void send({ plan: planId, visit: visit.id, people: people.map((person, no) => ({ ...person, order: orders[no] ?? '' })) });
    },
  };
};
