import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { results, type AssessmentResult } from '#domain/schema/inspection.ts';
import { resultMarks } from '#i18n/marks.ts';
import { KeyHint } from '#ui/KeyHint.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Detail.module.css';

interface Props {
  readonly result: AssessmentResult | null;
  readonly onResult: (result: AssessmentResult | null) => void;
}

/** The four results as one control. Only the button beside its name clears it: many people double-click everything. */
export const ResultControl = memo(function ResultControl({ result, onResult }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const readOnly = useReadOnly();
  return (
    <fieldset className={classes.results}>
      <legend className={classes.label}>
        {t('checklist.result')}
        {result !== null && !readOnly && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onResult(null)}>
            {t('checklist.clearResult')}
          </Button>
        )}
      </legend>
      <div className={classes.choices}>
        {results.map((choice, index) => {
          const { icon: Icon, tone } = resultMarks[choice];
          return (
            <button
              key={choice}
              type="button"
              className={classes.choice}
              data-tone={tone}
              aria-pressed={choice === result}
              disabled={readOnly}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onResult(choice)}
            >
              <Icon size={18} stroke={2} aria-hidden />
              <span>{t(`terms:assessment.result.${choice}`)}</span>
              <span className={classes.key} aria-hidden>
                <KeyHint keys={[String(index + 1)]} />
              </span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
});
