import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '#domain/ids.ts';
import type { Assessment } from '#domain/schema/inspection.ts';
import { steppedScore } from '#domain/scoring/enteredScore.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { AutosaveHint } from '#ui/autosave/AutosaveHint.tsx';
import { SteadyTextInput } from '#ui/autosave/steadyInputs.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import type { Shown } from '../compositeWriter.ts';
import { useStable } from '../useStable.ts';
import classes from './Detail.module.css';
import { useScoreText } from './useScoreText.ts';

interface Props {
  readonly criterion: CriterionId;
  readonly maxScore: number;
  readonly seen: Shown<Assessment>;
  /** Hundredths of a point; null takes the score back. */
  readonly onScore: (score: number | null, seen?: Shown<Assessment>) => unknown;
}

/** The verified score of an item: typed or stepped. What stands around the text stays on the page while the lines change. */
export function ScoreField({ criterion, maxScore, seen, onScore }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const readOnly = useReadOnly();
  const id = useId();
  const { score } = seen.value;
  return (
    <div>
      <label className={classes.scoreLabel} htmlFor={id}>
        {t('checklist.score')}
      </label>
      <div className={classes.score}>
        <ActionIcon variant="default" size={32} disabled={readOnly || score === 0} aria-label={t('checklist.scoreDown')} onClick={() => void onScore(steppedScore(score, -1, maxScore))}>
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <ScoreText id={id} criterion={criterion} maxScore={maxScore} seen={seen} onScore={onScore} />
        <ActionIcon variant="default" size={32} disabled={readOnly || score === maxScore} aria-label={t('checklist.scoreUp')} onClick={() => void onScore(steppedScore(score, 1, maxScore))}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <span className={classes.scoreMax}>{t('checklist.scoreOf', { max: format.score(maxScore) })}</span>
      </div>
    </div>
  );
}

/** The score as text, and what is to be said of it. */
function ScoreText({ id, criterion, maxScore, seen, onScore }: Props & { readonly id: string }) {
  const { t } = useTranslation(['inspection', 'common']);
  const format = useFormat();
  const { input, readOnly, failed, changedElsewhere, typed, write } = useScoreText({ criterion, score: seen.value.score, basis: seen, most: maxScore, onScore });
  const onKeyDown = useStable((event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (direction !== null && !readOnly) {
      event.preventDefault();
      write(steppedScore(typed ?? null, direction, maxScore));
    }
    input.onKeyDown(event);
  });
  return (
    <>
      <SteadyTextInput {...input} id={id} onKeyDown={onKeyDown} />
      {(failed || changedElsewhere) && (
        <div className={classes.scoreHint}>
          <AutosaveHint
            changedElsewhere={changedElsewhere}
            changedElsewhereLabel={t('common:changedElsewhere')}
            failed={failed}
            failedLabel={typed === undefined ? t('checklist.scoreInvalid', { max: format.score(maxScore) }) : t('common:notSaved')}
          />
        </div>
      )}
    </>
  );
}
