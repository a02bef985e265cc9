import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { previousByCriterion, type Earlier } from '#domain/previousVisit.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { earlierThan } from '#storage/reads/previousVisit.ts';
import { PreviousContext, nothingBefore } from './usePrevious.ts';

/** The page has been drawn and answers by then; what was said last year can come after that. */
const AFTER_MS = 600;

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly criteria: readonly Row<'criteria'>[];
  readonly children: ReactNode;
}

/** Knows what earlier visits to the unit said of each line. Read once the page is there, for nobody waits for it. */
export function PreviousProvider({ planId, visitId, criteria, children }: Props) {
  const [isTime, setIsTime] = useState(false);
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setIsTime(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const previous = useMemo(
    () => (earlier === null ? nothingBefore : { last: earlier.last, lines: previousByCriterion(criteria, earlier) }),
    [earlier, criteria],
  );
  return (
    <PreviousContext value={previous}>
      {isTime && <Reader planId={planId} visitId={visitId} onRead={setEarlier} />}
      {children}
    </PreviousContext>
  );
}

interface ReaderProps {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly onRead: (earlier: Earlier) => void;
}

function Reader({ planId, visitId, onRead }: ReaderProps) {
  const earlier = useLiveSoon(earlierThan(planId, visitId));
  useEffect(() => {
    if (earlier !== undefined) onRead(earlier);
  }, [earlier, onRead]);
  return null;
}
