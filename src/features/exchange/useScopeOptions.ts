import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId, PlanId } from '#domain/ids.ts';
import { byTime } from '#domain/schedule.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Format } from '#i18n/format.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLive } from '#live/useLive.ts';
import type { ExchangeRecord } from '#storage/db.ts';
import { exchangesOf } from '#storage/reads/ledger.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import type { ScopeOption, ScopeOptions } from './exportForm.ts';

const byOrder = (a: Pick<Row<'members'>, 'id' | 'order'>, b: Pick<Row<'members'>, 'id' | 'order'>): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1;

/** The newest file of each colleague that came from our program. */
const newestFrom = (records: readonly ExchangeRecord[]): ReadonlyMap<PersonId, ExchangeRecord> => {
  const newest = new Map<PersonId, ExchangeRecord>();
  for (const record of records) if (record.direction === 'received' && record.person !== null && record.replica !== null) newest.set(record.person, record);
  return newest;
};

const optionsOf = (records: readonly ExchangeRecord[], word: (record: ExchangeRecord) => ScopeOption): ScopeOptions['colleagues'] =>
  [...newestFrom(records)].map(([id, record]) => ({ id, ...word(record) })).sort((a, b) => (a.label < b.label ? -1 : 1));

/** The parts of a round that a file can carry, with the words of the page. */
export const useScopeOptions = (plan: PlanId, me: PersonId | null): ScopeOptions => {
  const { t } = useTranslation('exchange');
  const format: Format = useFormat();
  const visits = useLive(rowsOf('visits', plan));
  const units = useLive(rowsOf('units', plan));
  const members = useLive(rowsOf('members', plan));
  const records = useLive(exchangesOf(plan));
  return useMemo(() => {
    const unitName = (id: Row<'visits'>['unit']): string => units.find((unit) => unit.id === id)?.name || t('preview.untitled');
    return {
      visits: [...visits].sort(byTime).map(({ id, unit, slot }) => ({
        id,
        label: slot ? t('export.scope.visitOn', { unit: unitName(unit), date: format.date(slot.date) }) : unitName(unit),
        about: unitName(unit),
        person: null,
        name: '',
      })),
      members: [...members].sort(byOrder).map(({ id, name, person }) => ({
        id,
        label: name || t('preview.untitled'),
        about: `phan ${name}`,
        person,
        name,
      })),
      colleagues: optionsOf(
        records.filter(({ person }) => person !== me),
        ({ name, person, at }) => ({
          label: t('export.scope.colleagueAt', { name: name || t('import.nobody'), time: format.dateTime(at) }),
          about: `gui ${name}`,
          person,
          name,
        }),
      ),
    };
  }, [visits, units, members, records, me, t, format]);
};
