import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCalendarDue, IconChevronDown, IconClipboardCopy, IconFileSpreadsheet, IconNotebook, IconPlayerPlay, IconUserCheck, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksWhy, stepsOf, type StepName } from '#domain/measureProgress.ts';
import type { Entry, MeasureEntry } from '#domain/roundBook/entries.ts';
import { verdicts, type Verdict } from '#domain/schema/inspection.ts';
import type { BulkKind } from './BulkDialogs.tsx';
import type { Lists } from './useLists.ts';
import type { Marks } from './useMarks.ts';
import type { Applied, AskedAct } from './useMeasureActs.ts';
import classes from './views.module.css';

const BulkDialog = lazy(async () => ({ default: (await import('./BulkDialogs.tsx')).BulkDialog }));
const BackDialog = lazy(async () => ({ default: (await import('./BulkDialogs.tsx')).BackDialog }));
const RefusedDialog = lazy(async () => ({ default: (await import('./BulkDialogs.tsx')).RefusedDialog }));

interface Props<E> {
  readonly marks: Marks<E>;
  readonly onCopy: () => void;
  readonly onExcel: () => void;
  /** What can be done to the measures among them; none for findings. */
  readonly acts?: BulkActs;
}

/** What can be done to many measures. */
export interface BulkActs {
  readonly lists: Lists;
  readonly apply: (entries: readonly MeasureEntry[], act: AskedAct) => Promise<Applied>;
}

/** What can be done with the picked rows; stays in view while the page scrolls. */
export function BulkBar<E extends Entry>({ marks, onCopy, onExcel, acts }: Props<E>) {
  const { t } = useTranslation('followup');
  const measures = marks.entries.flatMap((entry): readonly MeasureEntry[] => (entry.type === 'measure' ? [entry] : []));
  if (marks.entries.length === 0) return null;
  return (
    <section className={classes.bulk} aria-label={t('views.bulk.bar')}>
      <output className={classes.bulkCount}>{t('views.bulk.count', { count: marks.entries.length })}</output>
      {acts && measures.length > 0 && <Acts acts={acts} measures={measures} />}
      <Button size="compact-sm" variant="default" leftSection={<IconClipboardCopy size={15} aria-hidden />} onClick={onCopy}>
        {t('views.table.copy')}
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconFileSpreadsheet size={15} aria-hidden />} onClick={onExcel}>
        {t('views.table.toExcel')}
      </Button>
      <ActionIcon size={28} aria-label={t('views.bulk.clear')} title={t('views.bulk.clear')} onClick={marks.clear}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </section>
  );
}

function Acts({ acts: { lists, apply }, measures }: { readonly acts: BulkActs; readonly measures: readonly MeasureEntry[] }) {
  const { t } = useTranslation('followup');
  const [asking, setAsking] = useState<BulkKind | null>(null);
  const [back, setBack] = useState<StepName | null>(null);
  const [applied, setApplied] = useState<Applied | null>(null);
  const run = async (act: AskedAct) => {
    setAsking(null);
    setBack(null);
    const result = await apply(measures, act);
    if (result.refused.length > 0) setApplied(result);
  };
  return (
    <>
      <StepMenu measures={measures} onStep={(step, verdict) => (asksWhy(step) ? setBack(step) : void run({ type: 'step', step, verdict, why: '' }))} />
      <Button size="compact-sm" variant="default" leftSection={<IconCalendarDue size={15} aria-hidden />} onClick={() => setAsking('deadline')}>
        {t('views.bulk.deadline')}
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconUserCheck size={15} aria-hidden />} onClick={() => setAsking('owner')}>
        {t('views.bulk.owner')}
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconNotebook size={15} aria-hidden />} onClick={() => setAsking('note')}>
        {t('views.bulk.note')}
      </Button>
      <Suspense>
        {asking !== null && <BulkDialog kind={asking} count={measures.length} lists={lists} onAct={act => void run(act)} onClose={() => setAsking(null)} />}
        {back !== null && <BackDialog step={back} count={measures.length} onAct={act => void run(act)} onClose={() => setBack(null)} />}
        {applied !== null && <RefusedDialog applied={applied} onClose={() => setApplied(null)} />}
      </Suspense>
    </>
  );
}

const steps = ['start', 'report', 'verify', 'sendBack', 'close', 'reopen'] as const satisfies readonly StepName[];

/** The steps that some of the picked measures allow, each with how many do. */
function StepMenu({ measures, onStep }: { readonly measures: readonly MeasureEntry[]; readonly onStep: (step: StepName, verdict: Verdict | null) => void }) {
  const { t } = useTranslation(['followup', 'terms']);
  const counts = new Map<StepName, number>();
  for (const { line } of measures) for (const { name } of stepsOf(line.progress)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const item = (name: string, step: StepName, verdict: Verdict | null) => (
    <Menu.Item key={`${step} ${verdict ?? ''}`} onClick={() => onStep(step, verdict)}>
      {t('views.bulk.stepOption', { name, number: counts.get(step) ?? 0 })}
    </Menu.Item>
  );
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" leftSection={<IconPlayerPlay size={15} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t('views.bulk.step')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {steps
          .filter(step => counts.has(step))
          .flatMap(step => (step === 'verify' ? verdicts.map(verdict => item(t('step.verifyAs', { verdict: t(`terms:measure.verdict.${verdict}`) }), step, verdict)) : [item(t(`step.${step}`), step, null)]))}
      </Menu.Dropdown>
    </Menu>
  );
}
