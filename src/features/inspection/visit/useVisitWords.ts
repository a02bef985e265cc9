import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** How a visit is called. */
export interface VisitWords {
  readonly unitName: (unit: Row<'units'> | undefined, visit: Pick<Row<'visits'>, 'unit'>) => string;
  /** Day, part of the day and form in one line. */
  readonly when: (visit: Row<'visits'>) => string;
}

/** The words for a visit in the language of the interface. */
export const useVisitWords = (): VisitWords => {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  return {
    unitName: (unit, visit) => {
      if (unit && unit.name.trim() !== '') return unit.name;
      return visit.unit === null ? t('overview.noUnit') : t('overview.untitledUnit');
    },
    when: ({ slot, form: formOf }) => {
      const form = t(`terms:visit.form.${formOf}`);
      if (slot === null) return t('visit.whenUnknown', { form });
      return t('visit.when', { date: format.weekday(slot.date), session: t(`terms:visit.session.${slot.session}`), form });
    },
  };
};
