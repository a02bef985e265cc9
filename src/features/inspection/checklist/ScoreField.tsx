import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconCalculator, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { figureText, percentOf, scoreOfFigure, steppedScore, suggestedScore, typedFigure, type FigureSigns } from '#domain/figures.ts';
import { DecimalSchema } from '#domain/schema/field.ts';
import type { Assessment, CriterionDefinition } from '#domain/schema/inspection.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { AutosaveHint } from '#ui/autosave/AutosaveHint.tsx';
import { useAutosave } from '#ui/autosave/useAutosave.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import type { Shown } from '../compositeWriter.ts';
import classes from './Detail.module.css';
import { shareText, signsOf } from './shares.ts';

interface Props {
  readonly definition: CriterionDefinition;
  readonly seen: Shown<Assessment>;
  /** Hundredths of a point; null takes the score back. */
  readonly onScore: (score: number | null, seen?: Shown<Assessment>) => unknown;
}

/** A score as it is typed, or why it is none. */
const readScore = (text: string, signs: FigureSigns, maxScore: number): { readonly ok: boolean; readonly score: number | null } => {
  const typed = typedFigure(text, signs);
  if (!typed.ok) return { ok: false, score: null };
  if (typed.value === null) return { ok: true, score: null };
  const score = scoreOfFigure(typed.value, maxScore);
  return { ok: score !== null, score };
};

const scoreText = (score: number | null, signs: FigureSigns): string =>
  score === null ? '' : figureText(DecimalSchema.parse(String(score / 100)), signs);

/** The score of an item: typed, stepped, or taken from the suggestion. */
export function ScoreField({ definition, seen, onScore }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const format = useFormat();
  const readOnly = useReadOnly();
  const signs = signsOf(format);
  const { maxScore } = definition;
  const { score, result } = seen.value;
  const { shown, edit, handlers, failed, changedElsewhere } = useAutosave<string, Shown<Assessment>>({
    value: scoreText(score, signs),
    basis: seen,
    onCommit: (text, basis) => {
      const typed = readScore(text, signs, maxScore);
      return typed.ok ? onScore(typed.score, basis) : false;
    },
    same: (a, b) => readScore(a, signs, maxScore).score === readScore(b, signs, maxScore).score,
  });
  if (maxScore === 0) return <p className={classes.quiet}>{t('checklist.unscored')}</p>;
  if (result === 'notApplicable') return <p className={classes.quiet}>{t('checklist.notScored')}</p>;
  return (
    <div>
      <div className={classes.score}>
        <ActionIcon variant="default" size={34} disabled={readOnly || score === 0} aria-label={t('checklist.scoreDown')} onClick={() => void onScore(steppedScore(score, -1, maxScore))}>
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <TextInput
          className={classes.scoreInput ?? ''}
          aria-label={t('checklist.score')}
          readOnly={readOnly}
          variant={readOnly ? 'filled' : 'default'}
          inputMode="decimal"
          autoComplete="off"
          error={failed}
          {...handlers}
          onKeyDown={(event) => {
            const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
            if (direction !== null && !readOnly) {
              event.preventDefault();
              edit(scoreText(steppedScore(readScore(shown, signs, maxScore).score, direction, maxScore), signs));
            }
            handlers.onKeyDown(event);
          }}
          value={shown}
          onChange={(event) => edit(event.currentTarget.value)}
        />
        <ActionIcon variant="default" size={34} disabled={readOnly || score === maxScore} aria-label={t('checklist.scoreUp')} onClick={() => void onScore(steppedScore(score, 1, maxScore))}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <span className={classes.scoreMax}>{t('checklist.scoreOf', { max: format.score(maxScore) })}</span>
        {!readOnly && <Suggestion definition={definition} assessment={seen.value} onTake={(suggested) => void onScore(suggested)} />}
      </div>
      <AutosaveHint
        changedElsewhere={changedElsewhere}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failed={failed}
        failedLabel={readScore(shown, signs, maxScore).ok ? t('common:notSaved') : t('checklist.scoreInvalid', { max: format.score(maxScore) })}
      />
    </div>
  );
}

interface SuggestionProps {
  readonly definition: CriterionDefinition;
  readonly assessment: Assessment;
  readonly onTake: (score: number) => void;
}

/** An offer, never written by itself; it says where it comes from. */
function Suggestion({ definition, assessment, onTake }: SuggestionProps) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const suggested = suggestedScore(definition, assessment);
  if (suggested === null || suggested === assessment.score) return null;
  const percent = percentOf(assessment.numerator, assessment.denominator);
  const why =
    definition.type === 'quantitative' && percent.ok
      ? t('checklist.suggestionByShare', { percent: shareText(format, percent.value) })
      : t('checklist.suggestionByResult');
  return (
    <Tooltip label={why}>
      <Button className={classes.suggestion ?? ''} size="compact-sm" variant="outline" leftSection={<IconCalculator size={15} aria-hidden />} onClick={() => onTake(suggested)}>
        {t('checklist.suggestion', { score: format.score(suggested) })}
      </Button>
    </Tooltip>
  );
}
