import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { isPlaced } from './ground.ts';
import type { ScheduleWarning } from './warning.ts';

/** What was compared: the plans of one body. */
export interface ComparedBody {
  readonly body: string;
  /** Numbers of its plans and decisions, each once. */
  readonly documents: readonly string[];
  readonly inspections: number;
}

/** One place where the schedule and the plan of another body meet. */
export interface StatedOverlap {
  readonly unit: string;
  readonly date: IsoDate;
  readonly body: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly nearness: Extract<ScheduleWarning, { readonly type: 'other-inspection' }>['nearness'];
}

/** Statement for the file that the schedule does not overlap with inspections of others (domain §1.3), or where it still does. */
export interface OverlapStatement {
  readonly date: IsoDate;
  readonly bodies: readonly ComparedBody[];
  /** Visits and units of the schedule that were compared. */
  readonly visits: number;
  readonly units: number;
  /** Inspections of others that could not be compared: their unit or their time is not known. */
  readonly notCompared: number;
  readonly overlaps: readonly StatedOverlap[];
}

/** What a statement is made from. */
export interface StatementGround {
  readonly units: readonly Pick<Row<'units'>, 'id' | 'name'>[];
  readonly visits: readonly Pick<Row<'visits'>, 'id' | 'unit' | 'slot' | 'form' | 'stage'>[];
  readonly otherInspections: readonly Pick<Row<'otherInspections'>, 'id' | 'unit' | 'span' | 'areas' | 'body' | 'document'>[];
}

const bodiesOf = (others: StatementGround['otherInspections']): readonly ComparedBody[] => {
  const bodies = new Map<string, { documents: Set<string>; inspections: number }>();
  for (const { body, document } of others) {
    const known = bodies.get(body.trim()) ?? { documents: new Set(), inspections: 0 };
    bodies.set(body.trim(), known);
    known.inspections += 1;
    if (document.trim() !== '') known.documents.add(document.trim());
  }
  return [...bodies].map(([body, { documents, inspections }]) => ({ body, documents: [...documents], inspections }));
};

/**
 * The statement about a schedule as the warnings about it say. It may be given out, so no surprise visit is in it, not
 * even as a number.
 */
export const overlapStatement = (
  { units, visits, otherInspections }: StatementGround,
  warnings: readonly ScheduleWarning[],
  date: IsoDate,
): OverlapStatement => {
  const shown = new Map(visits.filter(({ form, stage, slot }) => form !== 'surprise' && stage !== 'cancelled' && slot !== null).map((visit) => [visit.id, visit]));
  const others = new Map(otherInspections.map((other) => [other.id, other]));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const compared = otherInspections.filter(isPlaced);
  const overlaps = warnings.flatMap((warning): readonly StatedOverlap[] => {
    if (warning.type !== 'other-inspection') return [];
    const [visit, other] = [shown.get(warning.visit), others.get(warning.other)];
    if (!visit?.slot || !visit.unit || !other?.span) return [];
    return [{ unit: names.get(visit.unit) ?? '', date: visit.slot.date, body: other.body, ...other.span, nearness: warning.nearness }];
  });
  return {
    date,
    bodies: bodiesOf(otherInspections.filter(isPlaced)),
    visits: shown.size,
    units: new Set([...shown.values()].flatMap(({ unit }) => unit ?? [])).size,
    notCompared: otherInspections.length - compared.length,
    overlaps,
  };
};

const dayText = (date: IsoDate): string => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

const spanText = ({ from, to }: Pick<StatedOverlap, 'from' | 'to'>): string => (from === to ? `ngày ${dayText(from)}` : `từ ngày ${dayText(from)} đến ngày ${dayText(to)}`);

const nearnessText: Readonly<Record<StatedOverlap['nearness'], string>> = {
  sameDay: 'trùng ngày',
  samePeriod: 'trùng thời gian',
  near: 'quá gần nhau',
  sameMatter: 'cùng nội dung trong năm',
};

const bodyText = ({ body, documents, inspections }: ComparedBody): string =>
  `- ${body === '' ? 'Cơ quan chưa ghi tên' : body}: ${inspections} cuộc${documents.length === 0 ? '' : ` (${documents.join('; ')})`};`;

const overlapText = ({ unit, date, body, nearness, ...span }: StatedOverlap): string =>
  `- ${unit}, ngày ${dayText(date)}: ${nearnessText[nearness]} với cuộc kiểm tra của ${body} (${spanText(span)});`;

/** The last of several lines ends with a full stop, as lists in documents do. */
const closed = (lines: readonly string[]): readonly string[] => lines.map((line, at) => (at === lines.length - 1 ? line.replace(/;$/, '.') : line));

const resultOf = ({ bodies, overlaps }: OverlapStatement): readonly string[] => {
  if (bodies.length === 0) return ['Chưa có kế hoạch kiểm tra, thanh tra, kiểm toán của cơ quan khác để đối chiếu; chưa kết luận được về trùng lặp, chồng chéo.'];
  if (overlaps.length === 0) return ['Kết quả: không có đơn vị nào bị trùng lặp, chồng chéo về thời gian, nội dung với các cuộc kiểm tra nêu trên.'];
  return [`Kết quả: còn ${overlaps.length} trường hợp trùng lặp, chồng chéo cần xử lý:`, ...closed(overlaps.map(overlapText))];
};

/** The statement in the language of the documents, line by line. */
export const statementLines = (statement: OverlapStatement): readonly string[] => {
  const { date, bodies, visits, units, notCompared } = statement;
  return [
    'KẾT QUẢ ĐỐI CHIẾU, KIỂM TRA TRÙNG LẶP, CHỒNG CHÉO',
    `Ngày ${dayText(date)}, bộ phận tham mưu đã đối chiếu lịch kiểm tra gồm ${visits} cuộc kiểm tra tại ${units} đơn vị${bodies.length === 0 ? '.' : ' với kế hoạch của các cơ quan:'}`,
    ...closed(bodies.map(bodyText)),
    ...(notCompared === 0 ? [] : [`Chưa đối chiếu được ${notCompared} cuộc do chưa xác định đơn vị hoặc thời gian.`]),
    ...resultOf(statement),
  ];
};
