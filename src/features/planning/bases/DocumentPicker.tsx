import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestDocuments } from '#domain/legal/citation.ts';
import { documentName, type LegalDocument, type LegalLibrary } from '#domain/legal/library.ts';
import { statusOn } from '#domain/legal/validity.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { LegalStatusBadge } from '#i18n/legal/LegalStatusBadge.tsx';
import classes from './bases.module.css';

/** As many as can be looked over; more words narrow them down. */
const SHOWN = 30;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly library: LegalLibrary;
  /** The day on which the plan cites them. */
  readonly day: IsoDate;
  readonly onPick: (document: LegalDocument) => void;
}

/** Chooses a document of the library as a basis of the plan; those in force on its day come first. */
export function DocumentPicker({ opened, onClose, library, day, onPick }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const [search, setSearch] = useState('');
  const inForce = (one: LegalDocument): boolean => ['inForce', 'amended'].includes(statusOn(one, day, library));
  const found = suggestDocuments(search, library).toSorted((a, b) => Number(inForce(b)) - Number(inForce(a)));
  return (
    <Modal opened={opened} onClose={onClose} title={t('bases.fromLibrary')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <TextInput
        data-autofocus
        type="search"
        leftSection={<IconSearch size={15} aria-hidden />}
        aria-label={t('legal.search')}
        placeholder={t('legal.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ul className={classes.picker} aria-label={t('legal.title')}>
        {found.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <button type="button" className={classes.pick} onClick={() => onPick(one)}>
              <span className={classes.pickName}>
                <strong>{documentName(one)}</strong>
                <LegalStatusBadge variant="plain" status={statusOn(one, day, library)} />
              </span>
              <span>{one.subject}</span>
            </button>
          </li>
        ))}
      </ul>
      <output className={classes.pickCount}>
        {found.length === 0 ? t('legal.nothingFound') : found.length > SHOWN ? t('bases.moreFound', { shown: SHOWN, count: found.length }) : t('legal.count', { count: found.length })}
      </output>
    </Modal>
  );
}
