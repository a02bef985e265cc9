import { useTranslation } from 'react-i18next';
import { editVisit } from '#domain/commands/planning.ts';
import { recheckChoices } from '#domain/recheck.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { useVisitWords } from './useVisitWords.ts';

interface Props {
  readonly visit: Row<'visits'>;
  readonly visits: readonly Row<'visits'>[];
  readonly size?: 'xs';
}

/** Which visit of the round a re-inspection looks at again; nothing for a visit of another form. */
export function RecheckField({ visit, visits, size }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editVisit);
  const labels = useSaveLabels();
  const { when } = useVisitWords([], []);
  if (visit.form !== 'reinspection' && visit.recheckOf === null) return null;
  const choices = recheckChoices(visit, visits);
  const known = choices.some(({ id }) => id === visit.recheckOf) ? choices : [...choices, ...visits.filter(({ id }) => id === visit.recheckOf)];
  return (
    <AutosaveSelect
      {...labels}
      {...(size === undefined ? {} : { size })}
      label={t('terms:field.visits.recheckOf')}
      clearable
      placeholder={choices.length === 0 ? t('schedule.noRecheck') : t('schedule.chooseRecheck')}
      data={known.map((choice) => ({ value: choice.id, label: when(choice.slot) }))}
      value={visit.recheckOf}
      basis={basisOf(visit, 'recheckOf')}
      onCommit={(value, basis) => edit({ plan: visit.plan, id: visit.id, field: 'recheckOf', value, basis })}
    />
  );
}
