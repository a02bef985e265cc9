import { describe, expect, test } from 'vitest';
import { resultSource, resultVisit } from '../../../tests/support/documents/results.ts';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { documentKinds, type DocumentKind } from '../schema/documents.ts';
import { buildDocument } from './build.ts';
import { documentsOfRound } from './list.ts';
import { keyedTexts } from './printed.ts';
import type { DocumentRef } from './source.ts';
import { tagDataOf, tagsOf, wantedTags } from './tags.ts';
import type { TagData, TagInfo, TagValue } from './tags/tag.ts';

const source = resultSource();
const refOf = (kind: DocumentKind): DocumentRef => {
  const ref = documentsOfRound(source.rows.visits)
    .flatMap(({ refs }) => refs)
    .find((one) => one.kind === kind && (one.visit === null || one.visit === resultVisit));
  if (!ref) throw new Error(kind);
  return ref;
};
const modelOf = (kind: DocumentKind) => buildDocument(source, refOf(kind));
const dataOf = (kind: DocumentKind): TagData => tagDataOf(source, refOf(kind), modelOf(kind));

const rowsOf = (value: TagValue | undefined): readonly TagData[] => (Array.isArray(value) ? (value as readonly TagData[]) : []);
const textsOf = (value: TagValue | undefined): string => (typeof value === 'string' ? value : rowsOf(value).flatMap((row) => Object.values(row).map(textsOf)).join('\n'));

/** Tags that are filled in only by something that the example does not have; of one kind alone with its name. */
const rarelyFilled = new Set([
  'plan can_cu', 'appendix tong_hop_diem', 'xep_loai','do_khan', 'minh_chung', 'noi_nhan', 'nguoi_ky', 'khac_phuc_ky_truoc', 'ky_thu_ky', 'ky_to_truong', 'phu_luc', 'kem_theo', 'phat_hien_khac', 'da_khac_phuc', 'tham_quyen']);

describe.each(documentKinds)('tags of %s', (kind) => {
  test('have one name each, that Word does not change, and words in both languages', () => {
    const check = (tags: readonly TagInfo[]): void => {
      expect(new Set(tags.map(({ name }) => name)).size).toBe(tags.length);
      for (const { name, words, inner } of tags) {
        expect(name).toMatch(/^[a-z][a-z_]*$/);
        expect(words.vi).not.toBe('');
        expect(words.en).not.toBe('');
        if (inner !== null) check(inner);
      }
    };
    check(tagsOf(kind));
  });

  test('all have a value of their form', () => {
    const check = (tags: readonly TagInfo[], data: TagData): void => {
      expect(Object.keys(data)).toEqual(tags.map(({ name }) => name));
      for (const { name, inner } of tags) {
        const value = data[name];
        if (inner === null) expect(value).toBeTypeOf('string');
        else for (const row of rowsOf(value)) check(inner, row);
      }
    };
    check(tagsOf(kind), dataOf(kind));
  });

  test('are filled in where the example round has something to say: no key of a block that went away', () => {
    const data = dataOf(kind);
    const blank = tagsOf(kind).filter(({ name }) => !rarelyFilled.has(name) && !rarelyFilled.has(`${kind} ${name}`) && textsOf(data[name]).trim() === '');
    expect(blank.map(({ name }) => name)).toEqual([]);
  });

  test('those that are wanted exist', () => {
    const names = new Set(tagsOf(kind).map(({ name }) => name));
    for (const group of wantedTags(kind)) expect(group.filter((name) => !names.has(name)).length).toBeLessThan(group.length);
    expect(wantedTags(kind).flat().filter((name) => !names.has(name))).toEqual([]);
  });

  test('say only what the built-in document says', () => {
    const model = modelOf(kind);
    const words = (text: string): string => text.replace(/\s+/gu, ' ').trim();
    const said = new Set(keyedTexts(model).map(({ text }) => words(text)));
    const data = dataOf(kind);
    const whole = rowsOf(data['toan_van']).map(({ doan }) => words(textsOf(doan)).replace(/…{20,}$/u, ''));
    for (const text of whole) expect(said).toContain(text);
  });
});

describe('the tags of the minutes', () => {
  const data = dataOf('minutes');

  test('have the findings one by one', () => {
    expect(rowsOf(data['ton_tai']).map(({ so, noi_dung, muc_do }) => [so, noi_dung, muc_do])).toEqual([
      ['TT1', 'Có 88 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.', 'Nghiêm trọng'],
      ['TT2', 'Chưa niêm yết quyết định công bố thủ tục hành chính mới nhất', 'Nhẹ'],
      ['TT…', 'Số liệu báo cáo chưa khớp với phần mềm.', ''],
    ]);
  });

  test('leave out what is settled afterwards, and measures that came after the signatures', () => {
    expect(textsOf(data['ton_tai'])).not.toContain('Rà soát quy trình nội bộ');
    const seal = shownRow('seals', 'niem-phong-1', { visit: resultVisit, at: '2024-04-25T05:00:00.000Z' });
    const signed = { ...source, rows: { ...source.rows, seals: [seal] } };
    const measures = (of: DocumentKind): string => textsOf(rowsOf(tagDataOf(signed, refOf(of), buildDocument(signed, refOf(of)))['ton_tai'])[0]?.['bien_phap']);
    expect(measures('minutes')).toContain('bảng phân công');
    expect(measures('minutes')).not.toContain('Gửi văn bản xin lỗi');
    expect(measures('conclusionNotice')).toContain('Gửi văn bản xin lỗi');
    expect(textsOf(dataOf('conclusionNotice')['ton_tai'])).toContain('Rà soát quy trình nội bộ');
  });

  test('give a part what stands under its title, areas with their own titles included', () => {
    const areas = rowsOf(data['ket_qua_linh_vuc']).map(({ doan }) => textsOf(doan));
    expect(areas[0]).toMatch(/^3\.1\. /);
    expect(areas.some((text) => text.startsWith('3.3. '))).toBe(true);
    expect(rowsOf(data['ket_luan']).some(({ doan }) => textsOf(doan).startsWith('Biên bản kết thúc'))).toBe(false);
    expect(data['ket_thuc']).toMatch(/^Biên bản kết thúc/);
  });
});

test('a public summary names nobody, whatever tag is used', () => {
  const said = JSON.stringify(dataOf('publicSummary'));
  for (const name of ['Lê Thị Hạnh', 'Trần Văn Bình', 'Phạm Minh Đức']) expect(said).not.toContain(name);
  const signed = { ...source, plan: { ...source.plan, signer: { capacity: '', position: 'Giám đốc', name: 'Nguyễn Thị Ký' } } };
  const ref = refOf('publicSummary');
  expect(JSON.stringify(tagDataOf(signed, ref, buildDocument(signed, ref)))).not.toContain('Nguyễn Thị Ký');
});

test('a surprise visit stands in no tag of a plan', () => {
  const [first] = source.rows.visits.filter(({ id }) => id !== resultVisit);
  if (!first) throw new Error('no visit');
  const unit = source.rows.units.find(({ id }) => id === first.unit)?.name ?? '';
  const secret = { ...source, rows: { ...source.rows, visits: source.rows.visits.map((visit) => (visit.id === first.id ? { ...visit, form: 'surprise' as const } : visit)) } };
  const ref = refOf('plan');
  const schedule = (of: typeof source): string => JSON.stringify([tagDataOf(of, ref, buildDocument(of, ref))['lich_kiem_tra'], tagDataOf(of, ref, buildDocument(of, ref))['lich_chi_tiet']]);
  expect(schedule(source)).toContain(unit);
  expect(schedule(secret)).not.toContain(unit);
});
