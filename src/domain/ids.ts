import { z } from 'zod';
import { hashText } from './hash.ts';

/** A row's name inside its plan: letters, digits, dot, dash, underscore; people see it in addresses, never on the page. */
const rowId = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,199}$/);

/** An inspection round; the only id that is unique across plans, so it carries 50 random bits. */
export const PlanIdSchema = rowId.brand<'PlanId'>();
export type PlanId = z.infer<typeof PlanIdSchema>;

/** Any row inside a plan. */
export const RowIdSchema = rowId;

/** A legal basis (căn cứ). */
export const BasisIdSchema = rowId.brand<'BasisId'>();
export type BasisId = z.infer<typeof BasisIdSchema>;

/** An area of the inspection (lĩnh vực), `area-1` … `area-9`. */
export const AreaIdSchema = rowId.brand<'AreaId'>();
export type AreaId = z.infer<typeof AreaIdSchema>;

/** An inspected unit (đơn vị được kiểm tra). */
export const UnitIdSchema = rowId.brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitIdSchema>;

/** A member of the inspection team (thành viên). */
export const MemberIdSchema = rowId.brand<'MemberId'>();
export type MemberId = z.infer<typeof MemberIdSchema>;

/** Who does what (phân công). */
export const AssignmentIdSchema = rowId.brand<'AssignmentId'>();
export type AssignmentId = z.infer<typeof AssignmentIdSchema>;

/** A group of the team that inspects by itself (nhóm). */
export const GroupIdSchema = rowId.brand<'GroupId'>();
export type GroupId = z.infer<typeof GroupIdSchema>;

/** A day that the round's calendar names by itself (ngày nghỉ, ngày làm bù); its row id is the day. */
export const CalendarDayIdSchema = rowId.brand<'CalendarDayId'>();
export type CalendarDayId = z.infer<typeof CalendarDayIdSchema>;

/** An inspection by another body at one of the units (cuộc kiểm tra của cơ quan khác). */
export const OtherInspectionIdSchema = rowId.brand<'OtherInspectionId'>();
export type OtherInspectionId = z.infer<typeof OtherInspectionIdSchema>;

/** A finding of an earlier round that this one takes along (phát hiện chuyển kỳ). */
export const CarriedFindingIdSchema = rowId.brand<'CarriedFindingId'>();
export type CarriedFindingId = z.infer<typeof CarriedFindingIdSchema>;

/** What this round is to look at in particular (trọng tâm). */
export const FocusPointIdSchema = rowId.brand<'FocusPointId'>();
export type FocusPointId = z.infer<typeof FocusPointIdSchema>;

/** The plan as it was issued, or an amendment of it (lần ban hành). */
export const IssuanceIdSchema = rowId.brand<'IssuanceId'>();
export type IssuanceId = z.infer<typeof IssuanceIdSchema>;

/** One visit to one unit (cuộc kiểm tra). */
export const VisitIdSchema = rowId.brand<'VisitId'>();
export type VisitId = z.infer<typeof VisitIdSchema>;

/** A criterion of a pinned criteria version (tiêu chí): version and code. */
export const CriterionIdSchema = rowId.brand<'CriterionId'>();
export type CriterionId = z.infer<typeof CriterionIdSchema>;

/** A criterion at a visit (mục kiểm tra): visit and criterion. */
export const ItemIdSchema = rowId.brand<'ItemId'>();
export type ItemId = z.infer<typeof ItemIdSchema>;

/** A finding (phát hiện). */
export const FindingIdSchema = rowId.brand<'FindingId'>();
export type FindingId = z.infer<typeof FindingIdSchema>;

/** A remedial measure (biện pháp khắc phục). */
export const MeasureIdSchema = rowId.brand<'MeasureId'>();
export type MeasureId = z.infer<typeof MeasureIdSchema>;

/** An attached file (tệp minh chứng). */
export const AttachmentIdSchema = rowId.brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentIdSchema>;

/** A version of a criteria set (bộ tiêu chí): its row id is the version itself, as `cchc-2026.2`. */
export const CriteriaSetIdSchema = rowId.brand<'CriteriaSetId'>();
export type CriteriaSetId = z.infer<typeof CriteriaSetIdSchema>;

/** A document of the legal library (văn bản), the same id on every laptop for the built-in ones. */
export const LegalDocumentIdSchema = rowId.brand<'LegalDocumentId'>();
export type LegalDocumentId = z.infer<typeof LegalDocumentIdSchema>;

/** A ready wording of a finding (mẫu câu). */
export const WordingIdSchema = rowId.brand<'WordingId'>();
export type WordingId = z.infer<typeof WordingIdSchema>;

/** A sample of dossiers checked at a visit (mẫu hồ sơ). */
export const SampleIdSchema = rowId.brand<'SampleId'>();
export type SampleId = z.infer<typeof SampleIdSchema>;

/** A dossier that a sample drew (hồ sơ được kiểm tra). */
export const DossierIdSchema = rowId.brand<'DossierId'>();
export type DossierId = z.infer<typeof DossierIdSchema>;

/** Somebody who takes part in a visit, on either side (người dự). */
export const AttendeeIdSchema = rowId.brand<'AttendeeId'>();
export type AttendeeId = z.infer<typeof AttendeeIdSchema>;

/** A step of the running order of a visit (bước làm việc). */
export const AgendaStepIdSchema = rowId.brand<'AgendaStepId'>();
export type AgendaStepId = z.infer<typeof AgendaStepIdSchema>;

/** A line of the draft minutes as the closing meeting goes through them (dòng biên bản). */
export const MinutesLineIdSchema = rowId.brand<'MinutesLineId'>();
export type MinutesLineId = z.infer<typeof MinutesLineIdSchema>;

/** The seal of a visit: what its minutes said when they were signed (niêm phong). */
export const SealIdSchema = rowId.brand<'SealId'>();
export type SealId = z.infer<typeof SealIdSchema>;

/** A document of the round, as people fill it in (văn bản); its row id is documentIdOf. */
export const DocumentIdSchema = rowId.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentIdSchema>;

/** A paragraph changed by hand (đoạn sửa tay). */
export const HandEditIdSchema = rowId.brand<'HandEditId'>();
export type HandEditId = z.infer<typeof HandEditIdSchema>;

/** A document that was issued or handed over, with its file (văn bản đã lưu). */
export const KeptDocumentIdSchema = rowId.brand<'KeptDocumentId'>();
export type KeptDocumentId = z.infer<typeof KeptDocumentIdSchema>;

/** The office's own template (mẫu của cơ quan). */
export const TemplateIdSchema = rowId.brand<'TemplateId'>();
export type TemplateId = z.infer<typeof TemplateIdSchema>;

/** What a unit answered (ý kiến của đơn vị, qua phiếu). */
export const UnitAnswerIdSchema = rowId.brand<'UnitAnswerId'>();
export type UnitAnswerId = z.infer<typeof UnitAnswerIdSchema>;

/** An entry in the diary of a measure (diễn biến thực hiện). */
export const MeasureNoteIdSchema = rowId.brand<'MeasureNoteId'>();
export type MeasureNoteId = z.infer<typeof MeasureNoteIdSchema>;

/** A good practice taken over by another unit (nhân rộng); its row id is adoptionIdOf. */
export const AdoptionIdSchema = rowId.brand<'AdoptionId'>();
export type AdoptionId = z.infer<typeof AdoptionIdSchema>;

/** A difficulty or a proposal put to an authority (chuyển cấp có thẩm quyền). */
export const ReferralIdSchema = rowId.brand<'ReferralId'>();
export type ReferralId = z.infer<typeof ReferralIdSchema>;

/** A person who uses the app. One person may have several laptops, so this is not a replica. */
export const PersonIdSchema = rowId.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonIdSchema>;

/** One life of one database in one browser profile. */
export const ReplicaIdSchema = z.string().regex(/^[a-z0-9]{4,32}$/).brand<'ReplicaId'>();
export type ReplicaId = z.infer<typeof ReplicaIdSchema>;

/** Hash of a change's content: 32 base32 letters (see hash.ts). */
export const ChangeIdSchema = z.string().regex(/^[a-z2-7]{32}$/).brand<'ChangeId'>();
export type ChangeId = z.infer<typeof ChangeIdSchema>;

/** SHA-256 of an attachment's bytes, 64 hexadecimal digits. */
export const BlobHashSchema = z.string().regex(/^[0-9a-f]{64}$/).brand<'BlobHash'>();
export type BlobHash = z.infer<typeof BlobHashSchema>;

/** The id of the criterion with a key (in built-in sets: its code) in a criteria version; the same on every laptop. */
export const criterionIdOf = (version: string, key: string): CriterionId => CriterionIdSchema.parse(`${version}-${key}`);

/** The id of the item for a criterion at a visit; the same on every laptop, so two people ticking it meet in one row. */
export const itemIdOf = (visit: VisitId, criterion: CriterionId): ItemId => ItemIdSchema.parse(`${visit}.${criterion}`);

/** The id of a dossier by the sample and its place in the draw; the same on every laptop, so two people recording it meet in one row. */
export const dossierIdOf = (sample: SampleId, no: number): DossierId => DossierIdSchema.parse(`${sample}.${no}`);

/** The id of a line of the minutes of a visit by what it is about, as `finding-…` or `remarks`. */
export const minutesLineIdOf = (visit: VisitId, subject: string): MinutesLineId => MinutesLineIdSchema.parse(`${visit}.${subject}`);

/** The id of a day of the round's calendar; the same on every laptop, so two people entering a day off meet in one row. */
export const calendarDayIdOf = (date: string): CalendarDayId => CalendarDayIdSchema.parse(date);

/** The id of a finding that is taken along, by the round and the finding that it comes from; taking along twice makes one row. */
export const carriedFindingIdOf = (from: PlanId, finding: string): CarriedFindingId => CarriedFindingIdSchema.parse(`${from}.${finding}`.slice(0, 200));

/** The id of an issuance by its number: 0 is the plan, 1 its first amendment. Two people who issue at once meet in one row, as a conflict. */
export const issuanceIdOf = (no: number): IssuanceId => IssuanceIdSchema.parse(`lan-${no}`);

/** Row ids are in small letters: „visitNotice“ is `visit-notice` there. */
const inRowId = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** The id of a document by its kind and visit; the same on every laptop, so that two people's numbers and signers meet in one row. */
export const documentIdOf = (kind: string, visit: VisitId | null): DocumentId =>
  DocumentIdSchema.parse(visit === null ? inRowId(kind) : `${visit}.${inRowId(kind)}`);

/**
 * The id of a hand edit by document and block; `no` counts the paragraphs put in after the same block, from 1. Keys of blocks may be long and
 * hold signs that no id does (cells: `row#3`), so their hash stands for them.
 */
export const handEditIdOf = (document: DocumentId, block: string, no = 0): HandEditId =>
  HandEditIdSchema.parse(`${document.slice(0, 150)}.${hashText(`${document} ${block}`)}${no === 0 ? '' : `.${no}`}`);

/** An id made of two that stand side by side; too long for that, they are told by their hash. */
const joined = (first: string, second: string, name: string): string => {
  const plain = `${first}.${second}`;
  return plain.length <= 200 ? plain : `${name}-${hashText(plain)}`;
};

/**
 * The id of an adoption by practice and unit; the same on every laptop, so that two people who propose the same unit meet in
 * one row. Ids too long to stand side by side are told by their hash.
 */
export const adoptionIdOf = (practice: FindingId, unit: UnitId): AdoptionId => AdoptionIdSchema.parse(joined(practice, unit, 'adoption'));

/**
 * The id of the finding by which a re-inspection says that another one has become worse; the same on every laptop, and by it
 * both are known to be one matter.
 */
export const worseFindingIdOf = (recheck: VisitId, finding: FindingId): FindingId => FindingIdSchema.parse(joined(recheck, finding, 'worse'));

/** The id of an area row by its number. */
export const areaIdOf = (no: number): AreaId => AreaIdSchema.parse(`area-${no}`);

/** The id of an assignment: member, area (or all) and visit (or all). */
export const assignmentIdOf = (member: MemberId, area: number | null, visit: VisitId | null): AssignmentId =>
  AssignmentIdSchema.parse(`${member}.${area ?? 'all'}.${visit ?? 'all'}`);

/** A readable piece of an id: Vietnamese text without marks, in lower case, words joined by dashes; at most `max` letters. */
export const slugOf = (text: string, max = 40): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, max)
    .replace(/-+$/, '');
