import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { searchText, wordMatcher } from '#domain/searchText.ts';
import type { DetailState } from '#features/inspection/checklist/useSelection.ts';
import { useOpenPlan } from '../shell/useOpenPlan.ts';
import { Hits } from './Hits.tsx';
import classes from './Palette.module.css';
import { entryGroups, useAtVisitEntries, useHomeEntries, useRoundEntries, type Entry } from './useEntries.ts';
import { useSearch } from './useSearch.ts';
import type { PaletteMode } from './usePaletteKeys.ts';

interface Props {
  readonly mode: PaletteMode;
  readonly onMode: (mode: PaletteMode) => void;
  readonly onClose: () => void;
}

/** Goes anywhere and searches everything, from the keyboard. */
export function Palette(props: Props) {
  const { planId, visitId } = useOpenPlan();
  if (planId === null) return <HomePalette {...props} />;
  return visitId === null ? <RoundPalette {...props} planId={planId} /> : <VisitPalette {...props} planId={planId} visitId={visitId} />;
}

function HomePalette(props: Props) {
  return <PaletteBox {...props} planId={null} entries={useHomeEntries()} />;
}

function RoundPalette({ planId, ...props }: Props & { readonly planId: PlanId }) {
  return <PaletteBox {...props} planId={planId} entries={useRoundEntries(planId)} />;
}

function VisitPalette({ planId, visitId, ...props }: Props & { readonly planId: PlanId; readonly visitId: Parameters<typeof useAtVisitEntries>[1] }) {
  return <PaletteBox {...props} planId={planId} entries={useAtVisitEntries(planId, visitId)} />;
}

/** The value of the option that goes over to searching; those of hits are addresses, those of entries their ids. */
const TO_SEARCH = 'search';

function PaletteBox({ mode, onMode, onClose, planId, entries }: Props & { readonly planId: PlanId | null; readonly entries: readonly Entry[] }) {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ opened: true });
  const [opener] = useState(() => document.activeElement);
  const closeBack = () => {
    onClose();
    if (opener instanceof HTMLElement) opener.focus();
  };
  const choose = (value: string) => {
    if (value === TO_SEARCH) {
      onMode('search');
      return;
    }
    onClose();
    // What is pressed next is meant for the page that was chosen.
    document.getElementById('main')?.focus({ preventScroll: true });
    const act = entries.find(({ id }) => id === value)?.act ?? { kind: 'go', to: value };
    // On a phone a line of the checklist is a screen of its own.
    if (act.kind === 'go') void navigate(act.to, act.to.includes('?item=') ? { state: { detail: 'fromElsewhere' } satisfies DetailState } : {});
    else act.run();
  };
  const close = (event: KeyboardEvent) => {
    // The list keeps Esc to itself otherwise; here it is always open, and Esc is for the box.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) closeBack();
  };
  return (
    <Modal opened onClose={closeBack} returnFocus={false} title={t(`title.${mode}`)} size={680} centered={false} yOffset={56} padding={0} withCloseButton={false} classNames={{ header: classes.heading ?? '' }}>
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            size="md"
            variant="unstyled"
            className={classes.field ?? ''}
            aria-label={t(`title.${mode}`)}
            placeholder={t(`placeholder.${mode}`)}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={close}
          />
        </Combobox.EventsTarget>
        <div className={classes.list}>
          {mode === 'go' ? (
            <Entries typed={typed} entries={entries} onShown={combobox.selectFirstOption} />
          ) : (
            <Results typed={typed} planId={planId} onShown={combobox.selectFirstOption} />
          )}
        </div>
        <p className={classes.hint}>{t(`hint.${mode}`)}</p>
      </Combobox>
    </Modal>
  );
}

interface ListProps {
  readonly typed: string;
  /** The options have changed: the first one is to be chosen. */
  readonly onShown: () => void;
}

/** Options of a group that are shown while typing; whoever wants others types on. */
const GROUP_LIMIT = 8;

function Entries({ typed, entries, onShown }: ListProps & { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation('palette');
  const matches = wordMatcher(typed);
  const isBlank = typed.trim() === '';
  const fitting = entries.filter(({ label, onlyFound }) => (isBlank ? onlyFound !== true : matches(searchText(label))));
  const shown = fitting.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (shown !== '') onShown();
  }, [shown, onShown]);
  return (
    <Combobox.Options>
      {entryGroups.map((group) => {
        const ofGroup = fitting.filter((entry) => entry.group === group).slice(0, isBlank ? undefined : GROUP_LIMIT);
        return (
          ofGroup.length > 0 && (
            <Combobox.Group key={group} label={t(`group.${group}`)}>
              {ofGroup.map(({ id, label }) => (
                <Choice key={id} value={id}>
                  {label}
                </Choice>
              ))}
            </Combobox.Group>
          )
        );
      })}
      <Choice value={TO_SEARCH}>{isBlank ? t('entry.searchOpen') : t('entry.searchEverything', { search: typed.trim() })}</Choice>
    </Combobox.Options>
  );
}

function Results({ typed, planId, onShown }: ListProps & { readonly planId: PlanId | null }) {
  const found = useSearch(typed, planId);
  const { answers } = found;
  useEffect(() => {
    if (answers.length > 0) onShown();
  }, [answers, onShown]);
  return <Hits found={found} />;
}

function Choice({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Combobox.Option value={value} className={classes.option ?? ''}>
      <span className={classes.label}>{children}</span>
    </Combobox.Option>
  );
}
