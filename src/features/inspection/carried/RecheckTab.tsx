import { Button, Skeleton } from '@mantine/core';
import { IconCircleCheck, IconCircleHalf2, IconCircleX, IconHelpCircle, IconTrendingDown, IconZoomCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { editVisit } from '#domain/commands/planning.ts';
import { answerRecheck } from '#domain/commands/recheck.ts';
import { MeasureIdSchema, type PlanId, type VisitId } from '#domain/ids.ts';
import { recheckChoices, recheckDay, recheckMatters, type RecheckAnswer, type RecheckMatter } from '#domain/recheck.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { FindingKindBadge, MeasureStatusBadge, SeverityBadge, VerdictBadge } from '#i18n/badges.tsx';
import { LifeLink } from '#i18n/LifeLink.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { useLive, useLiveSoon } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { createId } from '#storage/createId.ts';
import { attachmentsOf, findingsOfVisit, rowsOf } from '#storage/reads/rows.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { IconComponent } from '#ui/icon.ts';
import { Panel } from '#ui/Panel.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { useVisitWords } from '../visit/useVisitWords.ts';
import { CarriedPanel } from './CarriedFindings.tsx';
import { Proof } from './Proof.tsx';
import classes from './Recheck.module.css';

interface Props {
  readonly planId: PlanId;
  readonly model: VisitModel;
}

/** A re-inspection: what was promised after the earlier visit and in earlier rounds, and what the team finds of it now. */
export function RecheckTab({ planId, model: { visit, findings } }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const words = useVisitWords();
  const edit = useCommand(editVisit);
  const visits = useLive(rowsOf('visits', planId));
  const choices = recheckChoices(visit, visits);
  return (
    <>
      <div className={classes.panel}>
        <Panel title={t('recheck.title')} hint={t('recheck.hint')}>
          <AutosaveSelect
            label={t('recheck.of')}
            placeholder={choices.length === 0 ? t('recheck.noChoice') : t('recheck.choose')}
            clearable
            changedElsewhereLabel={t('common:changedElsewhere')}
            failedLabel={t('common:notSaved')}
            data={choices.map((choice) => ({ value: choice.id, label: words.when(choice) }))}
            value={visit.recheckOf}
            basis={basisOf(visit, 'recheckOf')}
            onCommit={(value, basis) => edit({ plan: planId, id: visit.id, field: 'recheckOf', value, basis })}
          />
          {visit.recheckOf !== null && <Matters planId={planId} visit={visit} of={visit.recheckOf} own={findings} />}
        </Panel>
      </div>
      <CarriedPanel />
    </>
  );
}

function Matters({ planId, visit, of, own }: { readonly planId: PlanId; readonly visit: Row<'visits'>; readonly of: VisitId; readonly own: readonly Row<'findings'>[] }) {
  const { t } = useTranslation('inspection');
  const earlier = useLiveSoon(findingsOfVisit(planId, of));
  const measures = useLiveSoon(rowsOf('measures', planId));
  const matters = useMemo(() => earlier && measures && recheckMatters(visit.id, { earlier, own, measures }), [earlier, own, measures, visit.id]);
  if (matters === undefined) return <Skeleton h={160} mt="sm" />;
  if (matters.length === 0) {
    return (
      <EmptyState compact level={3} icon={IconZoomCheck} title={t('recheck.nothing')}>
        {t('recheck.nothingText')}
      </EmptyState>
    );
  }
  const said = matters.filter(({ answer }) => answer !== null).length;
  return (
    <>
      <output className={classes.said}>{t('recheck.said', { said, total: matters.length })}</output>
      <ul className={classes.list}>
        {matters.map((matter) => (
          <Matter key={matter.finding.id} planId={planId} visit={visit} matter={matter} />
        ))}
      </ul>
    </>
  );
}

const answers: readonly { readonly answer: RecheckAnswer; readonly icon: IconComponent; readonly color: string }[] = [
  { answer: 'fixed', icon: IconCircleCheck, color: 'green' },
  { answer: 'partlyFixed', icon: IconCircleHalf2, color: 'yellow' },
  { answer: 'notFixed', icon: IconCircleX, color: 'red' },
  { answer: 'worse', icon: IconTrendingDown, color: 'red' },
  { answer: 'unknown', icon: IconHelpCircle, color: 'gray' },
];

/** One finding of the earlier visit: what was promised, what the unit says, the proof, and the answers, each one step. */
function Matter({ planId, visit, matter }: { readonly planId: PlanId; readonly visit: Row<'visits'>; readonly matter: RecheckMatter }) {
  const { t } = useTranslation('inspection');
  const today = useToday();
  const answerWith = useCommand(answerRecheck);
  const isReadOnly = useReadOnly();
  const { finding, label, measures, answer: said } = matter;
  const files = useLiveSoon(attachmentsOf(planId, [finding.id, ...measures.map(({ id }) => id)])) ?? [];
  const name = [label, finding.text].filter((part) => part !== '').join('. ');
  const say = (answer: RecheckAnswer) =>
    answerWith({
      plan: planId,
      recheck: visit.id,
      matter,
      answer,
      on: recheckDay(visit, today),
      measure: { id: MeasureIdSchema.parse(createId(finding.text)), text: finding.recommendation.trim() || t('recheck.measure') },
    });
  return (
    <li className={classes.matter} aria-label={name}>
      <div className={classes.words}>
        <span className={classes.badges}>
          <FindingKindBadge kind={finding.kind} variant="plain" />
          {finding.severity !== null && <SeverityBadge severity={finding.severity} variant="plain" />}
          <LifeLink planId={planId} id={finding.id} label={t('carried.life')} />
        </span>
        <p className={classes.text}>
          {label !== '' && <b className={classes.label}>{label}</b>}
          {finding.text}
        </p>
        {measures.length === 0 ? <p className={classes.quiet}>{t('recheck.noMeasure')}</p> : measures.map((measure) => <Promised key={measure.id} measure={measure} />)}
        <Proof files={files} />
      </div>
      <fieldset className={classes.answers} aria-label={t('recheck.answerOf', { text: name })}>
        {answers.map(({ answer, icon: Icon, color }) => (
          <Button
            key={answer}
            size="compact-sm"
            variant={said === answer ? 'filled' : 'default'}
            color={color}
            aria-pressed={said === answer}
            disabled={isReadOnly}
            leftSection={<Icon size={14} aria-hidden />}
            onClick={() => void (said === answer ? undefined : say(answer))}
          >
            {t(`recheck.answer.${answer}`)}
          </Button>
        ))}
      </fieldset>
    </li>
  );
}

/** What was promised, until when, and what the unit has reported of it. */
function Promised({ measure: { text, owner, deadline, progress, report, verification } }: { readonly measure: Row<'measures'> }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const terms = [owner.post.trim(), deadline === null ? '' : t('recheck.deadline', { date: format.date(deadline) })].filter((part) => part !== '').join(' · ');
  return (
    <div className={classes.promised}>
      <span className={classes.badges}>
        <span>{text || t('recheck.blankMeasure')}</span>
        {terms !== '' && <span className={classes.quiet}>{terms}</span>}
        <MeasureStatusBadge status={progress.status} variant="plain" />
        {progress.verdict !== null && <VerdictBadge verdict={progress.verdict} variant="plain" />}
      </span>
      {report !== '' && <p className={classes.quiet}>{t('recheck.report', { text: report })}</p>}
      {verification !== '' && <p className={classes.quiet}>{t('recheck.verification', { text: verification })}</p>}
    </div>
  );
}
