import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editOther } from '#domain/commands/otherInspections.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitsToName } from '#domain/units/directory.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveSpan } from '../fields/AutosaveSpan.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { RowItem } from '../rows/RowItem.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './overlap.module.css';

interface Props {
  readonly other: Row<'otherInspections'>;
  readonly planning: Planning;
  readonly index: number;
  readonly name: string;
  readonly isNew: boolean;
  readonly onRemove: () => void;
}

/** One inspection by another body, edited in place. */
export function OtherRow({ other, planning, ...place }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editOther);
  const labels = useSaveLabels();
  const at = { plan: other.plan, id: other.id };
  return (
    <RowItem row={other} count={planning.otherInspections.length} {...place} below={<Below other={other} areas={planning.areas} />}>
      <AutosaveText
        {...labels}
        size="xs"
        label={t('terms:field.otherInspections.body')}
        placeholder={t('overlap.others.bodyExample')}
        value={other.body}
        basis={basisOf(other, 'body')}
        onCommit={(value, basis) => edit({ ...at, field: 'body', value: value.trim(), basis })}
      />
      <AutosaveSelect
        {...labels}
        size="xs"
        clearable
        searchable
        filter={byWords}
        label={t('terms:field.otherInspections.unit')}
        data={unitsToName(planning.units, other.unit).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={other.unit}
        basis={basisOf(other, 'unit')}
        onCommit={(value, basis) => edit({ ...at, field: 'unit', value, basis })}
      />
      <AutosaveSpan
        compact
        label={t('terms:field.otherInspections.span')}
        value={other.span}
        basis={basisOf(other, 'span')}
        onCommit={(value, basis) => edit({ ...at, field: 'span', value, basis })}
      />
      <AutosaveText
        {...labels}
        size="xs"
        label={t('terms:field.otherInspections.matter')}
        value={other.matter}
        basis={basisOf(other, 'matter')}
        onCommit={(value, basis) => edit({ ...at, field: 'matter', value: value.trim(), basis })}
      />
    </RowItem>
  );
}

function Below({ other, areas }: { readonly other: Row<'otherInspections'>; readonly areas: Planning['areas'] }) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editOther);
  const labels = useSaveLabels();
  const at = { plan: other.plan, id: other.id };
  const numbers = areas.map(({ no }) => no);
  return (
    <div className={classes.below}>
      {other.unit === null && other.unitName !== '' && <p className={classes.note}>{t('overlap.others.unitAs', { name: other.unitName })}</p>}
      <AutosaveText
        {...labels}
        size="xs"
        label={t('terms:field.otherInspections.document')}
        placeholder={t('terms:field.otherInspections.document')}
        value={other.document}
        basis={basisOf(other, 'document')}
        onCommit={(value, basis) => edit({ ...at, field: 'document', value: value.trim(), basis })}
      />
      <MultiSelect
        size="xs"
        label={t('terms:field.otherInspections.areas')}
        {...(other.areas.length === 0 ? { placeholder: t('terms:field.otherInspections.areas') } : {})}
        data={areas.map(({ no, name }) => ({ value: String(no), label: `${no}. ${name}` }))}
        value={other.areas.map(String)}
        onChange={(chosen) =>
          void edit({ ...at, field: 'areas', value: [...other.areas.filter((no) => !numbers.includes(no)), ...numbers.filter((no) => chosen.includes(String(no)))].sort((a, b) => a - b), basis: basisOf(other, 'areas') })
        }
      />
    </div>
  );
}
