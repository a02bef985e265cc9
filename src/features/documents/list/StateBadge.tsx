import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { DocumentState } from '../documentState.ts';

/** The words for the state of a document. */
export function useStateWords(): (state: DocumentState) => string {
  const { t } = useTranslation('documents');
  const format = useFormat();
  return (state) => {
    switch (state.kind) {
      case 'kept':
        return t('state.kept', { date: format.date(state.at.slice(0, 10)) });
      case 'missing': {
        const [first, ...others] = state.parts;
        return first !== undefined && others.length === 0 ? t(`state.lacks.${first}`) : t('state.missing', { count: state.parts.length });
      }
      case 'ready':
        return t('state.ready');
    }
  };
}

const icons = { kept: IconCircleCheck, missing: IconAlertTriangle, ready: IconCircleDashed } as const;
const tones = { kept: 'success', missing: 'warning', ready: 'neutral' } as const;

/** The state of a document as icon and words. */
export function StateBadge({ state }: { readonly state: DocumentState }) {
  const words = useStateWords();
  return (
    <StatusBadge tone={tones[state.kind]} icon={icons[state.kind]} variant="plain">
      {words(state)}
    </StatusBadge>
  );
}
