import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isComplete, type ScoreTotals } from '#domain/scoring/totals.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { shareText } from '../checklist/shares.ts';
import classes from './Score.module.css';

interface Props {
  readonly score: ScoreTotals;
  /** Opens the rows behind the number; without it the number is words only. */
  readonly onOpen?: () => void;
}

/** Points so far; while scores are missing it says that the share is not a result yet. */
export function ScoreMeter({ score, onOpen }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const { got, max, scoredMax, percent } = score;
  if (percent === null) return null;
  const most = format.score(max);
  const isDone = isComplete(score);
  const words = scoredMax === 0 ? t('visit.scoreNone', { max: most }) : t('visit.scorePercent', { got: format.score(got), max: most, percent: shareText(format, percent) });
  const note = scoredMax === 0 ? null : isDone ? t('visit.scoreDone', { max: most }) : t('visit.scoreOpen', { scored: format.score(scoredMax), max: most });
  const looks = { className: classes.points, 'data-open': !isDone || undefined };
  const content = (
    <>
      {words}
      {note !== null && <VisuallyHidden> {note}</VisuallyHidden>}
      {onOpen && <VisuallyHidden> {t('scores.open')}</VisuallyHidden>}
    </>
  );
  return (
    <Tooltip label={note} disabled={note === null}>
      {onOpen ? (
        <button type="button" {...looks} data-opens onClick={onOpen}>
          {content}
        </button>
      ) : (
        <span {...looks}>{content}</span>
      )}
    </Tooltip>
  );
}
