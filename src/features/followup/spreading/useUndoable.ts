import { useTranslation } from 'react-i18next';
import { runUndo, type Outcome } from '#live/useCommand.ts';
import { notifyUndo } from '#ui/notify.tsx';

/** Says that something was written and offers to take it back; says nothing where nothing was. */
export function useUndoable(): (writing: Promise<Outcome>, message: string) => Promise<boolean> {
  const { t } = useTranslation('common');
  return async (writing, message) => {
    const outcome = await writing;
    if (!outcome.ok) return false;
    if (outcome.value.change !== null) notifyUndo(message, t('undo'), () => void runUndo(outcome.value.undo));
    return true;
  };
}
