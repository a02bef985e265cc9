import { expect, test } from 'vitest';
import { PlanIdSchema } from '#domain/ids.ts';
import type { PlanCensus } from './census.ts';
import { Store } from './db.ts';
import { dropFromSentinel, lossesOf, readSentinel, type SentinelMemory } from './sentinel.ts';

const [a, b] = [PlanIdSchema.parse('plan-a'), PlanIdSchema.parse('plan-b')];
const guarded = (plan: typeof a, changes: number) => ({ plan, title: `Đợt ${plan}`, changes, copiedAt: null });
const counted = (plan: typeof a, changes: number): PlanCensus => ({ plan, changes, title: '', isExample: false, mark: String(changes) });

test('a plan that is gone, and one that has shrunk, are losses; one that has grown is none', () => {
  const sentinel = { at: 0, plans: [guarded(a, 10), guarded(b, 5)] };
  expect(lossesOf(sentinel, [])).toMatchObject([{ plan: a, changes: 10, found: 0 }, { plan: b, found: 0 }]);
  expect(lossesOf(sentinel, [counted(a, 9), counted(b, 6)])).toMatchObject([{ plan: a, changes: 10, found: 9 }]);
  expect(lossesOf(sentinel, [counted(a, 10), counted(b, 5)])).toEqual([]);
});

test('without a sentinel, as in a new profile or a private window, nothing is lost', () => {
  expect(lossesOf(null, [])).toEqual([]);
  expect(lossesOf(null, [counted(a, 3)])).toEqual([]);
});

test('a sentinel that cannot be read, and a memory that refuses, guard nothing and break nothing', () => {
  const db = new Store('sentinel-test');
  const holding = (text: string): SentinelMemory => ({ getItem: () => text, setItem: () => undefined });
  for (const text of ['', '{', 'null', '{"at":1,"plans":[{"plan":3}]}']) expect(readSentinel(db, holding(text))).toBeNull();
  const refusing: SentinelMemory = {
    getItem: () => {
      throw new DOMException('', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('', 'QuotaExceededError');
    },
  };
  expect(readSentinel(db, refusing)).toBeNull();
  expect(() => dropFromSentinel(db, a, refusing)).not.toThrow();
});
