import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GroupIdSchema, MemberIdSchema, VisitIdSchema } from './ids.ts';
import { takesPart, teamWith, type Seated, type TeamedVisit } from './schedule.ts';

const [a, b] = [GroupIdSchema.parse('nhom-a'), GroupIdSchema.parse('nhom-b')];
const member = (id: string, group: Seated['group'] = null): Seated => ({ id: MemberIdSchema.parse(id), group });
const visit = (id: string, group: TeamedVisit['group'] = null, team: Partial<TeamedVisit['team']> = {}): TeamedVisit => ({
  id: VisitIdSchema.parse(id),
  group,
  team: { also: [], except: [], ...team },
});
const given = (who: string, at: string | null) => ({ member: MemberIdSchema.parse(who), visit: at === null ? null : VisitIdSchema.parse(at) });

describe('who goes along on a visit', () => {
  it.each([
    ['everybody, where nothing is said', member('an'), visit('v1'), [], true],
    ['a group on its own visit', member('an', a), visit('v1', a), [], true],
    ['no other group', member('an', b), visit('v1', a), [], false],
    ['nobody without a group on the visit of one', member('an'), visit('v1', a), [], false],
    ['a group on a visit of the whole team', member('an', a), visit('v1'), [], true],
    ['whoever has it by name, of whatever group', member('an', b), visit('v1', a), [given('an', 'v1')], true],
    ['not who has other visits by name', member('an'), visit('v1'), [given('an', 'v2')], false],
    ['who has areas at every visit beside one by name', member('an'), visit('v1'), [given('an', 'v2'), given('an', null)], true],
    ['areas at every visit bring nobody into another group', member('an', b), visit('v1', a), [given('an', null)], false],
    ['whoever is added', member('an', b), visit('v1', a, { also: [MemberIdSchema.parse('an')] }), [], true],
    ['not who stays away, though it is his by name', member('an'), visit('v1', null, { except: [MemberIdSchema.parse('an')] }), [given('an', 'v1')], false],
  ])('%s', (_, who, at, assignments, goes) => {
    expect(takesPart(who, at, assignments)).toBe(goes);
  });

  it('is as it was said, and says nothing where it follows by itself', () => {
    const groups = fc.constantFrom(null, a, b);
    const people = fc.subarray(['an', 'binh'].map((id) => MemberIdSchema.parse(id)));
    const assignments = fc.array(fc.constantFrom(given('an', null), given('an', 'v1'), given('an', 'v2'), given('binh', 'v1')), { maxLength: 3 });
    fc.assert(
      fc.property(groups, groups, people, people, assignments, fc.boolean(), (own, of, also, except, list, goes) => {
        const who = member('an', own);
        const before = visit('v1', of, { also, except });
        const after = { ...before, team: teamWith(who, before, goes, list) };
        expect(takesPart(who, after, list)).toBe(goes);
        const bare = visit('v1', of);
        expect(teamWith(who, bare, takesPart(who, bare, list), list)).toEqual(bare.team);
        const other = member('binh');
        expect(takesPart(other, after, list)).toBe(takesPart(other, before, list));
      }),
    );
  });
});
