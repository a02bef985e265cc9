import { Button, VisuallyHidden } from '@mantine/core';
import { IconClipboardOff } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { isAssessed, nextOpen, progressByArea, progressOf, type ChecklistEntry } from '#domain/checklist.ts';
import { concerns } from '#domain/finding.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { totalsByArea } from '#domain/scoring/totals.ts';
import type { AssessmentResult, FindingKind } from '#domain/schema/inspection.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyInfo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { EvidenceZone, type DropTarget } from '../evidence/EvidenceZone.tsx';
import { useDrafts } from '../findings/useDrafts.ts';
import { criteriaPath } from '../paths.ts';
import { useStable } from '../useStable.ts';
import type { SheetArea } from '../score/useSheet.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { AreaSelect, AreaTree } from './AreaTree.tsx';
import classes from './Checklist.module.css';
import { ChecklistGrid } from './ChecklistGrid.tsx';
import { ChecklistToolbar } from './ChecklistToolbar.tsx';
import { countFiles, countFindings, countViews } from './counts.ts';
import { KeySheet } from './KeySheet.tsx';
import type { KeyIntent } from './keys.ts';
import { NothingHere } from './NothingHere.tsx';
import { RowDetail } from './RowDetail.tsx';
import { useAssessments } from './useAssessments.ts';
import { useChecklistKeys } from './useChecklistKeys.ts';
import { useFocusWish } from './useFocusWish.ts';
import { useRoomBelow } from './useRoomBelow.ts';
import { useSelection } from './useSelection.ts';

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
  if (props.model.entries.length > 0) return <Workspace {...props} />;
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

function Workspace({ planId, visitId, model: { entries, areas, findings, attachments }, onScores }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const workspace = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [said, setSaid] = useState('');
  const selection = useSelection(entries);
  const { selected, visible, shownArea: area, select } = selection;
  // With an arrow key held down the list goes first; the detail, which is heavy with fields, follows when there is time.
  const detailed = useDeferredValue(selected);
  const assess = useAssessments(planId, visitId, entries);
  const { drafts, add, discard, clear } = useDrafts();
  const wishFocus = useFocusWish();
  const readOnly = useReadOnly();
  useRoomBelow(workspace);

  const byArea = useMemo(() => progressByArea(entries), [entries]);
  const whole = useMemo(() => progressOf(entries), [entries]);
  const scores = useMemo(() => totalsByArea(entries), [entries]);
  const usedAreas = useMemo(() => areas.filter((row) => byArea.has(row.no)), [areas, byArea]);
  const viewCounts = useMemo(
    () => countViews(entries.filter((entry) => area === null || entry.criterion.definition.area === area)),
    [entries, area],
  );
  const findingCounts = useMemo(() => countFindings(findings), [findings]);
  const fileCounts = useMemo(() => countFiles(visitId, entries, findings, attachments), [visitId, entries, findings, attachments]);

  // On a phone the detail begins at the top of the screen, not where the list was left.
  useLayoutEffect(() => {
    const { current: element } = workspace;
    if (!selection.isDetailOpen || !element || element.offsetWidth >= NARROW_PX) return;
    element.scrollIntoView({ block: 'start' });
  }, [selection.isDetailOpen]);

  /** Keys and chips answer also where nothing may be written: with the reason. */
  const isClosed = (): boolean => {
    if (readOnly) notifyInfo(t('seal.closed'));
    return readOnly;
  };
  const focusLine = useStable(() => wishFocus(grid, 'tr[tabindex="0"]'));
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
    if (criterion !== selected?.criterion.id) clear();
    select(criterion);
  };
  const goTo = (criterion: CriterionId | undefined) => {
    if (criterion !== undefined) choose(criterion);
    focusLine();
  };
  const move = useStable((step: 1 | -1) => {
    const index = visible.findIndex((entry) => entry.criterion.id === selected?.criterion.id);
    const from = index === -1 && step === -1 ? visible.length : index;
    goTo(visible[from + step]?.criterion.id);
  });
  const setResult = useStable(async (criterion: CriterionId, result: AssessmentResult | null) => {
    if (isClosed()) return;
    const outcome = await assess(criterion, { result });
    const code = entries.find((entry) => entry.criterion.id === criterion)?.criterion.definition.code ?? '';
    if (outcome?.ok === true) setSaid(t('checklist.announceResult', { code, result: t(`terms:assessment.result.${result ?? 'none'}`) }));
  });
  const goToNextOpen = () => {
    const id = selected?.criterion.id ?? null;
    const next = nextOpen(visible, id) ?? nextOpen(entries, id);
    if (!next && isAssessed(selected?.item?.assessment)) notifyInfo(t('checklist.allDone'));
    goTo(next?.criterion.id);
  };
  const record = useStable((kind: FindingKind) => {
    if (!selected || isClosed()) return;
    openDetail(selected.criterion.id);
    add(kind, selected.criterion.id);
  });
  const goBack = useStable(() => {
    selection.closeDetail();
    focusLine();
  });
  const openHelp = useCallback(() => setIsHelpOpen(true), []);
  const act = (intent: KeyIntent): void => {
    switch (intent.type) {
      case 'move':
        move(intent.step);
        break;
      case 'edge':
        goTo((intent.to === 'first' ? visible[0] : visible.at(-1))?.criterion.id);
        break;
      case 'result':
        if (selected) void setResult(selected.criterion.id, intent.result);
        break;
      case 'open':
        if (selected) openDetail(selected.criterion.id);
        // Named, since the detail may still show the line from before.
        if (selected) wishFocus(side, `[data-detail="${selected.criterion.id}"] [data-first-field]`);
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
        goBack();
        break;
    }
  };
  useChecklistKeys(workspace, act);

  const screen = selection.isDetailOpen ? 'detail' : 'list';
  const { setArea } = selection;
  const areaChoice = { areas: usedAreas, byArea, whole, area, onArea: setArea };
  const areaSelect = useMemo(
    () => <AreaSelect areas={usedAreas} byArea={byArea} whole={whole} area={area} onArea={setArea} />,
    [usedAreas, byArea, whole, area, setArea],
  );
  const detailedId = detailed?.criterion.id;
  const findingsOnRow = useMemo(() => findings.filter((row) => concerns(row, detailedId)), [findings, detailedId]);
  const draftsOnRow = useMemo(() => drafts.filter((draft) => draft.criterion === detailedId), [drafts, detailedId]);
  const dropTarget = ({ criterion: { id, definition } }: ChecklistEntry): DropTarget => ({
    owner: { table: 'items', criterion: id },
    label: t('evidence.dropHere', { code: definition.code }),
  });
  return (
    <div ref={workspace} className={classes.workspace} data-screen={screen}>
      <ChecklistToolbar
        searchRef={searchField}
        search={selection.search}
        onSearch={selection.setSearch}
        view={selection.view}
        onView={selection.setView}
        counts={viewCounts}
        areaSelect={areaSelect}
        onHelp={openHelp}
      />
      <EvidenceZone
        className={classes.panes}
        target={selected ? dropTarget(selected) : null}
        targetAt={(part) => {
          const line = part.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'];
          const entry = line === undefined ? undefined : entries.find(({ criterion }) => criterion.id === line);
          return entry ? dropTarget(entry) : null;
        }}
      >
        <AreaTree {...areaChoice} scores={scores} onScores={onScores} />
        <div className={classes.lines}>
          <ChecklistGrid
            gridRef={grid}
            entries={visible}
            areas={usedAreas}
            selected={selected?.criterion.id ?? null}
            findings={findingCounts}
            files={fileCounts}
            onFocusLine={choose}
            onSelect={(criterion) => {
              choose(criterion);
              openDetail(criterion);
            }}
            onAssess={(criterion, result) => {
              goTo(criterion);
              void setResult(criterion, result);
            }}
          />
          {visible.length === 0 && <NothingHere view={selection.view} search={selection.search} onReset={selection.reset} />}
        </div>
        <div className={classes.side} ref={side}>
          {detailed ? (
            <RowDetail
              key={detailed.criterion.id}
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
        <output>{said}</output>
      </VisuallyHidden>
      <KeySheet opened={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </div>
  );
}
