import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import { criteriaOfVisit, isAssessed } from '#domain/checklist.ts';
import type { PlanId } from '#domain/ids.ts';
import type { UnitKind } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { itemsOfVisit, rowsOf } from '#storage/reads/rows.ts';
import { planPaths } from '../pages.ts';
import classes from './Navigation.module.css';
import { useOpenPlan } from './useOpenPlan.ts';

type Visit = Row<'visits'>;

/** By day; visits without a day come last, in the order of their ids so that they do not jump. */
const byDay = (a: Visit, b: Visit): number => {
  const [x, y] = [a.slot?.date ?? '9999', b.slot?.date ?? '9999'];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
};

/** A round of more visits shows how far it has come at the open one only: each number takes the items of its visit. */
const COUNTED_VISITS = 20;

/** Every visit of the round with how far its checklist has come. */
export function VisitLinks({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('shell');
  const { visitId } = useOpenPlan();
  const visits = useLiveSoon(rowsOf('visits', planId));
  const units = useLiveSoon(rowsOf('units', planId));
  if (visits === undefined || units === undefined) return null;
  if (visits.length === 0) return <p className={classes.nothing}>{t('nav.noVisits')}</p>;
  return (
    <ul className={classes.subList}>
      {[...visits].sort(byDay).map((visit) => (
        <VisitLink
          key={visit.id}
          planId={planId}
          visit={visit}
          unit={units.find((unit) => unit.id === visit.unit)}
          isCounted={visits.length <= COUNTED_VISITS || visit.id === visitId}
        />
      ))}
    </ul>
  );
}

interface LinkProps {
  readonly planId: PlanId;
  readonly visit: Visit;
  readonly unit: Row<'units'> | undefined;
  readonly isCounted: boolean;
}

function VisitLink({ planId, visit, unit, isCounted }: LinkProps) {
  const { t } = useTranslation('shell');
  const name = unit === undefined || unit.name.trim() === '' ? t('untitledUnit') : unit.name;
  return (
    <li>
      <NavLink className={classes.subItem ?? ''} to={planPaths.visit(planId, visit.id)} title={name}>
        <span className={classes.twoLines}>{name}</span>
        {isCounted && unit !== undefined && <VisitProgress planId={planId} visit={visit} unitKind={unit.kind} />}
      </NavLink>
    </li>
  );
}

const none: readonly never[] = [];

/** The address changes at every line of a checklist, and all links render; what they count does not change by it. */
const VisitProgress = memo(function VisitProgress({ planId, visit, unitKind }: { readonly planId: PlanId; readonly visit: Visit; readonly unitKind: UnitKind }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const criteria = useLiveSoon(rowsOf('criteria', planId)) ?? none;
  const areas = useLiveSoon(rowsOf('areas', planId)) ?? none;
  const items = useLiveSoon(itemsOfVisit(planId, visit.id)) ?? none;
  const version = visit.criteriaVersion;
  const asked = useMemo(() => criteriaOfVisit({ criteria, areas, unitKind, version }), [criteria, areas, unitKind, version]);
  const assessed = new Set(items.filter((item) => isAssessed(item.assessment)).map((item) => item.criterion));
  const done = asked.filter((criterion) => assessed.has(criterion.id)).length;
  if (asked.length === 0) return null;
  return (
    <span className={classes.progress} aria-label={t('nav.visitProgress', { done, total: asked.length })} data-done={done === asked.length || undefined}>
      {t('nav.counts', { done: format.number(done), total: format.number(asked.length) })}
    </span>
  );
});
