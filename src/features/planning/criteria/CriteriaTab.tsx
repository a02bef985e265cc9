import { Button, Switch, TextInput } from '@mantine/core';
import { IconListSearch, IconSearch, IconVersions } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { UnitKind } from '#domain/schema/planning.ts';
import { inspectedUnits } from '#domain/units/directory.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import type { Planning } from '../usePlanning.ts';
import { CriteriaGroupPanel } from './CriteriaGroupPanel.tsx';
import { burdenOf, criteriaKinds, groupsOf, type CriteriaFilter } from './criteriaView.ts';
import classes from './criteria.module.css';

const noFilter: CriteriaFilter = { kind: null, search: '', focusOnly: false };

/** The criteria that the round has pinned, what they come to for each kind of unit, and which of them are its focus. */
export function CriteriaTab({ planning }: { readonly planning: Planning }) {
  const { plan, criteria, areas } = planning;
  const { t } = useTranslation(['planning', 'terms']);
  const [filter, setFilter] = useState<CriteriaFilter>(noFilter);
  const narrow = (part: Partial<CriteriaFilter>) => setFilter((before) => ({ ...before, ...part }));
  const groups = groupsOf(criteria, areas, filter);
  return (
    <>
      <StatTiles>
        <KindTile planning={planning} kind={null} pressed={filter.kind === null} onClick={() => narrow({ kind: null })} />
        {criteriaKinds.map((kind) => (
          <KindTile
            key={kind}
            planning={planning}
            kind={kind}
            pressed={filter.kind === kind}
            onClick={() => narrow({ kind: filter.kind === kind ? null : kind })}
          />
        ))}
      </StatTiles>
      <Toolbar
        sticky
        label={t('criteria.filter')}
        end={
          <span className={classes.shown}>
            {t('criteria.count', { count: groups.reduce((sum, group) => sum + group.criteria.length, 0) })}
            <Button component={Link} size="xs" variant="default" leftSection={<IconVersions size={15} aria-hidden />} to={`/plans/${plan.id}/planning/criteria`} title={t('criteria.version', { version: plan.criteriaVersion })}>
              {t('criteria.versions')}
            </Button>
          </span>
        }
      >
        <TextInput
          size="xs"
          w={260}
          type="search"
          leftSection={<IconSearch size={15} aria-hidden />}
          aria-label={t('criteria.search')}
          placeholder={t('criteria.search')}
          value={filter.search}
          onChange={(event) => narrow({ search: event.currentTarget.value })}
        />
        <Switch
          size="sm"
          label={t('criteria.focusOnly')}
          checked={filter.focusOnly}
          onChange={(event) => narrow({ focusOnly: event.currentTarget.checked })}
        />
      </Toolbar>
      {groups.length === 0 ? (
        <EmptyState
          icon={IconListSearch}
          title={t('criteria.empty')}
          level={3}
          actions={
            <Button size="xs" variant="default" onClick={() => setFilter(noFilter)}>
              {t('criteria.clear')}
            </Button>
          }
        >
          {t('criteria.emptyHint')}
        </EmptyState>
      ) : (
        groups.map((group) => <CriteriaGroupPanel key={group.area.no} group={group} />)
      )}
    </>
  );
}

interface TileProps {
  readonly planning: Planning;
  readonly kind: UnitKind | null;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

function KindTile({ planning: { criteria, areas, units: directory }, kind, pressed, onClick }: TileProps) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const { count, maxScore } = burdenOf(criteria, areas, kind);
  const units = inspectedUnits(directory);
  const own = kind === null ? units.length : units.filter((unit) => unit.kind === kind).length;
  return (
    <StatTile
      label={kind === null ? t('criteria.tile.all') : t(`terms:unit.kind.${kind}`)}
      value={format.number(count)}
      unit={t('criteria.tile.load', { count, score: format.score(maxScore) })}
      note={own === 0 ? t('criteria.tile.none') : t('criteria.tile.units', { count: own })}
      pressed={pressed}
      onClick={onClick}
    />
  );
}
