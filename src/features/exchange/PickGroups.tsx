import { useTranslation } from 'react-i18next';
import type { EffectCounts, GroupCounts, MergePreview } from '#domain/mergePreview.ts';
import type { GroupKey } from '#domain/portion.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './exchange.module.css';
import { GroupsTable, type GroupLine } from './GroupsTable.tsx';

interface Props {
  readonly effects: MergePreview;
  readonly left: ReadonlySet<GroupKey>;
  readonly onLeave: (groups: readonly GroupKey[], leave: boolean) => void;
}

/** By unit and by kind: who has written what, and ticks for what is to be merged. */
export function PickGroups({ effects, left, onLeave }: Props) {
  const { t } = useTranslation(['exchange', 'terms']);
  const unitName = ({ unit, label }: { readonly unit: string | null; readonly label: string }): string =>
    unit === null ? t('preview.wholeRound') : label || t('preview.untitled');
  const tableName = ({ table }: GroupCounts): string => t(`terms:table.${table}`);
  const lineOf = (counts: EffectCounts, key: string, name: string, within: string, groups: readonly GroupCounts[]): GroupLine => ({ ...counts, key, name, within, groups });

  const byUnit = effects.byUnit.map((counts) => {
    const name = unitName(counts);
    const groups = effects.groups.filter(({ unit }) => unit === counts.unit);
    return { whole: lineOf(counts, `unit:${counts.unit ?? ''}`, name, '', groups), parts: groups.map((group) => lineOf(group, group.key, tableName(group), name, [group])) };
  });
  const byTable = effects.byTable.map((counts) => {
    const name = t(`terms:table.${counts.table}`);
    const groups = effects.groups.filter(({ table }) => table === counts.table);
    return { whole: lineOf(counts, counts.table, name, '', groups), parts: groups.map((group) => lineOf(group, group.key, unitName(group), name, [group])) };
  });
  return (
    <div className={classes.columns}>
      <div>
        <Panel title={t('preview.byUnit')} hint={t('preview.groupsHint')} padding="flush" level={3}>
          <GroupsTable caption={t('preview.byUnit')} nameHeader={t('preview.column.unit')} lines={byUnit} left={left} onLeave={onLeave} />
        </Panel>
      </div>
      <div>
        <Panel title={t('preview.byTable')} hint={t('preview.groupsHint')} padding="flush" level={3}>
          <GroupsTable caption={t('preview.byTable')} nameHeader={t('preview.column.table')} lines={byTable} left={left} onLeave={onLeave} />
        </Panel>
      </div>
    </div>
  );
}
