import { memo, useMemo } from 'react';
import type { MouseEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref } from 'react-router-dom';
import { criteriaOfVisit, isAssessed } from '#domain/checklist.ts';
import type { PlanId } from '#domain/ids.ts';
import type { UnitKind } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { itemsOfVisit, rowsOf } from '#storage/reads/rows.ts';
import { planPaths } from '../pages.ts';
import classes from './Navigation.module.css';
import { useFollowLink } from './useFollowLink.ts';
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
  const home = useHref('/');
  const follow = useFollowLink();
  const sorted = useMemo(() => visits && [...visits].sort(byDay), [visits]);
  const byId = useMemo(() => units && new Map(units.map((unit) => [unit.id, unit])), [units]);
  if (sorted === undefined || byId === undefined) return null;
  if (sorted.length === 0) return <p className={classes.nothing}>{t('nav.noVisits')}</p>;
  return (
    <ul className={classes.subList}>
      {sorted.map((visit) => (
        <VisitLink
          key={visit.id}
          planId={planId}
          home={home}
          onFollow={follow}
          visit={visit}
          unit={visit.unit === null ? undefined : byId.get(visit.unit)}
          isOpen={visit.id === visitId}
          isCounted={sorted.length <= COUNTED_VISITS || visit.id === visitId}
        />
      ))}
    </ul>
  );
}

interface LinkProps {
  readonly planId: PlanId;
  /** Where the app begins. */
  readonly home: string;
  readonly onFollow: MouseEventHandler<HTMLAnchorElement>;
  readonly visit: Visit;
  readonly unit: Row<'units'> | undefined;
  readonly isOpen: boolean;
  readonly isCounted: boolean;
}

/** A plain link: the router's own would render, all two hundred of them, whenever the address says another line of a checklist. */
const VisitLink = memo(function VisitLink({ planId, home, onFollow, visit, unit, isOpen, isCounted }: LinkProps) {
  const { t } = useTranslation('shell');
  const to = planPaths.visit(planId, visit.id);
  const name = unit === undefined || unit.name.trim() === '' ? t('untitledUnit') : unit.name;
  return (
    <li>
      <a className={classes.subItem} href={`${home.replace(/\/$/, '')}${to}`} data-to={to} aria-current={isOpen ? 'page' : undefined} onClick={onFollow}>
        <span className={classes.name}>{name}</span>
        {isCounted && unit !== undefined && <VisitProgress planId={planId} visit={visit} unitKind={unit.kind} />}
      </a>
    </li>
  );
});

const none: readonly never[] = [];

function VisitProgress({ planId, visit, unitKind }: { readonly planId: PlanId; readonly visit: Visit; readonly unitKind: UnitKind }) {
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
}
