import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { TakeBackFault, TakeBackOutlook } from '#storage/importUndo.ts';
import type { ReceivedRecord } from '#storage/ledger.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { useConfirm } from '#ui/useConfirm.ts';
import { askTakeBack } from '#workers/takeBackClient.ts';
import classes from './exchange.module.css';
import { TakeBackWords } from './TakeBackWords.tsx';

/** Takes an import back, or that back again, after saying with numbers what will happen. */
export function TakeBackButton({ record }: { readonly record: ReceivedRecord }) {
  const { t } = useTranslation(['exchange', 'common']);
  const ask = useTakeBack(record);
  if (record.receipt.planIsNew) return <p className={classes.quiet}>{t('takeBack.planIsNew')}</p>;
  const isUndone = record.undoneAt !== null;
  return (
    <Button
      variant="default"
      leftSection={isUndone ? <IconArrowForwardUp size={16} aria-hidden /> : <IconArrowBackUp size={16} aria-hidden />}
      disabled={ask.isBusy}
      onClick={() => void ask.go()}
    >
      {ask.isBusy ? t('takeBack.thinking') : isUndone ? t('takeBack.redo') : t('takeBack.undo')}
    </Button>
  );
}

function useTakeBack(record: ReceivedRecord) {
  const { t } = useTranslation(['exchange', 'terms', 'common']);
  const format = useFormat();
  const confirm = useConfirm();
  const [isBusy, setBusy] = useState(false);
  const address = { plan: record.plan, record: record.id };

  const tell = (fault: TakeBackFault): void => notifyProblem(t('takeBack.failed'), faultIn(fault));
  const faultIn = (fault: TakeBackFault): string => {
    if (fault.type === 'import-unknown') return t('takeBack.unknown');
    return 'detail' in fault ? t(`terms:failure.${fault.type}`) : t(`terms:rejection.${fault.type}`);
  };
  const agreed = (outlook: TakeBackOutlook): Promise<boolean> => {
    const isEmpty = outlook.restored + outlook.removed === 0;
    return confirm({
      title: isEmpty ? t('takeBack.nothingTitle') : outlook.direction === 'undo' ? t('takeBack.undoTitle') : t('takeBack.redoTitle'),
      children: <TakeBackWords outlook={outlook} />,
      confirmLabel: isEmpty ? t('takeBack.close') : outlook.direction === 'undo' ? t('takeBack.undo') : t('takeBack.redo'),
      cancelLabel: t('common:cancel'),
    }).then((yes) => yes && !isEmpty);
  };
  const go = async (): Promise<void> => {
    setBusy(true);
    try {
      const outlook = await askTakeBack(address);
      if (!outlook.ok) return tell(outlook.error);
      if (!(await agreed(outlook.value))) return;
      const isUndo = outlook.value.direction === 'undo';
      const words = { file: record.fileName, name: record.name || t('import.nobody'), time: format.dateTime(record.at) };
      const done = await askTakeBack(address, isUndo ? t('takeBack.reason', words) : t('takeBack.reasonRedo', words));
      if (done.ok) notifyDone(isUndo ? t('takeBack.undone') : t('takeBack.redone'));
      else tell(done.error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, go };
}
