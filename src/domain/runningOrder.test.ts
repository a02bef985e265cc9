import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AgendaStepIdSchema } from './ids.ts';
import { dayPlan, timeOnSite, typedTime, usualSteps } from './runningOrder.ts';
import { MomentSchema } from './schema/field.ts';

const at = (time: string) => MomentSchema.parse(`2024-04-18T${time}:00.000Z`);
const ms = (time: string) => Date.parse(at(time));
const step = (no: number, minutes: number | null, doneAt: string | null = null) => ({
  id: AgendaStepIdSchema.parse(`bl-${no}`),
  minutes,
  doneAt: doneAt === null ? null : at(doneAt),
});

test('the usual running order takes half a day', () => {
  expect(usualSteps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(240);
});

describe('the day against its plan', () => {
  test('says nothing about time before the opening', () => {
    expect(dayPlan([step(1, 15)], null, ms('08:00'))).toEqual({ current: 'bl-1', late: null, end: null });
  });

  test('is on time while the step under way has time left', () => {
    expect(dayPlan([step(1, 15), step(2, 30)], at('08:00'), ms('08:10'))).toEqual({ current: 'bl-1', late: 0, end: ms('08:45') });
  });

  test('is late from the moment at which the step under way should have been over', () => {
    expect(dayPlan([step(1, 15, '08:15'), step(2, 30)], at('08:00'), ms('08:55'))).toEqual({ current: 'bl-2', late: 10, end: ms('08:55') });
  });

  test('is ahead when steps were done sooner, and stays as late as the last step was', () => {
    expect(dayPlan([step(1, 15, '08:05'), step(2, 30)], at('08:00'), ms('08:06'))).toMatchObject({ late: -10, end: ms('08:35') });
    expect(dayPlan([step(1, 15, '08:25'), step(2, 30)], at('08:00'), ms('08:26'))).toMatchObject({ late: 10, end: ms('08:55') });
  });

  test('once all is done it tells how late it ended, whatever the clock says now', () => {
    expect(dayPlan([step(1, 15, '08:20')], at('08:00'), ms('17:00'))).toEqual({ current: null, late: 5, end: ms('08:20') });
  });

  test('steps without a time take none', () => {
    expect(dayPlan([step(1, null)], at('08:00'), ms('09:00'))).toEqual({ current: 'bl-1', late: null, end: null });
  });
});

test('the time on site runs until the end', () => {
  expect(timeOnSite({ openedAt: null, closedAt: null }, ms('08:00'))).toBeNull();
  expect(timeOnSite({ openedAt: at('08:00'), closedAt: null }, ms('08:30'))).toBe(30 * 60_000);
  expect(timeOnSite({ openedAt: at('08:00'), closedAt: at('11:30') }, ms('17:00'))).toBe(210 * 60_000);
  expect(timeOnSite({ openedAt: at('08:00'), closedAt: at('07:00') }, ms('17:00'))).toBe(0);
});

test.each([
  ['8:15', 495],
  ['8h15', 495],
  ['08.15', 495],
  ['0815', 495],
  ['8', 480],
  ['8h', 480],
  [' 13:05 ', 785],
  ['24:00', null],
  ['8:60', null],
  ['sáng', null],
  ['', null],
])('„%s“ as a time of day', (text, minutes) => {
  expect(typedTime(text)).toBe(minutes);
});

test('every time of day is read back from how it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const two = (value: number) => String(value).padStart(2, '0');
      expect(typedTime(`${two(hour)}:${two(minute)}`)).toBe(hour * 60 + minute);
    }),
  );
});
