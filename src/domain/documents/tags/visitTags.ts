import { criteriaOf } from '../../finding.ts';
import { bandScaleOf } from '../../scoring/bands.ts';
import { scoreTotals } from '../../scoring/totals.ts';
import type { FindingKind } from '../../schema/inspection.ts';
import type { Row } from '../../schema/tables.ts';
import { evidenceOf, type Evidence } from '../evidenceGround.ts';
import { ownerOf, whoOf } from '../matterBlocks.ts';
import { roundGrounds } from '../roundGround.ts';
import { isBySigning } from '../signing.ts';
import type { DocumentSource } from '../source.ts';
import { slotWords } from '../tables/schedule.ts';
import { ofKind, type FoundMatter, type VisitGround } from '../visitGround.ts';
import { bandCell } from '../words/areas.ts';
import { fullDate, shortDate, spanInWords } from '../words/dates.ts';
import { causeSentence, fixedOnSiteSentence } from '../words/findings.ts';
import { authorityWords, capitalised, formWords, pointsWords, severityWords } from '../words/terms.ts';
import type { Ground } from './commonTags.ts';
import { listTag, textTag, type Tag, type TagWords } from './tag.ts';

/** What tags of a document of one visit are read from. */
export interface AtVisit extends Ground {
  readonly at: VisitGround;
}

const ROOM = '……………………';

/** Which unit was visited when. */
export const visitTags: readonly Tag<AtVisit>[] = [
  textTag('don_vi', { vi: 'Tên đơn vị được kiểm tra', en: 'Name of the inspected unit' }, ({ at }) => at.unitName),
  textTag('ngay_kiem_tra', { vi: 'Ngày kiểm tra', en: 'Day of the visit' }, ({ at }) => (at.day === null ? ROOM : fullDate(at.day))),
  textTag('buoi_kiem_tra', { vi: 'Buổi, thứ, ngày kiểm tra', en: 'Session, weekday and day of the visit' }, ({ at }) => slotWords(at.visit.slot)),
  textTag('dia_diem', { vi: 'Địa điểm kiểm tra', en: 'Place of the visit' }, ({ at }) => at.visit.place.trim() || at.unitName),
  textTag('hinh_thuc', { vi: 'Hình thức kiểm tra', en: 'Form of the inspection' }, ({ at }) => formWords[at.visit.form]),
  textTag('thoi_ky', { vi: 'Thời kỳ kiểm tra', en: 'Period examined' }, ({ at }) => (at.period === null ? ROOM : spanInWords(at.period))),
];

/** The points of a visit. */
export const scoreTags: readonly Tag<AtVisit>[] = [
  textTag('diem', { vi: 'Điểm thẩm định', en: 'Points given' }, ({ at }) => {
    const totals = scoreTotals(at.entries);
    return totals.scoredMax === 0 ? '' : `${pointsWords(totals.got)}/${pointsWords(totals.max)}`;
  }),
  textTag('xep_loai', { vi: 'Xếp loại', en: 'Band' }, ({ at, source }) => bandCell(scoreTotals(at.entries), bandScaleOf(source.plan.bandScale))),
];

/** A finding at its visit, with the measures that may be told. */
interface FoundAt {
  readonly source: DocumentSource;
  readonly at: VisitGround;
  readonly matter: FoundMatter;
  readonly measures: readonly Row<'measures'>[];
  readonly evidence: Evidence;
}

interface MeasureOf {
  readonly source: DocumentSource;
  readonly measure: Row<'measures'>;
}

const measureTags: readonly Tag<MeasureOf>[] = [
  textTag('viec_lam', { vi: 'Việc phải làm', en: 'What is to be done' }, ({ measure }) => measure.text.trim()),
  textTag('nguoi_thuc_hien', { vi: 'Người, đơn vị thực hiện', en: 'Who does it' }, ({ source, measure }) => ownerOf(source, measure)),
  textTag('thoi_han', { vi: 'Thời hạn', en: 'Deadline' }, ({ measure }) => (measure.deadline === null ? '' : shortDate(measure.deadline))),
];

const measuresTag: Tag<FoundAt> = listTag('bien_phap', { vi: 'Biện pháp khắc phục', en: 'Measures' }, ({ source, measures }) => measures.map((measure) => ({ source, measure })), measureTags);

/** What stands of a finding at the closing meeting. */
const foundTags: readonly Tag<FoundAt>[] = [
  textTag('so', { vi: 'Số của nội dung (TT1, KK1…)', en: 'Number of the finding (TT1, KK1…)' }, ({ matter }) => matter.label),
  textTag('don_vi', { vi: 'Tên đơn vị được kiểm tra', en: 'Name of the inspected unit' }, ({ at }) => at.unitName),
  textTag('noi_dung', { vi: 'Nội dung', en: 'Words of the finding' }, ({ matter }) => matter.finding.text.trim()),
  textTag('muc_do', { vi: 'Mức độ', en: 'Severity' }, ({ matter: { finding } }) => (finding.severity === null ? '' : capitalised(severityWords[finding.severity]))),
  textTag('tieu_chi', { vi: 'Mã tiêu chí', en: 'Codes of the criteria' }, ({ at, matter }) =>
    criteriaOf(matter.finding)
      .flatMap((id) => at.codes.get(id) ?? [])
      .join(', '),
  ),
  textTag('nguyen_nhan', { vi: 'Nguyên nhân', en: 'Cause' }, ({ matter }) => causeSentence(matter.finding.cause) ?? ''),
  textTag('trach_nhiem', { vi: 'Trách nhiệm', en: 'Who answers for it' }, ({ source, at, matter }) => whoOf(source, at, matter)),
  textTag('minh_chung', { vi: 'Minh chứng', en: 'Evidence' }, ({ evidence, matter }) => evidence.namesOf('findings', matter.finding.id).join(', ')),
  textTag('da_khac_phuc', { vi: 'Đã khắc phục tại chỗ', en: 'That it was mended on site' }, ({ matter }) => fixedOnSiteSentence(matter.finding.fixedOnSite) ?? ''),
];

/** What is settled after the visit, and stands in no minutes. */
const settledTags: readonly Tag<FoundAt>[] = [
  textTag('kien_nghi_to', { vi: 'Kiến nghị, hướng xử lý của Tổ kiểm tra', en: 'What the team recommends' }, ({ matter }) => matter.finding.recommendation.trim()),
  textTag('tham_quyen', { vi: 'Thẩm quyền giải quyết', en: 'Who can settle it' }, ({ matter: { finding } }) => (finding.authority === null ? '' : capitalised(authorityWords[finding.authority]))),
];

const kinds: Readonly<Record<FindingKind, { readonly name: string; readonly words: TagWords }>> = {
  goodPractice: { name: 'cach_lam_hay', words: { vi: 'Danh sách cách làm hay', en: 'Good practices, one by one' } },
  shortcoming: { name: 'ton_tai', words: { vi: 'Danh sách tồn tại, hạn chế', en: 'Shortcomings, one by one' } },
  difficulty: { name: 'kho_khan', words: { vi: 'Danh sách khó khăn, vướng mắc', en: 'Difficulties, one by one' } },
  proposal: { name: 'kien_nghi', words: { vi: 'Danh sách đề xuất, kiến nghị', en: 'Proposals of the unit, one by one' } },
};

const order: readonly FindingKind[] = ['shortcoming', 'goodPractice', 'difficulty', 'proposal'];

const foundAt = (source: DocumentSource, at: VisitGround, kind: FindingKind, isShown: (measure: Row<'measures'>) => boolean): readonly FoundAt[] => {
  const evidence = evidenceOf(source, at);
  return ofKind(at, kind).map((matter) => ({ source, at, matter, measures: matter.measures.filter(isShown), evidence }));
};

/** The findings as the minutes have them: with the measures that both sides signed, without what the team decides afterwards. */
export const signedFindingTags: readonly Tag<AtVisit>[] = order.map((kind) =>
  listTag(kinds[kind].name, kinds[kind].words, ({ source, at }) => foundAt(source, at, kind, isBySigning(source, at.visit.id)), [...foundTags, measuresTag]),
);

const everything = (): boolean => true;
const wholeFinding: readonly Tag<FoundAt>[] = [...foundTags, ...settledTags, measuresTag];

/** The findings of a visit with all that was laid down since. */
export const findingTags: readonly Tag<AtVisit>[] = order.map((kind) => listTag(kinds[kind].name, kinds[kind].words, ({ source, at }) => foundAt(source, at, kind, everything), wholeFinding));

/** The findings of all visits that have results. */
export const roundFindingTags: readonly Tag<Ground>[] = order.map((kind) =>
  listTag(kinds[kind].name, kinds[kind].words, ({ source }) => roundGrounds(source).flatMap((at) => foundAt(source, at, kind, everything)), wholeFinding),
);
