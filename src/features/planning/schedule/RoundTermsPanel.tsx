import { useTranslation } from 'react-i18next';
import { addWorkingDays, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { isHeld } from '#domain/schedule.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Fact, FactList } from '#ui/FactList.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { Planning } from '../usePlanning.ts';
import { TermPopover } from './TermPopover.tsx';

/** What is due after the last visit: the report and the conclusion from that day, what units owe from the conclusion. */
export function RoundTermsPanel({ planning: { plan, visits }, calendar }: { readonly planning: Planning; readonly calendar: WorkingCalendar }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const last = visits
    .filter(isHeld)
    .flatMap(({ slot }) => (slot === null ? [] : [slot.date]))
    .toSorted()
    .at(-1);
  if (last === undefined) return null;
  const conclusion = addWorkingDays(last, plan.conclusionDays, calendar);
  const terms = [
    { name: t('roundTerms.teamReport'), from: last, days: plan.teamReportDays },
    { name: t('roundTerms.conclusion'), from: last, days: plan.conclusionDays },
    { name: t('roundTerms.remedyPlan'), from: conclusion, days: plan.remedyPlanDays },
    { name: t('roundTerms.remedyReport'), from: conclusion, days: plan.remedyReportDays },
  ];
  return (
    <Panel title={t('roundTerms.title')} hint={t('roundTerms.hint', { date: format.date(last) })}>
      <FactList wide>
        {terms.map(({ name, from, days }) => (
          <Fact key={name} name={name}>
            <TermPopover from={from} days={days} calendar={calendar} words={(date) => t('roundTerms.by', { date })} />
          </Fact>
        ))}
      </FactList>
    </Panel>
  );
}
