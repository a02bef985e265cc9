import { Button } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useToday } from '#live/useToday.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { BooksNote } from './BooksNote.tsx';
import classes from './desk.module.css';
import { DocumentsPanel } from './DocumentsPanel.tsx';
import { OwedPanel } from './OwedPanel.tsx';
import { PeriodicPanel } from './PeriodicPanel.tsx';
import { ProgressPanel } from './ProgressPanel.tsx';
import { useDesk, type Desk } from './useDesk.ts';
import { WaitingPanel } from './WaitingPanel.tsx';
import { useHandOverText } from './words.ts';

/** The desk of the standing office and the leader: the round against its plan, what is due, what is still owed. */
export function DeskPage({ planId }: { readonly planId: PlanId }) {
  const today = useToday();
  const desk = useDesk(planId, today);
  return desk === null ? null : <DeskView desk={desk} today={today} />;
}

/** The desk as it stands on a day. */
export function DeskView({ desk, today }: { readonly desk: Desk; readonly today: IsoDate }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { text, hidesNames } = useHandOverText(desk, today);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notifyDone(t(hidesNames ? 'copiedSecret' : 'copied')),
      () => notifyProblem(t('notCopied'), t('notCopiedHint')),
    );
  const actions = (
    <span className={classes.screenOnly}>
      <Button size="xs" variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </span>
  );
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle', { plan: desk.plan.title.trim() || t('untitledPlan'), day: format.weekday(today) })} actions={actions} />
      <BooksNote books={desk.books} />
      <WaitingPanel desk={desk} today={today} />
      <ProgressPanel desk={desk} />
      <DocumentsPanel desk={desk} today={today} />
      <OwedPanel desk={desk} today={today} />
      <PeriodicPanel reports={desk.reports} />
    </>
  );
}
