import { Button } from '@mantine/core';
import { IconCalculator, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { percentOf } from '#domain/figures.ts';
import type { Assessment } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { suggestScore, type SuggestedBy } from '#domain/scoring/suggestion.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Detail.module.css';
import { shareText } from './shares.ts';

/** By which rule a score follows, as a sentence. */
const useRuleWords = () => {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const share = (hundredths: number) => shareText(format, hundredths);
  return (by: SuggestedBy, { numerator, denominator }: Assessment): string => {
    const percent = percentOf(numerator, denominator);
    const rate = percent.ok ? share(percent.value) : '';
    switch (by.rule) {
      case 'judgedByRate':
        return t('checklist.rule.judgedByRate', { rate });
      case 'judgedByResult':
        return t('checklist.rule.judgedByResult', { result: t(`terms:assessment.result.${by.result}`) });
      case 'byResult':
        return t('checklist.rule.byResult', { result: t(`terms:assessment.result.${by.result}`), share: share(by.share) });
      case 'stepped':
        return by.from === null ? t('checklist.rule.belowSteps', { rate }) : t('checklist.rule.stepped', { rate, from: share(by.from), share: share(by.share) });
      case 'linear':
        return t('checklist.rule.linear', { rate, full: share(by.full) });
    }
  };
};

interface Props {
  readonly criterion: Row<'criteria'>;
  readonly assessment: Assessment;
  readonly onTake: (score: number) => void;
}

/** The score that the rule gives: an offer, never written by itself, with the rule it comes from. */
export function Suggestion({ criterion, assessment, onTake }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const readOnly = useReadOnly();
  const ruleWords = useRuleWords();
  const suggestion = suggestScore(criterion, assessment);
  const { kind } = criterion.measurement.scoring;
  if (!suggestion.ok) {
    // Where the team decides it needs no figures to do so.
    return kind === 'judged' ? null : <p className={classes.rule}>{t(kind === 'byResult' ? 'checklist.rule.needsResult' : 'checklist.rule.needsFigures')}</p>;
  }
  const { score, by } = suggestion.value;
  const isTaken = score === assessment.score;
  if (isTaken && kind === 'judged') return null;
  return (
    <div className={classes.rule}>
      {isTaken ? <IconCheck size={15} aria-hidden /> : <IconCalculator size={15} aria-hidden />}
      <span>{ruleWords(by, assessment)}</span>
      {!isTaken && !readOnly && (
        <Button className={classes.suggestion ?? ''} size="compact-sm" variant="outline" onClick={() => onTake(score)}>
          {t('checklist.suggestion', { score: format.score(score) })}
        </Button>
      )}
    </div>
  );
}
