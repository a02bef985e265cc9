import { describe, expect, it } from 'vitest';
import { longAn2024 } from './longAn2024.ts';

/** The sentences of the source article that carry facts, letter for letter. */
const article = [
  'Thực hiện Kế hoạch số 771/KH-UBND ngày 12/3/2024 của UBND tỉnh về việc kiểm tra công tác cải cách hành chính năm 2024; Kế hoạch số 2153/KH-SKHCN ngày 26/12/2023 của Sở Khoa học và Công nghệ về việc công tác cải cách hành chính năm 2024.',
  'Sở Khoa học và Công nghệ xác định công tác cải cách hành chính là nhiệm vụ trọng tâm cần phải thực hiện đồng bộ, toàn diện các lĩnh vực CCHC với nhiệm vụ thường xuyên, công tác chuyển đổi số của cơ quan.',
  'Ngày 27/3/2024, Sở Khoa học và Công nghệ xây dựng, ban hành kế hoạch số 522/KH-SKHCN về việc kiểm tra công tác cải cách hành chính đối với các phòng, đơn vị thuộc Sở Khoa học và Công nghệ năm 2024.',
  'Trong năm từ tháng 4 đến tháng 9, Sở Khoa học và Công nghệ sẽ tiến hành kiểm tra 04 phòng, đơn vị trực thuộc Sở: Phòng Quản lý Khoa học; Phòng Quản lý Công nghệ; Chi cục Tiêu chuẩn Đo lường Chất lượng; Trung tâm Ứng dụng, thông tin, kỹ thuật khoa học và công nghệ.',
  'Công tác kiểm tra được thực hiện khách quan, toàn diện, công khai, minh bạch, đúng pháp luật và không làm cản trở, ảnh hưởng đến hoạt động của các phòng, đơn vị trực thuộc Sở là đối tượng được kiểm tra. Đảm bảo công tác kiểm tra có trọng tâm, trọng điểm; tránh trùng lắp, chồng chéo với hoạt động kiểm tra khác.',
  'Nhằm phát hiện những cách làm hay, sáng tạo để có giải pháp nhân rộng trong toàn Sở. Đồng thời, nêu ra những tồn tại, hạn chế, khó khăn, vướng mắc, đề xuất kiến nghị của các phòng, đơn vị trực thuộc Sở. Kịp thời hướng dẫn biện pháp khắc phục góp phần cao hiệu quả công tác cải cách hành chính (CCHC) của Sở năm 2024 của Sở nói riêng và của tỉnh nói chung.',
  'Qua đó, Trưởng các phòng, đơn vị trực thuộc Sở tập trung lãnh đạo, điều hành công tác CCHC trong phạm vi mình phụ trách. Góp phần nâng cao hơn nữa tinh thần trách nhiệm, tạo sự chuyển biến mạnh mẽ về kỷ luật, kỷ cương hành chính trong thực hiện công tác CCHC của toàn thể công chức, viên chức và người lao động.',
  'Theo sự phân công tại Kế hoạch số 522/KH-SKHCN ngày 27/3/2024, Văn phòng Sở giúp Tổ kiểm tra thực hiện tham mưu về công tác kiểm tra công tác cải cách hành chính',
].join('\n');

/** Whether the article has these words; a line of ours begins with a capital and ends with a full stop. */
const printed = (line: string) => article.toLocaleLowerCase('vi').includes(line.replace(/\.$/u, '').toLocaleLowerCase('vi'));

/** 2024-03-12 as the article writes it: 12/3/2024. */
const slashed = (date: string) => date.split('-').toReversed().map(Number).join('/');

const round = longAn2024;

describe('what the article prints', () => {
  it('is the plan, its number and its date', () => {
    expect(round.title).toBe(
      'Kiểm tra công tác cải cách hành chính đối với các phòng, đơn vị thuộc Sở Khoa học và Công nghệ năm 2024',
    );
    expect(round.year).toBe(2024);
    expect(round.document).toEqual({ documentType: 'Kế hoạch', number: '522/KH-SKHCN', date: '2024-03-27' });
    expect(printed(`kế hoạch số ${round.document.number} về việc ${round.title}`)).toBe(true);
    expect(printed(`Kế hoạch số ${round.document.number} ngày ${slashed(round.document.date)}`)).toBe(true);
  });

  it('is its letterhead, in capitals', () => {
    expect(round.letterhead).toEqual({
      governingBody: 'ỦY BAN NHÂN DÂN TỈNH LONG AN',
      issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      place: 'Long An',
    });
    expect(printed(round.letterhead.issuingBody)).toBe(true);
  });

  it('are its two bases, word for word', () => {
    expect(round.bases.map(({ number, date }) => [number, date])).toEqual([
      ['771/KH-UBND', '2024-03-12'],
      ['2153/KH-SKHCN', '2023-12-26'],
    ]);
    for (const { documentType, number, date, issuer, subject } of round.bases)
      expect(article).toContain(`${documentType} số ${number} ngày ${slashed(date)} của ${issuer} về việc ${subject}`);
  });

  it('is the window from April to September', () => {
    expect(round.window).toEqual({ from: '2024-04-01', to: '2024-09-30' });
  });

  it('are the four units in their order', () => {
    expect(round.units).toEqual([
      { name: 'Phòng Quản lý Khoa học', kind: 'division' },
      { name: 'Phòng Quản lý Công nghệ', kind: 'division' },
      { name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng', kind: 'subDepartment' },
      { name: 'Trung tâm Ứng dụng, thông tin, kỹ thuật khoa học và công nghệ', kind: 'serviceUnit' },
    ]);
    expect(article).toContain(`04 phòng, đơn vị trực thuộc Sở: ${round.units.map((unit) => unit.name).join('; ')}.`);
  });

  it('are the principles and the requirements, each a line', () => {
    expect(round.principles).toHaveLength(4);
    expect(round.requirements).toHaveLength(2);
    for (const line of [...round.principles, ...round.requirements]) expect(printed(line), line).toBe(true);
  });

  it('are the purposes, with two slips of the third mended', () => {
    const slipped = round.purposes.map((line) =>
      line
        .replace('khắc phục, góp phần nâng cao', 'khắc phục góp phần cao')
        .replace('năm 2024 của Sở', 'của Sở năm 2024 của Sở'),
    );
    expect(slipped.map((line, index) => line === round.purposes[index])).toEqual([true, true, false, true]);
    for (const line of slipped) expect(printed(line), line).toBe(true);
  });

  it('is who assists the team', () => {
    expect(printed(`${round.standingOffice.name} ${round.standingOffice.duty}`)).toBe(true);
  });
});

describe('the seven areas', () => {
  it('are those of the criteria set, without the thematic ones', () => {
    expect(round.areas.map((area) => area.no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(round.areas[0]?.name).toBe('Công tác chỉ đạo, điều hành CCHC');
  });
});

describe('what the example makes up', () => {
  it('says so', () => {
    for (const invented of [...round.members, ...round.visits, round.period, round.deadlines])
      expect(invented.illustrative).toBe(true);
  });

  it('is not mixed with what is printed', () => {
    for (const fact of [round.document, round.window, ...round.bases, ...round.units, round.standingOffice])
      expect(fact).not.toHaveProperty('illustrative');
  });

  it('names posts, not persons, and shares the seven areas out once', () => {
    expect(round.members.map((one) => one.role).slice(0, 3)).toEqual(['leader', 'deputy', 'secretary']);
    expect(round.members[0]?.name).toBe('Tổ trưởng (Phó Giám đốc Sở)');
    for (const one of round.members) expect(one.name).toMatch(/^(Tổ trưởng|Tổ phó|Thư ký|Thành viên) \(.+\)$/u);
    expect(new Set(round.members.map((one) => one.name)).size).toBe(round.members.length);
    expect(round.members.flatMap((one) => one.areas).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('visits each unit once, on a working day inside the window, enough days after the plan', () => {
    // Giỗ Tổ Hùng Vương, 29/4 (exchanged day off), 30/4, 1/5, Quốc khánh.
    const holidays = ['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03'];
    expect(round.visits.map((visit) => visit.unit)).toEqual(round.units.map((unit) => unit.name));
    expect(new Set(round.visits.map((visit) => visit.date)).size).toBe(round.visits.length);
    for (const { date, period } of round.visits) {
      expect(date >= round.window.from && date <= round.window.to, date).toBe(true);
      expect([1, 2, 3, 4, 5]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
      expect(holidays).not.toContain(date);
      expect(period).toEqual({ from: '2024-01-01', to: date });
    }
  });

  it('takes the default deadlines', () => {
    expect(round.deadlines).toEqual({
      noticeDays: 5,
      unitReportDays: 5,
      minutesDays: 3,
      memberNotesDays: 3,
      teamReportDays: 10,
      conclusionDays: 15,
      remedyPlanDays: 10,
      remedyReportDays: 30,
      illustrative: true,
    });
  });
});

describe('every text of the round', () => {
  it('is NFC and trimmed', () => {
    const text = JSON.stringify(round);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/\s{2}|"\s|\s"/u);
  });
});
