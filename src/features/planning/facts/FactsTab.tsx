import { ConflictNote } from '../ConflictNote.tsx';
import type { Planning } from '../usePlanning.ts';
import { ContentPanel } from './ContentPanel.tsx';
import { DeadlinesPanel } from './DeadlinesPanel.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';
import classes from './facts.module.css';
import { FormsPanel } from './FormsPanel.tsx';
import { PeriodsPanel } from './PeriodsPanel.tsx';
import { RoundPanel } from './RoundPanel.tsx';
import { TimePanel } from './TimePanel.tsx';

/** The facts of the round itself; every field saves itself. */
export function FactsTab({ planning }: { readonly planning: Planning }) {
  const { plan } = planning;
  return (
    <div className={classes.columns}>
      {plan.conflicts > 0 && (
        <div className={classes.whole}>
          <ConflictNote row={plan} />
        </div>
      )}
      <div>
        <RoundPanel plan={plan} />
        <DocumentPanel plan={plan} />
        <TimePanel plan={plan} />
        <PeriodsPanel planning={planning} />
      </div>
      <div>
        <FormsPanel plan={plan} />
        <ContentPanel plan={plan} />
        <DeadlinesPanel plan={plan} />
      </div>
    </div>
  );
}
