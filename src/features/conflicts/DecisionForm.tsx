import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictView, HeadView } from './conflictView.ts';
import { headsIn, joinedText, startingText, textFormOf, type Decision } from './decision.ts';
import { ReasonForm } from './ReasonForm.tsx';

interface Props {
  readonly view: ConflictView;
  readonly decision: Decision;
  readonly busy: boolean;
  readonly problem: string | null;
  /** `typed` is the text written anew, `what` the decision in words. */
  readonly onRecord: (typed: string, reason: string, what: string) => void;
  readonly onCancel: () => void;
}

/** The last step of settling: what will stand, the reason, and the button that records both. */
export function DecisionForm({ view, decision, busy, problem, onRecord, onCancel }: Props) {
  const { t } = useTranslation('conflicts');
  const kept = decision.kind === 'keep' ? headsIn(view)[decision.index] : undefined;
  const what = useDecisionWords(decision, kept);
  const reason = useReason(decision, kept);
  const [typed, setTyped] = useState(() => startingText(view));
  return (
    <ReasonForm title={what} reason={reason} busy={busy} problem={problem} onRecord={(given) => onRecord(typed, given, what)} onCancel={onCancel}>
      {decision.kind === 'join' && (
        <Textarea label={t('decision.result')} readOnly autosize minRows={2} maxRows={10} value={joinedText(view) ?? ''} />
      )}
      {decision.kind === 'own' && <OwnText view={view} value={typed} onChange={setTyped} />}
    </ReasonForm>
  );
}

function OwnText({ view, value, onChange }: { readonly view: ConflictView; readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation('conflicts');
  const form = textFormOf(view);
  const shared = { label: t('decision.text'), maxLength: form?.maxLength ?? 0, value };
  return form?.line === true ? (
    <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <Textarea {...shared} autosize minRows={3} maxRows={14} onChange={(event) => onChange(event.currentTarget.value)} />
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
