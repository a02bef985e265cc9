import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DossierError } from '#domain/sampling/dossierState.ts';
import type { Estimate, SampleFigures } from '#domain/sampling/rates.ts';
import type { Values } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './Samples.module.css';

interface Props {
  readonly draw: NonNullable<Values<'samples'>['draw']>;
  readonly figures: SampleFigures;
  readonly onTime: Estimate | null;
}

const errors: readonly DossierError[] = ['missing', 'excess', 'fee', 'apology'];

/** What the minutes say of a sample: how it was drawn, so that the unit can repeat it, and what it showed. */
export function MinutesPanel({ draw, figures, onTime }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const clipboard = useClipboard();
  const text = useMinutesText({ draw, figures, onTime });
  return (
    <Panel
      title={t('samples.minutes.title')}
      level={3}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={15} aria-hidden />}
          onClick={() => {
            clipboard.copy(text);
            notifyDone(t('samples.minutes.copied'));
          }}
        >
          {t('common:copy')}
        </Button>
      }
    >
      <p className={classes.minutes}>{text}</p>
    </Panel>
  );
}

const useMinutesText = ({ draw, figures, onTime }: Props): string => {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const { byState, byError, rates, examined, faulty } = figures;
  const sentences: string[] = [
    t('samples.minutes.drawn', { size: draw.size, of: format.number(draw.of, 0), seed: draw.seed, rule: draw.rule, hash: draw.listHash }),
  ];
  if (onTime) {
    const percents = { share: format.percent(onTime.share), from: format.percent(onTime.from), to: format.percent(onTime.to) };
    sentences.push(t('samples.minutes.onTime', { ...rates.onTime, ...percents }));
    if (byState.late + byState.overdue > 0) sentences.push(t('samples.minutes.late', { late: byState.late, overdue: byState.overdue }));
    if (rates.apology.denominator > 0) sentences.push(t('samples.minutes.apology', { ...rates.apology }));
  }
  if (examined > 0 && faulty > 0) {
    const parts = errors.flatMap((error) => (byError[error] === 0 ? [] : [t('samples.summary.partOf', { name: t(`samples.summary.error.${error}`), count: byError[error] })]));
    sentences.push(t('samples.minutes.errors', { examined, faulty, parts: parts.join('; ') }));
  }
  if (examined > 0 && faulty === 0) sentences.push(t('samples.minutes.noErrors', { examined }));
  return sentences.join(' ');
};
