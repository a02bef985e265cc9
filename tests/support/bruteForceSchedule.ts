import { dayOff, isWorkingDay, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { addDays } from '#domain/days.ts';
import type { GroundOther, GroundVisit, ScheduleGround } from '#domain/overlap/ground.ts';
import type { ScheduleWarning } from '#domain/overlap/warning.ts';
import type { IsoDate } from '#domain/schema/field.ts';

const counted = (from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number => {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date, calendar)) count += 1;
  return count;
};

const steps = (from: IsoDate, days: number, calendar: WorkingCalendar): IsoDate => {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return date;
};

/** Everything about a schedule that somebody should look at, found the plain way: all compared with all, days counted one by one. */
export const bruteForceWarnings = (all: ScheduleGround, calendar: WorkingCalendar): readonly ScheduleWarning[] => {
  const warnings: ScheduleWarning[] = [];
  const held = all.visits.filter((one) => one.stage !== 'cancelled');
  const goes = (member: ScheduleGround['members'][number], to: GroundVisit): boolean => {
    if (to.team.except.includes(member.id)) return false;
    if (to.team.also.includes(member.id)) return true;
    const own = all.assignments.filter((one) => one.member === member.id);
    if (own.some((one) => one.visit === to.id)) return true;
    if (own.length > 0 && !own.some((one) => one.visit === null)) return false;
    return to.group === null || member.group === to.group;
  };
  for (const { id, chosen } of all.units) if (chosen && !held.some((one) => one.unit === id)) warnings.push({ type: 'unit-without-visit', unit: id });
  for (const one of held) {
    const at = { visit: one.id };
    if (one.unit === null) warnings.push({ type: 'visit-without-unit', ...at });
    if (all.units.some(({ id, chosen }) => id === one.unit && !chosen)) warnings.push({ type: 'unit-not-chosen', ...at });
    for (const member of all.members) if (goes(member, one) && member.unit !== null && member.unit === one.unit) warnings.push({ type: 'own-unit', ...at, member: member.id });
    if (one.slot === null) {
      warnings.push({ type: 'visit-without-date', ...at });
      continue;
    }
    const { date, session } = one.slot;
    const { window, noticeDays: needed, unitDaysAYear: limit, document } = all.plan;
    if (window !== null && (date < window.from || date > window.to)) warnings.push({ type: 'outside-window', ...at, window });
    const off = dayOff(date, calendar);
    if (off?.kind === 'weekend') warnings.push({ type: 'weekend', ...at });
    else if (off !== null) warnings.push({ type: 'day-off', ...at, day: off });
    for (const two of held) {
      if (two.id === one.id || two.slot?.date !== date || (two.slot.session !== session && two.slot.session !== 'fullDay' && session !== 'fullDay')) continue;
      const both = all.members.filter((member) => goes(member, one) && goes(member, two)).map(({ id }) => id);
      const apart = one.group !== null && two.group !== null && one.group !== two.group;
      if (apart) for (const member of both) warnings.push({ type: 'member-twice', ...at, other: two.id, member });
      else if (both.length > 0 || [one, two].some((each) => !all.members.some((member) => goes(member, each)))) {
        warnings.push({ type: 'same-session', ...at, other: two.id, group: one.group ?? two.group, members: both });
      }
    }
    const busy = new Set<IsoDate>();
    const own = new Set(held.flatMap((two) => (two.slot && two.unit === one.unit && two.slot.date.slice(0, 4) === date.slice(0, 4) ? [two.slot.date] : [])));
    const others: GroundOther[] = [];
    for (const each of all.otherInspections) {
      if (each.unit === null || each.unit !== one.unit || each.span === null) continue;
      const { from, to } = each.span;
      let isInYear = false;
      for (let at = from; at <= to; at = addDays(at, 1)) {
        if (at.slice(0, 4) !== date.slice(0, 4)) continue;
        isInYear = true;
        if (isWorkingDay(at, calendar)) busy.add(at);
      }
      if (isInYear) others.push(each);
      const areas = each.areas.filter((no) => all.areas.some((area) => area.no === no && area.included));
      const gap = to < date ? counted(to, addDays(date, -1), calendar) : from > date ? counted(date, addDays(from, -1), calendar) : 0;
      const nearness = from <= date && date <= to ? (from === to ? 'sameDay' : 'samePeriod') : gap < 5 ? 'near' : areas.length > 0 && isInYear ? 'sameMatter' : null;
      if (nearness !== null) warnings.push({ type: 'other-inspection', ...at, other: each.id, nearness, gap, areas });
    }
    const days = new Set([...busy, ...own]).size;
    if (one.unit !== null && days > limit) warnings.push({ type: 'unit-days', ...at, year: Number(date.slice(0, 4)), days, own: own.size, limit, others: others.map(({ id }) => id) });
    if (one.period !== null && one.period.to > date) warnings.push({ type: 'period-after-visit', ...at });
    if (one.form === 'surprise' || one.stage !== 'planned') continue;
    const from = one.noticedOn ?? (date >= all.today ? all.today : document.date);
    if (from === null) continue;
    let lastChance = date;
    for (let left = needed; left > 0; ) {
      lastChance = addDays(lastChance, -1);
      if (isWorkingDay(lastChance, calendar)) left -= 1;
    }
    if (from <= lastChance) continue;
    warnings.push({
      type: 'short-notice',
      ...at,
      ground: one.noticedOn !== null ? 'noticed' : date >= all.today ? 'today' : 'plan',
      from,
      days: counted(from, date, calendar),
      needed,
      earliest: steps(from, needed, calendar),
    });
  }
  return warnings;
};
