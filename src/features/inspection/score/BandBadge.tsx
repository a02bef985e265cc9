import { IconAward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bandOf, type BandName, type BandScale } from '#domain/scoring/bands.ts';
import { isComplete, type ScoreTotals } from '#domain/scoring/totals.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

const tones: Record<BandName, Tone> = {
  excellent: 'success',
  good: 'brand',
  fair: 'info',
  average: 'warning',
  weak: 'danger',
  a: 'success',
  b: 'brand',
  c: 'warning',
  d: 'danger',
};

interface Props {
  readonly totals: ScoreTotals;
  readonly scale: BandScale;
  /** soft: tinted (default). plain: icon and word only, for dense tables. */
  readonly variant?: 'soft' | 'plain';
}

/** The band of a finished total; nothing while points are missing, for that would be a guess. */
export function BandBadge({ totals, scale, ...look }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const band = isComplete(totals) ? bandOf(totals, scale) : null;
  if (!band) return null;
  return (
    <StatusBadge tone={tones[band.name]} icon={IconAward} title={t('scores.band')} {...look}>
      {t(`terms:band.${band.name}`)}
    </StatusBadge>
  );
}
