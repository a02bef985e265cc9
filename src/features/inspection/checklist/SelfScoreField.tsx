import { useTranslation } from 'react-i18next';
import type { ChangeId, CriterionId } from '#domain/ids.ts';
import { AutosaveHint } from '#ui/autosave/AutosaveHint.tsx';
import { SteadyTextInput } from '#ui/autosave/steadyInputs.ts';
import classes from './Detail.module.css';
import { useScoreText } from './useScoreText.ts';

/** The most that the register takes; above the maximum of the item the unit is quoted, and warned of. */
const MOST = 1_000_000;

/** Writes the points that the unit gave itself, in hundredths. */
export type OnSelfScore = (selfScore: number | null, basis: readonly ChangeId[]) => unknown;

interface Props {
  readonly criterion: CriterionId;
  readonly selfScore: number | null;
  readonly basis: readonly ChangeId[];
  readonly onSelfScore: OnSelfScore;
}

const labelClass = { label: classes.scoreLabel ?? '' };

/** The points that the unit gave itself. */
export function SelfScoreField({ criterion, selfScore, basis, onSelfScore }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const { input, failed, changedElsewhere, typed } = useScoreText({ criterion, score: selfScore, basis, most: MOST, onScore: onSelfScore });
  return (
    <div>
      <SteadyTextInput {...input} classNames={labelClass} label={t('checklist.selfScore')} />
      <AutosaveHint
        changedElsewhere={changedElsewhere}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failed={failed}
        failedLabel={typed === undefined ? t('checklist.selfScoreInvalid') : t('common:notSaved')}
      />
    </div>
  );
}
