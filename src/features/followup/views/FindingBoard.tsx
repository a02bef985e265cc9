import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findingStates, statesOfKind } from '#domain/followUp.ts';
import type { FindingEntry } from '#domain/roundBook/entries.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import { FindingKindBadge } from '#i18n/badges.tsx';
import { UrgencyBadge } from '../badges.tsx';
import { findingStateMarks } from '../marks.ts';
import { Board, type Lane } from './Board.tsx';
import type { Marks } from './useMarks.ts';
import boardClasses from './board.module.css';
import classes from './views.module.css';

interface Props {
  readonly entries: readonly FindingEntry[];
  readonly kind: FindingKind | null;
  readonly marks: Marks<FindingEntry>;
  readonly openKey: string | null;
  readonly onOpen: (entry: FindingEntry) => void;
  readonly onCopy: () => void;
}

/** The findings as cards by state. Their measures say in which state they are, so no card is moved. */
export function FindingBoard({ entries, kind, marks, openKey, onOpen, onCopy }: Props) {
  const { t } = useTranslation('followup');
  const lanes = useMemo(() => {
    const all = (kind === null ? findingStates : statesOfKind[kind]).map((state): Lane<FindingEntry> => ({
      key: state,
      name: t(`state.${state}`),
      mark: findingStateMarks[state],
      entries: entries.filter(({ line }) => line.state === state),
    }));
    // Of all kinds together there are more states than the screen has room for.
    return kind === null ? all.filter(lane => lane.entries.length > 0) : all;
  }, [entries, kind, t]);
  return (
    <>
      <p className={classes.note}>{t('views.board.fixed')}</p>
      <Board lanes={lanes} marks={marks} openKey={openKey} onOpen={onOpen} onCopy={onCopy} renderCard={entry => <Card entry={entry} />} />
    </>
  );
}

function Card({ entry: { line, unitName, urgency } }: { readonly entry: FindingEntry }) {
  const { t } = useTranslation('followup');
  return (
    <>
      <FindingKindBadge kind={line.kind} variant="plain" />
      <span className={classes.clamped} data-blank={line.text === '' || undefined}>
        {line.label !== '' && <b className={classes.label}>{line.label}</b>}
        {line.text || t('blankFinding')}
      </span>
      <span className={classes.oneLine}>{unitName ?? t('noUnit')}</span>
      {urgency !== null && (
        <span className={boardClasses.cardFoot}>
          <UrgencyBadge urgency={urgency} />
        </span>
      )}
    </>
  );
}
