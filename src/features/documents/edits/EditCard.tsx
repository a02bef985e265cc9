import { Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDatabase, IconMapPinOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { adoptHandEdit, dropHandEdit, keepHandEdit } from '#domain/commands/handEdits.ts';
import type { Adoption } from '#domain/documents/adoption.ts';
import type { FigurePart } from '#domain/documents/figuresOf.ts';
import { shownAt, type EditState, type PlacedEdit } from '#domain/documents/handEdits.ts';
import type { BlockKey } from '#domain/documents/model.ts';
import { asLanguage } from '#i18n/language.ts';
import type { Mark } from '#i18n/marks.ts';
import { ValueChange } from '#i18n/values/ValueChange.tsx';
import { ValueText } from '#i18n/values/ValueText.tsx';
import { runUndo, useCommand, type Outcome } from '#live/useCommand.ts';
import { notifyProblem, notifyUndo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { placed } from '../preview/placed.ts';
import classes from './edits.module.css';
import { KindBadge } from './KindBadge.tsx';
import { excerpt, legible, targetOf } from './editWords.ts';

const stateMarks: Readonly<Record<EditState, Mark>> = {
  standing: { icon: IconCircleCheck, tone: 'success' },
  conflicting: { icon: IconAlertTriangle, tone: 'warning' },
  agreed: { icon: IconDatabase, tone: 'neutral' },
  gone: { icon: IconMapPinOff, tone: 'neutral' },
};

interface Props {
  readonly edit: PlacedEdit;
  /** Where the wording can be taken into the data; null: nowhere. */
  readonly adoption: Adoption | null;
  readonly onShow: (block: BlockKey) => void;
}

/** One hand edit: what was done, how it stands, what can be done with it. */
export function EditCard({ edit: placedEdit, adoption, onShow }: Props) {
  const { t } = useTranslation('documents');
  const { edit, state } = placedEdit;
  const place = shownAt(placedEdit);
  return (
    <li className={classes.line}>
      <div className={classes.badges}>
        <KindBadge kind={edit.kind} />
        <StatusBadge {...stateMarks[state]}>{t(`edits.state.${state}`)}</StatusBadge>
      </div>
      <Words placedEdit={placedEdit} />
      <OffLine words={placedEdit.words} />
      <div className={classes.actions}>
        <Actions placedEdit={placedEdit} adoption={adoption} />
        {place !== null && (
          <Button variant="subtle" size="compact-sm" onClick={() => onShow(place)}>
            {t('edits.place')}
          </Button>
        )}
      </div>
    </li>
  );
}

const textOf = ({ edit, generated }: PlacedEdit): string => (edit.kind === 'removed' ? generated || edit.was : edit.now);

function Words({ placedEdit }: { readonly placedEdit: PlacedEdit }) {
  const { t } = useTranslation('documents');
  const { edit, state, generated, words } = placedEdit;
  if (state === 'conflicting') {
    return (
      <>
        <p className={classes.head}>{t('edits.hand')}</p>
        {edit.kind === 'removed' ? <ValueChange before={{ kind: 'text', text: legible(edit.was) }} after={{ kind: 'text', text: '' }} /> : <Figures words={words} />}
        <p className={classes.head}>{t('edits.generated')}</p>
        <ValueText words={{ kind: 'text', text: legible(generated) }} other={{ kind: 'text', text: legible(edit.kind === 'inserted' ? '' : edit.was) }} />
      </>
    );
  }
  switch (edit.kind) {
    case 'removed':
      return <ValueChange before={{ kind: 'text', text: legible(edit.was) }} after={{ kind: 'text', text: '' }} />;
    case 'changed':
      return state === 'standing' ? <ValueChange before={{ kind: 'text', text: legible(generated) }} after={{ kind: 'text', text: legible(edit.now) }} /> : <Figures words={words} />;
    case 'inserted':
      return <Figures words={words} />;
  }
}

/** Words written by hand; a figure that no longer agrees with the data is marked. */
function Figures({ words }: { readonly words: readonly FigurePart[] }) {
  const { t } = useTranslation('documents');
  return (
    <p className={classes.words}>
      {placed(words).map(({ key, value: { text, isOff } }) =>
        isOff ? (
          <mark key={key} className={classes.off}>
            {text}
            <VisuallyHidden>{` (${t('edits.offFigure')})`}</VisuallyHidden>
          </mark>
        ) : (
          <span key={key}>{legible(text)}</span>
        ),
      )}
    </p>
  );
}

/** Which figures went off, as a sentence: seen also where the words are shown as a change. */
function OffLine({ words }: { readonly words: readonly FigurePart[] }) {
  const { t, i18n } = useTranslation('documents');
  const off = words.filter(({ isOff }) => isOff).map(({ text }) => text);
  if (off.length === 0) return null;
  const list = new Intl.ListFormat(asLanguage(i18n.resolvedLanguage), { type: 'conjunction' }).format(off);
  return (
    <p className={classes.warning} data-tone="warning">
      {t('edits.off', { count: off.length, list })}
    </p>
  );
}

function Actions({ placedEdit, adoption }: Pick<Props, 'adoption'> & { readonly placedEdit: PlacedEdit }) {
  const { t } = useTranslation(['documents', 'terms', 'common']);
  const readOnly = useReadOnly();
  const drop = useCommand(dropHandEdit);
  const keep = useCommand(keepHandEdit);
  const adopt = useCommand(adoptHandEdit);
  const { row, edit, state, generated } = placedEdit;
  const text = excerpt(textOf(placedEdit));
  const said = (message: string) => (outcome: Outcome) => {
    if (outcome.ok) {
      const { undo } = outcome.value;
      notifyUndo(message, t('common:undo'), () => void runUndo(undo));
    } else if (outcome.error.type === 'sealed' || outcome.error.type === 'line-agreed' || outcome.error.type === 'invalid-value') {
      notifyProblem(t('edits.refused'), t(`terms:rejection.${outcome.error.type}`));
    }
  };
  const button = (label: string, onClick: () => void, variant: 'light' | 'default' = 'default') => (
    <Button size="compact-sm" variant={variant} disabled={readOnly} aria-label={t('edits.named', { action: label, text })} onClick={onClick}>
      {label}
    </Button>
  );
  const isOpen = state === 'conflicting';
  return (
    <>
      {adoption !== null && button(t(`edits.adopt.${targetOf(adoption)}`), () => void adopt({ plan: row.plan, row, adoption }).then(said(t('edits.adopted'))), 'light')}
      {isOpen && button(edit.kind === 'removed' ? t('edits.keepRemoved') : t('edits.keepHand'), () => void keep({ plan: row.plan, row, generated }).then(said(t('edits.kept'))))}
      {button(isOpen ? t('edits.takeNew') : t('edits.dropEdit'), () => void drop({ plan: row.plan, row }).then(said(t('edits.dropped'))))}
    </>
  );
}
