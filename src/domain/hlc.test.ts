import { expect, test } from 'vitest';
import { HlcSchema, nextHlc, timeOf } from './hlc.ts';
import { ReplicaIdSchema } from './ids.ts';

const replica = ReplicaIdSchema.parse('r7k2m9qx');
const at = Date.UTC(2026, 10, 23, 12, 48, 0, 935);
const reading = (text: string) => HlcSchema.parse(text);

test('the first reading is the wall clock', () => {
  expect(nextHlc(null, at, replica)).toBe('2026-11-23T12:48:00.935Z-0000-r7k2m9qx');
});

test.each([
  ['moves on', at + 1, '2026-11-23T12:48:00.936Z-0000-r7k2m9qx'],
  ['stands still', at, '2026-11-23T12:48:00.935Z-0004-r7k2m9qx'],
  ['runs back 400 days', at - 400 * 86_400_000, '2026-11-23T12:48:00.935Z-0004-r7k2m9qx'],
])('when the wall clock %s, the reading is later than the last', (_, now, next) => {
  const last = reading('2026-11-23T12:48:00.935Z-0003-r7k2m9qx');
  expect(nextHlc(last, now, replica)).toBe(next);
  expect(nextHlc(last, now, replica) > last).toBe(true);
});

test('a full counter moves the time on by a millisecond', () => {
  expect(nextHlc(reading('2026-12-31T23:59:59.999Z-9999-r7k2m9qx'), at, replica)).toBe('2027-01-01T00:00:00.000Z-0000-r7k2m9qx');
});

test('a new replica id goes on from the old clock', () => {
  expect(nextHlc(reading('2026-11-23T12:48:00.935Z-0003-r7k2m9qx'), at, ReplicaIdSchema.parse('zz22'))).toBe('2026-11-23T12:48:00.935Z-0004-zz22');
});

test('the claimed time can be read', () => {
  expect(timeOf(reading('2026-11-23T12:48:00.935Z-0003-r7k2m9qx'))).toBe('2026-11-23T12:48:00.935Z');
});

test.each(['2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'])('%s is a day', (day) => {
  expect(HlcSchema.safeParse(`${day}T00:00:00.000Z-0000-r7k2m9qx`).success).toBe(true);
});

test.each([
  '2023-02-29T00:00:00.000Z-0000-r7k2m9qx',
  '1900-02-29T00:00:00.000Z-0000-r7k2m9qx',
  '2026-02-31T00:00:00.000Z-0000-r7k2m9qx',
  '2026-04-31T00:00:00.000Z-0000-r7k2m9qx',
  '2026-13-01T00:00:00.000Z-0000-r7k2m9qx',
  '2026-00-10T00:00:00.000Z-0000-r7k2m9qx',
  '2026-11-23T24:00:00.000Z-0000-r7k2m9qx',
  '2026-11-23T12:60:00.000Z-0000-r7k2m9qx',
  '2026-11-23T12:48:00.935Z-3-r7k2m9qx',
  '2026-11-23T12:48:00.935Z-0003-',
  '2026-11-23T12:48:00.935Z-0003-r7k2m9qx\n',
])('%j is no reading', (text) => {
  expect(HlcSchema.safeParse(text).success).toBe(false);
});
