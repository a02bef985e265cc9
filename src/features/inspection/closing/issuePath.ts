import type { ClosingIssue } from '#domain/closingCheck.ts';
import type { CriterionId, FindingId, PlanId, VisitId } from '#domain/ids.ts';
import { unreachable } from '#domain/result.ts';
import { conflictsPath, visitPath } from '../paths.ts';

/** Where an issue is cured: the tab, and the row in it. */
interface Scene {
  readonly plan: PlanId;
  readonly visit: VisitId;
  readonly codeOf: (criterion: CriterionId) => string;
}

/** The address at which somebody can mend an issue. */
export const issuePath = (issue: ClosingIssue, { plan, visit, codeOf }: Scene): string => {
  const at = (params: Readonly<Record<string, string>>): string => `${visitPath(plan, visit)}?${new URLSearchParams(params).toString()}`;
  const finding = (id: FindingId): string => at({ tab: 'findings', at: id });
  switch (issue.type) {
    case 'not-assessed':
    case 'result-without-finding':
    case 'figures-missing':
    case 'figures':
    case 'rate-against-result':
    case 'figures-off-sample':
    case 'score-above-maximum':
    case 'scores-missing':
      return at({ item: codeOf(issue.criterion) });
    case 'finding-blank':
    case 'finding-lacks':
    case 'good-practice-without-evidence':
    case 'number-doubled':
    case 'numbers-missing':
      return finding(issue.finding);
    case 'measure-lacks':
      return `/plans/${plan}/follow-up?${new URLSearchParams({ finding: issue.finding, measure: issue.measure }).toString()}`;
    case 'dossiers-open':
    case 'sums-disagree':
      return at({ tab: 'samples', sample: issue.sample });
    case 'basis-outdated':
      return `/plans/${plan}/planning?tab=bases#${issue.basis}`;
    case 'conflicts':
      return conflictsPath(plan);
    case 'own-unit':
      return at({ tab: 'day', at: issue.attendee ?? 'team' });
    case 'substitute-lacks':
      return at({ tab: 'day', at: issue.attendee });
    case 'nobody-present':
      return at({ tab: 'day', at: issue.side });
    case 'time-missing':
      return at({ tab: 'day', at: issue.field });
    case 'times-reversed':
      return at({ tab: 'day', at: 'closedAt' });
    case 'lines-open':
    case 'line-changed':
      return at({ tab: 'closing', at: issue.line });
    case 'opinion-blank':
      return at({ tab: 'day', at: 'unitOpinion' });
    default:
      return unreachable(issue);
  }
};
