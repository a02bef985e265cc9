import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cchcCriteria2026v2 } from '../criteria/cchc2026_2.ts';
import { findingKinds } from '../schema/inspection.ts';
import { builtInWordings } from './builtIn.ts';
import { type OwnWording, fillWording, stripNames, wordingsFor } from './wordings.ts';

const own = (id: string, values: Partial<OwnWording>): OwnWording => ({
  id,
  criterionKey: '3.5',
  kind: 'shortcoming',
  text: 'Mẫu của Tổ.',
  severity: null,
  cause: { kind: null, text: '' },
  recommendation: '',
  ...values,
});

describe('wordingsFor', () => {
  it('offers the own wordings first, and those of the criterion before those for any', () => {
    const rows = [own('any', { criterionKey: '' }), own('this', {}), own('other', { criterionKey: '3.4' }), own('good', { kind: 'goodPractice' })];
    const offered = wordingsFor('3.5', 'shortcoming', rows);
    expect(offered.slice(0, 2).map((one) => one.id)).toEqual(['this', 'any']);
    expect(offered.slice(2).length).toBeGreaterThan(0);
    for (const one of offered.slice(2)) expect(one).toMatchObject({ own: false, criterionKey: '3.5', kind: 'shortcoming' });
  });

  it('leaves out a wording that has no text yet', () => {
    expect(wordingsFor('none', 'shortcoming', [own('blank', { criterionKey: 'none', text: ' ' })])).toEqual([]);
  });
});

describe('fillWording', () => {
  const wording = { text: '{đơn vị} chưa làm. Tại {đơn vị} cũng vậy.', cause: { kind: null, text: 'Do {đơn vị} thiếu người.' }, recommendation: 'Giao {đơn vị} làm.' };

  it('puts the name of the unit into text, cause and recommendation', () => {
    expect(fillWording(wording, { unit: 'Văn phòng Sở' })).toEqual({
      text: 'Văn phòng Sở chưa làm. Tại Văn phòng Sở cũng vậy.',
      cause: { kind: null, text: 'Do Văn phòng Sở thiếu người.' },
      recommendation: 'Giao Văn phòng Sở làm.',
    });
  });

  it('says „đơn vị“ for a unit without a name, with a capital where a sentence begins', () => {
    expect(fillWording(wording, { unit: ' ' }).text).toBe('Đơn vị chưa làm. Tại đơn vị cũng vậy.');
  });

  it('takes a name as it is, whatever signs it holds', () => {
    expect(fillWording(wording, { unit: "$& $' A" }).recommendation).toBe("Giao $& $' A làm.");
  });
});

describe('stripNames', () => {
  const names = {
    units: ['Phòng Quản lý', 'Phòng Quản lý công nghệ', 'Chi cục Tiêu chuẩn - Đo lường - Chất lượng'],
    people: ['Nguyễn Văn An', 'Lê Thị Hoa'],
  };

  it.each([
    ['Phòng Quản lý công nghệ chưa xin lỗi; phòng quản lý thì đã làm.', '{đơn vị} chưa xin lỗi; {đơn vị} thì đã làm.'],
    ['Chi cục Tiêu chuẩn – Đo lường – Chất lượng chậm báo cáo.', '{đơn vị} chậm báo cáo.'],
    ['Ông Nguyễn Văn An, bà Hoa và NGUYỄN VĂN AN giải trình.', 'Ông {họ tên}, bà {họ tên} và {họ tên} giải trình.'],
    ['An toàn thông tin; hoa viên; ông an tâm.', 'An toàn thông tin; hoa viên; ông an tâm.'],
    ['Đồng chí Trần Bích Ngọc vắng.', 'Đồng chí {họ tên} vắng.'],
    ['Tỉnh Bà Rịa Vũng Tàu; đồng chí Giám đốc Sở.', 'Tỉnh Bà Rịa Vũng Tàu; đồng chí Giám đốc Sở.'],
    ['Công văn số 15/SKHCN-VP ngày 05 tháng 3 năm 2026.', 'Công văn số {số văn bản} {ngày}.'],
    ['Theo Kế hoạch số 522/KH-SKHCN, trước ngày 30/9; hôm 18-4-2024.', 'Theo Kế hoạch số {số văn bản}, trước {ngày}; hôm {ngày}.'],
    ['Hồ sơ H38.12-240312-0005 và 000.00.12.H38-240312-0006.', 'Hồ sơ {mã hồ sơ} và {mã hồ sơ}.'],
    ['Nghị định 118/2025/NĐ-CP ngày 09/6/2025; Nghị quyết 57-NQ/TW; 876/QĐ-BNV; 28/2018/QĐ-TTg; 766/QĐ-TTg.', 'Nghị định 118/2025/NĐ-CP ngày 09/6/2025; Nghị quyết 57-NQ/TW; 876/QĐ-BNV; 28/2018/QĐ-TTg; 766/QĐ-TTg.'],
    ['Đạt 94,6 % (35/37 hồ sơ), 3.5 điểm, quý I/2026.', 'Đạt 94,6 % (35/37 hồ sơ), 3.5 điểm, quý I/2026.'],
  ])('turns „%s“ into „%s“', (before, after) => {
    expect(stripNames(before, names)).toBe(after);
  });

  it('finds names however they were typed (NFD)', () => {
    expect(stripNames('Lê Thị Hoa'.normalize('NFD'), names)).toBe('{họ tên}');
  });

  const piece = oneof(
    constantFrom(...names.units, ...names.people, 'ông An', '05/3/2026', '15/SKHCN-VP', '{đơn vị}', 'Đơn vị', 'hồ sơ', '.', '-', '/', '76/NQ-CP'),
    string({ maxLength: 5 }),
  );
  const texts = array(piece, { maxLength: 12 }).map((parts) => parts.join(' '));

  it('leaves none of the names, and changes nothing the second time', () => {
    assert(
      property(texts, (text) => {
        const stripped = stripNames(text, names);
        const folded = ` ${stripped.toLowerCase()} `;
        for (const name of [...names.units, ...names.people]) expect(folded).not.toContain(` ${name.toLowerCase()} `);
        expect(stripNames(stripped, names)).toBe(stripped);
      }),
    );
  });

  it('can be filled again: the unit’s name comes back where it was', () => {
    const unit = names.units[1] ?? '';
    assert(
      property(array(constantFrom(unit, 'chưa công khai', 'tại', 'thủ tục.'), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const stripped = { text: stripNames(text, names), cause: { kind: null, text: '' }, recommendation: '' };
        expect(fillWording(stripped, { unit }).text).toBe(text);
      }),
    );
  });
});

describe('the built-in wordings', () => {
  it('stand under criteria of the built-in set, most of them with a shortcoming', () => {
    const codes = new Set(cchcCriteria2026v2.criteria.map((one) => one.code));
    for (const one of builtInWordings) expect(codes.has(one.criterionKey), one.id).toBe(true);
    const counts = findingKinds.map((kind) => builtInWordings.filter((one) => one.kind === kind).length);
    expect(Object.fromEntries(findingKinds.map((kind, at) => [kind, counts[at]]))).toEqual({ shortcoming: 79, goodPractice: 23, difficulty: 8, proposal: 8 });
    expect(new Set(builtInWordings.filter((one) => one.kind === 'shortcoming').map((one) => one.criterionKey)).size).toBeGreaterThanOrEqual(60);
  });

  it('are whole sentences; a shortcoming has severity, cause and recommendation', () => {
    for (const one of builtInWordings) {
      for (const text of [one.text, one.cause.text, one.recommendation].filter((part) => part !== '')) expect(text, one.id).toMatch(/^(?:\p{Lu}|\{đơn vị\} ).*\.$/u);
      expect(one.severity !== null, one.id).toBe(one.kind === 'shortcoming');
      if (one.kind !== 'shortcoming') continue;
      expect(one.cause.kind, one.id).not.toBeNull();
      for (const text of [one.cause.text, one.recommendation]) expect(text, one.id).not.toBe('');
    }
  });

  it('have ids of their own and name nobody', () => {
    expect(new Set(builtInWordings.map((one) => one.id)).size).toBe(builtInWordings.length);
    for (const one of builtInWordings) {
      for (const text of [one.text, one.cause.text, one.recommendation]) {
        expect(text, one.id).toBe(text.normalize('NFC').trim());
        expect(stripNames(text, { units: [], people: [] }), one.id).toBe(text);
        expect(text.replaceAll('{đơn vị}', 'X'), one.id).not.toMatch(/[{}]|\s{2}/u);
      }
    }
  });
});
