import { useEffect, useState } from 'react';
import type { PlanId } from '#domain/ids.ts';
import type { ExchangeScope } from '#exchange/bundle.ts';
import { useLive } from '#live/useLive.ts';
import type { ExportOutlook } from '#storage/outlook.ts';
import { exportOutlook } from '#storage/reads/exchange.ts';
import { measureExport } from '#workers/exportClient.ts';

/**
 * What the file of a scope would hold. The whole round is known at once and kept up to date; a part is measured in a worker, anew
 * when the round changes. Null while it is being measured.
 */
export const useOutlook = (plan: PlanId, scope: ExchangeScope): ExportOutlook | null => {
  const whole = useLive(exportOutlook(plan));
  const [measured, setMeasured] = useState<{ readonly scope: ExchangeScope; readonly outlook: ExportOutlook | null } | null>(null);
  useEffect(() => {
    if (scope.kind === 'plan' || whole.changes === 0) return;
    const controller = new AbortController();
    void measureExport(plan, scope, controller.signal).then((outlook) => {
      if (!controller.signal.aborted) setMeasured({ scope, outlook });
    });
    return () => controller.abort();
  }, [plan, scope, whole]);
  if (scope.kind === 'plan') return whole;
  return measured?.scope === scope ? measured.outlook : null;
};
