import { teamOfVisit } from '../attendance.ts';
import type { Attendance } from '../schema/meeting.ts';
import type { MemberRole } from '../schema/planning.ts';
import type { Row } from '../schema/tables.ts';
import { documentFactsOf, documentRow } from './facts.ts';
import type { Signature } from './model.ts';
import type { DocumentRef, DocumentSource } from './source.ts';
import { linesOf } from './compose.ts';
import type { VisitGround } from './visitGround.ts';

/** Somebody who was to take part in a visit. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly position: string;
  /** null for people of the unit. */
  readonly role: MemberRole | null;
  readonly presence: Attendance;
}

const present: Attendance = { state: 'present', reason: '', substitute: { name: '', position: '' } };

const personOf = (members: readonly Row<'members'>[], { id, member, name, position, presence }: Pick<Row<'attendees'>, 'id' | 'member' | 'name' | 'position' | 'presence'>): Person => {
  const seat = members.find((one) => one.id === member);
  return { key: id, name: (seat?.name ?? name).trim(), position: (seat?.position ?? position).trim(), role: seat?.role ?? null, presence };
};

/** PURE. The team at a visit: those of the list of the day, or who was to go where no list was made. */
export const teamPeople = ({ rows }: DocumentSource, { visit, attendees }: VisitGround): readonly Person[] => {
  const listed = attendees.filter(({ side }) => side === 'team');
  if (listed.length > 0) return listed.map((one) => personOf(rows.members, one));
  return teamOfVisit(visit, rows.members, rows.assignments).map(({ id, values }) => personOf(rows.members, { id, presence: present, ...values }));
};

/** PURE. The people of the unit at a visit: those of the list of the day, and those typed as free lines. */
export const unitPeople = ({ rows }: DocumentSource, { visit, attendees }: VisitGround): readonly Person[] => [
  ...attendees.filter(({ side }) => side === 'unit').map((one) => personOf(rows.members, one)),
  ...linesOf(visit.attendees).map((line, at): Person => ({ key: `typed-${at + 1}`, name: line, position: '', role: null, presence: present })),
];

/** Who was there in somebody's place, or himself; null for nobody. */
const whoWasThere = (person: Person | undefined): string | null => {
  if (person === undefined || person.presence.state === 'absent') return null;
  return person.presence.state === 'substituted' ? person.presence.substitute.name.trim() : person.name;
};

const hint = '(Ký, ghi rõ họ tên)';

/** Who signs for the team: whoever was typed, else the leader or who took his place, else the deputy in his stead. */
const leaderSignature = (source: DocumentSource, ref: DocumentRef, team: readonly Person[]): Signature => {
  const signer = documentRow(source, ref)?.signer;
  if (signer !== undefined && [signer.capacity, signer.position, signer.name].some((part) => part.trim() !== '')) return { ...documentFactsOf(source, ref).signature, hint };
  const leader = whoWasThere(team.find(({ role }) => role === 'leader'));
  const deputy = whoWasThere(team.find(({ role }) => role === 'deputy'));
  if (leader === null && deputy !== null) return { lines: ['KT. TỔ TRƯỞNG', 'TỔ PHÓ'], name: deputy, hint };
  return { lines: ['TỔ TRƯỞNG'], name: leader ?? '', hint };
};

/** PURE. The three signatures under the minutes: the unit, the secretary, the leader of the team (domain §3.4: signed by both sides). */
export const minutesSignatures = (source: DocumentSource, ref: DocumentRef, ground: VisitGround): readonly Signature[] => {
  const team = teamPeople(source, ground);
  const ofUnit = unitPeople(source, ground).map(whoWasThere).find((name) => name !== null && name !== '') ?? ground.unit?.head.name.trim() ?? '';
  return [
    { lines: ['ĐẠI DIỆN ĐƠN VỊ', 'ĐƯỢC KIỂM TRA'], name: ofUnit, hint },
    { lines: ['THƯ KÝ'], name: whoWasThere(team.find(({ role }) => role === 'secretary')) ?? '', hint },
    leaderSignature(source, ref, team),
  ];
};
