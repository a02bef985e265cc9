import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { useLive, useLiveSoon } from '#live/useLive.ts';
import { digestsOf, exportOutlook } from '#storage/reads/exchange.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { planById } from '#storage/reads/rows.ts';
import { setPersonName } from '#storage/device.ts';
import { store } from '#storage/store.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { CodePanel } from './CodePanel.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import classes from './exchange.module.css';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportFlow } from './ImportFlow.tsx';
import { lastExchange } from './lastExchange.ts';
import { useExport } from './useExport.ts';
import { useFileCatch } from './useFileCatch.ts';
import { useImport } from './useImport.ts';

/** Files to and from colleagues. */
export function ExchangePage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('exchange');
  const plan = useLive(planById(planId));
  const device = useLive(thisDevice());
  const outlook = useLive(exportOutlook(planId));
  // Not waited for: it reads every row of the plan.
  const digests = useLiveSoon(digestsOf(planId));
  const [exporting, startExport, cancelExport] = useExport(planId);
  const [importing, actions] = useImport(planId);
  const hovers = useFileCatch(actions.choose);
  const last = lastExchange(planId);
  const isOpen = importing.phase === 'preview' || importing.phase === 'done';

  const flow = <ImportFlow state={importing} actions={actions} last={last.imported} />;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {isOpen ? (
        <div className={classes.stack}>{flow}</div>
      ) : (
        <div className={classes.columns}>
          <ExportPanel
            title={plan?.title ?? ''}
            person={device?.name ?? ''}
            outlook={outlook}
            state={exporting}
            last={last.exported}
            onExport={startExport}
            onCancel={cancelExport}
            onName={(name) => setPersonName(store, name)}
          />
          <div>
            {flow}
            <CodePanel digests={digests} />
          </div>
        </div>
      )}
      {hovers && <DropOverlay />}
    </>
  );
}
