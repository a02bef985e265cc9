import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { basisOf } from '#domain/row.ts';
import type { Assessment } from '#domain/schema/inspection.ts';
import { outsideMaximum } from '#domain/scoring/totals.ts';
import { FAR_SHARE, scoreWarnings, type ScoreWarning } from '#domain/scoring/warnings.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Shown } from '../compositeWriter.ts';
import classes from './Detail.module.css';
import { ScoreField } from './ScoreField.tsx';
import { shareText } from './shares.ts';
import { SelfScoreField, type OnSelfScore } from './SelfScoreField.tsx';
import { Suggestion } from './Suggestion.tsx';

interface Props {
  readonly entry: ChecklistEntry;
  readonly seen: Shown<Assessment>;
  readonly onScore: (score: number | null, seen?: Shown<Assessment>) => unknown;
  readonly onSelfScore: OnSelfScore;
}

/** The points of an item: what the unit gave itself, what the team gives, what the rule would give, and what to look at again. */
export function ScoreSection({ entry, seen, onScore, onSelfScore }: Props) {
  const { t } = useTranslation('inspection');
  const { criterion, item } = entry;
  const outside = outsideMaximum(entry);
  return (
    <section>
      <VisuallyHidden component="h3">{t('checklist.points')}</VisuallyHidden>
      {outside === null ? (
        <>
          <div className={classes.points}>
            <SelfScoreField criterion={criterion.id} selfScore={item?.selfScore ?? null} basis={basisOf(item, 'selfScore')} onSelfScore={onSelfScore} />
            <ScoreField criterion={criterion.id} maxScore={criterion.definition.maxScore} seen={seen} onScore={onScore} />
          </div>
          <Suggestion criterion={criterion} assessment={seen.value} onTake={(score) => void onScore(score)} />
          <Warnings warnings={scoreWarnings(entry)} />
        </>
      ) : (
        <p className={classes.quiet}>{t(outside === 'noPoints' ? 'checklist.unscored' : 'checklist.notScored')}</p>
      )}
    </section>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly ScoreWarning[] }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const words = (warning: ScoreWarning): string => {
    switch (warning.kind) {
      case 'above-max':
        return t(`checklist.scoreWarning.above-max.${warning.which}`, { max: format.score(warning.max) });
      case 'far-from-self':
        return t(warning.difference < 0 ? 'checklist.scoreWarning.below-self' : 'checklist.scoreWarning.above-self', {
          difference: format.score(Math.abs(warning.difference)),
          share: shareText(format, FAR_SHARE),
        });
      case 'not-by-rule':
        return t('checklist.scoreWarning.not-by-rule', { score: format.score(warning.byRule) });
    }
  };
  return (
    <div aria-live="polite">
      {warnings.map((warning) => (
        <p key={words(warning)} className={classes.warning} data-tone="warning">
          <IconAlertTriangle size={15} aria-hidden />
          {words(warning)}
        </p>
      ))}
    </div>
  );
}
