/** A working day and a Saturday that change places. Month and day; both lie in the year of the announcement. */
export interface Exchange {
  readonly off: string;
  readonly worked: string;
  readonly occasion: 'newYear' | 'reunification' | 'national';
}

/** What is decided for one year only, for civil servants (cán bộ, công chức, viên chức). Month and day. */
export interface Announcement {
  /** First of the five days of Tết. */
  readonly tet: string;
  /** The second day of the National Day; null before there was one. */
  readonly second: string | null;
  readonly exchanged: readonly Exchange[];
}

/**
 * What the Prime Minister decided for each year (Bộ luật Lao động 2019, Điều 112 khoản 3), as the ministry announced it.
 * All other days off follow from the law (yearDays.ts). docs/CALENDAR.md says how each was confirmed; a year that is
 * not here is forecast.
 */
export const announcements: Readonly<Record<number, Announcement>> = {
  // Bộ LĐTBXH, as Sở Công Thương Đắk Lắk passed it on (07/01/2020): 23–29/01. The number was not found. One National Day: Bộ luật Lao động 2012, Điều 115.
  2020: { tet: '01-23', second: null, exchanged: [] },
  // Thông báo 4875/TB-LĐTBXH: 10–16/02, 02–03/9.
  2021: { tet: '02-10', second: '09-03', exchanged: [] },
  // Công văn 245/VPCP-KGVX ngày 11/01/2022; Thông báo 119/TB-LĐTBXH: 31/01–04/02, 01–02/9.
  2022: { tet: '01-31', second: '09-01', exchanged: [] },
  // Công văn 8056/VPCP-KGVX ngày 01/12/2022; Thông báo 5034/TB-LĐTBXH: 20–26/01, 01–04/9.
  2023: { tet: '01-20', second: '09-01', exchanged: [] },
  // Thông báo 5015/TB-LĐTBXH ngày 22/11/2023: 08–14/02, 31/8–03/9. Công văn 2450/VPCP-KGVX ngày 12/4/2024, Thông báo 1570/TB-LĐTBXH: 29/4 for 04/5.
  2024: { tet: '02-08', second: '09-03', exchanged: [{ off: '04-29', worked: '05-04', occasion: 'reunification' }] },
  // Công văn 8726/VPCP-KGVX ngày 26/11/2024; Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024: 25/01–02/02, 02/5 for 26/4, 30/8–02/9.
  2025: { tet: '01-27', second: '09-01', exchanged: [{ off: '05-02', worked: '04-26', occasion: 'reunification' }] },
  // Công văn 12729/VPCP-KGVX ngày 25/12/2025: 02/01 for 10/01. Thông báo 9441/TB-BNV ngày 16/10/2025: 16–20/02, 01–02/9, 31/8 for 22/8.
  2026: {
    tet: '02-16',
    second: '09-01',
    exchanged: [
      { off: '01-02', worked: '01-10', occasion: 'newYear' },
      { off: '08-31', worked: '08-22', occasion: 'national' },
    ],
  },
};
