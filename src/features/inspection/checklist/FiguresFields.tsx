import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { figureText, figureWarnings, percentOf, typedFigure } from '#domain/figures.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { Decimal } from '#domain/schema/field.ts';
import type { Assessment } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { AutosaveHint } from '#ui/autosave/AutosaveHint.tsx';
import { SteadyTextInput, useTextChange } from '#ui/autosave/steadyInputs.ts';
import { useAutosave } from '#ui/autosave/useAutosave.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import type { Shown } from '../compositeWriter.ts';
import classes from './Detail.module.css';
import { shareText, signsOf } from './shares.ts';

interface FigureOptions {
  readonly criterion: CriterionId;
  readonly value: Decimal | null;
  readonly seen: Shown<Assessment>;
  readonly onFigure: (figure: Decimal | null, seen: Shown<Assessment>) => unknown;
}

/** A figure that saves itself; `figure` is what the text says at this moment, before it is stored. */
const useFigure = ({ criterion, value, seen, onFigure }: FigureOptions) => {
  const signs = signsOf(useFormat());
  const read = (text: string) => typedFigure(text, signs);
  const field = useAutosave<string, Shown<Assessment>>({
    of: criterion,
    value: figureText(value, signs),
    basis: seen,
    // A text that is no figure is not written; it stays in the field, and the hint says why.
    onCommit: (text, basis) => {
      const typed = read(text);
      return typed.ok ? onFigure(typed.value, basis) : false;
    },
    same: (a, b) => {
      const [x, y] = [read(a), read(b)];
      return x.ok && y.ok && x.value === y.value;
    },
  });
  const typed = read(field.shown);
  return { ...field, isFigure: typed.ok, figure: typed.ok ? typed.value : null };
};

type Figure = ReturnType<typeof useFigure>;

interface Props {
  readonly criterion: Pick<Row<'criteria'>, 'id' | 'definition'>;
  readonly seen: Shown<Assessment>;
  readonly onFigures: (figures: Partial<Pick<Assessment, 'numerator' | 'denominator'>>, seen: Shown<Assessment>) => unknown;
}

/** Numerator, denominator and their share, which follows while somebody types. */
export function FiguresFields({ criterion: { id: criterion, definition }, seen, onFigures }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const warningsId = useId();
  const numerator = useFigure({
    criterion,
    value: seen.value.numerator,
    seen,
    onFigure: (figure, basis) => onFigures({ numerator: figure }, basis),
  });
  const denominator = useFigure({
    criterion,
    value: seen.value.denominator,
    seen,
    onFigure: (figure, basis) => onFigures({ denominator: figure }, basis),
  });
  const percent = percentOf(numerator.figure, denominator.figure);
  const warnings = figureWarnings(numerator.figure, denominator.figure);
  return (
    <fieldset className={classes.figures}>
      <legend>
        <VisuallyHidden>{t('checklist.figures')}</VisuallyHidden>
      </legend>
      <div className={classes.fraction}>
        <FigureField field={numerator} label={definition.numerator ?? t('checklist.numerator')} describedBy={warningsId} isFirst />
        <FigureField field={denominator} label={definition.denominator ?? t('checklist.denominator')} describedBy={warningsId} />
        <output className={classes.percent} aria-label={t('checklist.share')}>
          {percent.ok ? shareText(format, percent.value) : t('checklist.noShare')}
        </output>
      </div>
      <div id={warningsId} aria-live="polite">
        {warnings.map((warning) => (
          <p key={warning} className={classes.warning} data-tone="warning">
            <IconAlertTriangle size={15} aria-hidden />
            {t(`checklist.warning.${warning}`)}
          </p>
        ))}
      </div>
    </fieldset>
  );
}

interface FieldProps {
  readonly field: Figure;
  readonly label: string;
  readonly describedBy: string;
  readonly isFirst?: boolean;
}

function FigureField({ field, label, describedBy, isFirst = false }: FieldProps) {
  const { t } = useTranslation(['inspection', 'common']);
  const readOnly = useReadOnly();
  const { shown, edit, handlers, failed, isFigure, changedElsewhere } = field;
  const onChange = useTextChange(edit);
  return (
    <div className={classes.figure}>
      <SteadyTextInput
        size="sm"
        label={label}
        inputMode="decimal"
        autoComplete="off"
        aria-describedby={describedBy}
        data-first-field={isFirst || undefined}
        readOnly={readOnly}
        variant={readOnly ? 'filled' : 'default'}
        error={failed}
        {...handlers}
        value={shown}
        onChange={onChange}
      />
      <AutosaveHint
        changedElsewhere={changedElsewhere}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failed={failed}
        failedLabel={isFigure ? t('common:notSaved') : t('checklist.notAFigure')}
      />
    </div>
  );
}
