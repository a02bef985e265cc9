import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { exampleChange, examplePlanId } from '#domain/commands/example.ts';
import { storageFailureOf } from '#storage/failure.ts';
import { mergeChanges } from '#storage/merge.ts';
import { store } from '#storage/store.ts';
import { notifyProblem } from '#ui/notify.tsx';

/** Brings the example round onto this laptop, unless it is here already, and goes to it. */
export function useOpenExample(): () => Promise<void> {
  const { t } = useTranslation(['plans', 'terms']);
  const navigate = useNavigate();
  return async () => {
    try {
      await mergeChanges(store, examplePlanId, [exampleChange()]);
    } catch (error) {
      const failure = storageFailureOf(error);
      if (!failure) throw error;
      notifyProblem(t('exampleFailed'), t(`terms:failure.${failure.type}`));
      return;
    }
    await navigate(`/plans/${examplePlanId}/planning`);
  };
}
