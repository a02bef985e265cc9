import { Button, TextInput, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '#domain/json.ts';
import { KeyHint } from '#ui/KeyHint.tsx';
import type { ConflictView, HeadView } from './conflictView.ts';
import classes from './conflicts.module.css';
import { joinedText, startingText, textFormOf, valueOfDecision, type Decision } from './decision.ts';

interface Props {
  readonly view: ConflictView;
  readonly decision: Decision;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onRecord: (value: Json, reason: string, what: string) => void;
  readonly onCancel: () => void;
}

/** The last step of settling: what will stand, the reason, and the button that records both. */
export function DecisionForm({ view, decision, busy, problem, onRecord, onCancel }: Props) {
  const { t } = useTranslation(['conflicts', 'terms']);
  const kept = decision.kind === 'keep' ? view.heads[decision.index] : undefined;
  const what = useDecisionWords(decision, kept);
  const [reason, setReason] = useState(useReason(decision, kept));
  const [typed, setTyped] = useState(() => startingText(view));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea, input')?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('textarea:not([readonly]), input:not([readonly])')?.focus();
  }, []);

  const value = valueOfDecision(view, decision, typed);
  const record = () => {
    if (value !== undefined && reason.trim() !== '') onRecord(value, reason.trim(), what);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    record();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      record();
    }
    if (event.key === 'Escape') onCancel();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter and Esc work from any field inside
    <form ref={form} className={classes.decision} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <p className={classes.decisionTitle}>{what}</p>
      {decision.kind === 'join' && (
        <Textarea label={t('decision.result')} readOnly autosize minRows={2} maxRows={10} value={joinedText(view) ?? ''} />
      )}
      {decision.kind === 'own' && <OwnText view={view} value={typed} onChange={setTyped} />}
      <Textarea
        label={t('decision.reason')}
        description={t('decision.reasonHint')}
        required
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2000}
        value={reason}
        error={reason.trim() === '' ? t('terms:rejection.reason-required') : problem}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} disabled={reason.trim() === ''} rightSection={<KeyHint keys={['Ctrl', 'Enter']} />}>
          {t('decision.record')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('decision.cancel')}
        </Button>
      </div>
    </form>
  );
}

function OwnText({ view, value, onChange }: { readonly view: ConflictView; readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation('conflicts');
  const form = textFormOf(view);
  const shared = { label: t('decision.text'), maxLength: form?.maxLength ?? 0, value };
  return form?.line === true ? (
    <TextInput {...shared} onChange={event => onChange(event.currentTarget.value)} />
  ) : (
    <Textarea {...shared} autosize minRows={3} maxRows={14} onChange={event => onChange(event.currentTarget.value)} />
  );
}

/** The decision in words, for the form and for the message afterwards. */
function useDecisionWords(decision: Decision, kept: HeadView | undefined): string {
  const { t } = useTranslation('conflicts');
  if (decision.kind !== 'keep') return t(`decision.${decision.kind}`);
  return kept === undefined || kept.mine ? t('decision.keepMine') : t('decision.keep', { name: kept.name });
}

/** An honest reason to begin with: it says no more than what the person has done here. */
function useReason(decision: Decision, kept: HeadView | undefined): string {
  const { t } = useTranslation('conflicts');
  if (decision.kind !== 'keep' || kept === undefined) return decision.kind === 'keep' ? '' : t(`reason.${decision.kind}`);
  return kept.mine ? t('reason.keepMine', { at: kept.at }) : t('reason.keep', { name: kept.name, at: kept.at });
}
