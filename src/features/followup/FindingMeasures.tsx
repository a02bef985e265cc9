import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureId, PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { notesOfMeasures } from '#storage/reads/rows.ts';
import classes from './measures.module.css';
import { MeasureProposal } from './measures/MeasureProposal.tsx';
import { useMeasureGround } from './measures/useMeasureGround.ts';
import { MeasureCard } from './MeasureCard.tsx';
import { MeasureComposer } from './MeasureComposer.tsx';
import type { FollowedFinding } from './round.ts';
import { useMeasureActions } from './useMeasureActions.ts';

interface Props {
  readonly planId: PlanId;
  readonly finding: FollowedFinding;
  /** The measure to bring into view. */
  readonly open: MeasureId | null;
  readonly units: readonly Row<'units'>[];
  readonly today: IsoDate;
}

const titleKeys = {
  shortcoming: 'measures.title',
  goodPractice: 'measures.titleSpread',
  difficulty: 'measures.titleSettle',
  proposal: 'measures.titleSettle',
} as const satisfies Record<FindingKind, string>;

const noNotes: readonly Row<'measureNotes'>[] = [];

/** The measures of a finding, and the ways to add one: as recommended by one click, or typed. */
export function FindingMeasures({ planId, finding, open, units, today }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const actions = useMeasureActions(planId, today);
  const ground = useMeasureGround(planId, finding);
  const { row, measures } = finding;
  const ids = useMemo(() => measures.map(({ id }) => id), [measures]);
  const notes = useLiveSoon(notesOfMeasures(planId, ids)) ?? noNotes;

  return (
    <section aria-label={t(titleKeys[row.kind])}>
      <h3>{t(titleKeys[row.kind])}</h3>
      {measures.length === 0 && <p className={classes.none}>{t('measures.none')}</p>}
      {measures.length === 0 && ground !== undefined && ground.proposed.text !== '' && !row.fixedOnSite && (
        <MeasureProposal proposed={ground.proposed} units={units} onTake={() => void actions.propose(row.id, ground.proposed)} />
      )}
      <ol className={classes.list}>
        {measures.map((measure, index) => (
          <MeasureCard
            key={measure.id}
            finding={finding}
            measure={measure}
            notes={notes.filter(note => note.measure === measure.id)}
            ground={ground}
            number={index + 1}
            open={measure.id === open}
            units={units}
            today={today}
            actions={actions}
          />
        ))}
      </ol>
      {ground !== undefined && (
        <MeasureComposer
          units={units}
          owner={ground.proposed.owner}
          usual={ground.usual}
          hint={row.kind === 'goodPractice' ? t('measures.addHintSpread') : t('measures.addHint')}
          onPropose={measure => actions.propose(row.id, measure)}
        />
      )}
    </section>
  );
}
