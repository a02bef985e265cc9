import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { MemberIdSchema, PersonIdSchema, VisitIdSchema, type PlanId } from '#domain/ids.ts';
import type { ExchangeScope } from '#exchange/bundle.ts';
import { OpenConflicts } from '#i18n/OpenConflicts.tsx';
import { useLive, useLiveSoon } from '#live/useLive.ts';
import { setPersonName } from '#storage/device.ts';
import { isReceived, type ReceivedRecord } from '#storage/ledger.ts';
import { conflictCount } from '#storage/reads/conflicts.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { digestsOf } from '#storage/reads/exchange.ts';
import { exchangesOf } from '#storage/reads/ledger.ts';
import { planById } from '#storage/reads/rows.ts';
import { store } from '#storage/store.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { CodePanel } from './CodePanel.tsx';
import classes from './exchange.module.css';
import { optionOf } from './exportForm.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportFlow } from './ImportFlow.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { ReceivedPanel } from './ReceivedPanel.tsx';
import { useExport } from './useExport.ts';
import { useImport } from './useImport.ts';
import { useIncoming } from './useIncoming.ts';
import { useOutlook } from './useOutlook.ts';
import { useScopeOptions } from './useScopeOptions.ts';

/** Files to and from colleagues. */
export function ExchangePage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('exchange');
  const conflicts = useLiveSoon(conflictCount(planId)) ?? 0;
  // Not waited for: it reads every row of the plan.
  const digests = useLiveSoon(digestsOf(planId));
  const [importing, actions] = useImport(planId);
  const received = useLive(exchangesOf(planId)).filter(isReceived);
  const person = useLive(thisDevice())?.name ?? '';
  const [receipt, setReceipt] = useState<string | null>(null);
  const shown = importing.phase === 'idle' ? received.find(({ id }) => id === receipt) : undefined;
  useIncoming(actions.choose);
  const isOpen = importing.phase === 'preview' || importing.phase === 'done' || importing.phase === 'summary';

  const flow = <ImportFlow state={importing} actions={actions} person={person} received={received} />;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <OpenConflicts plan={planId} count={conflicts} note={t('export.openConflicts')} />
      <div className={classes.stack}>
        {shown && <OldReceipt planId={planId} record={shown} person={person} onBack={() => setReceipt(null)} />}
        {isOpen && flow}
        {!shown && !isOpen && (
          <>
            <div className={classes.columns}>
              <Exporting planId={planId} />
              <div>
                {flow}
                <CodePanel digests={digests} />
              </div>
            </div>
            <ReceivedPanel records={received} onOpen={({ id }) => setReceipt(id)} />
          </>
        )}
      </div>
    </>
  );
}

interface OldReceiptProps {
  readonly planId: PlanId;
  readonly record: ReceivedRecord;
  readonly person: string;
  readonly onBack: () => void;
}

/** The receipt of an earlier import. */
function OldReceipt({ planId, record, person, onBack }: OldReceiptProps) {
  const { t } = useTranslation('exchange');
  const title = useLive(planById(planId))?.title ?? '';
  const back = (
    <Button variant="default" onClick={onBack}>
      {t('receipt.back')}
    </Button>
  );
  return <ReceiptPanel record={record} title={title} person={person} fresh={null} next={back} />;
}

const wholePlan: ExchangeScope = { kind: 'plan' };

/** The part that an address asks for (`?scope=since&person=…`, `?scope=member&member=…`, `?scope=visit&visit=…`); the whole round without one. */
const scopeIn = (search: URLSearchParams): ExchangeScope => {
  const kind = search.get('scope');
  const person = PersonIdSchema.safeParse(search.get('person')).data;
  const member = MemberIdSchema.safeParse(search.get('member')).data;
  const visit = VisitIdSchema.safeParse(search.get('visit')).data;
  if (kind === 'since' && person) return { kind, person };
  if (kind === 'member' && member) return { kind, member };
  return kind === 'visit' && visit ? { kind, visit } : wholePlan;
};

/** The panel for making a file, with what it needs from the store. */
function Exporting({ planId }: { readonly planId: PlanId }) {
  const title = useLive(planById(planId))?.title ?? '';
  const device = useLive(thisDevice());
  const last = useLive(exchangesOf(planId)).findLast(({ direction }) => direction === 'sent');
  const options = useScopeOptions(planId, device?.person ?? null);
  const [search] = useSearchParams();
  const [wished, setScope] = useState(() => scopeIn(search));
  // What was chosen may have been deleted meanwhile.
  const option = optionOf(wished, options);
  const scope = option ? wished : wholePlan;
  const outlook = useOutlook(planId, scope);
  const subject = useMemo(() => ({ plan: planId, title, scope, option }), [planId, title, scope, option]);
  const [state, startExport, cancelExport] = useExport(subject);
  return (
    <ExportPanel
      person={device?.name ?? ''}
      scope={scope}
      options={options}
      outlook={outlook}
      state={state}
      last={last}
      onScope={setScope}
      onExport={startExport}
      onCancel={cancelExport}
      onName={(name) => setPersonName(store, name)}
    />
  );
}
