import { useTranslation } from 'react-i18next';
import { keyOf } from '#domain/criteria/content.ts';
import type { UnitId } from '#domain/ids.ts';
import type { Planning } from '../usePlanning.ts';

/** Names of what a focus or a finding of an earlier round is about. */
interface FocusNames {
  readonly unit: (id: UnitId | null) => string;
  readonly area: (no: number | null) => string;
  /** „3.2 Công khai thủ tục“; blank for no criterion, the key where this round does not ask it. */
  readonly criterion: (key: string) => string;
}

/** The names, by the rows of the round. */
export function useFocusNames({ units, areas, criteria }: Pick<Planning, 'units' | 'areas' | 'criteria'>): FocusNames {
  const { t } = useTranslation('planning');
  const byKey = new Map(criteria.map((criterion) => [keyOf(criterion), criterion.definition]));
  return {
    unit: (id) => (id === null ? t('focus.everyUnit') : (units.find((unit) => unit.id === id)?.name ?? t('focus.unitGone'))),
    area: (no) => (no === null ? '' : (areas.find((area) => area.no === no)?.name ?? t('issuing.areaNo', { no }))),
    criterion: (key) => {
      const definition = byKey.get(key);
      return definition ? t('focus.criterionOf', { code: definition.code, question: definition.question }) : key;
    },
  };
}
