import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './exchange.module.css';
import type { ImportActions, ImportState } from './useImport.ts';

/** Several files: which one is at hand, which wait, and the ways to go on. */
export function QueueBar({ state, actions }: { readonly state: ImportState; readonly actions: ImportActions }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const { total, waiting, isAuto } = state.queue;
  if (total < 2 || state.phase === 'idle' || state.phase === 'summary') return null;
  const isOver = state.phase === 'done' || state.phase === 'refused';
  const open = waiting.length + (state.phase === 'preview' ? 1 : 0);
  return (
    <Panel
      title={t('queue.at', { at: format.number(total - waiting.length), total: format.number(total) })}
      {...(waiting.length === 0 ? {} : { hint: t('queue.waiting', { names: waiting.map(({ name }) => name).join(', ') }) })}
      actions={
        !isAuto && (state.phase === 'preview' || isOver) ? (
          <>
            <Button variant="default" onClick={actions.next}>
              {isOver ? (waiting.length === 0 ? t('queue.summary') : t('queue.next')) : t('queue.skip')}
            </Button>
            {open > 1 || (isOver && open > 0) ? (
              <Button variant="light" leftSection={<IconGitMerge size={16} aria-hidden />} onClick={actions.mergeAll}>
                {t('queue.mergeAll', { count: open })}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      {isAuto ? <p className={classes.quiet}>{t('queue.summaryHint')}</p> : undefined}
    </Panel>
  );
}
