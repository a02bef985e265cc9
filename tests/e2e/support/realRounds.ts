/**
 * Inspection rounds as public pages print them. What stands under „printed“ is from there; what the pages leave open and
 * a plan needs (windows, persons, further units, sessions, plans of other bodies) is invented and says so.
 */

/** A unit of a round. */
export interface RealUnit {
  readonly name: string;
  /** As the list in Excel calls it; blank: guessed by the name. */
  readonly kind?: 'Phòng' | 'Đơn vị sự nghiệp' | 'Xã, phường';
  /** Not named by the source: a plausible name of a kind of unit that the source counts. */
  readonly invented?: true;
}

/** A member of a team; all names are invented, the posts are printed unless the round says otherwise. */
export interface RealMember {
  readonly name: string;
  readonly role: 'Tổ trưởng' | 'Tổ phó' | 'Thư ký' | 'Thành viên';
  readonly position: string;
  readonly group?: string;
}

/** One line of a schedule. */
export interface RealVisit {
  readonly unit: string;
  /** dd/mm/yyyy */
  readonly date: string;
  readonly session: 'Sáng' | 'Chiều' | 'Cả ngày';
  readonly form: 'Trực tiếp tại đơn vị' | 'Qua hồ sơ, báo cáo' | 'Đột xuất' | 'Chuyên đề';
  readonly group?: string;
}

const invented = (names: readonly string[], kind?: RealUnit['kind']): readonly RealUnit[] =>
  names.map((name) => ({ name, invented: true, ...(kind === undefined ? {} : { kind }) }));

/**
 * Sở KH&CN tỉnh Kon Tum, 2020, department level (skhcn.kontum.gov.vn, 18/8/2020). Printed: plan, decision, posts of leader and deputy,
 * the visit, the period, five contents by their names of that time. Invented: names, the secretary, the window.
 */
export const konTum2020 = {
  title: 'Kiểm tra công tác cải cách hành chính năm 2020 tại các đơn vị trực thuộc Sở',
  year: '2020',
  governingBody: 'UBND TỈNH KON TUM',
  issuingBody: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  place: 'Kon Tum',
  number: '21/KH-SKHCN',
  date: '12/05/2020',
  from: '01/06/2020',
  to: '30/09/2020',
  period: { from: '01/01/2020', to: '18/08/2020' },
  decision: { number: '75/QĐ-SKHCN' },
  unit: 'Trung tâm Nghiên cứu, Ứng dụng và Dịch vụ Khoa học và Công nghệ',
  visit: { date: '18/08/2020', session: 'Buổi chiều' },
  /** The five contents: areas 3 to 7 of the set, the last under the name of NQ 30c/NQ-CP. */
  leftOut: [1, 2],
  renamed: { no: 7, name: 'Hiện đại hóa hành chính' },
  members: [
    { name: 'Nguyễn Văn Phong', role: 'Tổ trưởng', position: 'Phó Giám đốc Sở' },
    { name: 'Trần Thị Lan', role: 'Tổ phó', position: 'Chánh Văn phòng Sở' },
    { name: 'Y Hạnh', role: 'Thư ký', position: 'Chuyên viên Văn phòng Sở' },
    { name: 'A Thuận', role: 'Thành viên', position: 'Phụ trách kế toán' },
  ],
} as const satisfies { readonly members: readonly RealMember[] } & Readonly<Record<string, unknown>>;

const visitsOn = (date: string, form: RealVisit['form'], lines: readonly (readonly [string, RealVisit['session'], string])[]): readonly RealVisit[] =>
  lines.map(([unit, session, group]) => ({ unit, date, session, form, group }));

/** The groups of Đồng Nai; invented, as the sessions are: the source has 12 units in 4 days. */
const [one, two, three] = ['Nhóm 1', 'Nhóm 2', 'Nhóm 3'] as const;

/** Not printed by name. */
const dongNaiDepartments = [
  'Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp', 'Sở Xây dựng', 'Sở Công Thương', 'Sở Nông nghiệp và Môi trường', 'Sở Y tế', 'Sở Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Dân tộc và Tôn giáo', 'Thanh tra tỉnh', 'Ban Quản lý các Khu công nghiệp, Khu kinh tế', 'Văn phòng UBND tỉnh',
];

/** Not printed by name. */
const dongNaiCommunes = ['Xã Xuân Lộc', 'Xã Cẩm Mỹ', 'Xã Tân Phú', 'Phường Long Khánh', 'Xã Long Thành', 'Xã Trảng Bom', 'Xã Thống Nhất', 'Xã Trị An'];

/**
 * Đồng Nai, 2025, province and two-tier communes (baodongnai.com.vn, September 2025). Printed: plan, 34 units, three forms, seven contents,
 * share of 50 % passed down, post of the leader, 12 communes in 4 days. Invented: the other 22 units, groups, sessions, names, window.
 */
export const dongNai2025 = {
  title: 'Kiểm tra công tác cải cách hành chính, kiểm soát thủ tục hành chính năm 2025',
  year: '2025',
  governingBody: '',
  issuingBody: 'UBND TỈNH ĐỒNG NAI',
  place: 'Đồng Nai',
  number: '26/KH-UBND',
  date: '01/08/2025',
  from: '03/09/2025',
  to: '30/09/2025',
  period: { from: '01/01/2025', to: '31/08/2025' },
  groups: [one, two, three],
  members: [
    { name: 'Lê Quang Minh', role: 'Tổ trưởng', position: 'Phó Giám đốc Sở Nội vụ' },
    { name: 'Phạm Thị Hoa', role: 'Tổ phó', position: 'Phó Chánh Văn phòng UBND tỉnh', group: one },
    { name: 'Đỗ Văn Khánh', role: 'Thư ký', position: 'Chuyên viên Sở Nội vụ', group: one },
    { name: 'Vũ Thị Ngọc', role: 'Thành viên', position: 'Sở Tài chính', group: two },
    { name: 'Hoàng Anh Tuấn', role: 'Thành viên', position: 'Sở Tư pháp', group: two },
    { name: 'Bùi Thu Trang', role: 'Thành viên', position: 'Sở Khoa học và Công nghệ', group: three },
  ],
  units: [
    // Printed with their days.
    ...['Phường Bình Long', 'Phường An Lộc', 'Xã Nha Bích', 'Xã Tân Hưng', 'Xã Tân Quan'].map((name): RealUnit => ({ name })),
    ...['Xã Đại Phước', 'Xã Nhơn Trạch', 'Xã Phước An'].map((name): RealUnit => ({ name })),
    ...['Phường Trấn Biên', 'Phường Biên Hòa', 'Phường Tam Hiệp', 'Phường Long Bình'].map((name): RealUnit => ({ name })),
    ...invented(dongNaiDepartments),
    ...invented(dongNaiCommunes, 'Xã, phường'),
  ],
  /** The twelve visits that are printed: by groups, on 3, 4, 18 and 19 September. */
  direct: [
    ...visitsOn('03/09/2025', 'Trực tiếp tại đơn vị', [
      ['Phường Bình Long', 'Sáng', one],
      ['Phường An Lộc', 'Chiều', one],
      ['Xã Nha Bích', 'Sáng', two],
      ['Xã Tân Hưng', 'Chiều', two],
      ['Xã Tân Quan', 'Sáng', three],
    ]),
    ...visitsOn('04/09/2025', 'Trực tiếp tại đơn vị', [
      ['Xã Đại Phước', 'Sáng', one],
      ['Xã Nhơn Trạch', 'Sáng', two],
      ['Xã Phước An', 'Sáng', three],
    ]),
    ...visitsOn('18/09/2025', 'Trực tiếp tại đơn vị', [
      ['Phường Trấn Biên', 'Sáng', one],
      ['Phường Biên Hòa', 'Sáng', two],
    ]),
    ...visitsOn('19/09/2025', 'Trực tiếp tại đơn vị', [
      ['Phường Tam Hiệp', 'Sáng', one],
      ['Phường Long Bình', 'Sáng', two],
    ]),
  ],
  /** Invented: who is inspected by report and who without notice. The form is printed, the units cannot be. */
  byReport: dongNaiDepartments.map((unit, at): RealVisit => ({
    unit,
    date: `${['08', '09', '10', '11', '12'][Math.floor(at / 3)] ?? '12'}/09/2025`,
    session: 'Sáng',
    form: 'Qua hồ sơ, báo cáo',
    group: [one, two, three][at % 3] ?? one,
  })),
  surprise: [
    { unit: 'Xã Xuân Lộc', date: '23/09/2025', session: 'Sáng', form: 'Đột xuất', group: one },
    { unit: 'Xã Cẩm Mỹ', date: '24/09/2025', session: 'Chiều', form: 'Đột xuất', group: two },
    // A unit that has been visited once already.
    { unit: 'Phường Biên Hòa', date: '25/09/2025', session: 'Chiều', form: 'Đột xuất' },
  ] satisfies readonly RealVisit[],
  /** On site as well; invented. */
  further: [
    { unit: 'Xã Tân Phú', date: '16/09/2025', session: 'Sáng', form: 'Trực tiếp tại đơn vị', group: one },
    { unit: 'Phường Long Khánh', date: '16/09/2025', session: 'Sáng', form: 'Trực tiếp tại đơn vị', group: two },
    { unit: 'Xã Long Thành', date: '16/09/2025', session: 'Sáng', form: 'Trực tiếp tại đơn vị', group: three },
    { unit: 'Xã Trảng Bom', date: '17/09/2025', session: 'Sáng', form: 'Trực tiếp tại đơn vị', group: one },
    { unit: 'Xã Thống Nhất', date: '17/09/2025', session: 'Sáng', form: 'Trực tiếp tại đơn vị', group: two },
    { unit: 'Xã Trị An', date: '17/09/2025', session: 'Sáng', form: 'Trực tiếp tại đơn vị', group: three },
  ] satisfies readonly RealVisit[],
} as const;

const districtVisits = (date: string, units: readonly string[]): readonly RealVisit[] =>
  units.map((unit, at) => ({ unit, date, session: at === 0 ? 'Sáng' : 'Chiều', form: 'Trực tiếp tại đơn vị' }));

/**
 * Khánh Hòa, 2022 (baokhanhhoa.vn, 05/5/2022). Printed: at least 5 sở, 2 bodies of vertical branches, 3 districts, 4 units under
 * districts, 2 public service units of the province, 6 communes; two thematic contents; stage 1 is Sở Xây dựng in May, stage 2 June to September.
 * Invented: every other name, the days, the persons, number and date of the plan are left blank.
 */
export const khanhHoa2022 = {
  title: 'Kiểm tra công tác cải cách hành chính năm 2022',
  year: '2022',
  governingBody: '',
  issuingBody: 'UBND TỈNH KHÁNH HÒA',
  place: 'Khánh Hòa',
  number: '',
  date: '',
  from: '16/05/2022',
  to: '30/09/2022',
  period: { from: '01/01/2022', to: '30/06/2022' },
  members: [
    { name: 'Nguyễn Thanh Hà', role: 'Tổ trưởng', position: 'Giám đốc Sở Nội vụ' },
    { name: 'Mai Văn Sơn', role: 'Tổ phó', position: 'Phó Chánh Văn phòng UBND tỉnh' },
    { name: 'Đặng Thị Yến', role: 'Thư ký', position: 'Phòng Cải cách hành chính, Sở Nội vụ' },
    { name: 'Phan Quốc Bảo', role: 'Thành viên', position: 'Sở Thông tin và Truyền thông' },
  ],
  units: [
    { name: 'Sở Xây dựng' },
    ...invented(['Sở Nội vụ', 'Sở Tư pháp', 'Sở Thông tin và Truyền thông', 'Sở Tài nguyên và Môi trường']),
    ...invented(['Bảo hiểm xã hội tỉnh', 'Cục Thuế tỉnh']),
    ...invented(['UBND thành phố Cam Ranh', 'UBND huyện Diên Khánh', 'UBND huyện Vạn Ninh']),
    ...invented(['Phòng Nội vụ huyện Diên Khánh', 'Phòng Tài nguyên và Môi trường huyện Diên Khánh', 'Phòng Nội vụ huyện Vạn Ninh', 'Phòng Quản lý đô thị thành phố Cam Ranh']),
    ...invented(['Ban Quản lý dự án phát triển tỉnh', 'Trường Cao đẳng Y tế Khánh Hòa'], 'Đơn vị sự nghiệp'),
    ...invented(['Xã Diên Thạnh', 'Xã Diên Lạc', 'Xã Vạn Thắng', 'Xã Vạn Hưng', 'Phường Cam Lộc', 'Xã Cam Bình'], 'Xã, phường'),
  ] satisfies readonly RealUnit[],
  /** Stage 1, printed: in May. */
  first: { unit: 'Sở Xây dựng', date: '24/05/2022' },
  /** Stage 2, June to September: a district with two of its offices and communes in a day and a half; the days are invented. */
  second: [
    { unit: 'Sở Nội vụ', date: '07/06/2022', session: 'Cả ngày', form: 'Trực tiếp tại đơn vị' },
    { unit: 'Sở Tư pháp', date: '14/06/2022', session: 'Cả ngày', form: 'Trực tiếp tại đơn vị' },
    { unit: 'Sở Thông tin và Truyền thông', date: '21/06/2022', session: 'Cả ngày', form: 'Trực tiếp tại đơn vị' },
    { unit: 'Sở Tài nguyên và Môi trường', date: '28/06/2022', session: 'Cả ngày', form: 'Chuyên đề' },
    { unit: 'Bảo hiểm xã hội tỉnh', date: '12/07/2022', session: 'Cả ngày', form: 'Trực tiếp tại đơn vị' },
    { unit: 'Cục Thuế tỉnh', date: '19/07/2022', session: 'Cả ngày', form: 'Trực tiếp tại đơn vị' },
    ...districtVisits('02/08/2022', ['UBND huyện Diên Khánh', 'Phòng Nội vụ huyện Diên Khánh']),
    ...districtVisits('03/08/2022', ['Xã Diên Thạnh', 'Xã Diên Lạc']),
    ...districtVisits('04/08/2022', ['Phòng Tài nguyên và Môi trường huyện Diên Khánh']),
    ...districtVisits('16/08/2022', ['UBND huyện Vạn Ninh', 'Phòng Nội vụ huyện Vạn Ninh']),
    ...districtVisits('17/08/2022', ['Xã Vạn Thắng', 'Xã Vạn Hưng']),
    ...districtVisits('06/09/2022', ['UBND thành phố Cam Ranh', 'Phòng Quản lý đô thị thành phố Cam Ranh']),
    ...districtVisits('07/09/2022', ['Phường Cam Lộc', 'Xã Cam Bình']),
    { unit: 'Ban Quản lý dự án phát triển tỉnh', date: '20/09/2022', session: 'Cả ngày', form: 'Chuyên đề' },
    { unit: 'Trường Cao đẳng Y tế Khánh Hòa', date: '21/09/2022', session: 'Cả ngày', form: 'Trực tiếp tại đơn vị' },
  ] satisfies readonly RealVisit[],
} as const;

/** Districts of Lâm Đồng with the two communes or towns of each, as printed („xã Mỹ Lâm“ as the source has it). */
const lamDongDistricts = [
  ['Cát Tiên', 'Thị trấn Cát Tiên', 'Xã Mỹ Lâm'],
  ['Đạ Tẻh', 'Thị trấn Đạ Tẻh', 'Xã An Nhơn'],
  ['Đạ Huoai', 'Thị trấn Mađaguôi', 'Xã Hà Lâm'],
  ['Di Linh', 'Xã Hòa Trung', 'Xã Hòa Ninh'],
  ['Đức Trọng', 'Xã Hiệp An', 'Xã Ninh Gia'],
  ['Đơn Dương', 'Xã Ka Đô', 'Xã Pró'],
] as const;

const lamDongDepartments = [
  'Sở Tài nguyên và Môi trường', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở Xây dựng', 'Sở Y tế', 'Sở Tài chính', 'Sở Giáo dục và Đào tạo', 'Bảo hiểm xã hội tỉnh',
] as const;

/** Days of the departments and, one each, of the districts; invented. */
const departmentDays = ['09/04/2019', '16/04/2019', '23/04/2019', '07/05/2019', '14/05/2019', '21/05/2019', '28/05/2019'] as const;
const districtDays = ['11/06/2019', '18/06/2019', '25/06/2019', '09/07/2019', '16/07/2019', '23/07/2019'] as const;

const dayAfter = (date: string): string => `${String(Number(date.slice(0, 2)) + 1).padStart(2, '0')}${date.slice(2)}`;

/**
 * Lâm Đồng, 2019 (baolamdong.vn, 03/01/2020). Printed: 25 units, all by name. Invented: days, persons, heading of the plan.
 */
export const lamDong2019 = {
  title: 'Kiểm tra cải cách hành chính năm 2019',
  year: '2019',
  governingBody: '',
  issuingBody: 'UBND TỈNH LÂM ĐỒNG',
  place: 'Lâm Đồng',
  number: '',
  date: '',
  from: '01/04/2019',
  to: '30/09/2019',
  period: { from: '01/01/2019', to: '31/03/2019' },
  members: [
    { name: 'Trịnh Văn Hải', role: 'Tổ trưởng', position: 'Phó Giám đốc Sở Nội vụ' },
    { name: 'Lơ Mu Ha Pôl', role: 'Thư ký', position: 'Sở Nội vụ' },
    { name: 'Nguyễn Thị Thủy', role: 'Thành viên', position: 'Sở Tư pháp' },
  ],
  departments: lamDongDepartments,
  districts: lamDongDistricts,
  units: [...lamDongDepartments, ...lamDongDistricts.flatMap(([district, ...communes]) => [`UBND huyện ${district}`, ...communes])],
  visits: [
    ...lamDongDepartments.map((unit, at): RealVisit => ({ unit, date: departmentDays[at] ?? '', session: 'Cả ngày', form: 'Trực tiếp tại đơn vị' })),
    ...lamDongDistricts.flatMap(([district, town, commune], at): readonly RealVisit[] => {
      const date = districtDays[at] ?? '';
      return [
        { unit: `UBND huyện ${district}`, date, session: 'Cả ngày', form: 'Trực tiếp tại đơn vị' },
        { unit: town, date: dayAfter(date), session: 'Sáng', form: 'Trực tiếp tại đơn vị' },
        { unit: commune, date: dayAfter(date), session: 'Chiều', form: 'Trực tiếp tại đơn vị' },
      ];
    }),
  ],
} as const;
