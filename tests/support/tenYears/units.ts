import type { UnitKind } from '#domain/schema/planning.ts';
import { slugOf } from '#domain/ids.ts';
import { dongNai2025, khanhHoa2022, lamDong2019 } from '../../e2e/support/realRounds.ts';

/** How a unit came out of others. */
interface Event {
  readonly event: 'renamed' | 'merged' | 'split' | 'moved';
  readonly date: string;
  readonly from: readonly string[];
}

/** A unit of the made province, from its first year to its last day. */
export interface MadeUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly since: number;
  /** Its last day; null while it exists. */
  readonly until: string | null;
  readonly events: readonly Event[];
}

/** The two tiers began on 1 July 2025; departments were put together on 1 March. */
const [DEPARTMENTS, TWO_TIERS] = ['2025-03-01', '2025-07-01'] as const;

const made = (name: string, kind: UnitKind, more: Partial<MadeUnit> = {}): MadeUnit => ({ id: slugOf(name, 80), name, kind, since: 0, until: null, events: [], ...more });

/** Departments that went into others in 2025, with the one that took them in. */
const takenIn: Readonly<Record<string, string>> = {
  'Sở Thông tin và Truyền thông': 'Sở Khoa học và Công nghệ',
  'Sở Kế hoạch và Đầu tư': 'Sở Tài chính',
  'Sở Giao thông vận tải': 'Sở Xây dựng',
  'Sở Lao động - Thương binh và Xã hội': 'Sở Nội vụ',
};

const offices = dongNai2025.units.filter(({ name }) => /^(Sở|Thanh tra|Ban|Văn phòng)/u.test(name)).map(({ name }) => name);

const departments: readonly MadeUnit[] = offices.map((name) => {
  const from = Object.keys(takenIn).filter((one) => takenIn[one] === name);
  const renamed = name.startsWith('Ban Quản lý');
  return made(name, 'subDepartment', {
    events: [
      ...(renamed ? [{ event: 'renamed', date: '2020-01-01', from: [name] } as const] : []),
      ...(from.length > 0 ? [{ event: 'merged', date: DEPARTMENTS, from: [name, ...from] } as const] : []),
    ],
  });
});

const dissolved = Object.keys(takenIn).map((name) => made(name, 'subDepartment', { until: '2025-02-28' }));

/** Districts and their communes until the two tiers began. */
const districts = lamDong2019.districts.map(([name]) => made(`UBND huyện ${name}`, 'subDepartment', { until: '2025-06-30' }));
const oldCommunes = lamDong2019.districts.flatMap(([, ...names]) => names).map((name) => made(name, 'commune', { until: '2025-06-30' }));

const newNames = dongNai2025.units.filter(({ name }) => /^(Xã|Phường)/u.test(name)).map(({ name }) => name);

/** Each of the first new communes came out of two old ones; one old commune was split. */
const newCommunes = newNames.map((name, no) => {
  const pair = oldCommunes.slice(no * 2, no * 2 + 2).map((unit) => unit.name);
  const from = pair.length > 0 ? pair : [oldCommunes[no % oldCommunes.length]?.name ?? ''];
  return made(name, 'commune', { since: 2025, events: [{ event: pair.length > 0 ? 'merged' : 'split', date: TWO_TIERS, from }] });
});

const services = khanhHoa2022.units.filter((unit) => 'kind' in unit && unit.kind === 'Đơn vị sự nghiệp').map(({ name }) => made(name, 'serviceUnit'));
const divisions = ['Phòng Cải cách hành chính, Sở Nội vụ', 'Trung tâm Phục vụ hành chính công tỉnh'].map((name) => made(name, 'division'));
const laterServices = ['Trung tâm Công nghệ thông tin và Chuyển đổi số', 'Ban Quản lý dự án đầu tư xây dựng tỉnh'].map((name) => made(name, 'serviceUnit', { since: 2025 }));

const all: readonly MadeUnit[] = [...departments, ...dissolved, ...districts, ...oldCommunes, ...services, ...divisions, ...newCommunes, ...laterServices];

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The directory of a year: what stands, and what was dissolved before it. */
export const directoryOf = (year: number): readonly MadeUnit[] => all.filter(({ since }) => since <= year);

/** What stands in the middle of a year, when visits begin. */
export const standingIn = (year: number): readonly MadeUnit[] => directoryOf(year).filter(({ until }) => until === null || yearOf(until) > year);

/** The id of a unit by its name. */
export const unitIdOf = (name: string): string => all.find((unit) => unit.name === name)?.id ?? slugOf(name, 80);

/** What is known of a unit in a year: later events have not happened yet. */
export const knownIn = (unit: MadeUnit, year: number): MadeUnit => ({
  ...unit,
  until: unit.until !== null && yearOf(unit.until) <= year ? unit.until : null,
  events: unit.events.filter(({ date }) => yearOf(date) <= year),
});
