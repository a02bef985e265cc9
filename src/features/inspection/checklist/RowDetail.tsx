import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowLeft, IconArrowUp, IconTargetArrow } from '@tabler/icons-react';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { selfScoreItem } from '#domain/commands/inspection.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { AssessmentResult, FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { CarriedOnLine } from '../carried/CarriedFindings.tsx';
import { EvidenceStrip } from '../evidence/EvidenceStrip.tsx';
import { RowFindings } from '../findings/RowFindings.tsx';
import type { FindingSeed } from '../findings/useFindingWriter.ts';
import { conflictsPath } from '../paths.ts';
import { PreviousAnswer } from '../previous/PreviousAnswer.tsx';
import { FiguresSource } from '../samples/FiguresSource.tsx';
import { useSameList } from '../useSameList.ts';
import { useStable } from '../useStable.ts';
import classes from './Detail.module.css';
import { FiguresFields } from './FiguresFields.tsx';
import { NoteField } from './NoteField.tsx';
import { Reference } from './Reference.tsx';
import { ResultControl } from './ResultControl.tsx';
import { ScoreSection } from './ScoreSection.tsx';
import { shownAssessment, type Assess } from './useAssessments.ts';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly entry: ChecklistEntry;
  readonly areaName: string;
  readonly findings: readonly Row<'findings'>[];
  readonly drafts: readonly FindingSeed[];
  readonly assess: Assess;
  readonly onResult: (criterion: CriterionId, result: AssessmentResult | null) => void;
  readonly onRecord: (kind: FindingKind) => void;
  readonly onDiscard: (draft: FindingSeed) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onBack: () => void;
}

/** Begins anew when another line is shown: at the top, if it was scrolled (asking the browser where it is would lay out the page at every line), and with no field in use. */
const useTopOf = (line: CriterionId) => {
  const body = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  const shown = useRef(line);
  useLayoutEffect(() => {
    if (shown.current === line) return;
    shown.current = line;
    if (isScrolled.current && body.current) body.current.scrollTop = 0;
    isScrolled.current = false;
    // Whoever was typing was typing on the other line.
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('input, textarea') && body.current?.contains(focused) === true) focused.blur();
  }, [line]);
  const onScroll = useCallback(() => {
    isScrolled.current = true;
  }, []);
  return { ref: body, onScroll };
};

/**
 * One item in full: what to look at, what was found. Every field saves itself. It stays on the page while the lines change, its
 * fields too: new ones would cost the browser more than all the rest of the line.
 */
export const RowDetail = memo(function RowDetail(props: Props) {
  const { planId, visitId, entry, areaName, findings, drafts, assess, onResult, onRecord, onDiscard, onMove, onBack } = props;
  const { t } = useTranslation(['inspection', 'terms']);
  const giveSelfScore = useCommand(selfScoreItem);
  const { criterion, item } = entry;
  const { definition } = criterion;
  const seen = shownAssessment(item);
  const setResult = useStable((result: AssessmentResult | null) => onResult(criterion.id, result));
  const noteBasis = useSameList(basisOf(item, 'note'));
  const body = useTopOf(criterion.id);
  return (
    <article className={classes.detail} data-detail={criterion.id} aria-label={t('checklist.detail', { code: definition.code })}>
      <header className={classes.head}>
        <BackButton onBack={onBack} />
        <span className={classes.where}>
          <strong>{definition.code}</strong>
          <span className={classes.areaName}>{areaName}</span>
        </span>
        {criterion.focus && (
          <StatusBadge tone="brand" icon={IconTargetArrow}>
            {t('terms:criterion.focus')}
          </StatusBadge>
        )}
        <span className={classes.leaf}>
          {item && <HistoryLink planId={planId} table="items" row={item.id} />}
          <MoveButtons onMove={onMove} />
        </span>
      </header>
      <div className={classes.body} {...body}>
        <h2 className={classes.question}>{definition.question}</h2>
        {(item?.conflicts ?? 0) > 0 && (
          <p className={classes.warning} data-tone="danger">
            <IconAlertTriangle size={15} aria-hidden />
            <span>
              {t('checklist.conflict')} <Link to={conflictsPath(planId)}>{t('checklist.toConflicts')}</Link>
            </span>
          </p>
        )}
        <dl className={classes.ask}>
          <dt>{t('checklist.evidenceToAsk')}</dt>
          <dd>{definition.evidence}</dd>
        </dl>
        <CarriedOnLine criterion={criterion} />
        <PreviousAnswer criterion={criterion.id} />
        <ResultControl result={seen.value.result} onResult={setResult} />
        {definition.type === 'quantitative' && (
          <FiguresFields criterion={criterion} seen={seen} onFigures={(figures, basis) => assess(criterion.id, figures, basis)} />
        )}
        {item?.figuresFrom && <FiguresSource key={`source ${criterion.id}`} planId={planId} visitId={visitId} item={item} sample={item.figuresFrom} />}
        <ScoreSection
          entry={entry}
          seen={seen}
          onScore={(score, basis) => assess(criterion.id, { score }, basis)}
          onSelfScore={(selfScore, basis) => giveSelfScore({ plan: planId, visit: visitId, criterion: criterion.id, selfScore, basis })}
        />
        <NoteField
          planId={planId}
          visitId={visitId}
          criterion={criterion.id}
          note={item?.note ?? ''}
          basis={noteBasis}
          isFirst={definition.type === 'qualitative'}
        />
        <section className={classes.section}>
          <h3 className={classes.label}>{t('checklist.findingsOnRow')}</h3>
          <RowFindings planId={planId} visitId={visitId} findings={findings} drafts={drafts} onRecord={onRecord} onDiscard={onDiscard} />
        </section>
        <section className={classes.section}>
          <h3 className={classes.label}>{t('checklist.filesOnRow')}</h3>
          <EvidenceStrip owner={{ table: 'items', criterion: criterion.id }} label={t('checklist.filesOnRow')} />
        </section>
        <Reference planId={planId} visitId={visitId} criterion={criterion} />
      </div>
    </article>
  );
});

const BackButton = memo(function BackButton({ onBack }: Pick<Props, 'onBack'>) {
  const { t } = useTranslation('inspection');
  return (
    <Button className={classes.back ?? ''} size="compact-sm" variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
      {t('checklist.backToList')}
    </Button>
  );
});

const MoveButtons = memo(function MoveButtons({ onMove }: Pick<Props, 'onMove'>) {
  const { t } = useTranslation('inspection');
  return (
    <>
      <ActionIcon aria-label={t('checklist.previous')} title={t('checklist.previous')} onClick={() => onMove(-1)}>
        <IconArrowUp size={17} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t('checklist.next')} title={t('checklist.next')} onClick={() => onMove(1)}>
        <IconArrowDown size={17} aria-hidden />
      </ActionIcon>
    </>
  );
});
