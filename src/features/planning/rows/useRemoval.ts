import { useTranslation } from 'react-i18next';
import { runUndo, type Outcome } from '#live/useCommand.ts';
import { notifyUndo } from '#ui/notify.tsx';

/** Says what was deleted once it is on disk, and offers to take it back. */
export function useRemoval(): (removal: Promise<Outcome>, name: string) => Promise<void> {
  const { t } = useTranslation(['planning', 'common']);
  return async (removal, name) => {
    const outcome = await removal;
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('rows.removed', { name }), t('common:undo'), () => void runUndo(undo));
  };
}
