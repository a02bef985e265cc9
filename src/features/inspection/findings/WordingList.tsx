import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { fillWording, type Wording } from '#domain/wordings/wordings.ts';
import { SeverityBadge } from '#i18n/badges.tsx';
import type { KeptWording } from '#storage/reads/wordings.ts';
import { offeredWordings } from './wordingOffer.ts';
import classes from './Wordings.module.css';

interface Props {
  readonly planId: PlanId;
  readonly criterion: Row<'criteria'> | undefined;
  readonly kind: FindingKind;
  readonly kept: readonly KeptWording[];
  /** The name of the inspected unit. */
  readonly unit: string;
  readonly onChoose: (wording: Wording) => void;
  /** Esc was pressed in the search. */
  readonly onLeave: () => void;
}

/** Ready wordings with a search; arrows move, Enter chooses, so that the hands stay on the keys. */
export function WordingList({ planId, criterion, kind, kept, unit, onChoose, onLeave }: Props) {
  const { t } = useTranslation('inspection');
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const key = criterion ? criterion.key || criterion.definition.code : '';
  const wordings = useMemo(() => offeredWordings(key, kind, kept.map(({ row }) => row), search), [key, kind, kept, search]);
  const rounds = useMemo(() => new Map<string, string>(kept.flatMap(({ row, planTitle }) => (row.plan === planId ? [] : [[row.id, planTitle]]))), [kept, planId]);
  // Enter takes the first one; after a search that is another one.
  useEffect(() => {
    if (wordings.length > 0) selectFirstOption();
  }, [wordings, selectFirstOption]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const wording = wordings.find((one) => one.id === id);
        if (wording) onChoose(wording);
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          data-autofocus
          aria-label={t('wordings.search')}
          placeholder={t('wordings.searchPlaceholder')}
          description={t('wordings.keys')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            // The list takes this key for itself, though there is nothing that it could close.
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) onLeave();
          }}
        />
      </Combobox.EventsTarget>
      {wordings.length === 0 && <p className={classes.none}>{search.trim() === '' ? t('wordings.none') : t('wordings.notFound')}</p>}
      <Combobox.Options className={classes.list ?? ''} aria-label={t('wordings.title')}>
        {wordings.map((wording) => (
          <Combobox.Option key={wording.id} value={wording.id} className={classes.option ?? ''}>
            <Option wording={fillWording(wording, { unit })} isHere={wording.criterionKey === key && key !== ''} round={rounds.get(wording.id)} />
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox>
  );
}

function Option({ wording, isHere, round }: { readonly wording: Wording; readonly isHere: boolean; readonly round: string | undefined }) {
  const { t } = useTranslation('inspection');
  const { criterionKey, own, text, severity, cause, recommendation } = wording;
  const origin = round !== undefined ? t('wordings.ofRound', { round }) : own ? t('wordings.ofTeam') : t('wordings.builtIn');
  return (
    <>
      <span className={classes.origin}>
        <span data-here={isHere || undefined}>{criterionKey === '' ? t('wordings.anyCriterion') : t('wordings.ofCriterion', { code: criterionKey })}</span>
        <span>{origin}</span>
        {severity !== null && <SeverityBadge severity={severity} variant="plain" />}
      </span>
      <span className={classes.text}>{text}</span>
      {cause.text !== '' && <span className={classes.more}>{t('wordings.cause', { text: cause.text })}</span>}
      {recommendation !== '' && <span className={classes.more}>{t('wordings.recommendation', { text: recommendation })}</span>}
    </>
  );
}
