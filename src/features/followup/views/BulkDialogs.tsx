import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asIsoDate } from '#domain/days.ts';
import type { StepName } from '#domain/measureProgress.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { dayInput } from '#ui/autosave/dayInput.ts';
import { Dialog } from '#ui/Dialog.tsx';
import type { Lists } from './useLists.ts';
import type { Applied, AskedAct } from './useMeasureActs.ts';
import classes from './views.module.css';

/** What is asked for before it is done to many measures. */
export type BulkKind = 'deadline' | 'owner' | 'note';

interface Props {
  readonly kind: BulkKind;
  readonly count: number;
  readonly lists: Lists;
  readonly onAct: (act: AskedAct) => void;
  readonly onClose: () => void;
}

/** Asks for what many measures are to be given. */
export function BulkDialog({ kind, ...props }: Props) {
  switch (kind) {
    case 'deadline':
      return <DeadlineForm {...props} />;
    case 'owner':
      return <OwnerForm {...props} />;
    case 'note':
      return <NoteForm {...props} />;
  }
}

type FormProps = Omit<Props, 'kind'>;

interface FrameProps {
  readonly title: string;
  readonly act: AskedAct | null;
  readonly onAct: (act: AskedAct) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Frame({ title, act, onAct, onClose, children }: FrameProps) {
  const { t } = useTranslation(['followup', 'common']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (act !== null) onAct(act);
  };
  return (
    <Dialog title={title} onClose={onClose} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form className={classes.form} onSubmit={submit}>
        {children}
        <Button type="submit" disabled={act === null}>
          {t('views.bulk.write')}
        </Button>
      </form>
    </Dialog>
  );
}

function DeadlineForm({ count, onAct, onClose }: FormProps) {
  const { t } = useTranslation('followup');
  const [day, setDay] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const to = asIsoDate(day);
  return (
    <Frame title={t('views.bulk.deadlineTitle', { count })} act={to === null ? null : { type: 'deadline', to, why }} onAct={onAct} onClose={onClose}>
      <DateInput {...dayInput} data-autofocus label={t('views.bulk.deadlineTo')} value={day} onChange={setDay} />
      <Textarea label={t('views.bulk.why')} description={t('views.bulk.whyHint')} autosize minRows={2} value={why} onChange={event => setWhy(event.currentTarget.value)} />
    </Frame>
  );
}

function OwnerForm({ count, lists, onAct, onClose }: FormProps) {
  const { t } = useTranslation('followup');
  const [unit, setUnit] = useState<string | null>(null);
  const [post, setPost] = useState('');
  const isAny = unit !== null || post.trim() !== '';
  return (
    <Frame title={t('views.bulk.ownerTitle', { count })} act={isAny ? { type: 'owner', unit, post } : null} onAct={onAct} onClose={onClose}>
      <Select
        data-autofocus
        label={t('views.bulk.unit')}
        description={t('views.bulk.unitHint')}
        placeholder={t('views.bulk.unitKeep')}
        clearable
        searchable
        filter={byWords}
        data={lists.groups.groups.map(({ key, name }) => ({ value: key, label: name || t('blankUnit') }))}
        value={unit}
        onChange={setUnit}
      />
      <TextInput label={t('views.bulk.post')} placeholder={t('views.bulk.postHint')} maxLength={1000} value={post} onChange={event => setPost(event.currentTarget.value)} />
    </Frame>
  );
}

function NoteForm({ count, onAct, onClose }: FormProps) {
  const { t } = useTranslation('followup');
  const [text, setText] = useState('');
  return (
    <Frame title={t('views.bulk.noteTitle', { count })} act={text.trim() === '' ? null : { type: 'note', text }} onAct={onAct} onClose={onClose}>
      <Textarea data-autofocus label={t('views.bulk.text')} autosize minRows={3} value={text} onChange={event => setText(event.currentTarget.value)} />
    </Frame>
  );
}

/** Asks why a step undoes what was reached. */
export function BackDialog({ step, count, onAct, onClose }: { readonly step: StepName; readonly count: number } & Pick<Props, 'onAct' | 'onClose'>) {
  const { t } = useTranslation('followup');
  const [why, setWhy] = useState('');
  return (
    <Frame title={t('views.bulk.backTitle', { step: t(`step.${step}`), count })} act={why.trim() === '' ? null : { type: 'step', step, verdict: null, why }} onAct={onAct} onClose={onClose}>
      <Textarea data-autofocus label={t('views.bulk.backWhy')} description={t('views.bulk.backWhyHint')} autosize minRows={2} value={why} onChange={event => setWhy(event.currentTarget.value)} />
    </Frame>
  );
}

/** Which measures an act passed by, and why. */
export function RefusedDialog({ applied: { done, refused }, onClose }: { readonly applied: Applied; readonly onClose: () => void }) {
  const { t } = useTranslation(['followup', 'common']);
  return (
    <Dialog title={t('views.bulk.refusedTitle', { count: refused.length })} onClose={onClose} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <p className={classes.note}>{done > 0 ? t('views.bulk.refusedHint') : t('views.bulk.refusedAll')}</p>
      <ul className={classes.refused}>
        {refused.map(({ entry, why }) => (
          <li key={entry.key}>{t('views.bulk.refused', { text: entry.line.text || t('blankMeasure'), why: t(`views.refusal.${why}`) })}</li>
        ))}
      </ul>
    </Dialog>
  );
}
