import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, foundRow, keysOfModel, linesOfModel, measureRow, resultSource, resultVisit } from '../../../../tests/support/documents/results.ts';
import { exampleSource, shownRow } from '../../../../tests/support/documents/source.ts';
import { minutesLineIdOf, documentIdOf } from '../../ids.ts';
import { findingKinds, type FindingKind } from '../../schema/inspection.ts';
import type { DocumentModel } from '../model.ts';
import type { DocumentRef, DocumentSource, RoundRows } from '../source.ts';
import { completenessOf, isWhole } from '../completeness.ts';
import { appendixDocument } from './appendix.ts';
import { conclusionNoticeDocument } from './conclusionNotice.ts';
import { minutesDocument } from './minutes.ts';
import { publicSummaryDocument } from './publicSummary.ts';
import { remedyFormDocument } from './remedyForm.ts';
import { roundReportDocument } from './roundReport.ts';
import { visitReportDocument } from './visitReport.ts';

const withRows = (rows: Partial<RoundRows> = {}): DocumentSource => {
  const source = resultSource();
  return { ...source, rows: { ...source.rows, ...rows } };
};

const writers = [
  ['minutes', resultVisit, minutesDocument],
  ['visitReport', resultVisit, visitReportDocument],
  ['conclusionNotice', resultVisit, conclusionNoticeDocument],
  ['remedyForm', resultVisit, remedyFormDocument],
  ['roundReport', null, roundReportDocument],
  ['appendix', null, appendixDocument],
  ['appendix', resultVisit, appendixDocument],
  ['publicSummary', null, publicSummaryDocument],
] as const;

const make = (kind: (typeof writers)[number][0], source: DocumentSource): DocumentModel => {
  const writer = writers.find(([name]) => name === kind);
  if (!writer) throw new Error(`no ${kind}`);
  return writer[2](source, { kind, visit: writer[1] });
};

describe('report on a unit', () => {
  const document = make('visitReport', withRows());

  it('says what the team recommends, and what the unit does about each shortcoming until when', () => {
    expect(between(document, '2. Tồn tại, hạn chế và nguyên nhân', 'VI. Ý kiến của đơn vị được kiểm tra')).toContain('Kiến nghị của Tổ kiểm tra: Rà soát quy trình nội bộ và bố trí người thay thế.');
    const demands = between(document, 'VII. Kiến nghị của Tổ kiểm tra', null);
    expect(demands.slice(0, 6)).toEqual([
      'Đối với Phòng Quản lý Khoa học: tổ chức khắc phục 03 tồn tại, hạn chế nêu trên, cụ thể:',
      'Về nội dung TT1: thực hiện biện pháp sau:',
      '- Ban hành bảng phân công người thay thế. Trách nhiệm: Trưởng phòng, Phòng Quản lý Khoa học; hạn hoàn thành: chậm nhất ngày 15/5/2024.',
      '- Gửi văn bản xin lỗi đối với 12 hồ sơ. Hạn hoàn thành: chậm nhất ngày 30/6/2024.',
      'Về nội dung TT2: đơn vị đã khắc phục ngay tại thời điểm kiểm tra; yêu cầu duy trì, không để tái diễn.',
      'Về nội dung TT…: đơn vị xác định biện pháp, thời hạn khắc phục trong kế hoạch khắc phục.',
    ]);
  });

  it('has points as the score sheet adds them up, and no rate while something is not scored', () => {
    const lines = linesOfModel(document);
    expect(lines).toContain('Đã đánh giá 03/65 nội dung: 01 đạt, 01 đạt một phần, 01 chưa đạt. Đơn vị tự chấm 7,5/84,5 điểm. Điểm thẩm định: 4,75/84,5 điểm; còn 77 điểm chưa thẩm định.');
    expect(lines.at(-1)).toBe(' | Tổng cộng |  | 84,5 | 7,5 | 4,75 | ');
  });
});

describe('notice of conclusion', () => {
  it('numbers the shortcomings and asks for each of them by its number', () => {
    const document = make('conclusionNotice', withRows());
    expect(between(document, '2. Tồn tại, hạn chế', '3. Yêu cầu, thời hạn, trách nhiệm')[0]).toMatch(/^TT1\. Có 88 hồ sơ/u);
    const demands = between(document, '3. Yêu cầu, thời hạn, trách nhiệm', '4. Xử lý khó khăn, vướng mắc và đề xuất, kiến nghị');
    expect(demands[1]).toBe('Về nội dung TT1: Rà soát quy trình nội bộ và bố trí người thay thế.');
    expect(demands.at(-1)).toContain('gửi Văn phòng Sở trong thời hạn 10 ngày làm việc kể từ ngày ký Thông báo này; ');
    expect(between(document, '4. Xử lý khó khăn, vướng mắc và đề xuất, kiến nghị', '5. Tổ chức thực hiện')).toContain('Thẩm quyền giải quyết: UBND tỉnh.');
  });

  it('says on which day the terms end once it has a day of its own, by the calendar of the round', () => {
    const numbered = shownRow('documents', documentIdOf('conclusionNotice', resultVisit), { kind: 'conclusionNotice', visit: resultVisit, document: { number: '20/TB-SKHCN', date: '2024-05-20' } });
    const ends = (rows: Partial<RoundRows>): string => linesOfModel(make('conclusionNotice', withRows({ documents: [numbered], ...rows }))).find((line) => line.includes('kế hoạch khắc phục gửi')) ?? '';
    expect(ends({})).toContain('10 ngày làm việc kể từ ngày ký Thông báo này (chậm nhất ngày 03/6/2024)');
    expect(ends({ calendarDays: [shownRow('calendarDays', '2024-05-31', { date: '2024-05-31', kind: 'holiday', name: 'Nghỉ' })] })).toContain('(chậm nhất ngày 04/6/2024)');
  });

  it('asks nothing where nothing was found wanting', () => {
    const lines = linesOfModel(make('conclusionNotice', withRows({ findings: [], measures: [] })));
    expect(lines).toContain('Tổ kiểm tra chưa phát hiện tồn tại, hạn chế.');
    expect(lines.join('\n')).not.toContain('xây dựng kế hoạch khắc phục');
  });
});

describe('form of the report on remedies', () => {
  it('has a row for each measure and for each shortcoming without one, by the numbers of the notice', () => {
    const document = make('remedyForm', withRows());
    expect(linesOfModel(document, 'remedies').slice(1)).toEqual([
      'TT1 | Có 88 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi. | Ban hành bảng phân công người thay thế |  |  |  | Trưởng phòng, Phòng Quản lý Khoa học | Đề ra',
      'TT1 | (như trên) | Gửi văn bản xin lỗi đối với 12 hồ sơ. | Đã gửi 10 văn bản. |  |  | Trưởng phòng | Đề ra',
      'TT2 | Chưa niêm yết quyết định công bố thủ tục hành chính mới nhất |  |  |  |  | Công chức đầu mối | Đã khắc phục tại chỗ',
      'TT… | Số liệu báo cáo chưa khớp với phần mềm. |  |  |  |  | Bộ phận tổng hợp, Phòng Quản lý Công nghệ | ',
      'KK1 | Phần mềm một cửa thường xuyên quá tải vào cuối tháng. | Theo dõi dung lượng máy chủ hằng tuần. |  |  |  | Phòng Quản lý Công nghệ | Đề ra',
    ]);
    expect(document.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
  });

  it('is signed by the head of the unit, under its name', () => {
    const [form] = make('remedyForm', withRows()).sections;
    const last = form?.blocks.at(-1);
    expect(form?.heading?.issuingBody).toBe('PHÒNG QUẢN LÝ KHOA HỌC');
    expect(last?.kind === 'signatures' && last.signatures[0]).toMatchObject({ lines: ['TRƯỞNG PHÒNG'], name: 'Lê Thị Hạnh' });
  });
});

describe('report on the round', () => {
  it('compares what was held with the plan, and the units reached with those of the directory', () => {
    const lines = linesOfModel(make('roundReport', withRows()));
    expect(lines).toContain('Tổ kiểm tra đã thực hiện 01/04 cuộc kiểm tra theo kế hoạch (đạt 25% kế hoạch); 03 cuộc chưa tiến hành. Số đơn vị đã được kiểm tra: 01/04 phòng, đơn vị, đạt 25%.');
    expect(lines).toContain('Đã xác định 03 biện pháp khắc phục: 01 quá hạn; 02 đang thực hiện. Trong 01 biện pháp đã đến hạn hoặc đã khắc phục xong, 0 biện pháp được xác minh khắc phục đúng hạn, đạt 0%.');
    expect(lines).toContain('- Nội dung 3.4. Tỷ lệ hồ sơ TTHC giải quyết trước hạn và đúng hạn là bao nhiêu? Chưa đạt: Phòng Quản lý Khoa học.');
  });

  it('says whether the least share has been reached', () => {
    const source = withRows();
    const lines = linesOfModel(make('roundReport', { ...source, plan: { ...source.plan, leastShare: 30 } }));
    expect(lines.some((line) => line.includes('chưa bảo đảm tỷ lệ tối thiểu 30%'))).toBe(true);
  });

  it('puts shortcomings under their unit, and difficulties and proposals under who can settle them', () => {
    const document = make('roundReport', withRows());
    expect(between(document, '3. Tồn tại, hạn chế của từng đơn vị', '4. Nguyên nhân').slice(0, 2)).toEqual(['Phòng Quản lý Khoa học:', 'TT1. Có 88 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.']);
    expect(between(document, 'Thuộc thẩm quyền của UBND tỉnh:', '3. Theo dõi sau kiểm tra')[0]).toBe('KK1. Phần mềm một cửa thường xuyên quá tải vào cuối tháng. (Phòng Quản lý Khoa học).');
  });

  it('never names a visit without notice that is still to come', () => {
    const source = withRows();
    const coming = source.rows.visits.find(({ id }) => id === 'kiem-tra-chi-cuc-tieu-chuan-do-luong-chat-luong');
    const visits = source.rows.visits.map((visit) => (visit.id === coming?.id ? { ...visit, form: 'surprise' as const } : visit));
    const unit = source.rows.units.find(({ id }) => id === coming?.unit)?.name ?? '?';
    for (const kind of ['roundReport', 'appendix', 'publicSummary'] as const) {
      expect(linesOfModel(make(kind, withRows())).some((line) => line.includes(unit))).toBe(kind !== 'publicSummary');
      expect(linesOfModel(make(kind, withRows({ visits }))).join('\n'), kind).not.toContain(unit);
    }
  });
});

describe('what is spread and what is referred, in the report on the round', () => {
  const [, second, third] = resultSource().rows.units;
  const adoptions = [
    shownRow('adoptions', 'nr-1', { practice: 'hl-1', unit: second?.id ?? null, progress: { state: 'adopted', on: '2024-05-18' }, result: 'Giảm 30% lượt hỏi trực tiếp.', why: 'TT3 của đơn vị: cùng tiêu chí 3.4' }),
    shownRow('adoptions', 'nr-2', { practice: 'hl-1', unit: third?.id ?? null }),
  ];
  const effectOf = (source: DocumentSource, effect: string) => source.rows.findings.map((finding) => (finding.id === 'hl-1' ? { ...finding, effect } : finding));

  it('has a chapter of its own with each unit, how far it has come and with what result, never why it was proposed', () => {
    const document = make('roundReport', withRows({ adoptions, findings: effectOf(withRows(), 'Tra cứu trong 1 phút.') }));
    expect(between(document, 'VI. Nhân rộng cách làm hay', 'Trên đây là báo cáo kết quả kiểm tra, Tổ kiểm tra kính trình Giám đốc Sở Khoa học và Công nghệ xem xét, chỉ đạo./.')).toEqual([
      'Qua kiểm tra, ghi nhận 01 cách làm hay; đã đề xuất áp dụng đối với 02 lượt đơn vị: 01 chưa trả lời; 01 đã áp dụng.',
      `1 | HL1. Dùng mã QR để người dân tra cứu hồ sơ. | Phòng Quản lý Khoa học | Tra cứu trong 1 phút. | ${second?.name ?? '?'} (đã áp dụng, ngày 18/5/2024) | Giảm 30% lượt hỏi trực tiếp.`,
      `1 | (như trên) |  |  | ${third?.name ?? '?'} (đề xuất áp dụng) | `,
      'Đề nghị các phòng, đơn vị nghiên cứu, áp dụng các cách làm hay nêu tại Báo cáo này.',
    ]);
    expect(linesOfModel(document).join('\n')).not.toContain('cùng tiêu chí');
  });

  it('counts every adoption, and misses one that was taken out', () => {
    const source = withRows({ adoptions });
    const ref: DocumentRef = { kind: 'roundReport', visit: null };
    const document = make('roundReport', source);
    expect(completenessOf(source, ref, document).find(({ matter }) => matter === 'adoption')).toEqual({ matter: 'adoption', expected: 2, missing: [] });
    const cut = { ...document, sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.filter(({ key }) => key !== 'spreading-table') })) };
    expect(completenessOf(source, ref, cut).flatMap(({ missing }) => missing.map(({ id }) => id))).toEqual(['nr-1', 'nr-2']);
    expect(completenessOf(source, { kind: 'appendix', visit: null }, make('appendix', source)).some(({ matter }) => matter === 'adoption')).toBe(false);
  });

  it('says of each matter by which letter it was put to whom and what came back; a draft is not mentioned', () => {
    const referrals = [
      shownRow('referrals', 'cc-1', { finding: 'kk-1', to: { authority: 'ministry', name: 'Bộ Nội vụ' }, sent: { number: '12/SKHCN-VP', date: '2024-05-02' }, due: '2024-05-30', answer: { outcome: 'partlyAccepted', on: '2024-05-15', number: '77/BNV-CCHC', text: 'Nâng cấp trong quý III' } }),
      shownRow('referrals', 'cc-2', { finding: 'dx-1', to: { authority: 'department', name: '' }, sent: { number: '', date: '2024-05-03' }, due: '2024-06-01' }),
      shownRow('referrals', 'cc-3', { finding: 'dx-1', to: { authority: 'province', name: 'Nháp' } }),
    ];
    const lines = linesOfModel(make('roundReport', withRows({ referrals })));
    expect(lines).toContain('Thuộc thẩm quyền của bộ, ngành Trung ương:');
    expect(lines).toContain('- Đã gửi Bộ Nội vụ xem xét, giải quyết tại văn bản số 12/SKHCN-VP ngày 02/5/2024. Trả lời tại văn bản số 77/BNV-CCHC ngày 15/5/2024: chấp thuận một phần; Nâng cấp trong quý III.');
    expect(lines).toContain('- Đã gửi Sở xem xét, giải quyết ngày 03/5/2024; đề nghị trả lời trước ngày 01/6/2024, chưa có trả lời.');
    expect(lines.join('\n')).not.toContain('Nháp');
  });
});

describe('appendices', () => {
  it('have findings, scores, samples and visits, wide ones across, numbered in Roman figures', () => {
    expect(make('appendix', withRows()).sections.map(({ orientation, title }) => [title.kind === 'appendix' && title.no, orientation, title.subject])).toEqual([
      ['Phụ lục I', 'landscape', 'Tổng hợp kết quả phát hiện qua kiểm tra'],
      ['Phụ lục II', 'landscape', 'Phiếu chấm điểm công tác cải cách hành chính của Phòng Quản lý Khoa học'],
      ['Phụ lục III', 'landscape', 'Bảng kê hồ sơ kiểm tra xác suất'],
      ['Phụ lục IV', 'portrait', 'Lịch và tình hình thực hiện kiểm tra'],
    ]);
  });

  it('list every dossier of a sample with how it stands in time', () => {
    const lines = linesOfModel(make('appendix', withRows()), 'samples');
    expect(lines.slice(3)).toEqual([
      '1 | H01-001 | Cấp giấy chứng nhận | 01/3/2024 | 15/3/2024 | 14/3/2024 | Trước hạn |  | Đúng, đủ | Thu đúng | ',
      '2 | H01-002 | Cấp giấy chứng nhận | 01/3/2024 | 15/3/2024 | 20/3/2024 | Trễ 03 ngày làm việc | Không có | Thiếu | Không thu | Thiếu phiếu hẹn lại.',
      '3 | H01-003 | Đăng ký nhiệm vụ | 05/3/2024 | 29/3/2024 |  | Quá hạn 18 ngày làm việc, chưa trả |  |  |  | ',
    ]);
  });

  it('say so where there is nothing to append', () => {
    const source = withRows({ visits: [] });
    expect(linesOfModel(make('appendix', source))).toContain('Chưa có kết quả kiểm tra để lập phụ lục.');
  });
});

describe('all of them', () => {
  it('give every block a key of its own, and columns that fill the page', () => {
    for (const [kind, visit, write] of writers) {
      const document = write(withRows(), { kind, visit });
      const keys = keysOfModel(document);
      expect(new Set(keys).size, kind).toBe(keys.length);
      for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== 'table') continue;
        expect(block.columns.reduce((sum, { width }) => sum + width, 0), `${kind} ${block.key}`).toBe(100);
        for (const row of block.rows) if (row.kind !== 'group') expect(row.cells.length, `${kind} ${row.key}`).toBe(block.columns.length);
      }
    }
  });

  it('leave no heading without words under it, on a round with results and on one without', () => {
    for (const source of [withRows(), exampleSource()]) {
      for (const [kind, visit, write] of writers) {
        for (const { blocks } of write(source, { kind, visit }).sections) {
          blocks.forEach((block, at) => {
            const next = blocks[at + 1];
            const isHeading = block.kind === 'paragraph' && (block.style === 'heading' || block.style === 'part');
            const isLeft = next === undefined || next.kind === 'signatures' || (next.kind === 'paragraph' && next.style === 'part') || (block.kind === 'paragraph' && block.style === 'heading' && next.kind === 'paragraph' && next.style === 'heading' && !/^\d+\.\d+\./u.test(next.runs[0]?.text ?? ''));
            expect(isHeading && isLeft, `${kind}: ${block.key}`).toBe(false);
          });
        }
      }
    }
  });

  it('hold every finding, measure and opinion, whatever it says, where it belongs', () => {
    const said = fc.stringMatching(/^[A-Za-zÀ-ỹ0-9 <>&"',.%/-]{1,60}$/u).filter((text) => text.trim() !== '');
    const finding = fc.record({ kind: fc.constantFrom(...findingKinds), text: said, number: fc.option(fc.integer({ min: 1, max: 99 })), fixedOnSite: fc.boolean(), measures: fc.array(said, { maxLength: 3 }), opinion: fc.option(said) });
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 8 }), (told) => {
        const findings = told.map(({ kind, text, number, fixedOnSite }, at) => foundRow(`f-${at}`, kind, text, { number, fixedOnSite }));
        const measures = told.flatMap((one, at) => one.measures.map((text, no) => measureRow(`m-${at}-${no}`, `f-${at}`, text)));
        const minutesLines = told.flatMap(({ opinion }, at) =>
          opinion === null ? [] : [shownRow('minutesLines', minutesLineIdOf(resultVisit, `finding-f-${at}`), { visit: resultVisit, subject: { kind: 'finding', id: `f-${at}` }, opinion })],
        );
        const source = withRows({ findings, measures, minutesLines });
        for (const [kind, visit, write] of writers) {
          if (kind === 'publicSummary') continue;
          const ref: DocumentRef = { kind, visit };
          const document = write(source, ref);
          const text = linesOfModel(document).join('\n');
          const kinds: readonly FindingKind[] = kind === 'remedyForm' ? ['shortcoming'] : findingKinds;
          for (const one of told) {
            if (kinds.includes(one.kind)) expect(text, kind).toContain(one.text.trim());
            for (const measure of one.measures) expect(text, kind).toContain(measure.trim());
            if (one.opinion !== null && (kind === 'minutes' || kind === 'visitReport')) expect(text, kind).toContain(one.opinion.trim());
          }
          expect(isWhole(completenessOf(source, ref, document)), kind).toBe(true);
          expect(text).not.toMatch(/undefined|null|NaN/u);
        }
      }),
      { numRuns: 15 },
    );
  });
});
