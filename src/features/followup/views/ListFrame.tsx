import { ActionIcon, Checkbox, Menu, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconClipboardCopy, IconColumns3, IconFileSpreadsheet, IconFilterOff, IconKeyboard } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { Entry, Facet } from '#domain/roundBook/entries.ts';
import { rowsOfGroups, type GroupRow } from '#domain/roundBook/groups.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { useRoundCalendar } from '#live/useRoundCalendar.ts';
import { savedViews } from '#storage/reads/savedViews.ts';
import { setHiddenColumns } from '#storage/savedViews.ts';
import { store } from '#storage/store.ts';
import { copyTable } from '#ui/copyTable.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Filters } from '../Filters.tsx';
import { saveBook } from '../saveBook.ts';
import { looks, type View } from '../useNarrowing.ts';
import { BulkBar, type BulkActs } from './BulkBar.tsx';
import type { EntryColumn } from './columns.tsx';
import { tableOf } from './tableOf.ts';
import { EntryTable } from './EntryTable.tsx';
import { usePageKeys } from './pageKeys.ts';
import type { EntryList, Lists } from './useLists.ts';
import { useMarks, type Marks } from './useMarks.ts';
import { useValueWords } from './useValueWords.ts';
import classes from './views.module.css';

const DueCalendar = lazy(async () => ({ default: (await import('./DueCalendar.tsx')).DueCalendar }));
const KeySheet = lazy(async () => ({ default: (await import('./KeySheet.tsx')).KeySheet }));

/** What a board needs from the list that it shows. */
export interface BoardProps<E> {
  readonly entries: readonly E[];
  readonly marks: Marks<E>;
  readonly openKey: string | null;
  readonly onOpen: (entry: E) => void;
  readonly onCopy: () => void;
}

interface Props<E> {
  readonly planId: PlanId;
  readonly lists: Lists;
  readonly list: EntryList<E>;
  readonly view: View;
  readonly today: IsoDate;
  /** Whether the details stand beside, so that there is room for two columns only. */
  readonly isBeside: boolean;
  readonly openKey: string | null;
  readonly columns: readonly EntryColumn<E>[];
  readonly words: { readonly caption: string; readonly filter: string; readonly search: string; readonly count: string };
  readonly renderBoard: (props: BoardProps<E>) => ReactNode;
  readonly acts?: BulkActs;
  readonly onChange: (patch: Partial<View>) => void;
  readonly onOpen: (entry: E) => void;
}

/** A list of the page: filters, the three ways to look at it, and what can be done with its rows. */
export function ListFrame<E extends Entry>(props: Props<E>) {
  const { planId, lists, list, view, today, isBeside, openKey, columns, words, renderBoard, acts, onChange, onOpen } = props;
  const { t } = useTranslation('followup');
  const search = useRef<HTMLInputElement>(null);
  const [isHelping, setIsHelping] = useState(false);
  const valueWords = useValueWords(lists, list.all);
  const marks = useMarks(list.shown);
  const small = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const narrow = small || isBeside;
  const { shown: wide, hidden, toggle } = useColumns(view.tab, columns, lists.books.length > 1);
  const visible = narrow ? columns.filter(column => column.narrow === true) : wide;
  const picked = marks.entries.length > 0 ? marks.entries : list.shown;

  usePageKeys(what => (what === 'search' ? search.current?.focus() : setIsHelping(true)));
  const copy = useCallback(async () => {
    if (await copyTable(tableOf(wide, picked))) notifyDone(t('views.table.copied', { count: picked.length }));
    else notifyProblem(t('views.table.notCopied'), t('views.table.notCopiedWhy'));
  }, [picked, t, wide]);
  const excel = () => void saveBook(picked, lists.books, today);
  const openByKey = (key: string) => {
    const entry = list.shown.find(each => each.key === key);
    if (entry) onOpen(entry);
  };
  const shared = { marks, openKey, onOpen, onCopy: () => void copy() };

  return (
    <>
      <Filters label={words.filter} searchLabel={words.search} count={words.count} counts={list.counts} groups={lists.groups} words={valueWords} view={view} today={today} searchRef={search} onChange={onChange} />
      <div className={classes.bar}>
        <SegmentedControl size="xs" aria-label={t('views.look.label')} data={looks.map(look => ({ value: look, label: t(`views.look.${look}`) }))} value={view.look} onChange={value => onChange({ look: looks.find(look => look === value) ?? 'table' })} />
        <div className={classes.barEnd}>
          <ActionIcon variant="default" aria-label={t('views.table.copy')} title={`${t('views.table.copy')} – ${t('views.table.copyHint')}`} disabled={list.shown.length === 0} onClick={() => void copy()}>
            <IconClipboardCopy size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('views.table.toExcel')} title={t('views.table.toExcel')} disabled={list.shown.length === 0} onClick={excel}>
            <IconFileSpreadsheet size={16} aria-hidden />
          </ActionIcon>
          {view.look === 'table' && !narrow && <ColumnMenu columns={columns} hidden={hidden} onToggle={toggle} />}
          <ActionIcon variant="default" aria-label={t('views.table.keys')} title={t('views.table.keys')} onClick={() => setIsHelping(true)}>
            <IconKeyboard size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      {list.shown.length === 0 ? (
        <Panel padding="flush">
          <EmptyState compact icon={IconFilterOff} title={t('empty.noMatch.title')}>
            {t('empty.noMatch.text')}
          </EmptyState>
        </Panel>
      ) : view.look === 'table' ? (
        <TableLook {...shared} list={list} view={view} caption={words.caption} columns={visible} narrow={narrow} groupWords={valueWords} onChange={onChange} />
      ) : (
        <Suspense>
          {view.look === 'board' ? renderBoard({ ...shared, entries: list.shown }) : <CalendarLook planId={planId} entries={list.shown} view={view} today={today} onChange={onChange} onOpen={openByKey} />}
        </Suspense>
      )}
      <BulkBar marks={marks} onCopy={() => void copy()} onExcel={excel} {...(acts ? { acts } : {})} />
      <Suspense>{isHelping && <KeySheet onClose={() => setIsHelping(false)} />}</Suspense>
    </>
  );
}

interface TableLookProps<E> extends Omit<BoardProps<E>, 'entries'> {
  readonly list: EntryList<E>;
  readonly view: View;
  readonly caption: string;
  readonly columns: readonly EntryColumn<E>[];
  readonly narrow: boolean;
  readonly groupWords: (facet: Facet, key: string) => string;
  readonly onChange: (patch: Partial<View>) => void;
}

function TableLook<E extends Entry>({ list: { shown, groups }, view: { by, sort }, groupWords, onChange, ...table }: TableLookProps<E>) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    (): readonly GroupRow<E>[] => (groups === null ? shown.map(entry => ({ type: 'entry', entry })) : rowsOfGroups(groups, new Set([...closed].flatMap(each => (each.startsWith(`${by} `) ? [each.slice(`${by} `.length)] : []))))),
    [by, closed, groups, shown],
  );
  const toggle = (key: string) =>
    setClosed(before => {
      const next = new Set(before);
      if (!next.delete(`${by} ${key}`)) next.add(`${by} ${key}`);
      return next;
    });
  return (
    <EntryTable {...table} rows={rows} sort={sort} onSort={next => onChange({ sort: next })} groupWords={key => (by === null ? key : groupWords(by, key))} onToggleGroup={toggle} />
  );
}

interface CalendarLookProps {
  readonly planId: PlanId;
  readonly entries: readonly Entry[];
  readonly view: View;
  readonly today: IsoDate;
  readonly onChange: (patch: Partial<View>) => void;
  readonly onOpen: (key: string) => void;
}

/** The calendar counts by the working days of the round that the page belongs to. */
function CalendarLook({ planId, entries, view, today, onChange, onOpen }: CalendarLookProps) {
  const { calendar } = useRoundCalendar(planId);
  return <DueCalendar entries={entries} month={view.month} today={today} calendar={calendar} onMonth={month => onChange({ month })} onOpen={onOpen} />;
}

/** The columns of a table that are shown on this laptop. */
function useColumns<E>(table: string, columns: readonly EntryColumn<E>[], overRounds: boolean) {
  const habits = useLiveSoon(savedViews());
  const hidden = habits?.hidden[table] ?? columns.flatMap(({ key, extra }) => (extra === true ? [key] : []));
  const shown = columns.filter(({ key, names }) => names === true || (!hidden.includes(key) && (key !== 'round' || overRounds)));
  const toggle = (key: string) => void setHiddenColumns(store, table, hidden.includes(key) ? hidden.filter(each => each !== key) : [...hidden, key]);
  return { shown, hidden, toggle };
}

function ColumnMenu<E>({ columns, hidden, onToggle }: { readonly columns: readonly EntryColumn<E>[]; readonly hidden: readonly string[]; readonly onToggle: (key: string) => void }) {
  const { t } = useTranslation('followup');
  return (
    <Menu position="bottom-end" withinPortal closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="default" aria-label={t('views.table.columns')} title={t('views.table.columns')}>
          <IconColumns3 size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('views.table.columns')}</Menu.Label>
        {columns
          .filter(({ names }) => names !== true)
          .map(({ key, header }) => (
            <Menu.Item
              key={key}
              role="menuitemcheckbox"
              aria-checked={!hidden.includes(key)}
              leftSection={<Checkbox.Indicator size="xs" checked={!hidden.includes(key)} aria-hidden />}
              onClick={() => onToggle(key)}
            >
              {header}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
