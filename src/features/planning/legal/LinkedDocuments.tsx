import { ActionIcon, Anchor, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LegalDocumentId } from '#domain/ids.ts';
import { suggestDocuments } from '#domain/legal/citation.ts';
import { documentName, documentsOf, type LegalLibrary } from '#domain/legal/library.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './legal.module.css';

interface Props {
  readonly label: string;
  readonly ids: readonly LegalDocumentId[];
  readonly library: LegalLibrary;
  /** Never offered: a document does not replace itself. */
  readonly without: LegalDocumentId;
  readonly onChange: (ids: readonly LegalDocumentId[]) => void;
  readonly onOpen: (id: LegalDocumentId) => void;
}

/** Documents that another one names, each with its link; more are chosen from the library. */
export function LinkedDocuments({ label, ids, library, without, onChange, onOpen }: Props) {
  const { t } = useTranslation('planning');
  const readOnly = useReadOnly();
  const chosen = documentsOf(ids, library);
  const offered = [...library.values()].filter((one) => one.id !== without && !ids.includes(one.id));
  return (
    <div>
      {!readOnly && (
        <Select
          size="xs"
          label={label}
          placeholder={t('legal.link')}
          searchable
          value={null}
          nothingFoundMessage={t('legal.nothingFound')}
          limit={30}
          data={offered.map((one) => ({ value: one.id, label: documentName(one) }))}
          filter={({ options, search }) => {
            const found = new Set<string>(suggestDocuments(search, library).map((one) => one.id));
            return options.filter((option) => 'value' in option && found.has(option.value));
          }}
          onChange={(value) => {
            const one = offered.find((document) => document.id === value);
            if (one) onChange([...ids, one.id]);
          }}
        />
      )}
      {readOnly && chosen.length > 0 && <span className={classes.count}>{label}</span>}
      <ul className={classes.linked} aria-label={label}>
        {chosen.map((one) => (
          <li key={one.id}>
            <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onOpen(one.id)}>
              {documentName(one)}
            </Anchor>
            {!readOnly && (
              <ActionIcon size="sm" aria-label={t('legal.unlink', { name: documentName(one) })} onClick={() => onChange(ids.filter((id) => id !== one.id))}>
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
