import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/schema/tables.ts';
import { storageFailureOf } from '#storage/failure.ts';
import { forgetPlan } from '#storage/rebuild.ts';
import { store } from '#storage/store.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { useConfirm } from '#ui/useConfirm.ts';

type Plan = Pick<Row<'plans'>, 'id' | 'title' | 'isExample'>;

/** Asks, saying what will remain, and takes a round off this laptop. There is no way back but a file. */
export function useForgetPlan(): (plan: Plan) => Promise<void> {
  const { t } = useTranslation(['plans', 'terms']);
  const confirm = useConfirm();
  return async (plan) => {
    const title = plan.title.trim() === '' ? t('untitled') : plan.title;
    const agreed = await confirm({
      title: t('forget.title'),
      children: plan.isExample ? (
        <Text>{t('forget.example')}</Text>
      ) : (
        <>
          <Text>{t('forget.own', { title })}</Text>
          <Text mt="xs">{t('forget.ownHint')}</Text>
        </>
      ),
      confirmLabel: t('forget.confirm'),
      cancelLabel: t('forget.cancel'),
      danger: true,
    });
    if (!agreed) return;
    try {
      await forgetPlan(store, plan.id);
    } catch (error) {
      const failure = storageFailureOf(error);
      if (!failure) throw error;
      notifyProblem(t('forget.failed'), t(`terms:failure.${failure.type}`));
      return;
    }
    notifyDone(t('forget.done', { title }));
    // The card that held the focus is gone.
    document.getElementById('main')?.focus();
  };
}
