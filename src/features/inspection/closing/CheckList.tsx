import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { issueKey, severityOf, type ClosingIssue, type ClosingSeverity } from '#domain/closingCheck.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Mark } from '#i18n/marks.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './Closing.module.css';
import type { ClosingModel } from './closingModel.ts';
import { issuePath } from './issuePath.ts';
import type { ClosingView } from './useClosing.ts';
import { codesOf, useIssueText } from './useIssueText.ts';

const severities: readonly ClosingSeverity[] = ['error', 'warning', 'info'];

const marks: Readonly<Record<ClosingSeverity, Mark>> = {
  error: { icon: IconCircleX, tone: 'danger' },
  warning: { icon: IconAlertTriangle, tone: 'warning' },
  info: { icon: IconInfoCircle, tone: 'info' },
};

/** The issues of one severity. */
const ofSeverity = (issues: readonly ClosingIssue[], severity: ClosingSeverity): readonly ClosingIssue[] => issues.filter((issue) => severityOf(issue) === severity);

/** How many issues there are of each severity, in words. */
export function CheckCounts({ issues }: { readonly issues: readonly ClosingIssue[] }) {
  const { t } = useTranslation('inspection');
  if (issues.length === 0) {
    return (
      <StatusBadge tone="success" icon={IconCircleCheck}>
        {t('closing.check.clear')}
      </StatusBadge>
    );
  }
  return severities.map((severity) => {
    const count = ofSeverity(issues, severity).length;
    return count === 0 ? null : (
      <StatusBadge key={severity} {...marks[severity]}>
        {t(`closing.check.counts.${severity}`, { count })}
      </StatusBadge>
    );
  });
}

interface Props {
  readonly planId: PlanId;
  readonly model: ClosingModel;
  readonly view: ClosingView;
  /** Somebody goes to where an issue can be mended. */
  readonly onFollow?: () => void;
}

/** What is missing or contradicts itself, by severity; each line leads to its cure. */
export function CheckList({ planId, model, view, onFollow }: Props) {
  const { t } = useTranslation('inspection');
  const textOf = useIssueText(model, view);
  const scene = { plan: planId, visit: model.visit.id, codeOf: codesOf(model) };
  if (view.issues.length === 0) {
    return (
      <p className={classes.clear} data-tone="success">
        <IconCircleCheck size={16} aria-hidden /> {t('closing.check.clear')}
      </p>
    );
  }
  return severities.map((severity) => {
    const issues = ofSeverity(view.issues, severity);
    const { icon: Icon, tone } = marks[severity];
    return issues.length === 0 ? null : (
      <section key={severity} className={classes.severity} aria-label={t(`closing.check.severity.${severity}`)} data-tone={tone}>
        <h3 className={classes.severityName}>
          <Icon size={16} aria-hidden /> {t(`closing.check.severity.${severity}`)} ({issues.length})
        </h3>
        <ul className={classes.issues}>
          {issues.map((issue) => (
            <li key={issueKey(issue)}>
              <Link to={issuePath(issue, scene)} className={classes.issue} {...(onFollow ? { onClick: onFollow } : {})}>
                {textOf(issue)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
