import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepName } from '#domain/measureProgress.ts';
import type { MeasureEntry } from '#domain/roundBook/entries.ts';
import { measureStatuses, type MeasureStatus, type Verdict } from '#domain/schema/inspection.ts';
import { VerdictBadge } from '#i18n/badges.tsx';
import { measureStatusMarks } from '#i18n/marks.ts';
import { notifyInfo } from '#ui/notify.tsx';
import { MeasureSteps } from '../MeasureSteps.tsx';
import { Board, type Lane } from './Board.tsx';
import { nextColumn, stepTo } from './boardSteps.ts';
import { DueCell } from './cells.tsx';
import type { Marks } from './useMarks.ts';
import { VerdictDialog } from './VerdictDialog.tsx';
import boardClasses from './board.module.css';
import classes from './views.module.css';

interface Props {
  readonly entries: readonly MeasureEntry[];
  readonly marks: Marks<MeasureEntry>;
  readonly openKey: string | null;
  readonly onOpen: (entry: MeasureEntry) => void;
  readonly onCopy: () => void;
  readonly onStep: (entry: MeasureEntry, name: StepName, verdict: Verdict | null) => void;
}

const statusOf = (key: string): MeasureStatus | null => measureStatuses.find(status => status === key) ?? null;

/** The measures as cards by state; a card that is moved takes the step that leads there. */
export function MeasureBoard({ entries, marks, openKey, onOpen, onCopy, onStep }: Props) {
  const { t } = useTranslation(['followup', 'terms']);
  const [verifying, setVerifying] = useState<MeasureEntry | null>(null);
  const lanes = useMemo(
    () =>
      measureStatuses.map((status): Lane<MeasureEntry> => ({
        key: status,
        name: t(`terms:measure.status.${status}`),
        mark: measureStatusMarks[status],
        entries: entries.filter(({ line }) => line.progress.status === status),
      })),
    [entries, t],
  );
  const take = (entry: MeasureEntry, step: StepName) => (step === 'verify' ? setVerifying(entry) : onStep(entry, step, null));
  const go = (entry: MeasureEntry, lane: string) => {
    const to = statusOf(lane);
    const step = to === null ? null : stepTo(entry.line.progress, to);
    if (step !== null) take(entry, step);
    else if (to !== null && to !== entry.line.progress.status) {
      notifyInfo(t('views.board.notAllowed', { from: t(`terms:measure.status.${entry.line.progress.status}`), to: t(`terms:measure.status.${to}`) }));
    }
  };
  return (
    <>
      <p className={classes.note}>{t('views.board.hint')}</p>
      <Board
        lanes={lanes}
        marks={marks}
        openKey={openKey}
        onOpen={onOpen}
        onCopy={onCopy}
        moving={{
          canGo: (entry, lane) => {
            const to = statusOf(lane);
            return to !== null && stepTo(entry.line.progress, to) !== null;
          },
          go,
          goAside: (entry, side) => {
            const to = nextColumn(entry.line.progress, side);
            if (to === null) notifyInfo(t('views.board.noFurther'));
            else go(entry, to);
          },
        }}
        renderCard={entry => <Card entry={entry} onStep={onStep} />}
      />
      {verifying !== null && (
        <VerdictDialog
          text={verifying.line.text || t('blankMeasure')}
          onClose={() => setVerifying(null)}
          onChoose={verdict => {
            setVerifying(null);
            onStep(verifying, 'verify', verdict);
          }}
        />
      )}
    </>
  );
}

function Card({ entry, onStep }: { readonly entry: MeasureEntry; readonly onStep: Props['onStep'] }) {
  const { t } = useTranslation('followup');
  const { line, unitName, ownerName } = entry;
  return (
    <>
      <span className={classes.clamped} data-blank={line.text === '' || undefined}>
        {line.label !== '' && <b className={classes.label}>{line.label}</b>}
        {line.text || t('blankMeasure')}
      </span>
      <span className={classes.oneLine}>{ownerName ?? unitName ?? t('noUnit')}</span>
      {line.progress.verdict === null ? <DueCell entry={entry} /> : <VerdictBadge verdict={line.progress.verdict} variant="plain" />}
      <span className={boardClasses.cardFoot}>
        <MeasureSteps progress={line.progress} onStep={(name, verdict) => onStep(entry, name, verdict ?? null)} />
      </span>
    </>
  );
}
