import { dayOfNumber, numberOf, yearOf } from '../days.ts';
import type { IsoDate } from '../schema/field.ts';

/*
 * The Vietnamese lunar calendar after the published algorithm of Hồ Ngọc Đức (astronomical new moons and solar terms
 * at UTC+7, Quyết định 121-CP ngày 08/8/1967; after Jean Meeus). It differs from the Chinese calendar in some years, since
 * Beijing lies an hour east (2030: Tết on 2 February, not on the 3rd).
 */

/** Hours east of Greenwich. */
const ZONE = 7;
/** Mean length of a lunar month, in days. */
const MONTH = 29.530588853;
/** Julian day of the first new moon of 1900. */
const EPOCH = 2415021.076998695;
/** Julian day number of 1970-01-01. */
const UNIX_DAY = 2440588;

const { sin, PI, floor } = Math;
const DEGREE = PI / 180;

/** Julian day number, in Vietnam, of the k-th new moon since 1900. */
const newMoon = (k: number): number => {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 + 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * DEGREE);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * DEGREE;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * DEGREE;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * DEGREE;
  const correction =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const drift = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return floor(mean + correction - drift + 0.5 + ZONE / 24);
};

/** In which twelfth of its yearly way the sun stands at the beginning of a day, 0 to 11. */
const solarSector = (julianDay: number): number => {
  const t = (julianDay - 2451545.5 - ZONE / 24) / 36525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * DEGREE;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.00029 * sin(3 * anomaly);
  const longitude = (280.46645 + 36000.76983 * t + 0.0003032 * t2 + centre) / 360;
  return floor((longitude - floor(longitude)) * 12);
};

/** Number of the new moon that begins a month known to begin near a Julian day. */
const moonNear = (julianDay: number): number => floor((julianDay - EPOCH) / MONTH + 0.5);

/** Julian day on which the eleventh lunar month of a year begins: the one that holds the winter solstice. */
const eleventhMonth = (year: number): number => {
  const lastDay = Date.UTC(year, 11, 31) / 86_400_000 + UNIX_DAY;
  const k = floor((lastDay - 2415021) / MONTH);
  const begins = newMoon(k);
  return solarSector(begins) >= 9 ? newMoon(k - 1) : begins;
};

/** How many months after the eleventh the leap month comes: the first one in which the sun changes no sector. */
const leapOffset = (eleventh: number): number => {
  const k = moonNear(eleventh);
  let offset = 1;
  let sector = solarSector(newMoon(k + offset));
  for (;;) {
    const before = sector;
    offset += 1;
    sector = solarSector(newMoon(k + offset));
    if (sector === before || offset >= 14) return offset - 1;
  }
};

/** The day on which a day of a lunar month (not a leap month; months 1 to 10) falls in a year. */
export const dayOfLunar = (year: number, month: number, day: number): IsoDate => {
  const eleventh = eleventhMonth(year - 1);
  let offset = month + 1;
  if (eleventhMonth(year) - eleventh > 365 && offset >= leapOffset(eleventh)) offset += 1;
  return dayOfNumber(newMoon(moonNear(eleventh) + offset) + day - 1 - UNIX_DAY);
};

/** A day of the lunar calendar. */
export interface LunarDate {
  /** Lunar year, named by the year in which its first month begins. */
  readonly year: number;
  readonly month: number;
  /** The second month of that number in its year (tháng nhuận). */
  readonly isLeap: boolean;
  readonly day: number;
}

/** Where a day stands in the lunar calendar (ngày âm lịch). */
export const lunarDateOf = (date: IsoDate): LunarDate => {
  const julianDay = numberOf(date) + UNIX_DAY;
  let k = moonNear(julianDay) + 1;
  while (newMoon(k) > julianDay) k -= 1;
  const begins = newMoon(k);
  const year = yearOf(date);
  const isBeforeEleventh = begins < eleventhMonth(year);
  const eleventh = eleventhMonth(isBeforeEleventh ? year - 1 : year);
  const next = eleventhMonth(isBeforeEleventh ? year : year + 1);
  const offset = k - moonNear(eleventh);
  const leap = next - eleventh > 365 ? leapOffset(eleventh) : Infinity;
  // Months of the lunar year since the eleventh of the year before, leap months not counted: 0 is the eleventh, 2 the first.
  const place = offset >= leap ? offset - 1 : offset;
  return {
    year: (isBeforeEleventh ? year - 1 : year) + (place < 2 ? 0 : 1),
    month: ((place + 10) % 12) + 1,
    isLeap: offset === leap,
    day: julianDay - begins + 1,
  };
};
