import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionOf, livingIn, setOf, someSet, versionsIn } from '../../../tests/support/criteria.ts';
import { Laptop, plan, product } from '../../../tests/support/laptop.ts';
import { stateOf } from '../../../tests/support/state.ts';
import { cchcCriteria } from '../criteria/cchc.ts';
import { cchcCriteria2026v2 } from '../criteria/cchc2026_2.ts';
import { compareVersions } from '../criteria/compare.ts';
import { contentOf, type CriteriaVersion } from '../criteria/versions.ts';
import { previewMove } from '../criteria/moving.ts';
import type { CriteriaContent } from '../criteria/content.ts';
import { AttachmentIdSchema, CriteriaSetIdSchema, FindingIdSchema, SampleIdSchema, VisitIdSchema, criterionIdOf, itemIdOf } from '../ids.ts';
import { basisOf } from '../row.ts';
import { addCriterion, adoptCriteria, copyCriteria, editCriteriaSet, editCriterion, importCriteria, issueCriteriaSet, moveVisitCriteria, placeCriteria, removeCriteriaSet, retireCriterion, takeBuiltInCriteria } from './criteria.ts';
import { assessItem, attachFile, recordFinding } from './inspection.ts';
import { addCommand, type Rejection } from './command.ts';
import { editVisit, scheduleVisit } from './planning.ts';
import type { Result } from '../result.ts';

const id = CriteriaSetIdSchema.parse;
const first = id('bo-mot');
const second = id('bo-hai');
const visit = VisitIdSchema.parse('v-1');
const newLaptop = (replica = 'aaaa') => new Laptop(product, { replica, person: 'ha' });

const versionOf = (laptop: Laptop, version: string): CriteriaVersion => {
  const found = versionsIn(laptop).find((one) => one.version === version);
  if (!found) throw new Error(`no version ${version}`);
  return found;
};
const setRow = (laptop: Laptop, version: string) => {
  const { set } = versionOf(laptop, version);
  if (!set) throw new Error(`${version} has no row`);
  return set;
};
const criterion = (laptop: Laptop, version: string, key: string) => {
  const row = versionOf(laptop, version).criteria.find((one) => one.id === criterionIdOf(version, key));
  if (!row) throw new Error(`no criterion ${key}`);
  return row;
};
const done = <T>(result: Result<T, Rejection>): T => {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};
const withSet = (content: CriteriaContent): Laptop => {
  const laptop = newLaptop();
  done(laptop.run(importCriteria, { plan, id: first, content }));
  return laptop;
};
const issue = (laptop: Laptop, version: string, time = 0) => done(laptop.run(issueCriteriaSet, { plan, version: versionOf(laptop, version), areas: [] }, time));

describe('drafts', () => {
  test('property: a copy says the same under the same keys, and so does a set taken over from a file', () => {
    fc.assert(
      fc.property(someSet, (content) => {
        const laptop = withSet(content);
        expect(contentOf(versionOf(laptop, first))).toEqual(content);
        done(laptop.run(copyCriteria, { plan, id: second, title: content.title, from: versionOf(laptop, first) }));
        expect(contentOf(versionOf(laptop, second))).toEqual({ ...content, note: '' });
        expect(setRow(laptop, second).basedOn).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  test('a version without a name is refused, and so is a draft that loses its name', () => {
    expect(newLaptop().run(importCriteria, { plan, id: first, content: { ...setOf(criterionOf('1.1')), title: ' ' } })).toMatchObject({ error: { type: 'text-required' } });
    const laptop = withSet(setOf(criterionOf('1.1')));
    const set = setRow(laptop, first);
    expect(laptop.run(editCriteriaSet, { plan, set, id: first, field: 'title', value: ' ', basis: [] })).toMatchObject({ error: { type: 'text-required' } });
  });

  test('criteria are added, moved and retired, and each is one step back', () => {
    const laptop = withSet(setOf(criterionOf('1.1'), criterionOf('1.2')));
    const set = setRow(laptop, first);
    done(laptop.run(addCriterion, { plan, set, version: first, criterion: criterionOf('1.3', {}, { key: 'moi' }), order: 'b', repairs: [] }));
    expect(versionOf(laptop, first).criteria.map(({ definition }) => definition.code)).toEqual(['1.1', '1.2', '1.3']);
    const before = stateOf(laptop);
    done(laptop.run(placeCriteria, { plan, set, places: [{ row: criterion(laptop, first, 'moi'), order: 'Zz' }] }));
    expect(versionOf(laptop, first).criteria.map(({ definition }) => definition.code)).toEqual(['1.3', '1.1', '1.2']);
    expect(laptop.run(placeCriteria, { plan, set, places: [] })).toMatchObject({ error: { type: 'nothing-to-write' } });
    done(laptop.run(retireCriterion, { plan, set, row: criterion(laptop, first, '1.1') }));
    expect(criterion(laptop, first, '1.1').retired).toBe(true);
    expect(stateOf(laptop)).not.toEqual(before);
  });

  test('a deleted draft takes its criteria along; what a colleague adds meanwhile shows as left over, and not as a version', () => {
    const laptop = withSet(setOf(criterionOf('1.1')));
    const colleague = newLaptop('bbbb');
    colleague.receive([...laptop.log.values()]);
    done(colleague.run(addCriterion, { plan, set: setRow(colleague, first), version: first, criterion: criterionOf('1.2'), order: 'b', repairs: [] }, 1));
    done(laptop.run(removeCriteriaSet, { plan, version: versionOf(laptop, first) }));
    expect(versionsIn(laptop)).toEqual([]);
    laptop.receive([...colleague.log.values()]);
    expect(versionsIn(laptop)).toEqual([]);
    expect([...laptop.conflicts.values()]).toMatchObject([{ kind: 'orphan', table: 'criteriaSets' }]);
  });
});

test('a built-in version is taken in beside the others, issued, and twice is once', () => {
  const laptop = newLaptop();
  for (const criteria of [cchcCriteria, cchcCriteria2026v2, cchcCriteria2026v2]) done(laptop.run(takeBuiltInCriteria, { plan, criteria }));
  expect(versionsIn(laptop).map(({ version, isDraft, criteria }) => [version, isDraft, criteria.length])).toEqual([
    ['cchc-2026.2', false, 88],
    ['cchc-2026.1', false, 88],
  ]);
  expect(compareVersions(versionOf(laptop, 'cchc-2026.1').criteria, versionOf(laptop, 'cchc-2026.2').criteria).every(({ kind }) => kind === 'same' || kind === 'changed')).toBe(true);
});

describe('issued versions', () => {
  const issued = () => {
    const laptop = withSet(setOf(criterionOf('1.1'), criterionOf('1.2')));
    const draft = versionOf(laptop, first);
    issue(laptop, first);
    return { laptop, draft };
  };

  test('nothing in them is written by any command, save for the focus', () => {
    const { laptop } = issued();
    const version = versionOf(laptop, first);
    const { set } = version;
    const row = criterion(laptop, first, '1.1');
    const before = stateOf(laptop);
    const refused = { ok: false, error: { type: 'criteria-issued' } };
    expect(laptop.run(editCriteriaSet, { plan, set, id: first, field: 'title', value: 'Khác', basis: [] })).toEqual(refused);
    expect(laptop.run(editCriterion, { plan, set, id: row.id, field: 'retired', value: true, basis: [] })).toEqual(refused);
    expect(laptop.run(editCriterion, { plan, id: row.id, field: 'definition', value: row.definition, basis: [] })).toEqual(refused);
    expect(laptop.run(retireCriterion, { plan, set, row })).toEqual(refused);
    expect(laptop.run(placeCriteria, { plan, set, places: [{ row, order: 'b' }] })).toEqual(refused);
    expect(laptop.run(addCriterion, { plan, set, version: first, criterion: criterionOf('1.3'), order: '', repairs: [] })).toEqual(refused);
    expect(laptop.run(issueCriteriaSet, { plan, version, areas: [] })).toEqual(refused);
    expect(laptop.run(removeCriteriaSet, { plan, version })).toEqual(refused);
    expect(stateOf(laptop)).toEqual(before);
    expect(laptop.run(editCriterion, { plan, set, id: row.id, field: 'focus', value: true, basis: basisOf(row, 'focus') }).ok).toBe(true);
    expect(versionOf(laptop, first).isAltered).toBe(false);
  });

  test('an edit that was made elsewhere while it was a draft is noticed by the digest', () => {
    const laptop = withSet(setOf(criterionOf('1.1')));
    const colleague = newLaptop('bbbb');
    colleague.receive([...laptop.log.values()]);
    issue(laptop, first);
    expect(versionOf(laptop, first)).toMatchObject({ isDraft: false, isAltered: false });
    const row = criterion(colleague, first, '1.1');
    done(colleague.run(editCriterion, { plan, set: setRow(colleague, first), id: row.id, field: 'definition', value: { ...row.definition, question: 'Câu khác?' }, basis: basisOf(row, 'definition') }, 9));
    laptop.receive([...colleague.log.values()]);
    expect(versionOf(laptop, first).isAltered).toBe(true);
  });

  test('a draft with a fault or with two versions of a criterion is not issued', () => {
    const faulty = withSet(setOf(criterionOf('1.1', { question: '' })));
    expect(faulty.run(issueCriteriaSet, { plan, version: versionOf(faulty, first), areas: [] })).toMatchObject({ error: { type: 'criteria-incomplete' } });
    const laptop = withSet(setOf(criterionOf('1.1')));
    const colleague = newLaptop('bbbb');
    colleague.receive([...laptop.log.values()]);
    for (const [one, question] of [[laptop, 'Một?'], [colleague, 'Hai?']] as const) {
      const row = criterion(one, first, '1.1');
      done(one.run(editCriterion, { plan, set: setRow(one, first), id: row.id, field: 'definition', value: { ...row.definition, question }, basis: basisOf(row, 'definition') }));
    }
    laptop.receive([...colleague.log.values()]);
    expect(laptop.run(issueCriteriaSet, { plan, version: versionOf(laptop, first), areas: [] })).toMatchObject({ error: { type: 'criteria-in-conflict' } });
  });

  test('the round takes one for its new visits, with the areas that it lacks, and takes no draft', () => {
    const { laptop, draft } = issued();
    const round = { id: plan, regs: {} };
    expect(laptop.run(adoptCriteria, { plan, version: draft, round, areas: [] })).toMatchObject({ error: { type: 'criteria-draft' } });
    const version = versionOf(laptop, first);
    done(laptop.run(adoptCriteria, { plan, version, round, areas: version.areas }));
    expect(livingIn(laptop, 'plans')).toMatchObject([{ criteriaVersion: first }]);
    expect(livingIn(laptop, 'areas')).toMatchObject([{ no: 1, included: true, thematic: false }]);
  });
});

describe('moving a visit to another version', () => {
  const addSample = addCommand('samples', 'sample.add');
  const met = { result: 'met', numerator: null, denominator: null, score: 100 } as const;
  const answersOf = (laptop: Laptop) => Object.fromEntries(livingIn(laptop, 'items').map(({ criterion: asked, assessment }) => [asked, assessment.result]));
  const at = (version: string, key: string) => criterionIdOf(version, key);

  /** Three answers; the new version keeps 1.1, changes 1.2, drops 1.3 and asks 1.4. */
  const inspected = () => {
    const laptop = withSet(setOf(criterionOf('1.1', { maxScore: 100 }), criterionOf('1.2', { maxScore: 100 }), criterionOf('1.3')));
    const later = setOf(criterionOf('1.1', { maxScore: 100 }), criterionOf('1.2', { question: 'Hỏi khác?', maxScore: 50 }), criterionOf('1.4'));
    done(laptop.run(importCriteria, { plan, id: second, content: later }));
    issue(laptop, first);
    issue(laptop, second);
    done(laptop.run(adoptCriteria, { plan, version: versionOf(laptop, first), round: { id: plan, regs: {} }, areas: versionOf(laptop, first).areas }));
    done(laptop.run(scheduleVisit, { plan, id: visit, values: { stage: 'inProgress', criteriaVersion: first } }));
    for (const key of ['1.1', '1.2', '1.3']) done(laptop.run(assessItem, { plan, visit, criterion: at(first, key), assessment: met, basis: [] }));
    done(laptop.run(recordFinding, { plan, id: FindingIdSchema.parse('f-1'), values: { visit, criterion: at(first, '1.2'), alsoCriteria: [at(first, '1.1'), at(first, '1.3')], text: 'Chậm' } }));
    done(laptop.run(addSample, { plan, id: SampleIdSchema.parse('s-1'), values: { visit, criterion: at(first, '1.1'), title: 'Mẫu' } }));
    done(laptop.run(attachFile, { plan, id: AttachmentIdSchema.parse('t-1'), values: { owner: { table: 'items', id: itemIdOf(visit, at(first, '1.1')) }, caption: 'Ảnh' } }));
    return laptop;
  };
  const moving = (laptop: Laptop, from: string, to: string) => ({
    visit: { id: visit },
    unitKind: 'division' as const,
    criteria: livingIn(laptop, 'criteria'),
    areas: livingIn(laptop, 'areas'),
    from,
    to,
    areasOfTarget: versionOf(laptop, to).areas,
    items: livingIn(laptop, 'items'),
  });
  const inputOf = (laptop: Laptop, from: string, to: string) => {
    const [row] = livingIn(laptop, 'visits');
    if (!row) throw new Error('no visit');
    return {
      plan,
      visit: row,
      to: versionOf(laptop, to),
      preview: previewMove(moving(laptop, from, to)),
      findings: livingIn(laptop, 'findings'),
      samples: livingIn(laptop, 'samples'),
      attachments: livingIn(laptop, 'attachments'),
    };
  };

  test('the preview says what stays, what changes, what is new, what is gone and what needs a second look', () => {
    const preview = previewMove(moving(inspected(), first, second));
    expect(preview).toMatchObject({ same: 1, changed: 1, added: [{ key: '1.4' }], gone: [{ key: '1.3' }] });
    expect(preview.secondLook).toMatchObject([{ after: { key: '1.2' }, parts: ['question', 'maxScore'], isScoreAbove: true }]);
    expect(preview.left).toMatchObject([{ criterion: { key: '1.3' } }]);
  });

  test('answers, findings, samples and files go along by key; what has no criterion there stays', () => {
    const laptop = inspected();
    done(laptop.run(moveVisitCriteria, inputOf(laptop, first, second)));
    expect(livingIn(laptop, 'visits')).toMatchObject([{ criteriaVersion: second }]);
    expect(answersOf(laptop)).toEqual({ [at(second, '1.1')]: 'met', [at(second, '1.2')]: 'met', [at(first, '1.3')]: 'met' });
    expect(livingIn(laptop, 'findings')).toMatchObject([{ criterion: at(second, '1.2'), alsoCriteria: [at(second, '1.1'), at(first, '1.3')] }]);
    expect(livingIn(laptop, 'samples')).toMatchObject([{ criterion: at(second, '1.1') }]);
    expect(livingIn(laptop, 'attachments')).toMatchObject([{ owner: { table: 'items', id: itemIdOf(visit, at(second, '1.1')) } }]);
    expect(laptop.conflicts.size).toBe(0);
  });

  test('one step back brings everything to where it was', () => {
    const laptop = inspected();
    const shown = () => ({
      visits: livingIn(laptop, 'visits').map(({ criteriaVersion }) => criteriaVersion),
      // A row that was made and taken back stays, and says nothing.
      items: livingIn(laptop, 'items').filter(({ assessment }) => assessment.result !== null).map(({ id: row, assessment, note }) => ({ row, assessment, note })),
      findings: livingIn(laptop, 'findings').map(({ criterion: asked, alsoCriteria }) => ({ asked, alsoCriteria })),
      samples: livingIn(laptop, 'samples').map(({ criterion: asked }) => asked),
      files: livingIn(laptop, 'attachments').map(({ owner }) => owner),
    });
    const before = shown();
    const { undo } = done(laptop.run(moveVisitCriteria, inputOf(laptop, first, second)));
    expect(shown()).not.toEqual(before);
    laptop.undo(undo);
    expect(shown()).toEqual(before);
    expect(laptop.conflicts.size).toBe(0);
    // After a reload this tab has written nothing yet; the blank rows that were taken back are in nobody's way.
    laptop.own.clear();
    done(laptop.run(moveVisitCriteria, inputOf(laptop, first, second)));
    expect(livingIn(laptop, 'items').filter(({ assessment }) => assessment.result !== null)).toHaveLength(3);
    expect(laptop.conflicts.size).toBe(0);
  });

  test('there and back again with an answer changed in between: the later answer stands, without a conflict', () => {
    const laptop = inspected();
    done(laptop.run(moveVisitCriteria, inputOf(laptop, first, second)));
    const item = livingIn(laptop, 'items').find((one) => one.criterion === at(second, '1.1'));
    done(laptop.run(assessItem, { plan, visit, criterion: at(second, '1.1'), assessment: { ...met, result: 'notMet' }, basis: item ? basisOf(item, 'assessment') : [] }, 5));
    done(laptop.run(moveVisitCriteria, inputOf(laptop, second, first), 6));
    expect(answersOf(laptop)).toEqual({ [at(first, '1.1')]: 'notMet', [at(first, '1.2')]: 'met', [at(first, '1.3')]: 'met' });
    expect(laptop.conflicts.size).toBe(0);
  });

  test('a colleague who answers under the old version meanwhile is not buried: the conflict shows', () => {
    const laptop = inspected();
    const colleague = newLaptop('bbbb');
    colleague.receive([...laptop.log.values()]);
    const item = livingIn(colleague, 'items').find((one) => one.criterion === at(first, '1.1'));
    done(colleague.run(assessItem, { plan, visit, criterion: at(first, '1.1'), assessment: { ...met, result: 'partlyMet' }, basis: item ? basisOf(item, 'assessment') : [] }, 5));
    done(laptop.run(moveVisitCriteria, inputOf(laptop, first, second)));
    laptop.receive([...colleague.log.values()]);
    expect([...laptop.conflicts.values()]).toMatchObject([{ kind: 'deleted-but-edited', table: 'items' }]);
  });

  test('signed minutes keep their version, and nobody moves to a draft', () => {
    const laptop = inspected();
    const input = inputOf(laptop, first, second);
    expect(laptop.run(moveVisitCriteria, { ...input, to: { version: second, isDraft: true } })).toMatchObject({ error: { type: 'criteria-draft' } });
    done(laptop.run(editVisit, { plan, id: visit, field: 'stage', value: 'minutesSigned', basis: basisOf(input.visit, 'stage') }));
    expect(laptop.run(moveVisitCriteria, inputOf(laptop, first, second))).toMatchObject({ error: { type: 'criteria-signed' } });
  });
});
