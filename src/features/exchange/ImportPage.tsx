import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { useLive, useLiveSoon } from '#live/useLive.ts';
import { isReceived } from '#storage/ledger.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { exchangesOf } from '#storage/reads/ledger.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import classes from './exchange.module.css';
import { ImportFlow } from './ImportFlow.tsx';
import { useImport } from './useImport.ts';
import { useIncoming } from './useIncoming.ts';

/** Opening files that colleagues sent, or a backup, of a round that may be new to this laptop. */
export function ImportPage() {
  const { t } = useTranslation('exchange');
  const [search] = useSearchParams();
  const [state, actions] = useImport(null);
  const device = useLive(thisDevice());
  const received = useLiveSoon(exchangesOf(state.phase === 'done' ? state.receipt.plan : null))?.filter(isReceived) ?? [];
  useIncoming(actions.choose);
  return (
    <>
      <PageHeader title={t('importTitle')} subtitle={t('importSubtitle')} />
      <div className={classes.stack}>
        <ImportFlow state={state} actions={actions} restoring={search.has('restore')} person={device?.name ?? ''} received={received} />
      </div>
    </>
  );
}
