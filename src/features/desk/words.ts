import { useTranslation } from 'react-i18next';
import type { Waiting, WaitingPlace } from '#domain/desk/waiting.ts';
import { isSecret } from '#domain/desk/waiting.ts';
import type { VisitId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Desk } from './useDesk.ts';

/** What the desk calls things, on the screen and in the text that is sent. */
export interface DeskWords {
  /** „Phòng Khoa học, ngày 02/04/2024“. */
  readonly visit: (id: VisitId) => string;
  readonly what: (waiting: Waiting) => string;
  /** „quá hạn từ 05/11/2026“; blank where no day is set. */
  readonly when: (waiting: Waiting) => string;
  readonly place: (place: WaitingPlace) => string;
  /** The same for others to read: a surprise visit that has not begun is not named. */
  readonly placeForOthers: (place: WaitingPlace) => string;
}

const orElse = (name: string | undefined, otherwise: string): string => (name === undefined || name.trim() === '' ? otherwise : name.trim());

/** Names of visits and units. */
export function useVisitName({ visits, units }: Pick<Desk, 'visits' | 'units'>): (id: VisitId) => string {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (id) => {
    const visit = visits.find((one) => one.id === id);
    if (!visit) return t('unknownVisit');
    const unit = orElse(units.find((one) => one.id === visit.unit)?.name, t('untitledUnit'));
    return visit.slot === null ? t('visitUndated', { unit }) : t('visitOn', { unit, date: format.date(visit.slot.date) });
  };
}

/** The words of the list of what waits. */
export function useDeskWords(desk: Desk, today: IsoDate): DeskWords {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const visit = useVisitName(desk);
  const place = (one: WaitingPlace): string => {
    switch (one.kind) {
      case 'visit':
        return visit(one.visit);
      case 'unit':
        return t('waiting.placeCount', { name: orElse(one.name, t('unknownUnit')), number: format.number(one.count) });
      case 'round':
        return t('waiting.round', { year: String(one.year), number: format.number(one.count) });
    }
  };
  return {
    visit,
    place,
    placeForOthers: (one) => (one.kind === 'visit' && one.secret ? t('secretVisit') : place(one)),
    when: ({ urgency, due }) => {
      if (due === null) return '';
      if (due === today) return t('waiting.today');
      return urgency === 'overdue' ? t('waiting.since', { date: format.date(due) }) : t('waiting.by', { date: format.date(due) });
    },
    what: ({ matter, count, places }) => {
      switch (matter.kind) {
        case 'document': {
          const document = t(`documents.duty.${matter.duty}`);
          return places.length === 0 ? document : t('waiting.documentOfVisits', { document, count });
        }
        case 'lateVisits':
          return t('waiting.lateVisits', { count });
        case 'measures':
          return t(matter.earlier ? 'waiting.measuresEarlier' : 'waiting.measures', { count });
        case 'referrals':
          return t(matter.earlier ? 'waiting.referralsEarlier' : 'waiting.referrals', { count });
        case 'periodic': {
          const { kind, year, cutOff, sendBy } = matter.report;
          return t('waiting.periodic', { report: t(`periodic.kind.${kind}`, { year: String(year) }), cutOff: format.date(cutOff), sendBy: format.date(sendBy) });
        }
        case 'data':
          return t(`waiting.${matter.what}`, { count });
      }
    },
  };
}

/** Places that one line names before it counts the others. */
const NAMED = 4;

/** Some places in one line: „A; B; và 3 nơi khác“. */
function usePlacesLine(): (names: readonly string[]) => string {
  const { t } = useTranslation('desk');
  return (names) => {
    const shown = names.length > NAMED ? [...names.slice(0, NAMED - 1), t('more', { count: names.length - NAMED + 1 })] : names;
    return shown.join('; ');
  };
}

/** The list of what waits as plain text, for a message to colleagues: no surprise visit is named before it has begun. */
export function useHandOverText(desk: Desk, today: IsoDate): { readonly text: string; readonly hidesNames: boolean } {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const words = useDeskWords(desk, today);
  const line = usePlacesLine();
  const lineOf = (waiting: Waiting): string => {
    const when = words.when(waiting);
    const what = when === '' || waiting.matter.kind === 'periodic' ? words.what(waiting) : t('text.when', { what: words.what(waiting), when });
    // The same secret twice is one secret.
    const places = line([...new Set(waiting.places.map(words.placeForOthers))]);
    return places === '' ? what : t('text.places', { what, places });
  };
  const head = [t('text.heading', { plan: orElse(desk.plan.title, t('untitledPlan')) }), t('text.day', { day: format.weekday(today) })];
  const parts = (['overdue', 'dueSoon', 'open'] as const).flatMap((urgency) => {
    const own = desk.waiting.filter((waiting) => waiting.urgency === urgency);
    return own.length === 0 ? [] : ['', t(`waiting.urgency.${urgency}`).toLocaleUpperCase('vi'), ...own.map((waiting, no) => t('text.line', { no: no + 1, what: lineOf(waiting) }))];
  });
  return { text: [...head, ...(parts.length === 0 ? ['', t('text.none')] : parts)].join('\n'), hidesNames: desk.visits.some(isSecret) };
}
