import { expect, test } from 'vitest';
import { blankFinding, blankMeasure, blankUnit, blankVisit } from '../../../tests/support/rows.ts';
import { FindingIdSchema, MeasureIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { IsoDateSchema, MomentSchema } from '#domain/schema/field.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { followRound, type RoundRows } from './round.ts';

const meta = { plan: PlanIdSchema.parse('kt-2024'), deleted: 0, conflicts: 0, regs: {} } as const;
const day = (text: string) => IsoDateSchema.parse(text);
const at = (text: string) => MomentSchema.parse(`${text}T08:00:00.000Z`);
const today = day('2024-06-13');

const unit = (id: string, name: string, order: string): Row<'units'> => ({
  ...meta,
  ...blankUnit,
  id: UnitIdSchema.parse(id),
  name,
  order,
});

const visit = (id: string, of: Row<'units'>): Row<'visits'> => ({
  ...meta,
  ...blankVisit,
  id: VisitIdSchema.parse(id),
  unit: of.id,
});

const finding = (id: string, of: Row<'visits'>, values: Partial<Values<'findings'>>): Row<'findings'> => ({
  ...meta,
  ...blankFinding,
  id: FindingIdSchema.parse(id),
  visit: of.id,
  recordedAt: at('2024-05-01'),
  ...values,
});

const measure = (id: string, of: Row<'findings'>, values: Partial<Values<'measures'>>): Row<'measures'> => ({
  ...blankMeasure,
  ...meta,
  id: MeasureIdSchema.parse(id),
  finding: of.id,
  text: '',
  deadline: null,
  recordedAt: at('2024-05-02'),
  ...values,
});

const science = unit('khoa-hoc', 'Phòng Quản lý Khoa học', 'a0');
const technology = unit('cong-nghe', 'Phòng Quản lý Công nghệ', 'a1');
const visits = [visit('v-1', science), visit('v-2', technology)] as const;
const unposted = finding('f-1', visits[1], { text: 'Chưa niêm yết đủ thủ tục' });
const practice = finding('f-2', visits[0], { kind: 'goodPractice', text: 'Nhắc hạn tự động' });
const late = finding('f-3', visits[0], { text: 'Hồ sơ quá hạn không xin lỗi' });
const rows: RoundRows = {
  units: [technology, science],
  visits,
  criteria: [],
  referrals: [],
  findings: [unposted, practice, late],
  measures: [
    measure('m-1', unposted, { text: 'Niêm yết lại', deadline: day('2024-06-20') }),
    measure('m-2', late, { text: 'Gửi thư xin lỗi', deadline: day('2024-06-01'), owner: { unit: technology.id, post: 'Văn phòng' } }),
    measure('m-3', late, { text: 'Cảnh báo hạn', progress: { status: 'reported', verdict: null, on: today } }),
  ],
};
const round = followRound(rows, today);

test('findings stand in the order of their units, with state, urgency and measures', () => {
  expect(round.findings.map(({ id }) => id)).toEqual(['f-2', 'f-3', 'f-1']);
  const [, overdue, dueSoon] = round.findings;
  expect(overdue).toMatchObject({ state: 'inRemedy', urgency: 'overdue', unit: { name: science.name } });
  expect(overdue?.measures.map(({ id }) => id)).toEqual(['m-2', 'm-3']);
  expect(dueSoon).toMatchObject({ state: 'inRemedy', urgency: 'dueSoon' });
  expect(round.findings[0]).toMatchObject({ state: 'recorded', urgency: null, measures: [] });
});

test('measures stand by urgency', () => {
  expect(round.measures.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
    ['m-2', -12],
    ['m-1', 7],
    ['m-3', null],
  ]);
});

test('a measure whose finding was deleted stays in the list', () => {
  const { measures, findings } = followRound({ ...rows, findings: [practice] }, today);
  expect(findings).toHaveLength(1);
  expect(measures).toHaveLength(3);
  expect(measures[0]).toMatchObject({ id: 'm-2', finding: null, owner: { name: technology.name } });
});

test('findings are called by their number, and name the unit that answers for them', () => {
  const numbered = { ...unposted, number: 7, responsibleUnit: science.id };
  const { findings } = followRound({ units: [science, technology], visits, criteria: [], referrals: [], findings: [numbered, practice], measures: [] }, today);
  expect(findings.map(({ label, unit, responsibleUnit }) => [label, unit?.id, responsibleUnit?.id])).toEqual([['', science.id, undefined], ['TT7', technology.id, science.id]]);
});
