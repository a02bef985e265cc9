import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankAttendee, blankCriterion, blankFinding, blankItem, blankMinutesLine, blankVisit } from '../../tests/support/rows.ts';
import { builtInCalendar, calendarWith } from './calendar/workingCalendar.ts';
import type { ChecklistEntry } from './checklist.ts';
import { closingIssues, issueKey, severityOf, type ClosingIssue, type ClosingScene } from './closingCheck.ts';
import { AttendeeIdSchema, BasisIdSchema, CriterionIdSchema, FindingIdSchema, LegalDocumentIdSchema, MeasureIdSchema, MemberIdSchema, PlanIdSchema, SampleIdSchema, UnitIdSchema, VisitIdSchema, itemIdOf } from './ids.ts';
import { libraryOf } from './legal/library.ts';
import { lineHash, lineIdOf, minutesOf, remarksContent } from './minutes.ts';
import type { RowMeta } from './row.ts';
import { DecimalSchema, IsoDateSchema, MomentSchema } from './schema/field.ts';
import { blankAssessment, type Assessment, type CriterionDefinition, type FindingKind, type ScoringRule } from './schema/inspection.ts';
import type { Attendance } from './schema/meeting.ts';
import type { Row, Values } from './schema/tables.ts';

const visit = VisitIdSchema.parse('v-1');
const unit = UnitIdSchema.parse('u-1');
const meta: RowMeta = { plan: PlanIdSchema.parse('kt-2024'), deleted: 0, conflicts: 0, regs: {} };
const figure = (text: string) => DecimalSchema.parse(text);
const moment = (time: string) => MomentSchema.parse(`2024-04-18T${time}:00.000Z`);

interface Item {
  readonly code: string;
  readonly type?: CriterionDefinition['type'];
  readonly scoring?: ScoringRule;
  readonly assessment: Partial<Assessment>;
}
const criterionId = (code: string) => CriterionIdSchema.parse(`c-${code}`);
const entry = ({ code, type = 'qualitative', scoring = { kind: 'judged' }, assessment }: Item): ChecklistEntry => {
  const id = criterionId(code);
  return {
    criterion: { ...blankCriterion, ...meta, id, definition: { ...blankCriterion.definition, code, type, maxScore: 100 }, measurement: { ...blankCriterion.measurement, scoring } },
    item: { ...blankItem, ...meta, id: itemIdOf(visit, id), assessment: { ...blankAssessment, ...assessment } },
  };
};
const met = { result: 'met', score: 100 } as const;
const finding = (id: string, kind: FindingKind, values: Partial<Values<'findings'>> = {}): Row<'findings'> => ({
  ...blankFinding, ...meta, id: FindingIdSchema.parse(id), kind, text: id, number: 1, severity: 'minor', responsible: 'Văn thư', cause: { kind: 'subjective', text: '' }, ...values,
});
const attendee = (id: string, values: Partial<Values<'attendees'>>): Row<'attendees'> => ({ ...blankAttendee, ...meta, id: AttendeeIdSchema.parse(id), visit, ...values });
const member = (id: string, ofUnit: typeof unit | null) => ({ id: MemberIdSchema.parse(id), group: null, name: id, unit: ofUnit });
const substituted = (name: string, reason: string): Attendance => ({ state: 'substituted', reason, substitute: { name, position: '' } });
const sample = (id: string, values: Partial<Values<'samples'>> = {}) => ({
  id: SampleIdSchema.parse(id), draw: null, reported: { received: 980, returnedOnTime: 962, returnedLate: 16, inProgress: 2 }, ...values,
});
const draw = { rule: 1, seed: 'K7', size: 1, of: 5, listHash: 'a'.repeat(32), at: moment('02:00') };
const measure = (id: string, values: Partial<Pick<Row<'measures'>, 'deadline' | 'owner'>> = {}) => ({
  id: MeasureIdSchema.parse(id), finding: FindingIdSchema.parse('tt-tot'), deadline: IsoDateSchema.parse('2024-06-01'), owner: { unit, post: '' }, ...values,
});

const [decree61, decree118] = [LegalDocumentIdSchema.parse('nd-61-2018'), LegalDocumentIdSchema.parse('nd-118-2025')];
const decree = (id: typeof decree61, number: string, from: string, replacedBy: readonly (typeof decree61)[]) => ({
  id, documentType: 'Nghị định', number, date: null, issuer: 'Chính phủ', subject: 'một cửa', validity: { from: IsoDateSchema.parse(from), to: null }, replacedBy, amendedBy: [],
  note: '', verified: false,
});
const library = libraryOf([], [decree(decree61, '61/2018/NĐ-CP', '2018-06-21', [decree118]), decree(decree118, '118/2025/NĐ-CP', '2025-07-01', [])]);

/** What can be wrong with a visit, each with the issues that it brings. */
const flaws = {
  'item without a result': ['not-assessed'],
  'not met without a finding': ['result-without-finding c-2'],
  'quantitative item with a result and no figures': ['figures-missing c-3'],
  'numerator above denominator': ['figures c-4'],
  'denominator of zero': ['figures c-5'],
  'rate against its result': ['rate-against-result c-6'],
  'score above the maximum': ['score-above-maximum c-7'],
  'score missing': ['scores-missing'],
  'blank finding': ['finding-blank tt-trang'],
  'shortcoming without severity': ['finding-lacks tt-1 severity'],
  'shortcoming without cause': ['finding-lacks tt-2 cause'],
  'shortcoming without anybody responsible': ['finding-lacks tt-3 responsible'],
  'good practice without evidence': ['good-practice-without-evidence hl-1'],
  'two findings of one number': ['number-doubled kk-2'],
  'finding without a number': ['numbers-missing'],
  'measure without a deadline': ['measure-lacks bp-1 deadline'],
  'measure without an owner': ['measure-lacks bp-2 owner'],
  'dossiers not recorded': ['dossiers-open mau-1'],
  'sums that do not add up': ['sums-disagree mau-2'],
  'basis no longer in force': ['basis-outdated cc-2'],
  'open conflicts': ['conflicts'],
  'member in his own unit': ['own-unit tv-1'],
  'substitute without a reason': ['substitute-lacks nd-2 reason'],
  'substitute without a name': ['substitute-lacks nd-3 substitute'],
  'nobody of the unit': ['nobody-present unit'],
  'opening not recorded': ['time-missing openedAt'],
  'end not recorded': ['time-missing closedAt'],
  'line not agreed': ['lines-open'],
  'line changed since': ['line-changed v-1.remarks'],
} as const satisfies Record<string, readonly string[]>;
type Flaw = keyof typeof flaws;
const allFlaws = Object.keys(flaws).filter((name): name is Flaw => Object.hasOwn(flaws, name));
/** These exclude each other: a line cannot be both open and agreed on. */
const together = (some: readonly Flaw[]): readonly Flaw[] => (some.includes('line changed since') ? some.filter((flaw) => flaw !== 'line not agreed') : some);

/** A visit that has some flaws and no others. */
const scene = (some: readonly Flaw[]): ClosingScene => {
  const has = (flaw: Flaw) => some.includes(flaw);
  const entries = [
    entry({ code: '1', assessment: has('item without a result') ? {} : met }),
    entry({ code: '2', assessment: { result: has('not met without a finding') ? 'notMet' : 'met', score: 0 } }),
    entry({ code: '3', type: 'quantitative', assessment: has('quantitative item with a result and no figures') ? met : { ...met, numerator: figure('3'), denominator: figure('4') } }),
    entry({ code: '4', type: 'quantitative', assessment: { ...met, numerator: figure(has('numerator above denominator') ? '5' : '4'), denominator: figure('4') } }),
    entry({ code: '5', type: 'quantitative', assessment: { ...met, numerator: figure('0'), denominator: figure(has('denominator of zero') ? '0' : '4') } }),
    entry({ code: '6', type: 'quantitative', scoring: { kind: 'linear', full: 9000 }, assessment: { ...met, numerator: figure(has('rate against its result') ? '0' : '4'), denominator: figure('4') } }),
    entry({ code: '7', assessment: { ...met, score: has('score above the maximum') ? 101 : 100 } }),
    entry({ code: '8', assessment: { ...met, score: has('score missing') ? null : 100 } }),
  ];
  const findings = [
    finding('tt-tot', 'shortcoming', { number: 1 }),
    finding('tt-1', 'shortcoming', { number: 2, severity: has('shortcoming without severity') ? null : 'minor' }),
    finding('tt-2', 'shortcoming', { number: 3, cause: { kind: null, text: has('shortcoming without cause') ? ' ' : 'Thiếu người' } }),
    finding('tt-3', 'shortcoming', { number: 4, responsible: has('shortcoming without anybody responsible') ? '' : 'Trưởng phòng' }),
    ...(has('blank finding') ? [finding('tt-trang', 'shortcoming', { number: 5, text: '', responsible: '', cause: { kind: null, text: '' } })] : []),
    finding('hl-1', 'goodPractice', { number: 1 }),
    finding('kk-1', 'difficulty', { number: 1, recordedAt: moment('01:00') }),
    finding('kk-2', 'difficulty', { number: has('two findings of one number') ? 1 : 2, recordedAt: moment('02:00') }),
    finding('dx-1', 'proposal', { number: has('finding without a number') ? null : 1 }),
  ];
  const remarks = { remarks: 'Cơ bản tốt' };
  const line = lineIdOf(visit, { kind: 'remarks', id: '' });
  const hash = lineHash(remarksContent(has('line changed since') ? { remarks: 'Tốt' } : remarks));
  const row = { ...blankMinutesLine, ...meta, id: line, visit, opinion: 'Thống nhất', agreed: has('line not agreed') ? null : { at: moment('03:00'), hash } };
  return {
    visit: {
      ...blankVisit,
      id: visit,
      unit,
      slot: { date: IsoDateSchema.parse('2025-08-18'), session: 'morning' },
      openedAt: has('opening not recorded') ? null : moment('01:00'),
      closedAt: has('end not recorded') ? null : moment('04:00'),
    },
    unit: { name: 'Chi cục Tiêu chuẩn' },
    entries,
    findings,
    measures: [measure('bp-1', has('measure without a deadline') ? { deadline: null } : {}), measure('bp-2', has('measure without an owner') ? { owner: { unit: null, post: ' ' } } : {})],
    attachments: has('good practice without evidence') ? [] : [{ owner: { table: 'findings', id: 'hl-1' } }],
    samples: [
      sample('mau-1', { draw }),
      sample('mau-2', has('sums that do not add up') ? { reported: { received: 980, returnedOnTime: 962, returnedLate: 16, inProgress: 0 } } : {}),
    ],
    dossiers: [
      {
        sample: SampleIdSchema.parse('mau-1'), received: null, due: null, returned: null, apology: null, composition: null, fee: null,
        note: has('dossiers not recorded') ? '' : 'Đúng hạn',
      },
    ],
    attendees: [
      attendee('nd-1', { side: 'team', member: MemberIdSchema.parse('tv-1') }),
      attendee('nd-2', { side: 'team', member: MemberIdSchema.parse('tv-2'), presence: substituted('Võ Chín', has('substitute without a reason') ? '' : 'Họp') }),
      attendee('nd-3', { side: 'team', member: MemberIdSchema.parse('tv-3'), presence: substituted(has('substitute without a name') ? ' ' : 'Lý Mười', 'Ốm') }),
      ...(has('nobody of the unit') ? [] : [attendee('nd-4', { name: 'Nguyễn Văn Bảy' })]),
    ],
    members: [member('tv-1', has('member in his own unit') ? unit : null), member('tv-2', null), member('tv-3', null)],
    assignments: [],
    lines: minutesOf({ visit: { id: visit, ...remarks }, areas: [], entries: [], findings: [], lines: [row] }),
    bases: [
      { id: BasisIdSchema.parse('cc-1'), documentType: 'Nghị định', number: '118/2025/NĐ-CP', date: null },
      ...(has('basis no longer in force') ? [{ id: BasisIdSchema.parse('cc-2'), documentType: 'Nghị định', number: '61/2018/NĐ-CP', date: null }] : []),
      { id: BasisIdSchema.parse('cc-3'), documentType: 'Kế hoạch', number: '522/KH-SKHCN', date: null },
    ],
    library,
    calendar: builtInCalendar,
    conflicts: has('open conflicts') ? 2 : 0,
  };
};
/** Of an issue what stays the same when another of its kind is mended: `figures c-4`, without the reason. */
const keys = (of: ClosingScene): readonly string[] => closingIssues(of).map(issueKey).sort();

test('a visit in order has no issues', () => {
  expect(closingIssues(scene([]))).toEqual([]);
});

test.each(allFlaws)('%s: is named, and nothing else', (flaw) => {
  expect(keys(scene([flaw]))).toEqual(flaws[flaw]);
});

test('mending one thing removes exactly its issue, whatever else is open', () => {
  fc.assert(
    fc.property(fc.subarray(allFlaws, { minLength: 1 }), fc.nat(), (some, chance) => {
      const flawed = together(some);
      const mended = flawed[chance % flawed.length];
      if (mended === undefined) return;
      const gone = new Set<string>(flaws[mended]);
      expect(keys(scene(flawed.filter((flaw) => flaw !== mended)))).toEqual(keys(scene(flawed)).filter((key) => !gone.has(key)));
    }),
  );
});

test('no two issues of a visit have one name', () => {
  const all = keys(scene(together(allFlaws)));
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(allFlaws.length - 1);
});

describe('finer points', () => {
  const issues = (change: Partial<ClosingScene>): readonly ClosingIssue[] => closingIssues({ ...scene([]), ...change });

  test('a finding covers a result also as one of its further criteria; a good practice does not', () => {
    const entries = [entry({ code: '2', assessment: { result: 'notMet', score: 0 } })];
    const own = scene([]).findings;
    expect(issues({ entries, findings: [...own, finding('tt-9', 'shortcoming', { number: 9, alsoCriteria: [criterionId('2')] })] })).toEqual([]);
    const praised = finding('hl-1', 'goodPractice', { criterion: criterionId('2') });
    expect(issues({ entries, findings: own.map((row) => (row.id === 'hl-1' ? praised : row)) })).toEqual([{ type: 'result-without-finding', criterion: 'c-2', result: 'notMet' }]);
  });

  test('a file of the item proves the good practice that was recorded on it', () => {
    const findings = scene([]).findings.map((row) => (row.id === 'hl-1' ? { ...row, criterion: criterionId('1') } : row));
    expect(issues({ findings, attachments: [{ owner: { table: 'items', id: itemIdOf(visit, criterionId('1')) } }] })).toEqual([]);
  });

  test('figures are not asked for where the item does not apply; a rate of nought may be the best there is where no scale says otherwise', () => {
    const notApplicable = entry({ code: '3', type: 'quantitative', assessment: { result: 'notApplicable' } });
    const none = { ...met, numerator: figure('0'), denominator: figure('4') };
    expect(issues({ entries: [notApplicable, entry({ code: '5', type: 'quantitative', assessment: none })] })).toEqual([]);
    const stepped = { kind: 'stepped', steps: [{ from: 5000, share: 5000 }, { from: 9000, share: 10_000 }] } as const;
    expect(issues({ entries: [entry({ code: '5', type: 'quantitative', scoring: stepped, assessment: none })] })).toEqual([{ type: 'rate-against-result', criterion: 'c-5' }]);
  });

  test('a unit that is inspected by its documents sees nobody, and no time on site', () => {
    expect(issues({ visit: { ...scene([]).visit, form: 'report', openedAt: null, closedAt: null }, attendees: [] })).toEqual([]);
  });

  test('the old list of attendees, a text, names people too', () => {
    const { attendees, visit: of } = scene(['nobody of the unit']);
    expect(issues({ attendees, visit: { ...of, attendees: 'Nguyễn Văn Bảy' } })).toEqual([]);
  });

  test('a basis is judged by the day of the visit: what was replaced later still held', () => {
    const early = { ...scene([]).visit, slot: { date: IsoDateSchema.parse('2024-04-18'), session: 'morning' as const } };
    const { bases } = scene(['basis no longer in force']);
    expect(issues({ bases, visit: early })).toEqual([]);
    expect(issues({ bases, visit: { ...early, slot: null } })).toEqual([]);
  });

  test('an end before the beginning is an error', () => {
    expect(issues({ visit: { ...scene([]).visit, closedAt: moment('00:30') } })).toEqual([{ type: 'times-reversed' }]);
  });

  test('a unit that said nothing at all is mentioned, gently', () => {
    const lines = scene([]).lines.map((line) => ({ ...line, row: line.row && { ...line.row, opinion: '' } }));
    expect(issues({ lines })).toEqual([{ type: 'opinion-blank' }]);
    expect(severityOf({ type: 'opinion-blank' })).toBe('info');
    expect(issues({ lines, visit: { ...scene([]).visit, unitOpinion: 'Thống nhất' } })).toEqual([]);
  });

  test('more than planned is lawful for some criteria: a warning, while nothing can be divided by zero', () => {
    const [above, zero] = [...closingIssues(scene(['numerator above denominator'])), ...closingIssues(scene(['denominator of zero']))];
    expect(above && severityOf(above)).toBe('warning');
    expect(zero && severityOf(zero)).toBe('error');
  });

  test('a dossier with nothing but the days of the list has not been looked through', () => {
    const drawnOnly = { ...scene([]).dossiers[0], sample: SampleIdSchema.parse('mau-1'), note: '', received: IsoDateSchema.parse('2024-03-01'), due: IsoDateSchema.parse('2024-03-15'), returned: IsoDateSchema.parse('2024-03-14'), apology: null, fee: null };
    expect(issues({ dossiers: [{ ...drawnOnly, composition: null }] })).toEqual([{ type: 'dossiers-open', sample: 'mau-1', count: 1 }]);
    expect(issues({ dossiers: [{ ...drawnOnly, composition: 'complete' }] })).toEqual([]);
  });

  test('the figures that the unit reports are judged as in the panel of the sample: parts above the whole, though one is missing', () => {
    const reported = { received: 10, returnedOnTime: 9, returnedLate: 3, inProgress: null };
    expect(issues({ samples: [sample('mau-2', { reported })] })).toEqual([{ type: 'sums-disagree', sample: 'mau-2', received: 10, sum: 12 }]);
    expect(issues({ samples: [sample('mau-2', { reported: { ...reported, returnedLate: null } })] })).toEqual([]);
  });

  test('figures from a sample that says something else by now, or is gone, are named; without a day nothing is said', () => {
    const of = SampleIdSchema.parse('mau-2');
    const late = { received: null, due: IsoDateSchema.parse('2025-03-14'), apology: null, composition: 'complete' as const, fee: null, note: '', sample: of };
    const dossiers = [...scene([]).dossiers, { ...late, returned: IsoDateSchema.parse('2025-03-13') }, { ...late, returned: IsoDateSchema.parse('2025-03-20') }];
    const carried = (text: string) => {
      const one = entry({ code: '3', type: 'quantitative', assessment: { ...met, numerator: figure(text), denominator: figure('2') } });
      return { ...one, item: one.item && { ...one.item, figuresFrom: of } };
    };
    expect(issues({ entries: [carried('1')], dossiers })).toEqual([]);
    expect(issues({ entries: [carried('0')], dossiers })).toEqual([{ type: 'figures-off-sample', criterion: 'c-3' }]);
    expect(issues({ entries: [carried('1')], dossiers, samples: scene([]).samples.slice(0, 1) })).toEqual([{ type: 'figures-off-sample', criterion: 'c-3' }]);
    expect(issues({ entries: [carried('0')], dossiers, visit: { ...scene([]).visit, slot: null } })).toEqual([]);
    // By the round's own days off the late one was returned on the next working day.
    const calendar = calendarWith(['14', '17', '18', '19'].map((at) => ({ date: IsoDateSchema.parse(`2025-03-${at}`), kind: 'holiday' as const, name: 'lũ' })));
    expect(issues({ entries: [carried('2')], dossiers, calendar })).toEqual([]);
    expect(issues({ entries: [carried('1')], dossiers, calendar })).toEqual([{ type: 'figures-off-sample', criterion: 'c-3' }]);
  });
});
