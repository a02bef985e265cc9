import type { PlanId } from '#domain/ids.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { VisitFacts } from '../visit/VisitFacts.tsx';
import { AgendaPanel } from './AgendaPanel.tsx';
import { AttendeesPanel } from './AttendeesPanel.tsx';
import classes from './Day.module.css';
import { TimesPanel } from './TimesPanel.tsx';

interface Props {
  readonly planId: PlanId;
  readonly model: VisitModel;
}

/** The day of a visit: time on site, who takes part, the running order, and what the minutes need beside the checklist. */
export function DayTab({ planId, model }: Props) {
  return (
    <div className={classes.day}>
      <div className={classes.top}>
        <TimesPanel planId={planId} visit={model.visit} />
        <AgendaPanel planId={planId} visit={model.visit} />
      </div>
      <AttendeesPanel planId={planId} model={model} />
      <VisitFacts planId={planId} model={model} />
    </div>
  );
}
