import { scheduleWarnings } from '#domain/overlap/scheduleWarnings.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Planning } from '../usePlanning.ts';
import { OthersPanel } from './OthersPanel.tsx';
import { OverlapPanel } from './OverlapPanel.tsx';
import { StatementPanel } from './StatementPanel.tsx';

interface Props {
  readonly planning: Planning;
  readonly today: IsoDate;
}

/** What the schedule runs into, what other bodies inspect, and the statement about both for the file. */
export function OverlapPanels({ planning, today }: Props) {
  const warnings = scheduleWarnings({ ...planning, today }, planning.calendar);
  return (
    <>
      <OverlapPanel planning={planning} today={today} warnings={warnings} />
      <OthersPanel planning={planning} />
      {planning.visits.length > 0 && <StatementPanel planning={planning} today={today} warnings={warnings} />}
    </>
  );
}
