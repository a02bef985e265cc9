import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import { IconClipboardOff } from '@tabler/icons-react';
import { Suspense, lazy, useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { isAssessed, nextOpen, progressByArea, progressOf, type ChecklistEntry } from '#domain/checklist.ts';
import { concerns } from '#domain/finding.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { totalsByArea } from '#domain/scoring/totals.ts';
import type { AssessmentResult, FindingKind } from '#domain/schema/inspection.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone, notifyInfo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { useSettled } from '#ui/useSettled.ts';
import { useWhenIdle } from '#ui/useWhenIdle.ts';
import { EvidenceZone, type DropTarget } from '../evidence/EvidenceZone.tsx';
import { useDrafts } from '../findings/useDrafts.ts';
import { criteriaPath } from '../paths.ts';
import { PreviousProvider } from '../previous/PreviousProvider.tsx';
import { useStable } from '../useStable.ts';
import type { SheetArea } from '../score/useSheet.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { AreaSelect, AreaTree } from './AreaTree.tsx';
import { BulkBar } from './BulkBar.tsx';
import classes from './Checklist.module.css';
import { ChecklistGrid, type ClickWay } from './ChecklistGrid.tsx';
import { ChecklistToolbar } from './ChecklistToolbar.tsx';
import { giveTabStop, showChosen } from './chosenLine.ts';
import { countByArea, countFiles, countFindings, countViews } from './counts.ts';
import { KeySheet } from './KeySheet.tsx';
import type { KeyIntent } from './keys.ts';
import { NothingHere } from './NothingHere.tsx';
import { RowDetail } from './RowDetail.tsx';
import { useAssessments } from './useAssessments.ts';
import { useBulk } from './useBulk.ts';
import { useChecklistKeys } from './useChecklistKeys.ts';
import { useIsWide } from './useIsWide.ts';
import { useFocusWish } from './useFocusWish.ts';
import { useLooked, useLookingAt } from './useLooked.ts';
import { useRoomBelow } from './useRoomBelow.ts';
import { useSelection } from './useSelection.ts';
import { ViewCountsContext } from './viewCounts.ts';
import { useViewGround } from './useViewGround.ts';

/** Fetched when it is first asked for. */
const BlankForm = lazy(async () => ({ default: (await import('./BlankForm.tsx')).BlankForm }));

/** Below this width of the workspace the detail is a screen of its own; Checklist.module.css says the same. */
const NARROW_PX = 720;

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly model: VisitModel;
  /** Opens the score sheet of an area, or of all. */
  readonly onScores: (area: SheetArea) => void;
}

/** The checklist of a visit: areas, lines, and the chosen line in full. */
export function Checklist(props: Props) {
  const { t } = useTranslation('inspection');
  const { planId, visitId, model } = props;
  const [isOnPaper, setIsOnPaper] = useState(false);
  const toPaper = useCallback(() => setIsOnPaper(true), []);
  if (isOnPaper) {
    return (
      <Suspense fallback={<Skeleton h={320} />}>
        <BlankForm model={model} onBack={() => setIsOnPaper(false)} />
      </Suspense>
    );
  }
  if (model.entries.length > 0) {
    return (
      <PreviousProvider planId={planId} visitId={visitId} criteria={model.criteria}>
        <Workspace {...props} onPaper={toPaper} />
      </PreviousProvider>
    );
  }
  return (
    <EmptyState
      icon={IconClipboardOff}
      title={t('checklist.noCriteria')}
      actions={
        <Button component={Link} to={criteriaPath(props.planId)}>
          {t('checklist.toCriteria')}
        </Button>
      }
    >
      {t('checklist.noCriteriaText')}
    </EmptyState>
  );
}

function Workspace({ planId, visitId, model: { entries, criteria, areas, findings, attachments }, onScores, onPaper }: Props & { readonly onPaper: () => void }) {
  const { t } = useTranslation(['inspection', 'terms']);
  const workspace = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const answeredAt = useRef(-Infinity);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const said = useRef<HTMLOutputElement>(null);
  // Written without rendering: an announcement would render the whole workspace after every answer.
  const say = useCallback((words: string) => {
    if (said.current) said.current.textContent = words;
  }, []);
  // What is counted over all lines comes after the answer itself has been shown.
  const counted = useWhenIdle(entries);
  const findingCounts = useMemo(() => countFindings(findings), [findings]);
  const fileCounts = useMemo(() => countFiles(visitId, criteria, findings, attachments), [visitId, criteria, findings, attachments]);
  const looked = useLooked(planId, visitId, counted, findings);
  const { changed, lookAtAll } = looked;
  const ground = useViewGround(planId, visitId, areas, fileCounts, changed);
  const selection = useSelection(entries, ground);
  const { selected, visible, matching, shownArea: area, select, now } = selection;
  // For the keys: rendering may still be behind what they have chosen.
  const chosen = useCallback(() => now().selected?.criterion.id ?? null, [now]);
  useLookingAt(selected?.criterion.id, looked);
  const { assess, current } = useAssessments(planId, visitId, entries);
  const { drafts, add, discard, clear } = useDrafts();
  const wishFocus = useFocusWish();
  const readOnly = useReadOnly();
  useRoomBelow(workspace);
  const isWide = useIsWide(workspace);

  const byArea = useMemo(() => progressByArea(counted), [counted]);
  const whole = useMemo(() => progressOf(counted), [counted]);
  const scores = useMemo(() => totalsByArea(counted), [counted]);
  const usedAreas = useMemo(() => areas.filter((row) => byArea.has(row.no)), [areas, byArea]);
  const viewCounts = useMemo(
    () => countViews(counted.filter((entry) => area === null || entry.criterion.definition.area === area), ground),
    [counted, area, ground],
  );
  const isNarrowed = selection.view !== 'all' || selection.search.trim() !== '';
  const matchingByArea = useMemo(() => (isNarrowed ? countByArea(matching) : null), [isNarrowed, matching]);
  // Keys and the choice go first; the lists follow when there is time between two keys, the detail when a line rests.
  const detailed = useSettled(selected, undefined, answeredAt);
  const list = useDeferredValue(
    useMemo(
      () => ({ visible, areas: usedAreas, facts: { findings: findingCounts, files: fileCounts, changed } }),
      [visible, usedAreas, findingCounts, fileCounts, changed],
    ),
  );
  const overview = useDeferredValue(
    useMemo(
      () => ({ areas: usedAreas, byArea, whole, scores, matching: matchingByArea, viewCounts }),
      [usedAreas, byArea, whole, scores, matchingByArea, viewCounts],
    ),
  );

  // On a phone the detail begins at the top of the screen, not where the list was left.
  useLayoutEffect(() => {
    const { current: element } = workspace;
    if (!selection.isDetailOpen || !element || element.offsetWidth >= NARROW_PX) return;
    element.scrollIntoView({ block: 'start' });
  }, [selection.isDetailOpen]);

  /** Keys and chips answer also where nothing may be written: with the reason. */
  const isClosed = useStable((): boolean => {
    if (readOnly) notifyInfo(t('seal.closed'));
    return readOnly;
  });
  const bulk = useBulk({ planId, visitId, shown: visible, chosen, current, isClosed, say });
  // By its name: the list may still show the lines from before.
  const focusLine = useStable((criterion: CriterionId | null = chosen()) => {
    giveTabStop(grid.current, criterion);
    wishFocus(grid, `tr[data-criterion="${criterion ?? ''}"]`, 'list');
    showChosen(grid.current, criterion);
  });
  const { opened } = selection;
  useEffect(() => {
    if (opened > 0) focusLine();
  }, [opened, focusLine]);
  const isNarrow = () => (workspace.current?.offsetWidth ?? 0) < NARROW_PX;
  const openDetail = (criterion: CriterionId) => {
    if (isNarrow()) selection.openDetail(criterion);
  };
  const choose = (criterion: CriterionId) => {
    // A finding that was begun on another line and left blank is gone; one with words has been recorded.
    if (criterion !== chosen()) clear();
    select(criterion);
  };
  const onFocusLine = useStable((criterion: CriterionId) => {
    if (criterion === chosen()) return;
    choose(criterion);
    showChosen(grid.current, criterion);
  });
  const goTo = (criterion: CriterionId | undefined) => {
    if (criterion !== undefined) choose(criterion);
    focusLine(criterion);
  };
  const click = useStable((criterion: CriterionId, way: ClickWay) => {
    // Where the detail would take the list away, a press on a line marks it as long as marks are asked for.
    if (way === 'run') bulk.runTo(criterion);
    else if (way === 'toggle' || (bulk.marked && isNarrow())) bulk.toggle(criterion);
    goTo(criterion);
    if (way === 'plain' && !bulk.marked) openDetail(criterion);
  });
  /** The line after the chosen one among those that are shown, or before it; beyond the ends there is none. */
  const neighbour = (step: 1 | -1): CriterionId | undefined => {
    const shown = now().visible;
    const index = shown.findIndex(({ criterion }) => criterion.id === chosen());
    const from = index === -1 && step === -1 ? shown.length : index;
    return shown[from + step]?.criterion.id;
  };
  const extend = (step: 1 | -1) => {
    const next = neighbour(step);
    if (next === undefined) return;
    bulk.runTo(next);
    goTo(next);
  };
  const answer = (result: AssessmentResult | null) => {
    const criterion = chosen();
    if (bulk.marked && bulk.marked.size > 0) bulk.answer(result);
    else if (criterion !== null) void setResult(criterion, result);
  };
  const move = useStable((step: 1 | -1) => goTo(neighbour(step)));
  const setResult = useStable(async (criterion: CriterionId, result: AssessmentResult | null) => {
    if (isClosed()) return;
    const outcome = await assess(criterion, { result });
    const code = entries.find((entry) => entry.criterion.id === criterion)?.criterion.definition.code ?? '';
    if (outcome?.ok === true) say(t('checklist.announceResult', { code, result: t(`terms:assessment.result.${result ?? 'none'}`) }));
  });
  const assessLine = useStable((criterion: CriterionId, result: AssessmentResult) => {
    goTo(criterion);
    void setResult(criterion, result);
  });
  const goToNextOpen = () => {
    const shown = now();
    const id = shown.selected?.criterion.id ?? null;
    const next = nextOpen(shown.visible, id) ?? nextOpen(entries, id);
    if (!next && isAssessed(shown.selected?.item?.assessment)) notifyInfo(t('checklist.allDone'));
    goTo(next?.criterion.id);
  };
  const record = useStable((kind: FindingKind) => {
    const criterion = chosen();
    if (criterion === null || isClosed()) return;
    openDetail(criterion);
    add(kind, criterion);
  });
  const goBack = useStable(() => {
    selection.closeDetail();
    focusLine();
  });
  const openHelp = useCallback(() => setIsHelpOpen(true), []);
  const closeHelp = useCallback(() => setIsHelpOpen(false), []);
  const act = (intent: KeyIntent): void => {
    const criterion = chosen();
    switch (intent.type) {
      case 'move':
        move(intent.step);
        break;
      case 'edge':
        goTo(now().visible.at(intent.to === 'first' ? 0 : -1)?.criterion.id);
        break;
      case 'result':
        answeredAt.current = performance.now();
        answer(intent.result);
        break;
      case 'extend':
        extend(intent.step);
        break;
      case 'mark':
        if (criterion !== null) bulk.toggle(criterion);
        break;
      case 'markAll':
        bulk.markShown();
        break;
      case 'open':
        if (criterion === null) break;
        openDetail(criterion);
        // Named, since the detail may still show the line from before.
        wishFocus(side, `[data-detail="${criterion}"] [data-first-field]`, 'detail');
        break;
      case 'nextOpen':
        goToNextOpen();
        break;
      case 'newFinding':
        record('shortcoming');
        break;
      case 'filter':
        searchField.current?.focus();
        break;
      case 'help':
        openHelp();
        break;
      case 'leave':
        if (bulk.marked && !selection.isDetailOpen) bulk.clear();
        goBack();
        break;
    }
  };
  useChecklistKeys(workspace, act);

  const screen = selection.isDetailOpen ? 'detail' : 'list';
  const { setArea, setView, setSearch } = selection;
  const areaSelect = useMemo(
    () => !isWide && <AreaSelect areas={overview.areas} byArea={overview.byArea} whole={overview.whole} area={area} onArea={setArea} />,
    [isWide, overview, area, setArea],
  );
  const { begin, clear: endMarks } = bulk;
  const setMarking = useCallback((on: boolean) => (on ? begin() : endMarks()), [begin, endMarks]);
  const markAsLookedAt = useStable(() => {
    lookAtAll();
    notifyDone(t('checklist.allLookedAt'));
  });
  const detailedId = detailed?.criterion.id;
  const findingsOnRow = useMemo(() => findings.filter((row) => concerns(row, detailedId)), [findings, detailedId]);
  const draftsOnRow = useMemo(() => drafts.filter((draft) => draft.criterion === detailedId), [drafts, detailedId]);
  const dropTarget = ({ criterion: { id, definition } }: ChecklistEntry): DropTarget => ({
    owner: { table: 'items', criterion: id },
    label: t('evidence.dropHere', { code: definition.code }),
  });
  return (
    <div ref={workspace} className={classes.workspace} data-screen={screen}>
      <ViewCountsContext value={overview.viewCounts}>
      <ChecklistToolbar
        searchRef={searchField}
        search={selection.search}
        onSearch={setSearch}
        view={selection.view}
        onView={setView}
        own={ground.own}
        onLookAtAll={markAsLookedAt}
        areaSelect={areaSelect}
        isWide={isWide}
        isMarking={bulk.marked !== null}
        onMarking={setMarking}
        onPaper={onPaper}
        onHelp={openHelp}
      />
      </ViewCountsContext>
      {bulk.marked !== null && <BulkBar bulk={bulk} shown={visible.length} />}
      <EvidenceZone
        className={classes.panes}
        target={selected ? dropTarget(selected) : null}
        targetAt={(part) => {
          const line = part.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'];
          const entry = line === undefined ? undefined : entries.find(({ criterion }) => criterion.id === line);
          return entry ? dropTarget(entry) : null;
        }}
      >
        <AreaTree
          areas={overview.areas}
          byArea={overview.byArea}
          whole={overview.whole}
          matching={overview.matching}
          area={area}
          onArea={setArea}
          scores={overview.scores}
          onScores={onScores}
        />
        <div className={classes.lines}>
          <ChecklistGrid
            gridRef={grid}
            entries={list.visible}
            areas={list.areas}
            facts={list.facts}
            selected={selected?.criterion.id ?? null}
            chosen={chosen}
            marked={bulk.marked}
            onFocusLine={onFocusLine}
            onClickLine={click}
            onAssess={assessLine}
          />
          {visible.length === 0 && (
            <NothingHere planId={planId} own={ground.own} view={selection.view} search={selection.search} onReset={selection.reset} />
          )}
        </div>
        <div className={classes.side} ref={side}>
          {detailed ? (
            <RowDetail
              planId={planId}
              visitId={visitId}
              entry={detailed}
              areaName={areas.find((row) => row.no === detailed.criterion.definition.area)?.name ?? ''}
              findings={findingsOnRow}
              drafts={draftsOnRow}
              assess={assess}
              onResult={setResult}
              onRecord={record}
              onDiscard={discard}
              onMove={move}
              onBack={goBack}
            />
          ) : (
            <p className={classes.nothing}>{t('checklist.chooseRow')}</p>
          )}
        </div>
      </EvidenceZone>
      <VisuallyHidden>
        <output ref={said} />
      </VisuallyHidden>
      <KeySheet opened={isHelpOpen} onClose={closeHelp} />
    </div>
  );
}
