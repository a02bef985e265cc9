import type {
  AdoptionId,
  AgendaStepId,
  AreaId,
  AssignmentId,
  AttachmentId,
  AttendeeId,
  BasisId,
  CalendarDayId,
  CarriedFindingId,
  CriteriaSetId,
  CriterionId,
  DocumentId,
  DossierId,
  FindingId,
  FocusPointId,
  GroupId,
  HandEditId,
  IssuanceId,
  ItemId,
  KeptDocumentId,
  LegalDocumentId,
  MeasureId,
  MeasureNoteId,
  MemberId,
  MinutesLineId,
  OtherInspectionId,
  PersonId,
  PlanId,
  ReferralId,
  SampleId,
  SealId,
  TemplateId,
  UnitAnswerId,
  UnitId,
  VisitId,
  WordingId,
} from '../ids.ts';
import type { RowMeta } from '../row.ts';
import type { AnyField, Field } from './field.ts';
import { documentFields, handEditFields, keptDocumentFields, templateFields, unitAnswerFields } from './documents.ts';
import { adoptionFields, measureNoteFields, referralFields } from './followUp.ts';
import { criteriaSetFields, legalDocumentFields, wordingFields } from './library.ts';
import { agendaFields, attendeeFields, minutesLineFields } from './meeting.ts';
import { dossierFields, sampleFields } from './sampling.ts';
import {
  attachmentFields,
  criterionFields,
  findingFields,
  itemFields,
  measureFields,
  personFields,
  sealFields,
} from './inspection.ts';
import {
  areaFields,
  assignmentFields,
  basisFields,
  groupFields,
  memberFields,
  planFields,
  unitFields,
  visitFields,
} from './planning.ts';
import { calendarDayFields, carriedFindingFields, focusPointFields, issuanceFields, otherInspectionFields } from './preparation.ts';

/** Every table that merges, with its registers. */
export const tables = {
  plans: planFields,
  bases: basisFields,
  areas: areaFields,
  units: unitFields,
  groups: groupFields,
  members: memberFields,
  assignments: assignmentFields,
  visits: visitFields,
  calendarDays: calendarDayFields,
  otherInspections: otherInspectionFields,
  carriedFindings: carriedFindingFields,
  focusPoints: focusPointFields,
  issuances: issuanceFields,
  legalDocuments: legalDocumentFields,
  criteriaSets: criteriaSetFields,
  criteria: criterionFields,
  wordings: wordingFields,
  attendees: attendeeFields,
  agenda: agendaFields,
  items: itemFields,
  samples: sampleFields,
  dossiers: dossierFields,
  findings: findingFields,
  measures: measureFields,
  attachments: attachmentFields,
  minutesLines: minutesLineFields,
  seals: sealFields,
  documents: documentFields,
  handEdits: handEditFields,
  keptDocuments: keptDocumentFields,
  templates: templateFields,
  unitAnswers: unitAnswerFields,
  measureNotes: measureNoteFields,
  adoptions: adoptionFields,
  referrals: referralFields,
  people: personFields,
};

/** The name of a table, the same in Dexie, in files and in tests. */
export type Table = keyof typeof tables;

/** All table names, in the order in which a round is built up. */
export const tableNames: readonly Table[] = [
  'plans',
  'bases',
  'areas',
  'units',
  'groups',
  'members',
  'assignments',
  'visits',
  'calendarDays',
  'otherInspections',
  'carriedFindings',
  'focusPoints',
  'issuances',
  'legalDocuments',
  'criteriaSets',
  'criteria',
  'wordings',
  'attendees',
  'agenda',
  'items',
  'samples',
  'dossiers',
  'findings',
  'measures',
  'attachments',
  'minutesLines',
  'seals',
  'documents',
  'handEdits',
  'keptDocuments',
  'templates',
  'unitAnswers',
  'measureNotes',
  'adoptions',
  'referrals',
  'people',
];

/** Tables that came after the first files were exchanged: those files do not list them. */
export const laterTables: readonly Table[] = [
  'legalDocuments', 'criteriaSets', 'wordings', 'attendees', 'agenda', 'samples', 'dossiers', 'minutesLines',
  'groups', 'calendarDays', 'otherInspections', 'carriedFindings', 'focusPoints', 'issuances',
  'documents', 'handEdits', 'keptDocuments', 'templates', 'unitAnswers',
  'measureNotes', 'adoptions', 'referrals',
];

/** The id type of each table's rows. */
export interface RowIds {
  plans: PlanId;
  bases: BasisId;
  areas: AreaId;
  units: UnitId;
  groups: GroupId;
  members: MemberId;
  assignments: AssignmentId;
  visits: VisitId;
  calendarDays: CalendarDayId;
  otherInspections: OtherInspectionId;
  carriedFindings: CarriedFindingId;
  focusPoints: FocusPointId;
  issuances: IssuanceId;
  legalDocuments: LegalDocumentId;
  criteriaSets: CriteriaSetId;
  criteria: CriterionId;
  wordings: WordingId;
  attendees: AttendeeId;
  agenda: AgendaStepId;
  items: ItemId;
  samples: SampleId;
  dossiers: DossierId;
  findings: FindingId;
  measures: MeasureId;
  attachments: AttachmentId;
  minutesLines: MinutesLineId;
  seals: SealId;
  documents: DocumentId;
  handEdits: HandEditId;
  keptDocuments: KeptDocumentId;
  templates: TemplateId;
  unitAnswers: UnitAnswerId;
  measureNotes: MeasureNoteId;
  adoptions: AdoptionId;
  referrals: ReferralId;
  people: PersonId;
}

/** The registers of a table by name. */
export type FieldName<T extends Table> = keyof (typeof tables)[T] & string;

/** The value that a register holds. */
export type FieldValue<T extends Table, F extends FieldName<T>> = (typeof tables)[T][F] extends Field<infer V> ? V : never;

/** The domain values of a row. */
export type Values<T extends Table> = { readonly [F in FieldName<T>]: FieldValue<T, F> };

/** A row as screens read it: its values as shown, and what is needed to write the next change. */
export type Row<T extends Table> = Values<T> & RowMeta & { readonly id: RowIds[T] };

/** Whether a name is one of our tables. */
export const isTable = (name: string): name is Table => Object.hasOwn(tables, name);

/** The registers of a table, for code that walks all of them. */
export const fieldsOf = (table: Table): Readonly<Record<string, AnyField>> => tables[table];

/** The register of a table by a name that came from outside; undefined when there is none. */
export const fieldOf = (table: Table, name: string): AnyField | undefined =>
  Object.hasOwn(tables[table], name) ? fieldsOf(table)[name] : undefined;
