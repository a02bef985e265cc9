import { describe, expect, test } from 'vitest';
import { exampleSource, shownRow } from '../../../tests/support/documents/source.ts';
import { documentIdOf } from '../ids.ts';
import type { Json } from '../json.ts';
import { documentKinds, type DocumentKind } from '../schema/documents.ts';
import type { Row } from '../schema/tables.ts';
import { documentFactsOf, signatureLines, usualFactsOf } from './facts.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

const example = exampleSource();
const [visit] = example.rows.visits;
if (!visit) throw new Error('the example has visits');

const ofRound = (kind: DocumentKind): DocumentRef => ({ kind, visit: null });
const ofVisit = (kind: DocumentKind): DocumentRef => ({ kind, visit: visit.id });

const withPlan = (plan: Partial<Row<'plans'>>): DocumentSource => ({ ...example, plan: { ...example.plan, ...plan } });
const typed = (ref: DocumentRef, values: Readonly<Record<string, Json>>, source = example): DocumentSource => ({
  ...source,
  rows: { ...source.rows, documents: [shownRow('documents', documentIdOf(ref.kind, ref.visit), { ...ref, ...values })] },
});

describe('number and date', () => {
  test('the plan and the decision have theirs in the round; a document row does not contradict it', () => {
    const source = typed(ofRound('plan'), { document: { number: '9/KH-X', date: null } });
    expect(documentFactsOf(source, ofRound('plan')).heading).toMatchObject({ number: '522/KH-SKHCN', date: '2024-03-27' });
    expect(documentFactsOf(example, ofRound('teamDecision')).heading).toMatchObject({ number: '', symbol: '/QĐ-SKHCN', date: null, year: 2024 });
  });

  test('other documents have what was typed for them', () => {
    const source = typed(ofVisit('visitNotice'), { document: { number: ' 15/SKHCN-VP ', date: '2024-04-12' } });
    expect(documentFactsOf(source, ofVisit('visitNotice')).heading).toMatchObject({ number: '15/SKHCN-VP', date: '2024-04-12' });
    expect(documentFactsOf(source, ofVisit('conclusionNotice')).heading).toMatchObject({ number: '', symbol: '/TB-SKHCN', date: null });
  });

  test('a symbol without its number leaves room for the number', () => {
    const source = typed(ofVisit('visitNotice'), { document: { number: '…/SKHCN-TCHC', date: null } });
    expect(documentFactsOf(source, ofVisit('visitNotice')).heading).toMatchObject({ number: '', symbol: '/SKHCN-TCHC' });
  });

  test('symbols by type; a công văn has no type, but the part that drafts it', () => {
    const symbols = documentKinds.map((kind) => documentFactsOf(withPlan({ document: { number: '', date: null } }), ofVisit(kind)).heading.symbol);
    expect(symbols).toEqual(['/KH-SKHCN', '/QĐ-SKHCN', '/SKHCN-VP', '/BC-……', '', '/BB-TKT', '/BC-TKT', '/TB-SKHCN', '/BC-……', '/BC-TKT', '', '/TB-SKHCN']);
    expect(documentFactsOf(typed(ofVisit('visitNotice'), { drafter: 'TCHC' }), ofVisit('visitNotice')).heading.symbol).toBe('/SKHCN-TCHC');
  });
});

describe('who issues and who signs', () => {
  test('the department, the team under it, the unit under it', () => {
    expect(documentFactsOf(example, ofRound('plan')).heading).toMatchObject({ governingBody: 'ỦY BAN NHÂN DÂN TỈNH LONG AN', issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', place: 'Long An' });
    expect(documentFactsOf(example, ofVisit('minutes')).heading).toMatchObject({ governingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', issuingBody: 'TỔ KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH' });
    expect(documentFactsOf(example, ofVisit('remedyForm')).heading).toMatchObject({ governingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', issuingBody: 'PHÒNG QUẢN LÝ KHOA HỌC' });
  });

  test.each([
    ['', '', ['GIÁM ĐỐC']],
    ['', 'Giám đốc', ['GIÁM ĐỐC']],
    ['KT.', 'Phó Giám đốc Sở', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['TL', 'Chánh Văn phòng', ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
    ['KT. GIÁM ĐỐC', 'Phó Giám đốc', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['Q.', 'Giám đốc', ['Q. GIÁM ĐỐC']],
    ['TM.', 'Giám đốc', ['TM. SỞ Y TẾ', 'GIÁM ĐỐC']],
  ])('%s %s', (capacity, position, lines) => expect(signatureLines(capacity, position, 'SỞ Y TẾ')).toEqual(lines));

  test('the signer of the plan, the leader of the team, or who was typed', () => {
    const signed = withPlan({ signer: { capacity: 'KT.', position: 'Phó Giám đốc', name: 'Trần Thị Bình' } });
    expect(documentFactsOf(signed, ofVisit('visitNotice')).signature).toEqual({ lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Thị Bình', hint: '' });
    expect(documentFactsOf(signed, ofVisit('visitReport')).signature).toMatchObject({ lines: ['TỔ TRƯỞNG'], name: 'Tổ trưởng (Phó Giám đốc Sở)' });
    const other = typed(ofVisit('visitNotice'), { signer: { capacity: 'TL.', position: 'Chánh Văn phòng', name: 'Lê Văn Cường' } }, signed);
    expect(documentFactsOf(other, ofVisit('visitNotice')).signature).toMatchObject({ lines: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'], name: 'Lê Văn Cường' });
    expect(usualFactsOf(other, ofVisit('visitNotice')).signature.name).toBe('Trần Thị Bình');
    const onlyName = typed(ofVisit('visitReport'), { signer: { capacity: '', position: '', name: 'Võ Minh' } }, signed);
    expect(documentFactsOf(onlyName, ofVisit('visitReport')).signature).toMatchObject({ lines: ['TỔ TRƯỞNG'], name: 'Võ Minh' });
  });
});

describe('addressees and recipients', () => {
  test('the usual ones', () => {
    expect(documentFactsOf(example, ofRound('plan')).recipients).toEqual([
      'UBND tỉnh (để báo cáo)',
      'Sở Nội vụ (để báo cáo)',
      'Ban Giám đốc Sở',
      'Các phòng, đơn vị thuộc Sở',
      'Thành viên Tổ kiểm tra',
      'Lưu: VT, VP',
    ]);
    expect(documentFactsOf(example, ofVisit('visitNotice')).addressees).toEqual(['Phòng Quản lý Khoa học']);
    expect(documentFactsOf(example, ofVisit('visitReport')).addressees).toEqual(['Giám đốc Sở Khoa học và Công nghệ']);
    expect(documentFactsOf(example, ofVisit('remedyForm')).recipients).toEqual(['Như trên', 'Lưu: VT']);
    expect(documentFactsOf(example, ofVisit('checklistForm')).recipients).toEqual([]);
  });

  test('typed lists lose their dashes and marks, for the layout sets them', () => {
    const source = typed(ofVisit('visitNotice'), { addressees: '- Phòng A;\n\nPhòng B.', recipients: '- Như trên;\n- Thanh tra tỉnh.', drafter: 'TH' });
    const facts = documentFactsOf(source, ofVisit('visitNotice'));
    expect(facts.addressees).toEqual(['Phòng A', 'Phòng B']);
    expect(facts.recipients).toEqual(['Như trên', 'Thanh tra tỉnh', 'Lưu: VT, TH']);
  });

  test('nothing fails on a round that is still blank', () => {
    const blank = { ...example, plan: shownRow('plans', 'p'), rows: { ...example.rows, members: [], units: [] } };
    for (const kind of documentKinds) expect(documentFactsOf(blank, ofVisit(kind)).signature.lines.length).toBeGreaterThan(0);
  });
});
