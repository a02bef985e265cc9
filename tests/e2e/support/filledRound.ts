import { appliesTo } from '#domain/criteria/applies.ts';
import { cchcCriteria2026v2 } from '#domain/criteria/cchc2026_2.ts';
import { longAn2024 } from '#domain/example/longAn2024.ts';
import { criterionIdOf, itemIdOf, VisitIdSchema } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { DELETED } from '#domain/row.ts';
import type { AssessmentResult, CriterionDefinition } from '#domain/schema/inspection.ts';
import { exceptions, figures, findings, laterFindings, measures, notes, units, visits, type VisitName, type WrittenFinding } from './filledRoundContent.ts';
import { Scribe, Writer, type RowWrite } from './scribe.ts';

/** The day on which the filled round is looked at: the third visit is under way. */
export const filledRoundNow = '2024-07-18T15:40:00+07:00';

/** A picture for the filled round. */
export interface Picture {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const days: Readonly<Record<VisitName, string>> = { science: '2024-04-25', technology: '2024-06-13', standards: '2024-07-18' };

const unitKind = (visit: VisitName) => longAn2024.units.find((unit) => unit.name.startsWith(visit === 'standards' ? 'Chi cục' : 'Phòng'))?.kind ?? 'division';

/** The items that are put to a unit in the seven areas. */
const asked = (visit: VisitName): readonly CriterionDefinition[] =>
  cchcCriteria2026v2.criteria.filter((criterion) => criterion.area <= 7 && appliesTo(criterion, unitKind(visit)));

/** At the third visit the team has come to item 3.12 when the first file is exported, and to the end of area 4 with the second. */
const isEarly = ({ area, code }: CriterionDefinition): boolean => area < 3 || (area === 3 && Number(code.slice(2)) <= 12);
const isLate = (criterion: CriterionDefinition): boolean => !isEarly(criterion) && criterion.area <= 4;

const shares: Readonly<Record<AssessmentResult, number>> = { met: 0.98, partlyMet: 0.82, notMet: 0.46, notApplicable: 0 };

/** A size of some office's books that looks like one, the same at every run. */
const sizeOf = (code: string): number => 20 + ((Number(code.replace('.', '')) * 37) % 110);

const assessmentOf = (visit: VisitName, criterion: CriterionDefinition): Json => {
  const result = exceptions[visit][criterion.code] ?? 'met';
  if (result === 'notApplicable') return { result, numerator: null, denominator: null, score: null };
  const size = sizeOf(criterion.code);
  const given = figures[visit][criterion.code] ?? [String(Math.round(size * shares[result])), String(size)];
  const [numerator, denominator] = criterion.type === 'quantitative' ? given : [null, null];
  const share = numerator === null ? { met: 1, partlyMet: 0.5, notMet: 0 }[result] : Number(numerator) / Number(denominator);
  return { result, numerator, denominator, score: Math.round((criterion.maxScore * share) / 25) * 25 };
};

const itemOf = (visit: VisitName, code: string): { readonly id: string; readonly criterion: string } => {
  const criterion = criterionIdOf(cchcCriteria2026v2.version, code);
  return { id: itemIdOf(VisitIdSchema.parse(visits[visit]), criterion), criterion };
};

const itemWrite = (visit: VisitName, code: string, values: Readonly<Record<string, Json>>): RowWrite => {
  const { id, criterion } = itemOf(visit, code);
  return { table: 'items', row: id, values: { visit: visits[visit], criterion, ...values } };
};

const writeItems = (scribe: Scribe, writer: Writer, visit: VisitName, start: string, criteria: readonly CriterionDefinition[]): void => {
  for (const [at, criterion] of criteria.entries()) {
    const moment = new Date(Date.parse(`${days[visit]}T${start}:00+07:00`) + at * 60_000).toISOString();
    const note = notes[visit][criterion.code];
    scribe.write(writer, moment, 'item.assess', itemWrite(visit, criterion.code, { assessment: assessmentOf(visit, criterion), ...(note === undefined ? {} : { note }) }));
  }
};

const writeFindings = (scribe: Scribe, writer: Writer, start: string, list: readonly WrittenFinding[]): void => {
  for (const [at, { id, visit, code, cause, ...facts }] of list.entries()) {
    const recordedAt = new Date(Date.parse(`${days[visit]}T${start}:00+07:00`) + at * 60_000).toISOString();
    const criterion = code === null ? null : itemOf(visit, code).criterion;
    scribe.write(writer, recordedAt, 'finding.record', { table: 'findings', row: id, values: { ...facts, visit: visits[visit], criterion, recordedAt, ...(cause ? { cause } : {}) } });
  }
};

const writeMeasures = (scribe: Scribe, writer: Writer): void => {
  for (const [at, { id, unit, post, status, verdict = null, on = null, ...facts }] of measures.entries()) {
    const recordedAt = new Date(`2024-06-17T09:${String(at + 10)}:00+07:00`).toISOString();
    const owner = { unit: unit === null ? null : units[unit], post };
    scribe.write(writer, recordedAt, 'measure.propose', { table: 'measures', row: id, values: { ...facts, owner, recordedAt, progress: { status, verdict, on } } });
  }
};

const visitWords: Readonly<Record<VisitName, RowWrite['values']>> = {
  science: {
    stage: 'minutesSigned',
    attendees: 'Nguyễn Hữu Phước, Trưởng phòng\nLê Thị Thu Hà, chuyên viên',
    remarks: 'Đơn vị chuẩn bị báo cáo đầy đủ; bảng theo dõi nhiệm vụ dùng chung là cách làm hay. Cần khắc phục việc xin lỗi khi quá hạn và số hoá hồ sơ.',
    unitOpinion: 'Thống nhất với nội dung biên bản.',
  },
  technology: {
    stage: 'minutesSigned',
    attendees: 'Phạm Quốc Khánh, Trưởng phòng\nVõ Minh Tâm, Phó Trưởng phòng',
    remarks: 'Thủ tục công khai rõ ràng; hồ sơ công việc điện tử còn thấp.',
    unitOpinion: 'Đề nghị xem xét nguyên nhân phần mềm chậm.',
  },
  standards: { stage: 'inProgress', attendees: 'Đặng Văn Lợi, Chi cục trưởng\nTrương Mỹ Hạnh, Trưởng phòng Hành chính – Tổng hợp' },
};

/** Four places where An and Bình wrote without having seen each other's: a note, figures, a deadline, a deletion. */
const writeConflicts = (scribe: Scribe, an: Writer, binh: Writer): void => {
  const apart = (command: string, mine: RowWrite, theirs: RowWrite) =>
    scribe.writeApart(command, { by: an, at: '2024-07-18T15:05:00+07:00', writes: [mine] }, { by: binh, at: '2024-07-18T15:20:00+07:00', writes: [theirs] });
  apart(
    'item.note',
    itemWrite('standards', '3.7', { note: 'Chọn 50 hồ sơ ngẫu nhiên của tháng 5 và 6; bốn hồ sơ thiếu phiếu kiểm soát, hai hồ sơ thiếu chữ ký người nhận.' }),
    itemWrite('standards', '3.7', { note: 'Chọn 50 hồ sơ ngẫu nhiên của tháng 5 và 6; năm hồ sơ thiếu phiếu kiểm soát, đã bổ sung tại chỗ hai hồ sơ.' }),
  );
  apart(
    'item.assess',
    itemWrite('standards', '3.5', { assessment: { result: 'partlyMet', numerator: '25', denominator: '32', score: 125 } }),
    itemWrite('standards', '3.5', { assessment: { result: 'notMet', numerator: '19', denominator: '32', score: 75 } }),
  );
  apart('measure.edit', { table: 'measures', row: 'bp-03', values: { deadline: '2024-07-31' } }, { table: 'measures', row: 'bp-03', values: { deadline: '2024-08-15' } });
  apart(
    'finding.edit',
    { table: 'findings', row: 'ph-12', values: { [DELETED]: true } },
    { table: 'findings', row: 'ph-12', values: { recommendation: 'Bổ sung hai đợt tuyên truyền trong tháng 8 và tháng 9.' } },
  );
};

/** What is written after the first file: more items and findings, a report of a unit, and four places to settle. */
const writeLater = (scribe: Scribe, an: Writer, binh: Writer): void => {
  writeItems(scribe, binh, 'standards', '14:40', asked('standards').filter(isLate));
  writeFindings(scribe, binh, '14:55', laterFindings);
  const progress = { status: 'reported', verdict: null, on: '2024-07-18' };
  const report = 'Máy quét đã bàn giao ngày 17/7/2024.';
  scribe.write(binh, '2024-07-18T15:00:00+07:00', 'measure.edit', { table: 'measures', row: 'bp-04', values: { progress, report } });
  writeConflicts(scribe, an, binh);
};

/**
 * The file of the example round as it might stand on the day of its third visit: two visits done, one under way,
 * findings, measures in every state, evidence. The later file adds an hour's work and four conflicts.
 */
export const filledRound = async ({ pictures, later }: { readonly pictures: readonly Picture[]; readonly later: boolean }): Promise<Buffer> => {
  const scribe = new Scribe();
  const [an, binh] = [new Writer('Nguyễn Văn An'), new Writer('Trần Thị Bình')];
  writeItems(scribe, an, 'science', '08:00', asked('science'));
  writeItems(scribe, binh, 'technology', '08:00', asked('technology'));
  writeItems(scribe, an, 'standards', '13:30', asked('standards').filter(isEarly));
  for (const [name, values] of Object.entries(visitWords)) {
    const visit = name === 'science' || name === 'technology' ? name : 'standards';
    scribe.write(an, `${days[visit]}T11:00:00+07:00`, 'visit.edit', { table: 'visits', row: visits[visit], values });
  }
  writeFindings(scribe, binh, '14:00', findings);
  writeMeasures(scribe, binh);
  for (const [at, { name, mediaType, bytes }] of pictures.entries()) {
    const owner = at === 0 ? { table: 'items', id: itemOf('standards', '3.3').id } : { table: 'findings', id: 'ph-14' };
    const addedAt = new Date(`2024-07-18T14:3${at}:00+07:00`).toISOString();
    scribe.write(binh, addedAt, 'attachment.add', { table: 'attachments', row: `tep-${at + 1}`, values: { owner, addedAt, file: scribe.store(name, mediaType, bytes) } });
  }
  if (later) writeLater(scribe, an, binh);
  return scribe.export(binh, later ? '2024-07-18T15:30:00+07:00' : '2024-07-18T14:35:00+07:00');
};
