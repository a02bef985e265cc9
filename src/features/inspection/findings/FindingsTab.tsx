import { IconNotebook } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingId, PlanId, VisitId } from '#domain/ids.ts';
import { findingKinds, type FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CarriedPanel } from '../carried/CarriedFindings.tsx';
import type { CriterionChoice } from './CriterionLink.tsx';
import { AgreedLock } from '../closing/AgreedLines.tsx';
import { FindingEditor } from './FindingEditor.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import classes from './Findings.module.css';
import { inOrder, isShown, noFilter, type FindingFilter, type FindingOrder } from './findingsView.ts';
import { KindBar } from './KindBar.tsx';
import { Merging } from './Merging.tsx';
import { NumberBar } from './NumberBar.tsx';
import { useDrafts } from './useDrafts.ts';
import type { FindingSeed } from './useFindingWriter.ts';
import { useVisitFindings } from './visitFindings.ts';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly findings: readonly Row<'findings'>[];
  readonly criteria: CriterionChoice;
}

/** The findings of a kind, as the list shows them. */
interface KindGroup {
  readonly kind: FindingKind;
  readonly seeds: readonly FindingSeed[];
}

/** All findings of a visit by kind, the newest first: a new one begins at the top and stays there while it is recorded. */
export const FindingsTab = memo(function FindingsTab({ planId, visitId, findings, criteria }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const { names, places } = useVisitFindings();
  const [filter, setFilter] = useState<FindingFilter>(noFilter);
  const [order, setOrder] = useState<FindingOrder>('newest');
  const [picked, setPicked] = useState<ReadonlySet<FindingId>>(new Set());
  const { drafts, add, discard } = useDrafts();

  const recorded = useMemo(() => new Map(findings.map((row) => [row.id, row])), [findings]);
  const blankDrafts = drafts.filter((draft) => !recorded.has(draft.id));
  const begunHere = new Set(drafts.map((draft) => draft.id));
  const narrow = (patch: Partial<FindingFilter>) => setFilter({ ...filter, ...patch });
  const ofKind = findings.filter((row) => filter.kind === null || row.kind === filter.kind);
  // What was begun here stays in view while it is being written, whatever the list is narrowed to.
  const found = inOrder(findings, order, places).filter((row) => begunHere.has(row.id) || isShown(row, filter, names.get(row.id)?.label ?? ''));
  const groups = findingKinds
    .filter((one) => filter.kind === null || one === filter.kind)
    .map((kind): KindGroup => ({
      kind,
      seeds: [
        ...blankDrafts.filter((draft) => draft.kind === kind).reverse(),
        ...found.filter((row) => row.kind === kind).map(({ id, criterion }) => ({ id, criterion, kind })),
      ],
    }))
    .filter((group) => group.seeds.length > 0);
  const pick = (id: FindingId, isPicked: boolean) => setPicked(new Set(isPicked ? [...picked, id] : [...picked].filter((one) => one !== id)));

  return (
    <>
      <CarriedPanel />
      <KindBar
        findings={findings}
        kind={filter.kind}
        onKind={(kind) => narrow({ kind })}
        onRecord={(one) => {
          if (filter.kind !== null) narrow({ kind: one });
          add(one, null);
        }}
      />
      <FindingFilters findings={ofKind} filter={filter} onFilter={narrow} order={order} onOrder={setOrder} />
      <div className={classes.shown}>
        <output>{t('findings.shown', { shown: found.filter((row) => filter.kind === null || row.kind === filter.kind).length, total: findings.length })}</output>
        <NumberBar planId={planId} findings={findings} />
        <BinLink planId={planId} table="findings" />
      </div>
      <Merging planId={planId} findings={findings} picked={picked} onClear={() => setPicked(new Set())}>
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
                      picking={{ isPicked: picked.has(seed.id), onPick: (isPicked) => pick(seed.id, isPicked) }}
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
      </Merging>
    </>
  );
});
