import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { inUse, type CriteriaVersion } from '#domain/criteria/versions.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useSetTitle } from '#i18n/values/CriterionChange.tsx';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { setPath } from './paths.ts';
import { SetMenu } from './SetMenu.tsx';
import classes from './sets.module.css';
import { StateBadges } from './StateBadges.tsx';
import type { Sets } from './useSets.ts';

/** The versions of a round, each with its state and what can be done with it. */
export function VersionTable({ sets }: { readonly sets: Sets }) {
  const { t } = useTranslation('criteriaSets');
  const format = useFormat();
  const titleOf = useSetTitle();
  const columns: readonly Column<CriteriaVersion>[] = [
    {
      key: 'title',
      header: t('column.title'),
      rowHeader: true,
      cell: (version) => (
        <span className={classes.title}>
          <Anchor component={Link} to={setPath(sets.plan.id, version.version)}>
            {titleOf(version)}
          </Anchor>
          {version.set !== null && version.set.note.trim() !== '' && <span className={classes.quiet}>{version.set.note.split('\n')[0]}</span>}
        </span>
      ),
    },
    { key: 'state', header: t('column.state'), width: '15rem', cell: (version) => <StateBadges version={version} /> },
    { key: 'criteria', header: t('column.criteria'), width: '5.5rem', align: 'end', wideOnly: true, cell: ({ criteria }) => format.number(inUse(criteria).length) },
    {
      key: 'points',
      header: t('column.points'),
      width: '5rem',
      align: 'end',
      wideOnly: true,
      cell: ({ criteria }) => format.score(inUse(criteria).reduce((sum, { definition }) => sum + definition.maxScore, 0)),
    },
    { key: 'uses', header: t('column.uses'), width: '11rem', wideOnly: true, cell: ({ visits }) => (visits === 0 ? t('unused') : t('usedBy', { count: visits })) },
    { key: 'actions', header: <span className={classes.hidden}>{t('column.actions')}</span>, width: '3rem', align: 'end', cell: (version) => <SetMenu sets={sets} version={version} /> },
  ];
  return <DataTable caption={t('list')} columns={columns} rows={sets.versions} rowKey={({ version }) => version} />;
}
