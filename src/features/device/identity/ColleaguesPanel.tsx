import { Button } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keyCode } from '#domain/identity.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLive } from '#live/useLive.ts';
import type { TrustedKey } from '#storage/db.ts';
import { revokeKey } from '#storage/identity.ts';
import { acceptedKeys } from '#storage/reads/identity.ts';
import { store } from '#storage/store.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useConfirm } from '#ui/useConfirm.ts';
import classes from '../device.module.css';

/** The colleagues whose keys were accepted here. */
export function ColleaguesPanel() {
  const keys = useLive(acceptedKeys());
  const { t } = useTranslation(['device', 'common']);
  const confirm = useConfirm();
  const revoke = async ({ person, key, name }: TrustedKey) => {
    const agreed = await confirm({
      title: t('colleagues.revokeTitle', { name: name || t('colleagues.unnamed') }),
      children: t('colleagues.revokeText'),
      confirmLabel: t('colleagues.revoke'),
      cancelLabel: t('common:cancel'),
      danger: true,
    });
    if (agreed) await revokeKey(store, person, key);
  };
  return <ColleaguesPanelOf keys={keys} onRevoke={(key) => void revoke(key)} />;
}

interface Props {
  readonly keys: readonly TrustedKey[];
  readonly onRevoke: (key: TrustedKey) => void;
}

/** The panel for known keys. */
export function ColleaguesPanelOf({ keys, onRevoke }: Props) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const columns = useMemo(
    (): readonly Column<TrustedKey>[] => [
      { key: 'name', header: t('colleagues.name'), rowHeader: true, cell: (key) => key.name || t('colleagues.unnamed') },
      { key: 'code', header: t('colleagues.code'), width: '17rem', cell: (key) => <code>{keyCode(key.person, key.key)}</code> },
      { key: 'since', header: t('colleagues.since'), wideOnly: true, width: '10rem', cell: (key) => format.dateTime(key.acceptedAt) },
      {
        key: 'actions',
        header: <span className={classes.words}>{t('colleagues.actions')}</span>,
        width: '9rem',
        cell: (key) => (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('colleagues.revokeLabel', { name: key.name || t('colleagues.unnamed'), code: keyCode(key.person, key.key) })}
            onClick={() => onRevoke(key)}
          >
            {t('colleagues.revoke')}
          </Button>
        ),
      },
    ],
    [t, format, onRevoke],
  );
  return (
    <Panel id="colleagues" title={t('colleagues.title')} hint={t('colleagues.hint')} padding="flush">
      <DataTable
        caption={t('colleagues.caption')}
        columns={columns}
        rows={keys}
        rowKey={({ person, key }) => `${person} ${key}`}
        empty={
          <EmptyState compact icon={IconUserCheck} title={t('colleagues.empty')}>
            {t('colleagues.emptyText')}
          </EmptyState>
        }
      />
    </Panel>
  );
}
