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
  const columns = useMemo(() => columnsOf((name) => t(`colleagues.${name}`), onRevoke), [t, onRevoke]);
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

type Header = 'name' | 'code' | 'since' | 'actions';

const columnsOf = (header: (name: Header) => string, onRevoke: (key: TrustedKey) => void): readonly Column<TrustedKey>[] => [
  { key: 'name', header: header('name'), rowHeader: true, cell: (key) => <Name name={key.name} /> },
  { key: 'code', header: header('code'), width: '17rem', cell: (key) => <code>{keyCode(key.person, key.key)}</code> },
  { key: 'since', header: header('since'), wideOnly: true, width: '10rem', cell: (key) => <Since at={key.acceptedAt} /> },
  { key: 'actions', header: header('actions'), width: '9rem', cell: (key) => <Revoke accepted={key} onRevoke={onRevoke} /> },
];

function Name({ name }: { readonly name: string }) {
  const { t } = useTranslation('device');
  return name || t('colleagues.unnamed');
}

function Since({ at }: { readonly at: string }) {
  return useFormat().dateTime(at);
}

function Revoke({ accepted, onRevoke }: { readonly accepted: TrustedKey; readonly onRevoke: (key: TrustedKey) => void }) {
  const { t } = useTranslation('device');
  const { person, key, name } = accepted;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="red"
      aria-label={t('colleagues.revokeLabel', { name: name || t('colleagues.unnamed'), code: keyCode(person, key) })}
      onClick={() => onRevoke(accepted)}
    >
      {t('colleagues.revoke')}
    </Button>
  );
}
