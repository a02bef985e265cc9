import { useMemo } from 'react';
import { dueDocuments, type DueDocument } from '#domain/desk/deadlines.ts';
import { awaitingVerification, openAdoptions, openReferrals, pressingMeasures, roundsOfDesk, type OpenAdoption, type OpenReferral, type PressingMeasure } from '#domain/desk/openMatters.ts';
import { comingReports, type ComingReport } from '#domain/desk/periodicReports.ts';
import { roundProgress, type RoundProgress } from '#domain/desk/roundProgress.ts';
import { waitingToday, type Waiting } from '#domain/desk/waiting.ts';
import type { PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive, useLiveSoon } from '#live/useLive.ts';
import { useRoundBooks, type RoundBooks } from '#live/useRoundBooks.ts';
import { useRoundCalendar } from '#live/useRoundCalendar.ts';
import { planById, rowsOf } from '#storage/reads/rows.ts';
import { reportOutlook } from '#storage/reads/teamData.ts';
import { visitsEdited } from '#storage/reads/visitSeals.ts';

/** Reports ahead that the desk shows: a year of them. */
const REPORTS_AHEAD = 4;

/** Everything that the desk shows of a round. */
export interface Desk {
  readonly plan: Row<'plans'>;
  readonly visits: readonly Row<'visits'>[];
  readonly units: readonly Row<'units'>[];
  readonly documentRows: readonly Row<'documents'>[];
  readonly progress: RoundProgress;
  readonly documents: readonly DueDocument[];
  readonly measures: readonly PressingMeasure[];
  readonly toVerify: number;
  readonly referrals: readonly OpenReferral[];
  readonly adoptions: readonly OpenAdoption[];
  readonly reports: readonly ComingReport[];
  readonly waiting: readonly Waiting[];
  /** Books that are still being made, and why one could not be read. */
  readonly books: Pick<RoundBooks, 'awaited' | 'failure'>;
  /** False while the data of the team and the seals are being compared. */
  readonly isCompared: boolean;
}

const none: readonly never[] = [];

/** The rows of a round that the desk counts, kept current. */
const useRows = (planId: PlanId) => {
  const queries = [rowsOf('visits', planId), rowsOf('units', planId), rowsOf('documents', planId), rowsOf('keptDocuments', planId), rowsOf('calendarDays', planId)] as const;
  useEarly(queries);
  return { visits: useLive(queries[0]), units: useLive(queries[1]), documents: useLive(queries[2]), keptDocuments: useLive(queries[3]) };
};

/** The desk of a round, kept current; null when the round is not here. Lists over several rounds come from their books (roundBook/), never from the tables. */
export function useDesk(planId: PlanId, today: IsoDate): Desk | null {
  const plan = useLive(planById(planId));
  const { visits, units, documents, keptDocuments } = useRows(planId);
  const { calendar } = useRoundCalendar(planId);
  const checks = useLiveSoon(reportOutlook(planId, today));
  const edited = useLiveSoon(visitsEdited(planId));
  const { books, awaited, failure } = useRoundBooks('all');
  return useMemo(() => {
    if (plan === null) return null;
    const rounds = roundsOfDesk(books, planId);
    const own = rounds.find((book) => book.plan === planId);
    const withoutNotes = new Set((checks ?? none).flatMap((check) => (check.type === 'missing-data' ? [check.visit] : [])));
    const progress = roundProgress({ plan, units, visits, calendar, today });
    const due = dueDocuments({ plan, visits, documents, keptDocuments, findings: own?.findings ?? none, measures: own?.measures ?? none, withoutNotes, calendar, today });
    const measures = pressingMeasures(rounds, today);
    const referrals = openReferrals(rounds, today);
    const reports = comingReports(today, REPORTS_AHEAD);
    return {
      plan,
      visits,
      units,
      documentRows: documents,
      progress,
      documents: due,
      measures,
      toVerify: awaitingVerification(rounds),
      referrals,
      adoptions: openAdoptions(rounds),
      reports,
      waiting: waitingToday({ plan: planId, visits, progress, documents: due, measures, referrals, reports, checks: checks ?? none, edited: edited ?? none }),
      books: { awaited, failure },
      isCompared: checks !== undefined && edited !== undefined,
    };
  }, [awaited, books, calendar, checks, edited, failure, plan, planId, visits, units, documents, keptDocuments, today]);
}
