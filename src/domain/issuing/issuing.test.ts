import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Laptop, plan, product } from '../../../tests/support/laptop.ts';
import { blankMember, blankUnit, blankVisit } from '../../../tests/support/rows.ts';
import { amendPlan, issuePlan, numberIssuance, type OfficialDocument } from '../commands/issuing.ts';
import { IssuanceIdSchema, MemberIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { memberRoles, visitForms, visitSessions, type MemberRole, type VisitForm } from '../schema/planning.ts';
import { issuanceFields } from '../schema/preparation.ts';
import type { Row, Values } from '../schema/tables.ts';
import { issuedContentOf, issuedVersions, type IssuedContent, type PlanRows } from './content.ts';
import { planDifferences } from './difference.ts';

const day = (date: string) => IsoDateSchema.parse(date);
const unitId = (name: string) => UnitIdSchema.parse(name);
const unit = (name: string, chosen = true) => ({ ...blankUnit, id: unitId(name), name: `Phòng ${name}`, order: name, chosen });
const member = (name: string, role: MemberRole = 'member') => ({ ...blankMember, id: MemberIdSchema.parse(name), name, role, order: name });
const visit = (id: string, of: string, date: string | null, values: Partial<Values<'visits'>> = {}) => ({
  ...blankVisit,
  id: VisitIdSchema.parse(id),
  unit: unitId(of),
  slot: date === null ? null : { date: day(date), session: 'morning' as const },
  ...values,
});

const rows: PlanRows = {
  plan: { title: 'Kế hoạch 2024', window: { from: day('2024-04-01'), to: day('2024-09-30') } },
  areas: [{ no: 2, included: true }, { no: 1, included: true }, { no: 8, included: false }],
  units: [unit('b'), unit('a'), unit('c'), unit('d', false)],
  members: [member('an', 'leader'), member('binh')],
  visits: [
    visit('v-2', 'b', '2024-05-09'),
    visit('v-1', 'a', '2024-04-18'),
    visit('v-3', 'a', '2024-06-01', { form: 'surprise' }),
    visit('v-4', 'c', '2024-06-02', { form: 'surprise' }),
    visit('v-5', 'b', '2024-06-03', { stage: 'cancelled' }),
  ],
};
const content = issuedContentOf(rows);

describe('what a plan says when it is issued', () => {
  test('chosen units, included areas, visits that are held; no surprise visit, and no unit that only such a visit goes to', () => {
    expect(content.areas).toEqual([1, 2]);
    expect(content.units.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(content.members).toEqual([{ name: 'an', role: 'leader' }, { name: 'binh', role: 'member' }]);
    expect(content.visits.map(({ id, unit: name }) => [id, name])).toEqual([['v-1', 'Phòng a'], ['v-2', 'Phòng b']]);
  });
});

describe('what a later plan says otherwise', () => {
  const after = (change: Partial<PlanRows>) => planDifferences(content, issuedContentOf({ ...rows, ...change }));
  const [first] = rows.visits;
  if (!first) throw new Error('there is a visit');

  test('in words of the trade', () => {
    expect(after({ visits: [{ ...first, slot: { date: day('2024-05-10'), session: 'afternoon' } }, ...rows.visits.slice(1)] })).toEqual([
      { type: 'visitMoved', unit: 'Phòng b', from: { date: '2024-05-09', session: 'morning' }, to: { date: '2024-05-10', session: 'afternoon' } },
    ]);
    expect(after({ members: [member('an'), member('chi', 'leader')] })).toEqual([
      { type: 'memberAdded', name: 'chi', role: 'leader' },
      { type: 'memberRemoved', name: 'binh', role: 'member' },
      { type: 'roleChanged', name: 'an', from: 'leader', to: 'member' },
    ]);
    expect(after({ units: [...rows.units.filter(({ id }) => id !== 'b'), { ...unit('b'), name: 'Phòng Tổng hợp' }] })).toEqual([{ type: 'unitRenamed', from: 'Phòng b', to: 'Phòng Tổng hợp' }]);
    expect(after({ areas: [{ no: 1, included: true }, { no: 8, included: true }] })).toEqual([{ type: 'areaAdded', area: 8 }, { type: 'areaRemoved', area: 2 }]);
    expect(after({ visits: [{ ...first, stage: 'cancelled' }, ...rows.visits.slice(1)] })).toEqual([{ type: 'visitRemoved', unit: 'Phòng b', slot: { date: '2024-05-09', session: 'morning' } }]);
    expect(after({ visits: [{ ...first, unit: unitId('a') }, ...rows.visits.slice(1)] })).toEqual([{ type: 'visitUnit', from: 'Phòng b', to: 'Phòng a', slot: { date: '2024-05-09', session: 'morning' } }]);
    expect(after({ plan: { title: 'Khác', window: null } }).map(({ type }) => type)).toEqual(['title', 'window']);
  });

  test('a surprise visit that is moved, added or dropped is no change of the plan', () => {
    expect(after({ visits: rows.visits.filter(({ id }) => id !== 'v-3') })).toEqual([]);
    expect(after({ visits: [...rows.visits, visit('v-9', 'b', '2024-07-01', { form: 'surprise' })] })).toEqual([]);
  });

  test('nothing where nothing is otherwise; as much back as forth; never silent on a difference', () => {
    const names = fc.subarray(['a', 'b', 'c']);
    const slot = fc.option(fc.record({ date: fc.constantFrom(day('2024-04-18'), day('2024-04-19')), session: fc.constantFrom(...visitSessions) }));
    const contents: fc.Arbitrary<IssuedContent> = fc.record({
      title: fc.constantFrom('Một', 'Hai'),
      window: fc.constantFrom(null, { from: day('2024-04-01'), to: day('2024-09-30') }),
      areas: fc.subarray([1, 2, 3]),
      units: names.map((list) => list.map((name) => ({ id: unitId(name), name }))),
      members: fc.uniqueArray(fc.record({ name: fc.constantFrom('An', 'Bình'), role: fc.constantFrom<string>(...memberRoles) }), { selector: ({ name }) => name }),
      visits: fc.uniqueArray(fc.record({ id: fc.constantFrom('v-1', 'v-2').map((id) => VisitIdSchema.parse(id)), unit: fc.constantFrom('a', 'b'), form: fc.constantFrom<VisitForm>(...visitForms), slot }), { selector: ({ id }) => id }),
    });
    const sorted = ({ members, visits, ...rest }: IssuedContent) => ({ ...rest, members: members.toSorted((a, b) => (a.name < b.name ? -1 : 1)), visits: visits.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        expect(planDifferences(a, a)).toEqual([]);
        expect(planDifferences(a, b)).toHaveLength(planDifferences(b, a).length);
        expect(planDifferences(a, b).length === 0).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
    );
  });
});

describe('issuing', () => {
  const blank: OfficialDocument = { number: '', date: null };
  const laptop = (replica = 'r7k2m9qx') => new Laptop(product, { replica, person: 'ha' });
  const round = { id: plan, document: blank, regs: {} };
  const versionsAt = (at: Laptop): readonly Row<'issuances'>[] =>
    [...at.rows].flatMap(([key, row]): Row<'issuances'>[] =>
      key.startsWith('issuances/')
        ? [{ id: IssuanceIdSchema.parse(row.id), plan, deleted: row.deleted, conflicts: 0, regs: row.regs, no: issuanceFields.no.schema.parse(row['no']), document: issuanceFields.document.schema.parse(row['document']), issued: issuanceFields.issued.schema.parse(row['issued']), reason: issuanceFields.reason.schema.parse(row['reason']) }]
        : [],
    );
  const issue = (at: Laptop, document = blank) => at.run(issuePlan, { plan, round, content, versions: versionsAt(at), document });

  test('freezes what the plan says, once, with number and date in its heading too', () => {
    const at = laptop();
    expect(issue(at, { number: ' 522/KH-SKHCN ', date: day('2024-03-27') }).ok).toBe(true);
    const [version] = issuedVersions(versionsAt(at));
    expect(version).toMatchObject({ no: 0, content, isAltered: false });
    expect(at.rows.get(`plans/${plan}`)?.['document']).toEqual({ number: '522/KH-SKHCN', date: '2024-03-27' });
    expect(issue(at)).toEqual({ ok: false, error: { type: 'plan-issued' } });
  });

  test('amendments are numbered, carry a reason and leave what was issued alone', () => {
    const at = laptop();
    const amend = (why: string) => at.run(amendPlan, { plan, content: { ...content, title: 'Khác' }, versions: versionsAt(at), document: blank, why });
    expect(amend('Đổi lịch')).toEqual({ ok: false, error: { type: 'plan-not-issued' } });
    issue(at);
    expect(amend(' ')).toEqual({ ok: false, error: { type: 'reason-required' } });
    amend('Đổi lịch');
    amend('Đổi người');
    expect(issuedVersions(versionsAt(at)).map(({ no, content: { title }, row }) => [no, title, row.reason])).toEqual([[0, content.title, ''], [1, 'Khác', 'Đổi lịch'], [2, 'Khác', 'Đổi người']]);
  });

  test('number and date are filled in later, and never replaced', () => {
    const at = laptop();
    issue(at);
    const fill = (document: OfficialDocument) => {
      const [version] = versionsAt(at);
      if (!version) throw new Error('nothing was issued');
      return at.run(numberIssuance, { plan, version, round, document });
    };
    expect(fill(blank)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
    expect(fill({ number: '522/KH-SKHCN', date: null }).ok).toBe(true);
    expect(fill({ number: '523/KH-SKHCN', date: null })).toEqual({ ok: false, error: { type: 'plan-issued' } });
    expect(fill({ number: '522/KH-SKHCN', date: day('2024-03-27') }).ok).toBe(true);
    expect(versionsAt(at)[0]?.document).toEqual({ number: '522/KH-SKHCN', date: '2024-03-27' });
  });

  test('two people who issue at once meet in one row, as a conflict', () => {
    const [one, two] = [laptop('r7k2m9qx'), laptop('q3m7x2ab')];
    issue(one);
    two.run(issuePlan, { plan, round, content: { ...content, title: 'Bản khác' }, versions: [], document: blank }, 1000);
    one.receive([...two.log.values()]);
    expect([...one.conflicts.values()].map(({ table, row, field }) => `${table}/${row}.${field}`)).toEqual(['issuances/lan-0.issued']);
  });

  test('what was altered afterwards is noticed', () => {
    const at = laptop();
    issue(at);
    const [version] = versionsAt(at);
    if (!version?.issued) throw new Error('nothing was issued');
    const altered = { ...version, issued: { ...version.issued, content: { ...content, title: 'Sửa lén' } } };
    expect(issuedVersions([altered])[0]?.isAltered).toBe(true);
  });
});
