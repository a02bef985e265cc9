import { ActionIcon, Anchor } from '@mantine/core';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import type { Table } from '#domain/schema/tables.ts';

interface Props {
  readonly planId: PlanId;
  readonly table: Table;
  readonly row: string;
}

/** Opens the history of one record. */
export function HistoryLink({ planId, table, row }: Props) {
  const { t } = useTranslation('common');
  return (
    <ActionIcon
      component={Link}
      to={{ pathname: `/plans/${planId}/history`, search: `?${new URLSearchParams({ table, row }).toString()}` }}
      size={26}
      aria-label={t('history')}
      title={t('history')}
    >
      <IconHistory size={16} aria-hidden />
    </ActionIcon>
  );
}

/** Opens the bin, for the places where things are deleted; with a table, only what was deleted of it. */
export function BinLink({ planId, table }: { readonly planId: PlanId; readonly table?: Table }) {
  const { t } = useTranslation('common');
  return (
    <Anchor component={Link} size="sm" c="dimmed" to={{ pathname: `/plans/${planId}/bin`, search: table === undefined ? '' : `?table=${table}` }}>
      <IconTrash size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('bin')}
    </Anchor>
  );
}
