import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { editBasis } from '#domain/commands/planning.ts';
import { asIsoDate } from '#domain/days.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { RowItem } from '../rows/RowItem.tsx';
import rows from '../rows/rows.module.css';
import { BasisCheck } from './BasisCheck.tsx';
import type { Objection } from './objection.ts';

const documentTypes = ['plan', 'decision', 'resolution', 'decree', 'circular', 'directive', 'official', 'law'] as const;

interface Props {
  readonly basis: Row<'bases'>;
  /** What the legal library has against it. */
  readonly objection: Objection | null;
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly isNew: boolean;
  readonly onMove: (to: number) => void;
  readonly onEnter: () => void;
  readonly onRemove: () => void;
}

/** One legal basis, edited in place. */
export function BasisRow({ basis: row, objection, ...place }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editBasis);
  const labels = useSaveLabels();
  const typesId = useId();
  const at = { plan: row.plan, id: row.id };
  const text = (field: 'documentType' | 'number' | 'issuer' | 'subject') => ({
    ...labels,
    size: 'xs',
    label: t(`terms:field.bases.${field}`),
    value: row[field],
    basis: basisOf(row, field),
    onCommit: (value: string, basis: ReturnType<typeof basisOf>) => edit({ ...at, field, value: value.trim(), basis }),
  });
  return (
    <RowItem row={row} {...place} below={objection === null ? undefined : <BasisCheck basis={row} objection={objection} />}>
      <AutosaveText {...text('documentType')} className={rows.half ?? ''} list={typesId} />
      <AutosaveText {...text('number')} className={rows.half ?? ''} placeholder={t('bases.numberExample')} />
      <AutosaveDate
        {...labels}
        size="xs"
        className={rows.half ?? ''}
        clearable={false}
        allowDeselect
        label={t('terms:field.bases.date')}
        value={row.date}
        basis={basisOf(row, 'date')}
        onCommit={(value, basis) => edit({ ...at, field: 'date', value: asIsoDate(value), basis })}
      />
      <AutosaveText {...text('issuer')} className={rows.half ?? ''} />
      <AutosaveText {...text('subject')} placeholder={t('bases.subjectExample')} />
      <datalist id={typesId}>
        {documentTypes.map((type) => (
          <option key={type}>{t(`bases.documentTypes.${type}`)}</option>
        ))}
      </datalist>
    </RowItem>
  );
}
