import { Button, Menu, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch, IconSquareCheck, IconSquareX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { unitKinds } from '#domain/schema/planning.ts';
import { Toolbar } from '#ui/Toolbar.tsx';
import { everyUnit, isNarrowed, unitStates, type DirectoryFilter } from './directoryView.ts';
import classes from './units.module.css';

interface Props {
  readonly filter: DirectoryFilter;
  readonly onFilter: (filter: DirectoryFilter) => void;
  readonly count: number;
  /** Units among those shown that could be chosen, and that are. */
  readonly choosable: number;
  readonly chosen: number;
  readonly onChoose: (chosen: boolean) => void;
  readonly onSort: () => void;
  readonly onReorganise: () => void;
}

/** Search and filters over the directory, and what is done with all that they show. */
export function DirectoryToolbar({ filter, onFilter, count, choosable, chosen, onChoose, onSort, onReorganise }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  return (
    <div className={classes.toolbar}>
      <Toolbar
        label={t('units.filter.label')}
        end={
          <>
            <output className={classes.quiet}>{t('units.filter.shown', { count })}</output>
            <Button size="compact-sm" variant="light" title={t('units.bulk.chooseHint')} disabled={choosable === 0} leftSection={<IconSquareCheck size={15} aria-hidden />} onClick={() => onChoose(true)}>
              {t('units.bulk.choose', { count: choosable })}
            </Button>
            <Button size="compact-sm" variant="default" title={t('units.bulk.unchooseHint')} disabled={chosen === 0} leftSection={<IconSquareX size={15} aria-hidden />} onClick={() => onChoose(false)}>
              {t('units.bulk.unchoose', { count: chosen })}
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button size="compact-sm" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                  {t('units.bulk.more')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={onSort}>{t('units.bulk.sort')}</Menu.Item>
                <Menu.Item onClick={onReorganise}>{t('units.bulk.reorganise')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      >
        <TextInput
          size="xs"
          type="search"
          className={classes.search ?? ''}
          aria-label={t('units.filter.search')}
          placeholder={t('units.filter.search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={filter.search}
          onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          aria-label={t('units.filter.kind')}
          data={[{ value: '', label: t('units.filter.anyKind') }, ...unitKinds.map((kind) => ({ value: kind, label: t(`terms:unit.kind.${kind}`) }))]}
          value={filter.kind ?? ''}
          onChange={(event) => onFilter({ ...filter, kind: unitKinds.find((kind) => kind === event.currentTarget.value) ?? null })}
        />
        <NativeSelect
          size="xs"
          aria-label={t('units.filter.state')}
          data={[{ value: '', label: t('units.filter.anyState') }, ...unitStates.map((state) => ({ value: state, label: t(`units.filter.${state}`) }))]}
          value={filter.state ?? ''}
          onChange={(event) => onFilter({ ...filter, state: unitStates.find((state) => state === event.currentTarget.value) ?? null })}
        />
        {isNarrowed(filter) && (
          <Button size="compact-sm" variant="subtle" onClick={() => onFilter(everyUnit)}>
            {t('units.filter.clear')}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}
