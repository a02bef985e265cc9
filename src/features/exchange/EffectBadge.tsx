import { IconArrowsSplit2, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Effect } from '#domain/mergePreview.ts';
import type { IconComponent } from '#ui/icon.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

const marks: Readonly<Record<Effect, readonly [Tone, IconComponent]>> = {
  added: ['success', IconPlus],
  changed: ['info', IconPencil],
  deleted: ['danger', IconTrash],
  conflict: ['warning', IconArrowsSplit2],
};

/** What a merge does to a row. */
export function EffectBadge({ effect }: { readonly effect: Effect }) {
  const { t } = useTranslation('exchange');
  const [tone, icon] = marks[effect];
  return (
    <StatusBadge tone={tone} icon={icon} variant="plain">
      {t(`preview.effect.${effect}`)}
    </StatusBadge>
  );
}
