import { byOrder } from '../../order.ts';
import { takesPart } from '../../schedule.ts';
import type { Row } from '../../schema/tables.ts';
import { cell, cellOf, linesOf } from '../compose.ts';
import type { Column, TableBlock, TableRow } from '../model.ts';
import type { AnnouncedVisit, PlanGround } from '../planGround.ts';
import type { DocumentSource } from '../source.ts';
import { ALL_AREAS, WHOLE_TEAM, areaDuty, groupWords, postWords, usualDuty } from '../words/team.ts';
import { roleWords } from '../words/terms.ts';

/** A member's post with his home unit. */
export const postOf = ({ position, unit }: Row<'members'>, { rows }: DocumentSource): string =>
  postWords(position, rows.units.find(({ id }) => id === unit)?.name ?? '');

/** What a member answers for: areas by assignment, at announced visits alone. */
const areasOf = ({ id }: Row<'members'>, { rows }: DocumentSource, { areas, visits }: PlanGround): readonly string[] => {
  const own = rows.assignments.filter(({ member }) => member === id);
  if (areas.length > 0 && own.some(({ area, visit }) => area === null && visit === null)) return [ALL_AREAS];
  return areas.flatMap((area) => {
    const of = own.filter((one) => one.area === null || one.area === area.no);
    if (of.some(({ visit }) => visit === null)) return [areaDuty(area.no, area.name, 'everywhere')];
    const at = visits.filter(({ visit }) => of.some((one) => one.visit === visit.id)).map(({ unit }) => unit?.name.trim() ?? '');
    return at.length === 0 ? [] : [areaDuty(area.no, area.name, at)];
  });
};

/** What a member does: his duties as typed, his areas, or what his role usually does. */
const dutiesOf = (member: Row<'members'>, source: DocumentSource, ground: PlanGround): readonly string[] => {
  const said = [...linesOf(member.duties), ...areasOf(member, source, ground)];
  return said.length > 0 ? said : [usualDuty(member.role)];
};

const columns: readonly Column[] = [
  { heading: 'STT', width: 7, align: 'centre' },
  { heading: 'Họ và tên', width: 23, align: 'left' },
  { heading: 'Chức vụ, đơn vị công tác', width: 24, align: 'left' },
  { heading: 'Nhiệm vụ trong Tổ', width: 14, align: 'centre' },
  { heading: 'Nội dung phụ trách', width: 32, align: 'left' },
];

/** The groups that somebody sits in, after those who go with the whole team. */
const seating = (members: readonly Row<'members'>[], { rows }: DocumentSource): readonly { readonly group: Row<'groups'> | null; readonly members: readonly Row<'members'>[] }[] => {
  const groups = rows.groups.toSorted(byOrder);
  const known = new Set(groups.map(({ id }) => id));
  const free = members.filter(({ group }) => group === null || !known.has(group));
  return [{ group: null, members: free }, ...groups.map((group) => ({ group, members: members.filter((member) => member.group === group.id) }))].filter((seat) => seat.members.length > 0);
};

/** The team with posts, roles and what each answers for; by groups where there are any. */
export const teamTable = (key: string, source: DocumentSource, ground: PlanGround): TableBlock => {
  let no = 0;
  const seats = seating(ground.members, source);
  const rows = seats.flatMap(({ group, members }): readonly TableRow[] => [
    ...(group === null ? [] : [{ kind: 'group' as const, key: `${key}-group-${group.id}`, text: group.name.trim() }]),
    ...members.map((member): TableRow => {
      no += 1;
      return {
        kind: 'cells',
        key: `${key}-${member.id}`,
        source: { table: 'members', id: member.id, field: 'name' },
        cells: [cell(String(no)), cell(member.name.trim()), cell(postOf(member, source)), cell(roleWords[member.role]), cellOf(dutiesOf(member, source, ground))],
      };
    }),
  ]);
  return { kind: 'table', key, columns, rows };
};

/** The members who go along on a visit, in the order of the team. */
export const goingTo = ({ visit }: AnnouncedVisit, { members }: PlanGround, { rows }: DocumentSource): readonly Row<'members'>[] =>
  members.filter((member) => takesPart(member, visit, rows.assignments));

/** Who goes along, in a cell of the schedule. */
export const goingWords = (at: AnnouncedVisit, ground: PlanGround, source: DocumentSource): string => {
  const going = goingTo(at, ground, source);
  if (going.length === ground.members.length) return WHOLE_TEAM;
  const group = source.rows.groups.find(({ id }) => id === at.visit.group)?.name.trim() ?? '';
  return groupWords(group, going.map(({ name }) => name.trim()));
};
