import { ActionIcon, Button, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCalendarEvent, IconFileZip, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { DocumentGroup } from '#domain/documents/list.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import { hasWords, searchText } from '#domain/searchText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { documentStateOf } from '../documentState.ts';
import { documentSearch, planningPath } from '../paths.ts';
import { useDocumentWords } from '../useDocumentWords.ts';
import classes from './list.module.css';
import { StateBadge, useStateWords } from './StateBadge.tsx';

type VisitGroup = Extract<DocumentGroup, { readonly stage: 'visit' }>;

interface Props {
  readonly source: DocumentSource;
  readonly groups: readonly VisitGroup[];
  readonly isMaking: boolean;
  readonly onMake: (refs: readonly DocumentRef[], name: string) => void;
}

/** From this many visits on a unit is looked for, not seen. */
const MANY = 9;

/** The documents of each visit: a row for each visit, a column for each kind. */
export function VisitDocuments({ source, groups, isMaking, onMake }: Props) {
  const { t } = useTranslation(['documents', 'terms']);
  const [search, setSearch] = useState('');
  const words = useDocumentWords(source);
  const kinds = [...new Set(groups.flatMap(({ refs }) => refs.map(({ kind }) => kind)))];
  const columns = columnOrder.filter((kind) => kinds.includes(kind));
  const shown = groups.filter(({ visit }) => hasWords(searchText(words.visit(visit)), search));
  const filter = groups.length > MANY && (
    <TextInput size="xs" aria-label={t('list.filter')} placeholder={t('list.filter')} leftSection={<IconSearch size={15} aria-hidden />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
  );
  return (
    <Panel title={t('stage.visit')} hint={t('stageHint.visit')} padding="flush" actions={filter}>
      {groups.length === 0 ? (
        <EmptyState
          icon={IconCalendarEvent}
          title={t('list.noVisits')}
          level={3}
          compact
          actions={
            <Button component={Link} to={planningPath(source.plan.plan, 'schedule')} size="xs" variant="default">
              {t('list.toSchedule')}
            </Button>
          }
        >
          {t('list.noVisitsHint')}
        </EmptyState>
      ) : shown.length === 0 ? (
        <p className={classes.nothing}>{t('list.nothingFound')}</p>
      ) : (
        <div className={classes.scroll}>
          <table data-table className={classes.visits}>
            <caption>{t('stage.visit')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('list.unit')}</th>
                {columns.map((kind) => (
                  <th key={kind} scope="col">
                    {t(`terms:document.kind.${kind}`)}
                  </th>
                ))}
                <th scope="col">
                  <VisuallyHidden>{t('list.make')}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((group) => (
                <tr key={group.visit}>
                  <th scope="row">{words.visit(group.visit)}</th>
                  {columns.map((kind) => (
                    <Cell key={kind} source={source} docRef={group.refs.find((ref) => ref.kind === kind)} kind={kind} visit={words.visit(group.visit)} />
                  ))}
                  <td>
                    <ActionIcon
                      variant="subtle"
                      disabled={isMaking}
                      title={t('make.ofVisit', { visit: words.visit(group.visit) })}
                      aria-label={t('make.ofVisit', { visit: words.visit(group.visit) })}
                      onClick={() => onMake(group.refs, words.visit(group.visit))}
                    >
                      <IconFileZip size={17} aria-hidden />
                    </ActionIcon>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

const columnOrder: readonly DocumentKind[] = ['visitNotice', 'checklistForm', 'minutes', 'visitReport', 'conclusionNotice', 'remedyForm'];

interface CellProps {
  readonly source: DocumentSource;
  /** Undefined where this visit has none. */
  readonly docRef: DocumentRef | undefined;
  readonly kind: DocumentKind;
  readonly visit: string;
}

function Cell({ source, docRef, kind, visit }: CellProps) {
  const { t } = useTranslation(['documents', 'terms']);
  const words = useStateWords();
  if (!docRef) return <td className={classes.none} title={t('list.noNotice')} aria-label={t('list.noNotice')} />;
  const state = documentStateOf(source, docRef);
  const name = t(`terms:document.kind.${kind}`);
  return (
    <td>
      <Link className={classes.cell} data-label={name} to={{ search: documentSearch(docRef) }} aria-label={t('state.cell', { kind: name, visit, state: words(state) })}>
        <StateBadge state={state} />
      </Link>
    </td>
  );
}
