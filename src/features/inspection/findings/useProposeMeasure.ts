import { useTranslation } from 'react-i18next';
import { roundCalendar } from '#domain/calendar/workingCalendar.ts';
import { proposeMeasure } from '#domain/commands/inspection.ts';
import { MeasureIdSchema, type FindingId, type PlanId } from '#domain/ids.ts';
import { measureFrom, noticeDay, type ProposedMeasure } from '#domain/measureDeadline.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { untilSaved } from '#live/untilSaved.ts';
import { runCommand, runUndo } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { planById, rowById, rowsOf } from '#storage/reads/rows.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyInfo, notifyUndo } from '#ui/notify.tsx';

/** The measure that follows from a finding as it is stored now; null where it says nothing yet, or has a measure already. */
const proposedFor = async (planId: PlanId, id: FindingId): Promise<ProposedMeasure | null> => {
  const [plan, finding, visits, units, documents, days, measures] = await Promise.all([
    planById(planId).read(),
    rowById('findings', planId, id).read(),
    rowsOf('visits', planId).read(),
    rowsOf('units', planId).read(),
    rowsOf('documents', planId).read(),
    rowsOf('calendarDays', planId).read(),
    rowsOf('measures', planId).read(),
  ]);
  if (plan === null || finding === null || measures.some((row) => row.finding === id)) return null;
  const unitId = finding.responsibleUnit ?? visits.find((row) => row.id === finding.visit)?.unit ?? null;
  const unit = units.find((row) => row.id === unitId) ?? null;
  const proposed = measureFrom({ finding, unit, noticeDay: noticeDay(finding.visit, documents), workingDays: plan.remedyReportDays }, roundCalendar(days));
  return proposed.text === '' ? null : proposed;
};

/** Lays down the measure that follows from a finding, in one step; what is being typed into the finding counts. */
export function useProposeMeasure(planId: PlanId, finding: FindingId): () => Promise<void> {
  const { t } = useTranslation(['inspection', 'common']);
  return async () => {
    flushDrafts();
    await untilSaved();
    const proposed = await proposedFor(planId, finding);
    if (proposed === null) {
      notifyInfo(t('findings.nothingToPropose'));
      return;
    }
    const { text, owner, deadline, reckoned } = proposed;
    const outcome = await runCommand(proposeMeasure, {
      plan: planId,
      id: MeasureIdSchema.parse(createId(text)),
      values: { finding, text, owner, deadline: deadline ?? undefined, reckoned: reckoned ?? undefined, recordedAt: MomentSchema.parse(new Date().toISOString()) },
    });
    if (outcome.ok) notifyUndo(t('findings.proposed'), t('common:undo'), () => void runUndo(outcome.value.undo));
  };
}
