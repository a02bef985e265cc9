import { TextInput } from '@mantine/core';
import { IconNotebook, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { findingKinds, type FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { hasWords, searchText } from '#domain/searchText.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { findingKindMarks } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import type { CriterionChoice } from './CriterionLink.tsx';
import { AgreedLock } from '../closing/AgreedLines.tsx';
import { FindingEditor } from './FindingEditor.tsx';
import classes from './Findings.module.css';
import { RecordButtons } from './RecordButtons.tsx';
import { useDrafts } from './useDrafts.ts';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly findings: readonly Row<'findings'>[];
  readonly criteria: CriterionChoice;
}

const wordsOf = (row: Row<'findings'>): string =>
  searchText([row.text, row.cause.text, row.responsible, row.recommendation].join(' '));

/** All findings of a visit by kind, the newest first: a new one begins at the top and stays there while it is recorded. */
export function FindingsTab({ planId, visitId, findings, criteria }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const readOnly = useReadOnly();
  const [kind, setKind] = useState<FindingKind | null>(null);
  const [search, setSearch] = useState('');
  const { drafts, add, discard } = useDrafts();

  const recorded = useMemo(() => new Map(findings.map((row) => [row.id, row])), [findings]);
  const blankDrafts = drafts.filter((draft) => !recorded.has(draft.id));
  const begunHere = new Set(drafts.map((draft) => draft.id));
  // What was begun here stays in view while it is being written, whatever is searched for.
  const newestFirst = [...findings].reverse();
  const found = newestFirst.filter((row) => begunHere.has(row.id) || search.trim() === '' || hasWords(wordsOf(row), search));
  const groups = findingKinds
    .filter((one) => kind === null || one === kind)
    .map((one) => ({
      kind: one,
      seeds: [
        ...blankDrafts.filter((draft) => draft.kind === one).reverse(),
        ...found.filter((row) => row.kind === one).map(({ id, criterion }) => ({ id, criterion, kind: one })),
      ],
    }))
    .filter((group) => group.seeds.length > 0);

  return (
    <>
      <StatTiles>
        {findingKinds.map((one) => {
          const { icon, tone } = findingKindMarks[one];
          const count = findings.filter((row) => row.kind === one).length;
          return (
            <StatTile
              key={one}
              icon={icon}
              tone={tone}
              label={t(`terms:finding.kind.${one}`)}
              value={format.number(count)}
              pressed={kind === one}
              onClick={() => setKind(kind === one ? null : one)}
            />
          );
        })}
      </StatTiles>
      <div className={classes.bar}>
        <TextInput
          className={classes.search ?? ''}
          type="search"
          aria-label={t('findings.search')}
          placeholder={t('findings.searchPlaceholder')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <BinLink planId={planId} table="findings" />
        {!readOnly && <div className={classes.onVisit}>
          <span className={classes.onVisitLabel}>{t('findings.recordOnVisit')}</span>
          <RecordButtons
            label={t('findings.recordOnVisit')}
            onRecord={(one) => {
              if (kind !== null) setKind(one);
              add(one, null);
            }}
          />
        </div>}
      </div>
      {groups.map((group) => (
        <Panel key={group.kind} title={t('findings.group', { kind: t(`terms:finding.kind.${group.kind}`), count: group.seeds.length })}>
          <ul className={classes.list}>
            {group.seeds.map((seed) => (
              <li key={seed.id}>
                <AgreedLock finding={seed.id}>
                  <FindingEditor
                    planId={planId}
                    visitId={visitId}
                    seed={seed}
                    row={recorded.get(seed.id)}
                    criteria={criteria}
                    isNew={begunHere.has(seed.id)}
                    onDiscard={() => discard(seed)}
                  />
                </AgreedLock>
              </li>
            ))}
          </ul>
        </Panel>
      ))}
      {groups.length === 0 && (
        <EmptyState icon={IconNotebook} title={findings.length === 0 ? t('findings.none') : t('findings.noMatch')} compact>
          {findings.length === 0 && t('findings.noneText')}
        </EmptyState>
      )}
    </>
  );
}
