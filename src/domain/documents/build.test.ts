import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelText, sectionLines } from '../../../tests/support/documents/modelText.ts';
import { exampleSource, roundRows, shownRow } from '../../../tests/support/documents/source.ts';
import { handEditIdOf, documentIdOf, itemIdOf } from '../ids.ts';
import type { Json } from '../json.ts';
import { documentKinds } from '../schema/documents.ts';
import type { Row, Table } from '../schema/tables.ts';
import { buildDocument } from './build.ts';
import type { DocumentModel } from './model.ts';
import type { DocumentSource } from './source.ts';

const example = exampleSource();
const [visit, otherVisit] = example.rows.visits;
const [unit] = example.rows.units;
if (!visit || !otherVisit || !unit) throw new Error('the example has visits and units');

const roundKinds = ['plan', 'teamDecision', 'reportOutline', 'checklistForm'] as const;
const visitKinds = ['visitNotice', 'checklistForm'] as const;

const all = (source: DocumentSource): readonly DocumentModel[] => [
  ...roundKinds.map((kind) => buildDocument(source, { kind, visit: null })),
  ...source.rows.visits.flatMap(({ id }) => visitKinds.map((kind) => buildDocument(source, { kind, visit: id }))),
];

const ofRound = (kind: (typeof roundKinds)[number], source = example): string => modelText(buildDocument(source, { kind, visit: null }));
const notice = (source = example, of = visit.id): string => modelText(buildDocument(source, { kind: 'visitNotice', visit: of }));
const form = (source: DocumentSource): string => modelText(buildDocument(source, { kind: 'checklistForm', visit: visit.id }));

const withRows = <T extends Exclude<Table, 'plans'>>(table: T, rows: readonly Row<T>[], source = example): DocumentSource => ({ ...source, rows: { ...source.rows, [table]: rows } });
const added = (table: Exclude<Table, 'plans'>, id: string, values: Readonly<Record<string, Json>>, source = example): DocumentSource => ({
  ...source,
  rows: { ...source.rows, [table]: [...source.rows[table], shownRow(table, id, values)] },
});
const withPlan = (plan: Partial<Row<'plans'>>, source = example): DocumentSource => ({ ...source, plan: { ...source.plan, ...plan } });

const keysOf = ({ sections }: DocumentModel): readonly string[] =>
  sections.flatMap(({ key, blocks }) => [key, ...blocks.flatMap((block) => [block.key, ...(block.kind === 'table' ? block.rows.map((row) => row.key) : [])])]);

describe('every document before the visits', () => {
  test('has keys that are unique in it and that hand edits can be stored under', () => {
    for (const model of all(example)) {
      const keys = keysOf(model);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
      for (const key of keys) expect(() => handEditIdOf(documentIdOf(model.kind, otherVisit.id), key)).not.toThrow();
    }
  });

  test('has tables as wide as the page, with as many cells as columns', () => {
    for (const { sections } of all(example)) {
      for (const block of sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== 'table') continue;
        expect(block.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
        for (const row of block.rows) if (row.kind !== 'group') expect(row.cells).toHaveLength(block.columns.length);
      }
    }
  });

  test('is made of a round in which nobody has typed anything, and says nothing broken', () => {
    const blank: DocumentSource = { plan: shownRow('plans', 'p', { year: 2026 }), rows: roundRows({ visits: [shownRow('visits', 'v')] }), today: example.today };
    for (const model of all(blank)) expect(model.sections).not.toEqual([]);
    for (const model of documentKinds.flatMap((kind) => [null, ...blank.rows.visits.map(({ id }) => id)].map((of) => buildDocument(blank, { kind, visit: of })))) {
      expect(modelText(model)).not.toMatch(/undefined|null|NaN|\[object|của\s+[;.,]/u);
    }
  });

  test('takes any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const source = withRows('units', [{ ...unit, name: text }, ...example.rows.units.slice(1)], withPlan({ title: text, purposes: text, letterhead: { governingBody: text, issuingBody: text, place: text } }));
        for (const kind of ['plan', 'teamDecision'] as const) buildDocument(source, { kind, visit: null });
        buildDocument(source, { kind: 'visitNotice', visit: visit.id });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a surprise visit', () => {
  const secret = 'Trung tâm Bí mật';
  const hidden = [
    (source: DocumentSource) => added('units', 'bi-mat', { name: secret, chosen: true, order: 'zz', kind: 'serviceUnit' }, source),
    (source: DocumentSource) => added('visits', 'dot-xuat', { unit: 'bi-mat', form: 'surprise', slot: { date: '2024-08-07', session: 'morning' } }, source),
    (source: DocumentSource) => added('visits', 'dot-xuat-2', { unit: unit.id, form: 'surprise', slot: { date: '2024-08-08', session: 'morning' } }, source),
    (source: DocumentSource) => added('assignments', 'giao', { member: example.rows.members[0]?.id ?? null, area: 1, visit: 'dot-xuat' }, source),
    (source: DocumentSource) => added('focusPoints', 'diem', { unit: 'bi-mat', text: `Việc ở ${secret}`, decision: { state: 'accepted', why: '' } }, source),
  ].reduce((source, add) => add(source), example);

  test('is in nothing that a unit gets to see, nor is a unit that only it goes to', () => {
    for (const text of [...roundKinds.map((kind) => ofRound(kind, hidden)), notice(hidden), notice(hidden, otherVisit.id)]) {
      expect(text).not.toContain(secret);
      expect(text).not.toMatch(/0[78]\/8\/2024/u);
    }
    expect(ofRound('plan', hidden)).toContain('Kiểm tra 04 phòng, đơn vị thuộc Sở');
  });

  test('is announced by no letter; the team has its form', () => {
    expect(buildDocument(hidden, { kind: 'visitNotice', visit: hidden.rows.visits.at(-1)?.id ?? null }).sections).toEqual([]);
    expect(modelText(buildDocument(hidden, { kind: 'checklistForm', visit: hidden.rows.visits.at(-2)?.id ?? null }))).toContain(secret);
  });
});

describe('the plan', () => {
  const text = ofRound('plan');
  const lines = text.split('\n');

  test('names every unit, visit, member, area and basis, and all that was typed', () => {
    const { plan, rows } = example;
    for (const { name } of [...rows.units, ...rows.members, ...rows.areas.filter(({ included }) => included)]) expect(text).toContain(name);
    for (const { number, issuer, subject } of rows.bases) for (const part of [number, issuer, subject]) expect(text).toContain(part);
    for (const line of [plan.purposes, plan.requirements, plan.principles].flatMap((field) => field.split('\n'))) expect(lines).toContain(`- ${line}`);
    for (const day of ['25/4/2024', '13/6/2024', '18/7/2024', '12/9/2024']) expect(lines.filter((line) => line.includes(`, ngày ${day}`))).toHaveLength(2);
    for (const { definition } of rows.criteria.filter(({ definition: { area } }) => area <= 7)) expect(text).toContain(definition.question);
  });

  test('carries out what came from above, and closes as documents do', () => {
    expect(lines[3]).toBe(
      'Thực hiện Kế hoạch số 771/KH-UBND ngày 12 tháng 3 năm 2024 của UBND tỉnh về việc kiểm tra công tác cải cách hành chính năm 2024; Kế hoạch số 2153/KH-SKHCN ngày 26 tháng 12 năm 2023 của Sở Khoa học và Công nghệ về công tác cải cách hành chính năm 2024, Sở Khoa học và Công nghệ ban hành Kế hoạch kiểm tra công tác cải cách hành chính đối với các phòng, đơn vị thuộc Sở Khoa học và Công nghệ năm 2024, cụ thể như sau:',
    );
    expect(lines.filter((line) => /^[IVX]+\. /u.test(line)).slice(0, 7).map((line) => line.split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']);
    expect(lines.filter((line) => line.endsWith('./.'))).toHaveLength(1);
  });

  test('has three appendices that say what they belong to', () => {
    const { sections } = buildDocument(example, { kind: 'plan', visit: null });
    expect(sections.map(({ title, orientation }) => [title.kind === 'appendix' ? title.no : title.kind, orientation])).toEqual([['named', 'portrait'], ['Phụ lục I', 'landscape'], ['Phụ lục II', 'portrait'], ['Phụ lục III', 'landscape']]);
    for (const { title } of sections.slice(1)) expect(title).toMatchObject({ attachedTo: '(Kèm theo Kế hoạch số 522/KH-SKHCN ngày 27 tháng 3 năm 2024 của Sở Khoa học và Công nghệ)' });
  });

  test('states the terms of the round, each as often as it is one', () => {
    const source = withPlan({ noticeDays: 7, unitReportDays: 6, teamReportDays: 12, conclusionDays: 16, remedyPlanDays: 0 });
    const said = ofRound('plan', source);
    for (const term of ['ít nhất 07 ngày làm việc', 'ít nhất 06 ngày làm việc', 'trong thời hạn 12 ngày làm việc', 'trong thời hạn 16 ngày làm việc']) expect(said).toContain(term);
    expect(said).toContain('ngay trong ngày ban hành thông báo kết luận');
  });

  test('leaves room for a number that is still to come, and for a unit without a day', () => {
    const source = withRows('visits', example.rows.visits.slice(1), withPlan({ document: { number: '', date: null } }));
    const said = ofRound('plan', source);
    expect(said).toContain('(Kèm theo Kế hoạch số ……/KH-SKHCN ngày …… tháng …… năm 2024 của Sở Khoa học và Công nghệ)');
    expect(said).toContain(`4 | ${unit.name} | Thông báo sau`);
  });

  test('norms stand as bases on lines of their own; of a law only name and date', () => {
    const norms = [
      shownRow('bases', 'luat', { documentType: 'Luật', number: '72/2025/QH15', date: '2025-06-16', issuer: 'Quốc hội', subject: 'Tổ chức chính quyền địa phương', order: 'a0' }),
      shownRow('bases', 'nd', { documentType: 'Nghị định', number: '118/2025/NĐ-CP', date: '2025-06-09', issuer: 'Chính phủ', subject: 'Thực hiện thủ tục hành chính theo cơ chế một cửa', order: 'a1' }),
    ];
    const said = ofRound('plan', withRows('bases', [...norms, ...example.rows.bases])).split('\n');
    expect(said.slice(3, 5)).toEqual(['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', 'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về việc thực hiện thủ tục hành chính theo cơ chế một cửa.']);
    expect(said[5]).toMatch(/^Thực hiện Kế hoạch số 771\/KH-UBND/u);
  });

  test('says who goes where, and which areas a member has at some visits only', () => {
    const [, second] = example.rows.members;
    if (!second) throw new Error('the team has a deputy');
    const own = example.rows.assignments.filter(({ member }) => member !== second.id);
    const source = withRows('assignments', [...own, shownRow('assignments', 'a', { member: second.id, area: 1, visit: visit.id })]);
    const said = ofRound('plan', source);
    expect(said).toContain(`Lĩnh vực 1: Công tác chỉ đạo, điều hành CCHC (tại ${unit.name})`);
    expect(said.split('\n').filter((line) => line.endsWith('Toàn Tổ kiểm tra'))).toHaveLength(1);
  });
});

describe('the decision on the team', () => {
  const lines = ofRound('teamDecision').split('\n');

  test('bases end with a semicolon, the proposal with a full stop', () => {
    const bases = lines.filter((line) => /^(Căn cứ|Theo đề nghị)/u.test(line));
    expect(bases.map((line) => line.at(-1))).toEqual([';', ';', ';', ';', '.']);
    expect(bases.at(-1)).toBe('Theo đề nghị của Chánh Văn phòng Sở.');
    expect(bases[3]).toContain('Kế hoạch số 522/KH-SKHCN ngày 27 tháng 3 năm 2024');
  });

  test('leaves room for the decision on the powers of the department, until it is among the bases', () => {
    expect(lines).toContain('Căn cứ Quyết định số ……/QĐ-UBND ngày …… tháng …… năm …… của Ủy ban nhân dân tỉnh Long An quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Khoa học và Công nghệ;');
    const source = added('bases', 'cn', { documentType: 'Quyết định', number: '21/QĐ-UBND', date: '2023-05-10', issuer: 'UBND tỉnh', subject: 'Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở', order: 'zz' });
    const said = ofRound('teamDecision', source).split('\n').filter((line) => line.startsWith('Căn cứ'));
    expect(said[0]).toBe('Căn cứ Quyết định số 21/QĐ-UBND ngày 10 tháng 5 năm 2023 của UBND tỉnh quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở;');
    expect(said.filter((line) => line.includes('……'))).toEqual([]);
  });

  test('four articles; every member, with post and role', () => {
    expect(lines.filter((line) => line.startsWith('Điều ')).map((line) => line.slice(0, 7))).toEqual(['Điều 1.', 'Điều 2.', 'Điều 3.', 'Điều 4.']);
    for (const { name } of example.rows.members) expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
    const members = [
      shownRow('members', 'm-1', { name: 'Nguyễn Văn An', position: 'Phó Giám đốc', role: 'leader', order: 'a' }),
      shownRow('members', 'm-2', { name: 'Bà Trần Thị Bình', position: 'Chuyên viên', unit: unit.id, order: 'b' }),
    ];
    const said = ofRound('teamDecision', withRows('members', members));
    expect(said).toContain('1. Ông (bà) Nguyễn Văn An, Phó Giám đốc, Tổ trưởng;\n2. Bà Trần Thị Bình, Chuyên viên, Phòng Quản lý Khoa học, Thành viên.');
    expect(said).not.toContain('Tổ phó');
  });

  test('names the authority in full', () => expect(lines[3]).toBe('GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH LONG AN'));
});

describe('the letter to a unit', () => {
  test('says when, where, how and for which period', () => {
    const lines = notice().split('\n');
    for (const line of ['Kính gửi: Phòng Quản lý Khoa học.', '- Thời gian: buổi sáng, thứ Năm, ngày 25/4/2024.', '- Địa điểm: tại Phòng Quản lý Khoa học.', '- Hình thức: kiểm tra trực tiếp tại đơn vị.', '- Thời kỳ kiểm tra: từ ngày 01/01/2024 đến ngày 25/4/2024.']) expect(lines).toContain(line);
    for (const { name } of example.rows.members) expect(notice()).toContain(`- ${name}`);
  });

  test('the report is due so many working days before, by the calendar of the round', () => {
    // 18/4/2024 is Giỗ Tổ Hùng Vương.
    expect(notice()).toContain('chậm nhất ngày 17/4/2024;');
    expect(notice(added('calendarDays', '2024-04-24', { date: '2024-04-24', kind: 'holiday', name: 'Nghỉ' }))).toContain('chậm nhất ngày 16/4/2024;');
  });

  test('names who comes, and nobody else', () => {
    const [leader] = example.rows.members;
    if (!leader) throw new Error('the team has a leader');
    const source = withRows('visits', [{ ...visit, team: { also: [], except: [leader.id] } }, ...example.rows.visits.slice(1)]);
    expect(notice(source)).not.toContain(leader.name);
  });

  test('has what the unit still owes, the focus on it, and whom to ask', () => {
    const source = [
      (one: DocumentSource) => added('carriedFindings', 'c-1', { unit: unit.id, text: 'Chưa niêm yết thủ tục', order: 'a' }, one),
      (one: DocumentSource) => added('carriedFindings', 'c-2', { unit: otherVisit.unit, text: 'Của đơn vị khác', order: 'b' }, one),
      (one: DocumentSource) => added('focusPoints', 'f-1', { unit: unit.id, text: 'Hồ sơ quá hạn', decision: { state: 'accepted', why: '' } }, one),
      (one: DocumentSource) => added('focusPoints', 'f-2', { unit: unit.id, text: 'Đã bỏ', decision: { state: 'dropped', why: 'x' } }, one),
      (one: DocumentSource) => withRows('members', [shownRow('members', 'tk', { name: 'Lê Thị Hoa', role: 'secretary', contact: '0272 123 456' })], one),
    ].reduce((one, add) => add(one), example);
    const lines = notice(source).split('\n');
    expect(lines).toContain('- Chưa niêm yết thủ tục.');
    expect(lines).toContain('- Hồ sơ quá hạn.');
    expect(lines.join('\n')).not.toMatch(/Của đơn vị khác|Đã bỏ/u);
    expect(lines).toContain('Ông (bà) Lê Thị Hoa, thư ký Tổ kiểm tra (điện thoại, thư điện tử: 0272 123 456) hoặc Văn phòng Sở.');
  });

  test('carries the outline and the papers that the unit has to show, each paper once', () => {
    const model = buildDocument(example, { kind: 'visitNotice', visit: visit.id });
    expect(model.sections.map(({ key }) => key)).toEqual(['main', 'outline', 'papers']);
    const papers = model.sections[2];
    const named = papers === undefined ? [] : sectionLines(papers).slice(1).map((line) => line.split(' | ')[1]);
    expect(new Set(named).size).toBe(named.length);
    const asked = example.rows.criteria.filter(({ definition }) => definition.area <= 7 && definition.applies.includes('division'));
    const codes = papers === undefined ? [] : sectionLines(papers).slice(1).flatMap((line) => line.split(' | ')[2]?.split(', ') ?? []);
    expect(codes.toSorted()).toEqual(asked.map(({ definition }) => definition.code).toSorted());
  });
});

describe('the checklist', () => {
  const [first, second] = example.rows.criteria.filter(({ definition }) => definition.area === 1);
  if (!first || !second) throw new Error('the set has items');
  const item = (criterion: Row<'criteria'>, values: Readonly<Record<string, Json>>): Row<'items'> => shownRow('items', itemIdOf(visit.id, criterion.id), { visit: visit.id, criterion: criterion.id, ...values });
  const filled = withRows(
    'findings',
    [
      shownRow('findings', 'f-1', { visit: visit.id, criterion: first.id, alsoCriteria: [second.id], kind: 'shortcoming', text: 'Kế hoạch ban hành chậm', number: 1 }),
      shownRow('findings', 'f-2', { visit: visit.id, kind: 'proposal', text: 'Bổ sung máy quét' }),
      shownRow('findings', 'f-3', { visit: otherVisit.id, kind: 'shortcoming', text: 'Ở nơi khác' }),
    ],
    withRows('items', [item(first, { assessment: { result: 'partlyMet', numerator: null, denominator: null, score: 75 }, note: 'Ban hành ngày 15/3/2024' })]),
  );

  test('nothing recorded: no cross, no points, lines to write on', () => {
    const model = buildDocument(example, { kind: 'checklistForm', visit: visit.id });
    const [section] = model.sections;
    expect(section?.blocks.filter((block) => block.kind === 'paragraph' && block.style === 'ruled')).toHaveLength(5);
    expect(form(example)).not.toContain(' | x | ');
    expect(form(example)).toContain('……/……');
  });

  test('recorded: result, points, note, and each finding of the visit once', () => {
    const lines = form(filled).split('\n');
    expect(lines.join('\n')).toContain('Hồ sơ: Văn bản kế hoạch; ngày ký so với ngày ký kế hoạch của Sở. |  | x |  |  |  | 1,5 | 0,75 | Ban hành ngày 15/3/2024\nTồn tại, hạn chế TT1: Kế hoạch ban hành chậm');
    expect(lines.filter((line) => line.includes('Kế hoạch ban hành chậm'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('Bổ sung máy quét'))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('Ở nơi khác');
    expect(lines.filter((line) => line.includes(' | x |'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('Cộng lĩnh vực 1'))).toMatch(/ \| [\d,]+ \| 0,75 \| $/u);
    expect(lines.join('\n')).not.toContain('……………\n');
  });

  test('of the round: every item that is put to any of its units, saying to which where not to all', () => {
    const said = ofRound('checklistForm');
    for (const { definition } of example.rows.criteria.filter(({ definition: { area } }) => area <= 7)) expect(said).toContain(`\n${definition.code} | `);
    expect(said).toContain('Áp dụng: chi cục, đơn vị sự nghiệp.');
  });
});
