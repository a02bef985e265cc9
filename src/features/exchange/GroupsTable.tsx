import { ActionIcon, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectCounts, GroupCounts } from '#domain/mergePreview.ts';
import type { GroupKey } from '#domain/portion.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import classes from './exchange.module.css';

/** One line: a unit or a kind as a whole, or, inside one, a single group. */
export interface GroupLine extends EffectCounts {
  readonly key: string;
  readonly name: string;
  /** Blank on a line that stands for a whole. */
  readonly within: string;
  readonly groups: readonly GroupCounts[];
}

interface Props {
  readonly caption: string;
  readonly nameHeader: string;
  /** Each whole with its parts. */
  readonly lines: readonly { readonly whole: GroupLine; readonly parts: readonly GroupLine[] }[];
  readonly left: ReadonlySet<GroupKey>;
  readonly onLeave: (groups: readonly GroupKey[], leave: boolean) => void;
}

/** Rows that a merge touches. */
const touchedIn = ({ added, changed, deleted, conflict }: EffectCounts): number => added + changed + deleted + conflict;

const states = {
  same: ({ same }: EffectCounts) => same,
  theirs: (counts: EffectCounts) => touchedIn(counts) - counts.both,
  ours: ({ ours }: EffectCounts) => ours,
  both: ({ both }: EffectCounts) => both,
} as const;
const stateNames = ['same', 'theirs', 'ours', 'both'] as const;

/** Rows of the file and of this laptop by who has written what, for each unit or each kind; what is unticked is left in the file. */
export function GroupsTable({ caption, nameHeader, lines, left, onLeave }: Props) {
  const { t } = useTranslation('exchange');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string): void => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const rows = lines.flatMap(({ whole, parts }) => [whole, ...(open.has(whole.key) ? parts : [])]);
  const columns: readonly Column<GroupLine>[] = [
    nameColumn(nameHeader, { open, onToggle: toggle, left, onLeave }),
    ...stateNames.map((state) => stateColumn(state, t(`preview.column.${state}`))),
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(line) => line.key} />;
}

interface Choosing extends Pick<Props, 'left' | 'onLeave'> {
  readonly open: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

const nameColumn = (header: string, choosing: Choosing): Column<GroupLine> => ({
  key: 'name',
  header,
  rowHeader: true,
  cell: (line) => <NameCell line={line} choosing={choosing} />,
});

const stateColumn = (state: keyof typeof states, header: string): Column<GroupLine> => ({
  key: state,
  header: <span className={classes.stateHead}>{header}</span>,
  align: 'end',
  width: '5rem',
  cell: (line) => <CountCell count={states[state](line)} />,
});

function CountCell({ count }: { readonly count: number }) {
  const format = useFormat();
  return <span className={count === 0 ? classes.zero : undefined}>{format.number(count)}</span>;
}

function NameCell({ line, choosing: { open, onToggle, left, onLeave } }: { readonly line: GroupLine; readonly choosing: Choosing }) {
  const { t } = useTranslation('exchange');
  const isOpen = open.has(line.key);
  return (
    <span className={classes.groupName} data-inner={line.within !== '' || undefined}>
      {line.within === '' && (
        <ActionIcon size="sm" variant="subtle" aria-expanded={isOpen} aria-label={t('preview.expand', { name: line.name })} onClick={() => onToggle(line.key)}>
          {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        </ActionIcon>
      )}
      <GroupChoice line={line} left={left} onLeave={onLeave} />
    </span>
  );
}

/** The tick before a name; only where a merge would touch something. */
function GroupChoice({ line, left, onLeave }: { readonly line: GroupLine } & Pick<Props, 'left' | 'onLeave'>) {
  const { t } = useTranslation('exchange');
  const keys = line.groups.filter((group) => touchedIn(group) > 0).map(({ key }) => key);
  if (keys.length === 0) return <span className={classes.groupPlain}>{line.name}</span>;
  const leaving = keys.filter((key) => left.has(key)).length;
  return (
    <Checkbox
      size="xs"
      classNames={{ label: classes.lineName ?? '' }}
      label={line.name}
      aria-label={line.within === '' ? t('preview.take', { name: line.name }) : t('preview.takeIn', { name: line.name, within: line.within })}
      checked={leaving === 0}
      indeterminate={leaving > 0 && leaving < keys.length}
      onChange={() => onLeave(keys, leaving === 0)}
    />
  );
}
