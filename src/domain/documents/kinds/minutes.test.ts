import { describe, expect, it } from 'vitest';
import { between, foundRow, keysOfModel, linesOfModel, measureRow, resultSource, resultVisit } from '../../../../tests/support/documents/results.ts';
import { exampleSource, shownRow } from '../../../../tests/support/documents/source.ts';
import type { DocumentSource, RoundRows } from '../source.ts';
import { minutesDocument } from './minutes.ts';

const ref = { kind: 'minutes', visit: resultVisit } as const;
const made = (rows: Partial<RoundRows> = {}) => {
  const source = resultSource();
  return minutesDocument({ ...source, rows: { ...source.rows, ...rows } }, ref);
};

describe('minutes', () => {
  it('begin with the bases, the hour of Vietnam and the place', () => {
    const lines = linesOfModel(made());
    expect(lines[1]).toMatch(/^Căn cứ Quyết định số ……\/QĐ-SKHCN .+;$/u);
    expect(lines[2]).toMatch(/^Căn cứ Kế hoạch số 522\/KH-SKHCN ngày 27 tháng 3 năm 2024 của Sở Khoa học và Công nghệ .+\.$/u);
    expect(lines[3]).toContain('vào lúc 08 giờ 05 phút, ngày 25 tháng 4 năm 2024, tại Phòng họp tầng 2');
    expect(lines.find((line) => line.startsWith('Biên bản kết thúc'))).toContain('vào hồi 11 giờ 40 phút cùng ngày');
  });

  it('name both sides, who is away and why, and people typed as free lines', () => {
    const lines = between(made(), 'I. Thành phần tham dự', 'II. Nội dung kiểm tra');
    expect(lines).toContain('- Ông/Bà Tổ trưởng (Phó Giám đốc Sở), Phó Giám đốc Sở - Tổ trưởng;');
    expect(lines).toContain('- Ông/Bà Phạm Minh Đức, Phó Trưởng phòng: vắng mặt (lý do: đi công tác);');
    expect(lines).toContain('- Ông Trần Văn Bình, chuyên viên.');
  });

  it('put each finding where it belongs, with cause, who answers and evidence', () => {
    const document = made();
    expect(between(document, '1. Ưu điểm, cách làm hay', '2. Tồn tại, hạn chế và nguyên nhân')).toEqual([
      'Lãnh đạo phòng quan tâm chỉ đạo công tác cải cách hành chính.',
      'HL1. Dùng mã QR để người dân tra cứu hồ sơ.',
    ]);
    expect(between(document, '2. Tồn tại, hạn chế và nguyên nhân', '3. Khó khăn, vướng mắc')).toEqual([
      'TT1. Có 88 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.',
      'Mức độ: nghiêm trọng. Tiêu chí: 3.4, 3.5. Nguyên nhân chủ quan: Chưa phân công người thay khi công chức đi công tác. Trách nhiệm: Trưởng phòng. Minh chứng: Ảnh 1.',
      'TT2. Chưa niêm yết quyết định công bố thủ tục hành chính mới nhất.',
      'Mức độ: nhẹ. Nguyên nhân khách quan. Trách nhiệm: Công chức đầu mối. Đơn vị đã khắc phục ngay tại thời điểm kiểm tra.',
      'TT… Số liệu báo cáo chưa khớp với phần mềm.',
      'Trách nhiệm: Bộ phận tổng hợp, Phòng Quản lý Công nghệ.',
    ]);
    expect(between(document, '3. Khó khăn, vướng mắc', 'IV. Ý kiến của đơn vị được kiểm tra')[0]).toBe('KK1. Phần mềm một cửa thường xuyên quá tải vào cuối tháng.');
    expect(between(document, '2. Đề xuất, kiến nghị', 'V. Kết luận, yêu cầu')).toEqual(['ĐX1. Đề nghị bổ sung 01 biên chế theo dõi cải cách hành chính.']);
  });

  it('hold the words of the unit, to each line and as a whole', () => {
    expect(between(made(), '1. Ý kiến, giải trình', '2. Đề xuất, kiến nghị')).toEqual([
      '- Về kết quả kiểm tra lĩnh vực 3. Cải cách TTHC, cơ chế một cửa: Đề nghị ghi nhận số hồ sơ tăng 30% so với cùng kỳ.',
      '- Về nội dung TT1: Trong 88 hồ sơ có 20 hồ sơ do chờ ý kiến của Bộ.',
      '- Về nhận xét của Tổ kiểm tra: Xin cảm ơn Tổ kiểm tra.',
      'Phòng thống nhất với kết quả kiểm tra và cam kết khắc phục trong quý II.',
    ]);
  });

  it('give figures, notes and samples as found', () => {
    const lines = between(made(), 'II. Nội dung kiểm tra', 'III. Nhận xét');
    expect(lines.find((line) => line.startsWith('- Nội dung 3.4.'))).toMatch(/chưa đạt; số liệu .+: 912\/1\.000 \(91,2%\)\. Số liệu trích từ hệ thống ngày 24\/4\/2024\. Minh chứng: Tài liệu 1\.$/u);
    expect(lines.find((line) => line.startsWith('- Hồ sơ quý I/2024 (tiêu chí 3.4): '))).toContain('01 hồ sơ được giải quyết đúng hạn và trước hạn, đạt 33,3%');
    expect(lines).toContain('Theo báo cáo của đơn vị: tiếp nhận 980 hồ sơ, trả đúng hạn, trước hạn 962 hồ sơ, trả trễ hạn 16 hồ sơ, đang giải quyết 0 hồ sơ. Số liệu báo cáo không khớp: tiếp nhận 980 hồ sơ, các phần cộng lại là 978 hồ sơ (lệch 02 hồ sơ).');
    expect(lines).toContain('- Quy chế làm việc chưa được cập nhật (phát hiện năm 2023; lặp lại lần 2): đã khắc phục.');
  });

  it('leave out what is settled after the visit: recommendations, and measures laid down after the signing', () => {
    const unsigned = linesOfModel(made()).join('\n');
    expect(unsigned).toContain('Gửi văn bản xin lỗi');
    expect(unsigned).not.toContain('Rà soát quy trình nội bộ');
    const signed = linesOfModel(made({ seals: [shownRow('seals', 's-1', { visit: resultVisit, at: '2024-04-25T04:45:00.000Z' })] })).join('\n');
    expect(signed).toContain('Ban hành bảng phân công người thay thế. Trách nhiệm: Trưởng phòng, Phòng Quản lý Khoa học; hạn hoàn thành: chậm nhất ngày 15/5/2024.');
    expect(signed).not.toContain('Gửi văn bản xin lỗi');
  });

  it('are signed by the unit, the secretary and the leader', () => {
    const block = made().sections[0]?.blocks.at(-1);
    expect(block?.kind === 'signatures' && block.signatures.map(({ lines, name }) => [lines.join(' '), name])).toEqual([
      ['ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA', 'Lê Thị Hạnh'],
      ['THƯ KÝ', 'Thư ký (Công chức theo dõi CCHC, Văn phòng Sở)'],
      ['TỔ TRƯỞNG', 'Tổ trưởng (Phó Giám đốc Sở)'],
    ]);
  });

  it('are signed by the substitute of the leader, or by the deputy when he is away', () => {
    const source = resultSource();
    const seat = (role: string, presence: Parameters<typeof shownRow>[2]) => {
      const member = source.rows.members.find((one) => one.role === role);
      return shownRow('attendees', `t-${role}`, { visit: resultVisit, side: 'team', member: member?.id ?? null, ...presence });
    };
    const signs = (...attendees: RoundRows['attendees']) => {
      const block = made({ attendees }).sections[0]?.blocks.at(-1);
      const last = block?.kind === 'signatures' ? block.signatures.at(-1) : undefined;
      return [last?.lines.join(' '), last?.name];
    };
    const away = { presence: { state: 'absent', reason: 'họp', substitute: { name: '', position: '' } } };
    const substituted = { presence: { state: 'substituted', reason: 'họp', substitute: { name: 'Ngô Văn Tài', position: 'Phó Giám đốc' } } };
    expect(signs(seat('leader', substituted))).toEqual(['TỔ TRƯỞNG', 'Ngô Văn Tài']);
    expect(signs(seat('leader', away), seat('deputy', {}))).toEqual(['KT. TỔ TRƯỞNG TỔ PHÓ', 'Tổ phó (Chánh Văn phòng Sở)']);
  });

  it('carry the score sheet only where points were given', () => {
    expect(made().sections.map(({ key }) => key)).toEqual(['minutes', `scores-${resultVisit}`]);
    expect(made().sections[1]).toMatchObject({ orientation: 'landscape', heading: null });
    expect(made({ items: [] }).sections.map(({ key }) => key)).toEqual(['minutes']);
  });

  it('leave lines to write on while the visit is going on, and say „không“ where there is nothing', () => {
    const bare: DocumentSource = exampleSource();
    const lines = linesOfModel(minutesDocument(bare, ref));
    expect(lines).toContain('Hình thức kiểm tra: trực tiếp tại đơn vị. Thời kỳ kiểm tra: từ ngày 01/01/2024 đến ngày 25/4/2024.');
    expect(lines.filter((line) => line === '').length).toBe(3 + 4);
    expect(lines).toContain('Không kiểm tra xác suất hồ sơ.');
    expect(lines).toContain('Tổ kiểm tra chưa phát hiện tồn tại, hạn chế.');
    expect(lines).not.toContain('1. Trình tự làm việc');
  });

  it('number a part that is left out not at all', () => {
    const lines = linesOfModel(made({ agenda: [], carriedFindings: [] }));
    expect(lines).toContain('1. Đơn vị báo cáo');
    expect(lines).toContain('2.1. Công tác chỉ đạo, điều hành CCHC');
  });

  it('give every block a key of its own', () => {
    const keys = keysOfModel(made({ findings: [foundRow('a', 'shortcoming', 'A'), foundRow('b', 'proposal', 'B')], measures: [measureRow('m', 'a', 'M')] }));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of a visit that is gone are empty', () => {
    expect(made({ visits: [] }).sections).toEqual([]);
  });
});
