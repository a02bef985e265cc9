import { Button, Select, TextInput } from '@mantine/core';
import { IconListSearch, IconPlus, IconSearch } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addLegalDocument } from '#domain/commands/legal.ts';
import { LegalDocumentIdSchema, type LegalDocumentId } from '#domain/ids.ts';
import { suggestDocuments } from '#domain/legal/citation.ts';
import { documentName, type LegalDocument, type LegalLibrary } from '#domain/legal/library.ts';
import { legalStatuses, statusOn, type LegalStatus } from '#domain/legal/validity.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { LegalStatusBadge } from '#i18n/legal/LegalStatusBadge.tsx';
import { useLegalWords } from '#i18n/legal/useLegalWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { useToday } from '#live/useToday.ts';
import { createId } from '#storage/createId.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SplitView } from '#ui/SidePanel.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import { useAddressParams } from '#ui/useAddressParams.ts';
import type { Planning } from '../usePlanning.ts';
import { DocumentPanel } from './DocumentPanel.tsx';
import classes from './legal.module.css';
import { useLegalLibrary } from './useLegalLibrary.ts';

/** The legal library of the round. The document that is open stands in the address, so that links lead to it. */
export function LegalTab({ planning }: { readonly planning: Planning }) {
  const { plan } = planning;
  const { t } = useTranslation(['planning', 'legal']);
  const library = useLegalLibrary(plan.id);
  const today = useToday();
  const [address, change] = useAddressParams();
  const add = useCommand(addLegalDocument);
  const shown = LegalDocumentIdSchema.safeParse(address.get('document'));
  const open = (document: LegalDocumentId | null) =>
    change(
      (before) => {
        before.delete('document');
        if (document !== null) before.set('document', document);
        return before;
      },
      { replace: true },
    );
  const addOne = async () => {
    const id = LegalDocumentIdSchema.parse(createId('van ban'));
    if ((await add({ plan: plan.id, id, values: { documentType: t('planning:legal.newType') } })).ok) open(id);
  };
  return (
    <SplitView
      side={
        shown.success && (
          <Suspense>
            <DocumentPanel planning={planning} library={library} id={shown.data} today={today} onOpen={open} />
          </Suspense>
        )
      }
    >
      <Panel
        title={t('planning:legal.title')}
        hint={t('planning:legal.hint')}
        padding="flush"
        actions={
          <>
            <BinLink planId={plan.id} table="legalDocuments" />
            <Button size="xs" variant="light" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void addOne()}>
              {t('planning:legal.add')}
            </Button>
          </>
        }
      >
        <LegalList library={library} today={today} selected={shown.success ? shown.data : null} onOpen={open} />
      </Panel>
    </SplitView>
  );
}

interface ListProps {
  readonly library: LegalLibrary;
  readonly today: IsoDate;
  readonly selected: LegalDocumentId | null;
  readonly onOpen: (document: LegalDocumentId) => void;
}

/** The documents that a search and a state of validity leave. */
export function LegalList({ library, today, selected, onOpen }: ListProps) {
  const { t } = useTranslation(['planning', 'legal']);
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<LegalStatus | null>(null);
  const found = suggestDocuments(search, library).filter((one) => status === null || statusOn(one, today, library) === status);
  const columns = useColumns(library, today, selected !== null);
  return (
    <>
      <div className={classes.tools}>
        <Toolbar label={t('planning:legal.filter')} end={<span className={classes.count}>{t('planning:legal.count', { count: found.length })}</span>}>
          <TextInput
            size="xs"
            className={classes.search ?? ''}
            type="search"
            leftSection={<IconSearch size={15} aria-hidden />}
            aria-label={t('planning:legal.search')}
            placeholder={t('planning:legal.search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Select
            size="xs"
            w={190}
            clearable
            aria-label={t('planning:legal.asOn', { day: format.date(today) })}
            placeholder={t('planning:legal.anyStatus')}
            data={legalStatuses.map((value) => ({ value, label: t(`legal:status.${value}`) }))}
            value={status}
            onChange={(value) => setStatus(legalStatuses.find((one) => one === value) ?? null)}
          />
        </Toolbar>
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon={IconListSearch}
          title={t('planning:legal.empty')}
          level={3}
          compact
          actions={
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setSearch('');
                setStatus(null);
              }}
            >
              {t('planning:legal.clear')}
            </Button>
          }
        >
          {t('planning:legal.emptyHint')}
        </EmptyState>
      ) : (
        <DataTable caption={t('planning:legal.title')} columns={columns} rows={found} rowKey={(one) => one.id} onRowClick={(one) => onOpen(one.id)} selectedKey={selected} />
      )}
    </>
  );
}

const useColumns = (library: LegalLibrary, today: IsoDate, narrow: boolean): readonly Column<LegalDocument>[] => {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { validityWords } = useLegalWords();
  const columns: readonly Column<LegalDocument>[] = [
    {
      key: 'document',
      header: t('legal.column.document'),
      rowHeader: true,
      width: narrow ? '12rem' : '15rem',
      sortBy: documentName,
      cell: (one) => (
        <span className={classes.name}>
          {documentName(one) || t('legal.unnamed')}{' '}
          {one.date !== null && <small>{t('legal.dated', { date: format.date(one.date) })}</small>}
          {one.origin !== 'builtIn' && <small>{t(one.origin === 'edited' ? 'legal.edited' : 'legal.added')}</small>}
        </span>
      ),
    },
    { key: 'subject', header: t('legal.column.subject'), wideOnly: true, cell: (one) => one.subject },
    { key: 'validity', header: t('legal.column.validity'), wideOnly: true, width: '14rem', sortBy: (one) => one.validity.from, cell: validityWords },
    { key: 'status', header: t('legal.column.status'), width: '11rem', cell: (one) => <LegalStatusBadge variant="plain" status={statusOn(one, today, library)} /> },
  ];
  return narrow ? columns.filter((column) => column.key !== 'validity') : columns;
};
