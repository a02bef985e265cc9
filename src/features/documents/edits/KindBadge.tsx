import { IconArrowBackUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HandEdit } from '#domain/schema/documents.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

const marks = {
  changed: { icon: IconPencil, tone: 'info' },
  removed: { icon: IconTrash, tone: 'danger' },
  inserted: { icon: IconPlus, tone: 'success' },
  none: { icon: IconArrowBackUp, tone: 'neutral' },
} as const;

/** What somebody did to a paragraph. */
export function KindBadge({ kind }: { readonly kind: HandEdit['kind'] }) {
  const { t } = useTranslation('documents');
  return (
    <StatusBadge {...marks[kind]} variant="plain">
      {t(`edits.kind.${kind}`)}
    </StatusBadge>
  );
}
