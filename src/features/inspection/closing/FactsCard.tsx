import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './Closing.module.css';
import type { ClosingModel } from './closingModel.ts';
import type { ClosingView } from './useClosing.ts';

/** How the minutes begin: when, where, which period, who was there. Not agreed on line by line; it is read out. */
export function FactsCard({ model: { plan, visit, unit }, view }: { readonly model: ClosingModel; readonly view: ClosingView }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const people = usePeople(view);
  const clock = (moment: string | null) => (moment === null ? t('closing.text.factsUnknown') : format.dateTime(moment).slice(-5));
  const period = visit.period ?? plan.period;
  const day = visit.slot === null ? '' : format.weekday(visit.slot.date);
  const ofUnit = [people('unit'), visit.attendees.trim().replaceAll('\n', '; ')].filter((part) => part !== '').join('; ');
  const facts = [
    day === '' ? null : visit.openedAt === null ? t('closing.text.factsDay', { day }) : t('closing.text.factsTime', { day, from: clock(visit.openedAt), to: clock(visit.closedAt) }),
    visit.place === '' ? null : t('closing.text.factsPlace', { place: visit.place }),
    period === null ? null : t('closing.text.factsPeriod', { from: format.date(period.from), to: format.date(period.to) }),
    people('team') === '' ? null : t('closing.text.factsTeam', { people: people('team') }),
    ofUnit === '' ? null : t('closing.text.factsUnit', { people: ofUnit }),
  ];
  return (
    <section className={classes.facts} aria-label={t('closing.text.facts')}>
      <h3 className={classes.title}>{unit?.name || t('closing.text.facts')}</h3>
      {facts.flatMap((fact) => (fact === null ? [] : [<p key={fact}>{fact}</p>]))}
    </section>
  );
}

/** The people of one side as the minutes name them: those who were there, who took whose place, who was absent. */
const usePeople = ({ attendees, members }: ClosingView): ((side: Row<'attendees'>['side']) => string) => {
  const { t } = useTranslation('inspection');
  const named = (name: string, position: string) => (position === '' ? name : t('closing.text.person', { name, position }));
  const nameOf = ({ member, name, position }: Row<'attendees'>): string => {
    const seat = members.find(({ id }) => id === member);
    return seat ? named(seat.name, seat.position) : named(name, position);
  };
  return (side) => {
    const own = attendees.filter((one) => one.side === side);
    const there = own.flatMap((one) => {
      const { state, reason, substitute } = one.presence;
      if (state === 'absent') return [];
      if (state === 'present') return [nameOf(one)];
      return [t('closing.text.substitute', { substitute: named(substitute.name || t('closing.text.factsUnknown'), substitute.position), name: nameOf(one), reason: reason || t('closing.text.factsUnknown') })];
    });
    const absent = own.filter((one) => one.presence.state === 'absent').map(nameOf);
    return [...there, ...(absent.length === 0 ? [] : [t('closing.text.absent', { people: absent.join('; ') })])].join('; ');
  };
};
