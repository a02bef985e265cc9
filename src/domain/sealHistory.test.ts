import { expect, test } from 'vitest';
import { changeIdOf, asJson, type Draft } from './change.ts';
import { foldRow, type Write } from './fold.ts';
import { HlcSchema } from './hlc.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema } from './ids.ts';
import { differenceOf, type SealedRecord } from './sealHistory.ts';
import { recordHash } from './visitSeal.ts';

const plan = PlanIdSchema.parse('kt-2024');
const id = 'ph-1';

/** A write of the text of a finding at a minute, over earlier ones. */
const write = (minute: number, text: string, over: readonly Write[], note?: string): Write => {
  const op = { t: 'findings', r: id, f: 'text', val: text, over: over.map(({ change }) => change.id) };
  const draft: Draft = {
    v: 1, plan, replica: ReplicaIdSchema.parse('r7k2m9qx'), seq: minute + 1, prev: null, actor: PersonIdSchema.parse('ha'), cmd: 'finding.edit',
    hlc: HlcSchema.parse(`2024-04-01T08:${String(minute).padStart(2, '0')}:00.000Z-0000-r7k2m9qx`),
    ...(note === undefined ? {} : { note }),
    ops: [op],
  };
  return { change: { id: changeIdOf(asJson(draft)), ...draft }, op };
};
const sealedAs = (writes: readonly Write[]): SealedRecord => ({ rule: 2, hash: recordHash('findings', foldRow('findings', plan, id, undefined, writes, () => true).row, 2) });
const changed = { kind: 'changed', table: 'findings', id } as const;

test('an edit after the seal shows what was sealed, what stands now, who, and why', () => {
  const first = write(1, 'Chậm', []);
  const second = write(2, 'Chậm niêm yết', [first]);
  const later = write(9, 'Không niêm yết', [second], 'Ghi nhầm');
  expect(differenceOf(changed, plan, [later, first, second], sealedAs([first, second]))).toEqual({
    ...changed,
    fields: [{ field: 'text', before: 'Chậm niêm yết', after: 'Không niêm yết' }],
    later: [{ change: later.change.id, actor: 'ha', hlc: later.change.hlc, note: 'Ghi nhầm' }],
  });
});

test('an edit that was made before the seal and arrived after it is found out too', () => {
  const first = write(1, 'Chậm', []);
  const elsewhere = write(2, 'Rất chậm', [first]);
  const sealed = write(3, 'Chậm niêm yết', [first]);
  const difference = differenceOf(changed, plan, [first, sealed, elsewhere], sealedAs([first, sealed]));
  expect(difference.later.map(({ change }) => change)).toEqual([elsewhere.change.id]);
});

test('what the log does not tell is not guessed', () => {
  const first = write(1, 'Chậm', []);
  expect(differenceOf(changed, plan, [first], sealedAs([write(1, 'Một nội dung khác', [])]))).toEqual({ ...changed, fields: null, later: [] });
});

test('a record that was added later is told with its author', () => {
  const first = write(9, 'Thêm sau', [], 'Bổ sung');
  expect(differenceOf({ ...changed, kind: 'added' }, plan, [first], undefined)).toMatchObject({ fields: [], later: [{ actor: 'ha', note: 'Bổ sung' }] });
});
