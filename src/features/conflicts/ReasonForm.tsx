import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#ui/KeyHint.tsx';
import classes from './conflicts.module.css';

interface Props {
  /** The decision in words. */
  readonly title: string;
  /** The reason to begin with. */
  readonly reason: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onRecord: (reason: string) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A decision with its reason, which is required: Ctrl+Enter records it, Esc goes back to choosing. */
export function ReasonForm({ title, reason: proposed, busy, problem, onRecord, onCancel, children }: Props) {
  const { t } = useTranslation(['conflicts', 'terms']);
  const [reason, setReason] = useState(proposed);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea, input')?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('textarea:not([readonly]), input:not([readonly])')?.focus();
  }, []);

  const record = () => {
    if (reason.trim() !== '') onRecord(reason.trim());
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
      <p className={classes.decisionTitle}>{title}</p>
      {children}
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
        onChange={(event) => setReason(event.currentTarget.value)}
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
