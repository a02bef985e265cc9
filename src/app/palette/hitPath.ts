import type { SearchHit } from '#domain/search.ts';
import { planPaths } from '../pages.ts';

const planning = (hit: SearchHit, tab: string): string => `${planPaths.planning(hit.plan)}?tab=${tab}`;

const visitTab = (hit: SearchHit, tab: string): string =>
  hit.visit === null ? planPaths.inspection(hit.plan) : `${planPaths.visit(hit.plan, hit.visit)}?tab=${tab}`;

/** The line of a visit's checklist; its findings where the hit stands on no criterion. */
const line = (hit: SearchHit): string =>
  hit.visit === null || hit.criterionCode === ''
    ? visitTab(hit, 'findings')
    : `${planPaths.visit(hit.plan, hit.visit)}?item=${encodeURIComponent(hit.criterionCode)}`;

/** Where a row that was found is shown. */
export const hitPath = (hit: SearchHit): string => {
  switch (hit.table) {
    case 'findings':
    case 'items':
    case 'attachments':
      return line(hit);
    case 'measures':
      return hit.finding === null ? planPaths.followUp(hit.plan) : `${planPaths.followUp(hit.plan)}?finding=${hit.finding}&measure=${hit.id}`;
    case 'visits':
    case 'attendees':
      return visitTab(hit, 'day');
    case 'minutesLines':
      return visitTab(hit, 'closing');
    case 'samples':
    case 'dossiers':
      return hit.visit === null || hit.sample === null ? visitTab(hit, 'samples') : `${visitTab(hit, 'samples')}&sample=${hit.sample}`;
    case 'criteria':
    case 'wordings':
      return planning(hit, 'criteria');
    case 'units':
      return planning(hit, 'units');
    case 'members':
      return planning(hit, 'team');
    case 'bases':
      return planning(hit, 'bases');
    case 'legalDocuments':
      return `${planning(hit, 'legal')}&document=${hit.id}`;
    case 'plans':
      return planPaths.planning(hit.plan);
  }
};
