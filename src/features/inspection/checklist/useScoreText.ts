import { figureText, typedFigure, type FigureSigns } from '#domain/figures.ts';
import { figureOfScore, scoreOfFigure } from '#domain/scoring/enteredScore.ts';
import type { CriterionId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useTextChange } from '#ui/autosave/steadyInputs.ts';
import { useAutosave } from '#ui/autosave/useAutosave.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Detail.module.css';
import { signsOf } from './shares.ts';

interface Options<B> {
  readonly criterion: CriterionId;
  /** Hundredths of a point. */
  readonly score: number | null;
  readonly basis: B;
  /** The most that may be written. */
  readonly most: number;
  readonly onScore: (score: number | null, basis: B) => unknown;
}

const textOf = (score: number | null, signs: FigureSigns): string => (score === null ? '' : figureText(figureOfScore(score), signs));

/** A score as it is typed; undefined for what is none, or lies outside 0 … most. */
const readScore = (text: string, signs: FigureSigns, most: number): number | null | undefined => {
  const typed = typedFigure(text, signs);
  if (!typed.ok) return undefined;
  return typed.value === null ? null : (scoreOfFigure(typed.value, most) ?? undefined);
};

/** A score as text in a field that saves itself: `input` is what the field is given, `typed` is what the text says at this moment. A text that is no score is not written. */
export const useScoreText = <B>({ criterion, score, basis, most, onScore }: Options<B>) => {
  const signs = signsOf(useFormat());
  const readOnly = useReadOnly();
  const read = (text: string) => readScore(text, signs, most);
  const field = useAutosave<string, B>({
    of: criterion,
    value: textOf(score, signs),
    basis,
    onCommit: (text, seen) => {
      const typed = read(text);
      return typed === undefined ? false : onScore(typed, seen);
    },
    same: (a, b) => read(a) !== undefined && read(a) === read(b),
  });
  const { edit, failed, handlers, shown } = field;
  const onChange = useTextChange(edit);
  const input = {
    className: classes.scoreInput ?? '',
    readOnly,
    variant: readOnly ? 'filled' : 'default',
    inputMode: 'decimal',
    autoComplete: 'off',
    error: failed,
    ...handlers,
    value: shown,
    onChange,
  } as const;
  return { ...field, input, readOnly, typed: read(shown), write: (next: number | null) => edit(textOf(next, signs)) };
};
