import type { Duty } from '#domain/desk/deadlines.ts';
import { dutyRules } from '#domain/desk/deadlines.ts';
import type { Waiting } from '#domain/desk/waiting.ts';
import type { FindingId, MeasureId, PlanId, VisitId } from '#domain/ids.ts';

/** The page of a visit, or one of its tabs. */
export const visitPath = (plan: PlanId, visit: VisitId, tab: 'closing' | null = null): string => `/plans/${plan}/inspection/${visit}${tab === null ? '' : `?tab=${tab}`}`;

/** A tab of the planning page. */
export const planningPath = (plan: PlanId, tab: 'facts' | 'schedule'): string => `/plans/${plan}/planning?tab=${tab}`;

/** The measures of a round that are overdue, or due soon. */
export const measuresPath = (plan: PlanId, group: 'overdue' | 'dueSoon'): string => `/plans/${plan}/follow-up?tab=measures&group=${group}`;

/** A finding of a round, with one of its measures in view. */
export const findingPath = (plan: PlanId, finding: FindingId | null, measure: MeasureId | null = null): string =>
  finding === null ? `/plans/${plan}/follow-up` : `/plans/${plan}/follow-up?finding=${finding}${measure === null ? '' : `&measure=${measure}`}`;

/** What became of the findings of a round. */
export const followUpPath = (plan: PlanId): string => `/plans/${plan}/follow-up`;

const teamDataPath = (plan: PlanId): string => `/plans/${plan}/team-data`;

/** Where something of the data is mended. */
const dataPath = (plan: PlanId, what: Extract<Waiting['matter'], { readonly kind: 'data' }>['what']): string => {
  switch (what) {
    case 'members':
    case 'gaps':
      return teamDataPath(plan);
    case 'files':
      return `/plans/${plan}/exchange`;
    case 'newer':
      return '/device';
    case 'conflicts':
      return `/plans/${plan}/conflicts`;
    case 'edited':
      return `/plans/${plan}/inspection`;
  }
};

/** Where a duty is done. What units hand in has no document here: it is noted at the visit, or follows from measures. */
export const dutyPath = (plan: PlanId, duty: Duty, visit: VisitId | null): string => {
  switch (duty) {
    case 'memberNotes':
      return teamDataPath(plan);
    case 'minutes':
      return visit === null ? `/plans/${plan}/inspection` : visitPath(plan, visit, 'closing');
    case 'unitReport':
      return visit === null ? `/plans/${plan}/inspection` : visitPath(plan, visit);
    case 'remedyPlan':
      return followUpPath(plan);
    case 'scheduleNotice':
    case 'teamReport':
    case 'conclusionNotice':
    case 'remedyReport':
    case 'roundReport': {
      const kind = dutyRules[duty].document ?? 'plan';
      return `/plans/${plan}/documents?doc=${kind}${visit === null ? '' : `&visit=${visit}`}`;
    }
  }
};

/** Where a line of the list leads. */
export const waitingPath = (plan: PlanId, { matter, urgency, places }: Waiting): string => {
  const first = places.find((place) => place.kind === 'visit');
  switch (matter.kind) {
    case 'document':
      return places.length > 1 ? `/plans/${plan}/desk?documents=pressing#documents` : dutyPath(plan, matter.duty, first?.visit ?? null);
    case 'lateVisits':
      return planningPath(plan, 'schedule');
    case 'measures': {
      const earlier = places.find((place) => place.kind === 'round');
      return measuresPath(earlier?.plan ?? plan, urgency === 'overdue' ? 'overdue' : 'dueSoon');
    }
    case 'referrals':
      return `/plans/${plan}/desk#owed`;
    case 'periodic':
      return `/plans/${plan}/desk#periodic`;
    case 'data':
      return dataPath(plan, matter.what);
  }
};
