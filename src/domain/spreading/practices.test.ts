import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundRow, resultSource } from '../../../tests/support/documents/results.ts';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { Laptop, plan, product } from '../../../tests/support/laptop.ts';
import { editAdoption, proposeAdoptions, removeAdoption } from '../commands/practices.ts';
import { FindingIdSchema, adoptionIdOf } from '../ids.ts';
import { basisOf } from '../row.ts';
import { adoptionStates } from '../schema/followUp.ts';
import { countAdoptions, nextAdoptionStates, otherAdopters, practicesOf, type SpreadingRows } from './practices.ts';

const { rows: all } = resultSource();
const rowsWith = (more: Partial<SpreadingRows> = {}): SpreadingRows => ({ ...all, ...more });
const practiceId = FindingIdSchema.parse('hl-1');
const [own, second, third, fourth] = all.units.map(({ id }) => id);
if (!own || !second || !third || !fourth) throw new Error('the example has four units');

const on = (code: string) => {
  const criterion = all.criteria.find(({ definition }) => definition.code === code);
  if (!criterion) throw new Error(`no criterion ${code}`);
  return criterion.id;
};
const visitTo = (unit: string, form: 'direct' | 'surprise', stage: 'planned' | 'inProgress') => shownRow('visits', `kt-${unit}`, { unit, form, stage });
const practice = foundRow('hl-1', 'goodPractice', 'Dùng mã QR để người dân tra cứu hồ sơ.', { number: 1, criterion: on('3.4') });
const carriedTo = (unit: string, values: Readonly<Record<string, string | number | object>>) =>
  shownRow('carriedFindings', `cu-${unit}`, { unit, kind: 'shortcoming', text: 'Hồ sơ trễ hạn.', origin: { plan: 'kt-2023', year: 2023, finding: 'tt-9', unitName: 'Phòng' }, ...values });

const proposalsOf = (rows: SpreadingRows) => practicesOf(rows)[0]?.proposals.map(({ unit, reasons }) => [unit.id, reasons.map((reason) => ({ ...reason, text: undefined }))]);

describe('who might take a practice over', () => {
  test('units with a shortcoming on its criterion, then those in its area; each says why', () => {
    const visits = [...rowsWith().visits, visitTo(second, 'direct', 'inProgress')];
    const findings = [
      practice,
      foundRow('tt-5', 'shortcoming', 'Niêm yết chưa đủ.', { visit: visitTo(second, 'direct', 'inProgress').id, number: 3, criterion: on('3.5') }),
      foundRow('tt-6', 'shortcoming', 'Hồ sơ trễ hạn.', { visit: visitTo(second, 'direct', 'inProgress').id, number: 4, criterion: on('1.1'), responsibleUnit: third, alsoCriteria: [on('3.4')] }),
    ];
    expect(proposalsOf(rowsWith({ visits, findings, carriedFindings: [carriedTo(fourth, { criterionKey: '3.4', area: 3 })] }))).toEqual([
      [third, [{ kind: 'found', finding: 'tt-6', label: 'TT4', match: { by: 'criterion', code: '3.4' } }]],
      [fourth, [{ kind: 'carried', year: 2023, match: { by: 'criterion', code: '3.4' } }]],
      [second, [{ kind: 'found', finding: 'tt-5', label: 'TT3', match: { by: 'area', area: 3 } }]],
    ]);
  });

  test('never the unit itself, nor one that was asked, nor one that is gone, nor for what was found fixed', () => {
    const units = rowsWith().units.map((unit) => (unit.id === third ? { ...unit, ...shownRow('units', unit.id, { name: unit.name, until: '2024-01-01' }) } : unit));
    const findings = [practice, foundRow('tt-1', 'shortcoming', 'Trễ hạn.', { criterion: on('3.4') })];
    const adoptions = [shownRow('adoptions', adoptionIdOf(practiceId, second), { practice: 'hl-1', unit: second })];
    const carriedFindings = [carriedTo(second, { criterionKey: '3.4' }), carriedTo(third, { criterionKey: '3.4' }), carriedTo(fourth, { criterionKey: '3.4', state: 'fixed' })];
    const rows = rowsWith({ units, findings, adoptions, carriedFindings });
    expect(proposalsOf(rows)).toEqual([]);
    const [one] = practicesOf(rows);
    expect(one && otherAdopters(one, units).map(({ id }) => id)).toEqual([fourth]);
  });

  test('nothing of a visit without notice that has not begun, neither as a practice nor as a reason', () => {
    const at = (stage: 'planned' | 'inProgress') => {
      const visit = visitTo(second, 'surprise', stage);
      return rowsWith({
        visits: [...rowsWith().visits, visit],
        findings: [practice, foundRow('tt-5', 'shortcoming', 'Trễ hạn.', { visit: visit.id, criterion: on('3.4') }), foundRow('hl-2', 'goodPractice', 'Sổ tay.', { visit: visit.id })],
      });
    };
    expect(practicesOf(at('planned')).map(({ finding }) => finding.id)).toEqual(['hl-1']);
    expect(proposalsOf(at('planned'))).toEqual([]);
    expect(practicesOf(at('inProgress')).map(({ finding }) => finding.id)).toEqual(['hl-1', 'hl-2']);
    expect(proposalsOf(at('inProgress'))?.map(([unit]) => unit)).toEqual([second]);
  });

  test('in any round a proposal names a shortcoming of just that unit', () => {
    const finding = fc.record({ kind: fc.constantFrom('goodPractice' as const, 'shortcoming' as const), code: fc.constantFrom('1.1', '3.4', '3.5'), unit: fc.constantFrom(own, second, third) });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (told) => {
        const visits = [own, second, third].map((unit) => visitTo(unit, 'direct', 'inProgress'));
        const findings = told.map(({ kind, code, unit }, at) => foundRow(`f-${at}`, kind, 'Nội dung.', { visit: visitTo(unit, 'direct', 'inProgress').id, criterion: on(code) }));
        const practices = practicesOf(rowsWith({ visits, findings, carriedFindings: [] }));
        expect(practices).toHaveLength(told.filter(({ kind }) => kind === 'goodPractice').length);
        for (const { unit, proposals } of practices) {
          for (const proposal of proposals) {
            expect(proposal.unit.id).not.toBe(unit?.id);
            for (const reason of proposal.reasons) expect(reason.kind === 'found' && told[Number(reason.finding.slice(2))]).toMatchObject({ kind: 'shortcoming', unit: proposal.unit.id });
          }
        }
      }),
    );
  });
});

describe('adoption', () => {
  const laptop = () => new Laptop(product, { replica: 'r7k2m9qx', person: 'ha' });
  const id = adoptionIdOf(practiceId, second);
  const shown = (at: Laptop) => at.rows.get(`adoptions/${id}`);

  test('two people who propose the same unit make one row without a conflict', () => {
    const [here, there] = [laptop(), new Laptop(product, { replica: 'a1b2c3d4', person: 'lan' })];
    for (const at of [here, there]) at.run(proposeAdoptions, { plan, practice: practiceId, to: [{ unit: second, why: 'TT3' }] });
    here.receive(there.log.values());
    expect([here.rows.size, here.conflicts.size]).toEqual([1, 0]);
  });

  test('one that was taken back begins anew', () => {
    const at = laptop();
    at.run(proposeAdoptions, { plan, practice: practiceId, to: [{ unit: second, why: 'TT3' }, { unit: third, why: '' }] });
    at.run(editAdoption, { plan, id, field: 'progress', value: { state: 'declined', on: null }, basis: basisOf(shown(at), 'progress') });
    at.run(removeAdoption, { plan, row: { id, regs: shown(at)?.regs ?? {} } });
    expect(shown(at)?.deleted).toBe(1);
    at.run(proposeAdoptions, { plan, practice: practiceId, to: [{ unit: second, why: 'TT4' }] });
    expect([shown(at)?.deleted, shown(at)?.['progress'], shown(at)?.['why'], at.conflicts.size]).toEqual([0, { state: 'proposed', on: null }, 'TT4', 0]);
  });

  test('nobody chosen is nothing to write', () => {
    expect(laptop().run(proposeAdoptions, { plan, practice: practiceId, to: [] })).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  });

  test('from every state one can go on, and come to every other', () => {
    for (const state of adoptionStates) {
      const reached = new Set(nextAdoptionStates(state));
      for (let size = -1; size !== reached.size; ) {
        size = reached.size;
        Array.from(reached, nextAdoptionStates).flat().forEach((next) => reached.add(next));
      }
      expect(reached).toEqual(new Set(adoptionStates));
    }
  });

  test('counts by state', () => {
    const adoptions = ([['adopted', second], ['declined', third], ['adopted', fourth]] as const).map(([state, unit]) => shownRow('adoptions', adoptionIdOf(practiceId, unit), { practice: 'hl-1', unit, progress: { state, on: null } }));
    expect(countAdoptions(practicesOf(rowsWith({ adoptions })))).toEqual({ proposed: 0, underway: 0, adopted: 2, declined: 1 });
  });
});
