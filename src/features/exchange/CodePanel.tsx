import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shortCode } from '#domain/digest.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { PlanDigests } from '#storage/digest.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './exchange.module.css';

/** The code by which two people find out, over the phone, whether their laptops say the same. */
export function CodePanel({ digests }: { readonly digests: PlanDigests | undefined }) {
  const { t } = useTranslation(['exchange', 'common']);
  return (
    <Panel title={t('code.title')} hint={t('code.hint')}>
      {digests ? <Code digests={digests} /> : <p className={classes.quiet}>{t('common:loading')}</p>}
    </Panel>
  );
}

function Code({ digests }: { readonly digests: PlanDigests }) {
  const { t } = useTranslation(['exchange', 'common']);
  const format = useFormat();
  const code = shortCode(digests.state);
  return (
    <div className={classes.row}>
      <p className={classes.code}>{code}</p>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <ActionIcon onClick={copy} aria-label={copied ? t('common:copied') : t('code.copy')}>
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
      <span className={classes.quiet}>{t('code.changes', { count: digests.count, number: format.number(digests.count) })}</span>
    </div>
  );
}
