import { useTranslation } from 'react-i18next';
import type { MemberId, PlanId, VisitId } from '#domain/ids.ts';
import { byOrder } from '#domain/order.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';

/** The rows of a round that name what the page talks about. */
export interface Team {
  readonly plan: PlanId;
  readonly members: readonly Row<'members'>[];
  readonly people: readonly Row<'people'>[];
  readonly assignments: readonly Row<'assignments'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly units: readonly Row<'units'>[];
  readonly areas: readonly Row<'areas'>[];
  readonly criteria: readonly Row<'criteria'>[];
}

/** The team of a round with what it inspects, kept current. */
export const useTeam = (plan: PlanId): Team => {
  const queries = [
    rowsOf('members', plan),
    rowsOf('people', plan),
    rowsOf('assignments', plan),
    rowsOf('visits', plan),
    rowsOf('units', plan),
    rowsOf('areas', plan),
    rowsOf('criteria', plan),
  ] as const;
  useEarly(queries);
  const members = useLive(queries[0]);
  const people = useLive(queries[1]);
  const assignments = useLive(queries[2]);
  const visits = useLive(queries[3]);
  const units = useLive(queries[4]);
  const areas = useLive(queries[5]);
  const criteria = useLive(queries[6]);
  return { plan, members: members.toSorted(byOrder), people, assignments, visits, units, areas, criteria };
};

/** What rows are called on this page. */
export interface Names {
  readonly visit: (id: VisitId) => string;
  readonly member: (id: MemberId) => string;
  /** The name of an area alone. */
  readonly area: (no: number) => string;
}

const orElse = (name: string | undefined, otherwise: string): string => (name === undefined || name.trim() === '' ? otherwise : name);

/** Names for rows; each says something, also when its row is not here. */
export const useNames = ({ visits, units, members, areas }: Team): Names => {
  const { t } = useTranslation('teamData');
  const format = useFormat();
  return {
    visit: (id) => {
      const visit = visits.find((one) => one.id === id);
      if (!visit) return t('unknownVisit');
      const unit = orElse(units.find((one) => one.id === visit.unit)?.name, t('untitledUnit'));
      return visit.slot ? t('visitOn', { unit, date: format.date(visit.slot.date) }) : unit;
    },
    member: (id) => orElse(members.find((one) => one.id === id)?.name, t('unknownMember')),
    area: (no) => areas.find((one) => one.no === no)?.name ?? '',
  };
};
