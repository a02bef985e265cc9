import { ChangeIdSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { ReceivedRecord } from '#storage/ledger.ts';
import type { BundleSummary } from '#workers/importJob.ts';

/** The round of these files. */
export const plan = PlanIdSchema.parse('kt-2024');

/** A file as a person chooses it. */
export const file = new File(['x'.repeat(2500)], 'kt_ha_2024-05-14_0930.skt.json');

/** Counts of nothing. */
export const none = { added: 0, changed: 0, deleted: 0, conflict: 0, same: 0, ours: 0, both: 0 };
const [ownId, firstId, secondId] = ['a', 'b', 'c'].map((letter) => ChangeIdSchema.parse(letter.repeat(32)));

/** What the file says before it is merged: something new, changed and in conflict, and texts that look like markup. */
export const summary: BundleSummary = {
  plan,
  planRecord: { id: plan, title: 'Kiểm tra <i>CCHC</i> 2024' },
  by: { id: PersonIdSchema.parse('ps-1'), name: 'Nguyễn Thị Hà', replica: ReplicaIdSchema.parse('r7k2m9qxab') },
  signature: { kind: 'unsigned' },
  scope: { kind: 'plan' },
  createdAt: '2024-05-14T02:30:00.000Z',
  app: '0.1.0',
  changes: 40,
  blobs: 3,
  blobsIncluded: 2,
  effects: {
    total: { ...none, added: 12, changed: 3, conflict: 1, same: 1410, ours: 7, both: 2 },
    byUnit: [
      { unit: null, label: '', ...none, same: 1000 },
      { unit: 'u-1', label: 'Phòng <b>Khoa học</b>', ...none, added: 12, changed: 3, conflict: 1, same: 410, ours: 7, both: 2 },
    ],
    byTable: [
      { table: 'units', ...none, conflict: 1, changed: 1, both: 1, same: 1000 },
      { table: 'findings', ...none, added: 12, changed: 2, same: 410, ours: 7, both: 1 },
    ],
    groups: [
      { key: '/plans', unit: null, label: '', table: 'plans', ...none, same: 1000 },
      { key: 'u-1/units', unit: 'u-1', label: 'Phòng <b>Khoa học</b>', table: 'units', ...none, conflict: 1, changed: 1, both: 1 },
      { key: 'u-1/findings', unit: 'u-1', label: 'Phòng <b>Khoa học</b>', table: 'findings', ...none, added: 12, changed: 2, same: 410, ours: 7, both: 1 },
    ],
    rows: [
      {
        table: 'units',
        id: 'u-1',
        effect: 'conflict',
        both: true,
        group: 'u-1/units',
        label: '<script>alert(1)</script>',
        unit: '',
        fields: [
          { kind: 'conflict', field: 'name', versions: [{ here: false, value: 'Phòng Khoa học' }, { here: true, value: 'Phòng Quản lý Khoa học' }] },
          { kind: 'deletion', here: true },
          { kind: 'changed', field: 'unheard', before: null, after: 'x' },
        ],
      },
      {
        table: 'findings',
        id: 'f-2',
        effect: 'changed',
        both: false,
        group: 'u-1/findings',
        label: 'Chưa niêm yết',
        unit: 'Phòng <b>Khoa học</b>',
        fields: [
          { kind: 'changed', field: 'text', before: 'Chưa niêm yết thủ tục', after: 'Chưa niêm yết đủ thủ tục' },
          { kind: 'changed', field: 'visit', before: 'v-1', after: 'v-2' },
        ],
      },
      { table: 'findings', id: 'f-1', effect: 'added', both: false, group: 'u-1/findings', label: '', unit: 'Phòng <b>Khoa học</b>', fields: [] },
    ],
    atoms: [
      { groups: ['u-1/findings'], ids: firstId ? [firstId] : [] },
      { groups: ['u-1/findings', 'u-1/units'], ids: secondId ? [secondId] : [] },
      { groups: [], ids: ownId ? [ownId] : [] },
    ],
    names: { 'visits/v-1': 'Phòng Khoa học · 14/05/2024' },
    fresh: 3,
    known: 20,
    quarantined: 2,
    newBlobs: 2,
  },
};

/** The line of the ledger once it has been merged. */
export const record: ReceivedRecord = {
  plan,
  id: '2024-05-14T03:00:00.000Z-abcdef',
  direction: 'received',
  at: MomentSchema.parse('2024-05-14T03:00:00.000Z'),
  fileName: file.name,
  seal: 's',
  person: summary.by.id,
  name: summary.by.name,
  replica: null,
  scope: { kind: 'plan' },
  frontier: {},
  changes: 40,
  brought: '',
  undoneAt: null,
  receipt: {
    total: summary.effects.total,
    byUnit: summary.effects.byUnit,
    byTable: summary.effects.byTable,
    before: { changes: 'a', state: 'abcdefghijklmnop', count: 20 },
    after: { changes: 'b', state: 'njsdyx5wdiz7aaaa', count: 23 },
    taken: 3,
    left: 2,
    quarantined: 2,
    newBlobs: 2,
    openConflicts: 2,
    planIsNew: false,
    made: [],
    undone: [],
  },
};
