import { addDays, isWeekend, weekdayOf } from '../days.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import { announcements, type Announcement } from './announcements.ts';
import type { BuiltInDay, Holiday } from './calendarDay.ts';
import { dayOfLunar } from './lunar.ts';

/** Days of Tết (Bộ luật Lao động 2019, Điều 112 khoản 1 điểm b; 2012: Điều 115 khoản 1 điểm b). */
const TET_DAYS = 5;
/** Since when the National Day has a second day (Bộ luật Lao động 2019, in force from 01/01/2021, Điều 112 khoản 1 điểm đ). */
const SECOND_NATIONAL_DAY_SINCE = 2021;
/** Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16, Điều 2, in force from 01/7/2026). */
const CULTURE_DAY_SINCE = 2026;

type OfHoliday = Pick<BuiltInDay, 'date' | 'holiday' | 'certainty'>;

const dayIn = (year: number, monthDay: string): IsoDate => IsoDateSchema.parse(`${year}-${monthDay}`);

/**
 * First of the five days of Tết as it may be expected: one day before the first of the lunar year when that is a Monday
 * or a Tuesday, else two days before, as in all announced years [judgement].
 */
const likelyTet = (newYear: IsoDate): IsoDate => addDays(newYear, weekdayOf(newYear) <= 2 ? -1 : -2);

/** The second day of the National Day as it may be expected: the day after when it is a Monday, a Thursday or a Sunday, as in all announced years [judgement]. */
const likelySecond = (nationalDay: IsoDate): IsoDate => addDays(nationalDay, [1, 4, 7].includes(weekdayOf(nationalDay)) ? 1 : -1);

/** Days that the law itself names. */
const statutory = (year: number): readonly OfHoliday[] => {
  const day = (date: IsoDate, holiday: Holiday): OfHoliday => ({ date, holiday, certainty: 'statutory' });
  return [
    day(dayIn(year, '01-01'), 'newYear'),
    day(dayOfLunar(year, 3, 10), 'hungKings'),
    day(dayIn(year, '04-30'), 'reunification'),
    day(dayIn(year, '05-01'), 'labour'),
    day(dayIn(year, '09-02'), 'national'),
    ...(year >= CULTURE_DAY_SINCE ? [day(dayIn(year, '11-24'), 'culture')] : []),
  ];
};

/** Days that are decided each year: the five of Tết, the second of the National Day. */
const decided = (year: number, announcement: Announcement | undefined): readonly OfHoliday[] => {
  const certainty = announcement ? 'announced' : 'forecast';
  const tet = announcement ? dayIn(year, announcement.tet) : likelyTet(dayOfLunar(year, 1, 1));
  const second = announcement?.second ? dayIn(year, announcement.second) : likelySecond(dayIn(year, '09-02'));
  return [
    ...Array.from({ length: TET_DAYS }, (_, index): OfHoliday => ({ date: addDays(tet, index), holiday: 'tet', certainty })),
    ...(year >= SECOND_NATIONAL_DAY_SINCE ? [{ date: second, holiday: 'national', certainty } as const] : []),
  ];
};

/** Both days of an exchange. */
const exchangedDays = (year: number, { exchanged }: Announcement): readonly BuiltInDay[] =>
  exchanged.flatMap(({ off, worked, occasion }): BuiltInDay[] => {
    const [free, busy] = [dayIn(year, off), dayIn(year, worked)];
    const both = { holiday: occasion, certainty: 'announced' } as const;
    return [
      { ...both, date: free, kind: 'exchangedOff', insteadOf: busy },
      { ...both, date: busy, kind: 'exchangedWorking', insteadOf: free },
    ];
  });

/**
 * Whether a holiday on a weekend is made up for (Bộ luật Lao động 2019, Điều 111 khoản 3: those of Điều 112 khoản 1).
 * The Culture Day is a holiday by a resolution of its own that says nothing of it; first met on Saturday 24/11/2029 [unverified].
 */
const isMadeUpFor = ({ date, holiday }: OfHoliday): boolean => isWeekend(date) && holiday !== 'culture';

const daysOf = (year: number): ReadonlyMap<IsoDate, BuiltInDay> => {
  const announcement = announcements[year];
  const named = [...statutory(year), ...decided(year, announcement)].sort((a, b) => (a.date < b.date ? -1 : 1));
  const days = new Map<IsoDate, BuiltInDay>(named.map((day) => [day.date, { ...day, kind: 'holiday', insteadOf: null }]));
  if (announcement) for (const day of exchangedDays(year, announcement)) days.set(day.date, day);
  for (const { date, holiday, certainty } of named.filter(isMadeUpFor)) {
    let next = addDays(date, 1);
    while (isWeekend(next) || days.has(next)) next = addDays(next, 1);
    days.set(next, { date: next, kind: 'compensatory', holiday, certainty, insteadOf: date });
  }
  return days;
};

const byYear = new Map<number, ReadonlyMap<IsoDate, BuiltInDay>>();

/** The days of a year that are not what their weekday says, for civil servants: as announced, by law, or as the rule lets expect. */
export const daysOfYear = (year: number): ReadonlyMap<IsoDate, BuiltInDay> => {
  const days = byYear.get(year) ?? daysOf(year);
  byYear.set(year, days);
  return days;
};
