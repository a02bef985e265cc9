import { Anchor, VisuallyHidden } from '@mantine/core';
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

/** A version among the others of its round. */
interface Line {
  readonly sets: Sets;
  readonly version: CriteriaVersion;
}

/** The versions of a round, each with its state and what can be done with it. */
export function VersionTable({ sets }: { readonly sets: Sets }) {
  const { t } = useTranslation('criteriaSets');
  const format = useFormat();
  const columns: readonly Column<Line>[] = [
    { key: 'title', header: t('column.title'), rowHeader: true, cell: titleCell },
    { key: 'state', header: t('column.state'), width: '17rem', wideOnly: true, cell: stateCell },
    { key: 'criteria', header: t('column.criteria'), width: '5.5rem', align: 'end', wideOnly: true, cell: ({ version }) => format.number(inUse(version.criteria).length) },
    {
      key: 'points',
      header: t('column.points'),
      width: '5rem',
      align: 'end',
      wideOnly: true,
      cell: ({ version }) => format.score(inUse(version.criteria).reduce((sum, { definition }) => sum + definition.maxScore, 0)),
    },
    { key: 'uses', header: t('column.uses'), width: '11rem', wideOnly: true, cell: ({ version: { visits } }) => (visits === 0 ? t('unused') : t('usedBy', { count: visits })) },
    { key: 'actions', header: <VisuallyHidden>{t('column.actions')}</VisuallyHidden>, width: '3rem', align: 'end', cell: menuCell },
  ];
  return <DataTable caption={t('list')} columns={columns} rows={sets.versions.map((version) => ({ sets, version }))} rowKey={({ version }) => version.version} />;
}

function Title({ sets, version }: Line) {
  const titleOf = useSetTitle();
  const note = version.set?.note.trim().split('\n')[0] ?? '';
  return (
    <span className={classes.title}>
      <Anchor component={Link} to={setPath(sets.plan.id, version.version)}>
        {titleOf(version)}
      </Anchor>
      <span className={classes.narrowOnly}>
        <StateBadges version={version} />
      </span>
      {note !== '' && <span className={classes.quiet}>{note}</span>}
    </span>
  );
}

const titleCell = (line: Line) => <Title {...line} />;
const stateCell = ({ version }: Line) => <StateBadges version={version} />;
const menuCell = (line: Line) => <SetMenu {...line} />;
