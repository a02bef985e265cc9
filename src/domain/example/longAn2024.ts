import { cchcCriteria2026v2 } from '../criteria/cchc2026_2.ts';
import { IsoDateSchema, type DateSpan, type IsoDate } from '../schema/field.ts';
import type { MemberRole, UnitKind, VisitForm, VisitSession } from '../schema/planning.ts';

/** What the source does not print and the example makes up; the interface marks it „số liệu minh hoạ“. */
interface Illustrative {
  readonly illustrative: true;
}

/** A legal basis as the source cites it: „{documentType} số {number} ngày {date} của {issuer} về việc {subject}“. */
interface ExampleBasis {
  readonly documentType: string;
  readonly number: string;
  readonly date: IsoDate;
  readonly issuer: string;
  readonly subject: string;
}

/** A member of the team. The source names nobody, so members are posts. */
interface ExampleMember extends Illustrative {
  readonly name: string;
  readonly position: string;
  readonly role: MemberRole;
  /** Numbers of the areas that the member answers for, at every visit; empty for who leads or records. */
  readonly areas: readonly number[];
}

/** A visit to one of the units, which is named and not identified. */
interface ExampleVisit extends Illustrative {
  readonly unit: string;
  readonly date: IsoDate;
  readonly session: VisitSession;
  readonly form: VisitForm;
  readonly period: DateSpan;
}

/** An inspection round as the example loader needs it: facts without ids. */
export interface ExampleRound {
  /** Where the facts were printed. */
  readonly source: string;
  readonly title: string;
  readonly year: number;
  readonly letterhead: { readonly governingBody: string; readonly issuingBody: string; readonly place: string };
  readonly document: { readonly documentType: string; readonly number: string; readonly date: IsoDate };
  readonly window: DateSpan;
  readonly period: DateSpan & Illustrative;
  readonly bases: readonly ExampleBasis[];
  readonly areas: readonly { readonly no: number; readonly name: string }[];
  readonly purposes: readonly string[];
  readonly requirements: readonly string[];
  readonly principles: readonly string[];
  readonly units: readonly { readonly name: string; readonly kind: UnitKind }[];
  readonly standingOffice: { readonly name: string; readonly duty: string };
  readonly members: readonly ExampleMember[];
  readonly visits: readonly ExampleVisit[];
  /** Working days; the names are those of the plan's fields. */
  readonly deadlines: Illustrative & {
    readonly noticeDays: number;
    readonly unitReportDays: number;
    readonly minutesDays: number;
    readonly memberNotesDays: number;
    readonly teamReportDays: number;
    readonly conclusionDays: number;
    readonly remedyPlanDays: number;
    readonly remedyReportDays: number;
  };
}

const day = (text: string): IsoDate => IsoDateSchema.parse(text);

const scienceDivision = 'Phòng Quản lý Khoa học';
const technologyDivision = 'Phòng Quản lý Công nghệ';
const standardsSubDepartment = 'Chi cục Tiêu chuẩn Đo lường Chất lượng';
const applicationCentre = 'Trung tâm Ứng dụng, thông tin, kỹ thuật khoa học và công nghệ';

/** One visit on a working day of the window, examining the year so far (the end of the period differs per visit). */
const visit = (unit: string, date: string, session: VisitSession): ExampleVisit => ({
  unit,
  date: day(date),
  session,
  form: 'direct',
  period: { from: day('2024-01-01'), to: day(date) },
  illustrative: true,
});

/** A seat of the team, named after its post. */
const member = (role: MemberRole, roleName: string, position: string, areas: readonly number[]): ExampleMember => ({
  name: `${roleName} (${position})`,
  position,
  role,
  areas,
  illustrative: true,
});

/**
 * The round of the source article: Sở Khoa học và Công nghệ tỉnh Long An, 2024.
 *
 * What the article prints stands here in its words; the letterhead follows from its issuer, and the window is its „từ
 * tháng 4 đến tháng 9“ in days. The article speaks of „toàn diện các lĩnh vực CCHC“ without listing them: they are the
 * seven of the criteria set. Two slips of its third purpose are mended („góp phần cao“, „của Sở“ twice). Everything
 * else, from the members to the deadlines, is marked `illustrative`.
 */
export const longAn2024: ExampleRound = {
  source: 'Công tác kiểm tra cải cách hành chính tại Sở Khoa học và Công nghệ năm 2024',
  title:
    'Kiểm tra công tác cải cách hành chính đối với các phòng, đơn vị thuộc Sở Khoa học và Công nghệ năm 2024',
  year: 2024,
  letterhead: {
    governingBody: 'ỦY BAN NHÂN DÂN TỈNH LONG AN',
    issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    place: 'Long An',
  },
  document: { documentType: 'Kế hoạch', number: '522/KH-SKHCN', date: day('2024-03-27') },
  window: { from: day('2024-04-01'), to: day('2024-09-30') },
  period: { from: day('2024-01-01'), to: day('2024-09-30'), illustrative: true },
  bases: [
    {
      documentType: 'Kế hoạch',
      number: '771/KH-UBND',
      date: day('2024-03-12'),
      issuer: 'UBND tỉnh',
      subject: 'kiểm tra công tác cải cách hành chính năm 2024',
    },
    {
      documentType: 'Kế hoạch',
      number: '2153/KH-SKHCN',
      date: day('2023-12-26'),
      issuer: 'Sở Khoa học và Công nghệ',
      subject: 'công tác cải cách hành chính năm 2024',
    },
  ],
  areas: cchcCriteria2026v2.areas.filter((area) => !area.thematic).map(({ no, name }) => ({ no, name })),
  purposes: [
    'Phát hiện những cách làm hay, sáng tạo để có giải pháp nhân rộng trong toàn Sở.',
    'Nêu ra những tồn tại, hạn chế, khó khăn, vướng mắc, đề xuất kiến nghị của các phòng, đơn vị trực thuộc Sở.',
    'Kịp thời hướng dẫn biện pháp khắc phục, góp phần nâng cao hiệu quả công tác cải cách hành chính (CCHC) năm 2024 của Sở nói riêng và của tỉnh nói chung.',
    'Góp phần nâng cao hơn nữa tinh thần trách nhiệm, tạo sự chuyển biến mạnh mẽ về kỷ luật, kỷ cương hành chính trong thực hiện công tác CCHC của toàn thể công chức, viên chức và người lao động.',
  ],
  requirements: [
    'Công tác cải cách hành chính là nhiệm vụ trọng tâm cần phải thực hiện đồng bộ, toàn diện các lĩnh vực CCHC với nhiệm vụ thường xuyên, công tác chuyển đổi số của cơ quan.',
    'Trưởng các phòng, đơn vị trực thuộc Sở tập trung lãnh đạo, điều hành công tác CCHC trong phạm vi mình phụ trách.',
  ],
  principles: [
    'Công tác kiểm tra được thực hiện khách quan, toàn diện, công khai, minh bạch, đúng pháp luật.',
    'Không làm cản trở, ảnh hưởng đến hoạt động của các phòng, đơn vị trực thuộc Sở là đối tượng được kiểm tra.',
    'Đảm bảo công tác kiểm tra có trọng tâm, trọng điểm.',
    'Tránh trùng lắp, chồng chéo với hoạt động kiểm tra khác.',
  ],
  units: [
    { name: scienceDivision, kind: 'division' },
    { name: technologyDivision, kind: 'division' },
    { name: standardsSubDepartment, kind: 'subDepartment' },
    { name: applicationCentre, kind: 'serviceUnit' },
  ],
  standingOffice: {
    name: 'Văn phòng Sở',
    duty: 'Giúp Tổ kiểm tra thực hiện tham mưu về công tác kiểm tra công tác cải cách hành chính.',
  },
  members: [
    member('leader', 'Tổ trưởng', 'Phó Giám đốc Sở', []),
    member('deputy', 'Tổ phó', 'Chánh Văn phòng Sở', [1]),
    member('secretary', 'Thư ký', 'Công chức theo dõi CCHC, Văn phòng Sở', []),
    member('member', 'Thành viên', 'Công chức pháp chế, Văn phòng Sở', [2]),
    member('member', 'Thành viên', 'Đầu mối kiểm soát TTHC, Văn phòng Sở', [3]),
    member('member', 'Thành viên', 'Công chức tổ chức cán bộ, Văn phòng Sở', [4, 5]),
    member('member', 'Thành viên', 'Kế toán, Văn phòng Sở', [6]),
    member('member', 'Thành viên', 'Công chức chuyển đổi số, Văn phòng Sở', [7]),
  ],
  visits: [
    visit(scienceDivision, '2024-04-25', 'morning'),
    visit(technologyDivision, '2024-06-13', 'morning'),
    visit(standardsSubDepartment, '2024-07-18', 'afternoon'),
    visit(applicationCentre, '2024-09-12', 'afternoon'),
  ],
  deadlines: {
    noticeDays: 5,
    unitReportDays: 5,
    minutesDays: 3,
    memberNotesDays: 3,
    teamReportDays: 10,
    conclusionDays: 15,
    remedyPlanDays: 10,
    remedyReportDays: 30,
    illustrative: true,
  },
};
