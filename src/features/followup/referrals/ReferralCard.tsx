import { ActionIcon, Select, TextInput, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editReferral, removeReferral } from '#domain/commands/referrals.ts';
import { asIsoDate } from '#domain/days.ts';
import type { ChangeId, PlanId } from '#domain/ids.ts';
import { referralState } from '#domain/referrals.ts';
import { basisOf } from '#domain/row.ts';
import { referralOutcomes } from '#domain/schema/followUp.ts';
import { authorities } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { useToday } from '#live/useToday.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import { AutosaveGroup } from '#ui/autosave/AutosaveGroup.tsx';
import { dayInput } from '#ui/autosave/dayInput.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictLink } from '../badges.tsx';
import { ProofFiles } from '../proof/ProofFiles.tsx';
import { useUndoable } from '../spreading/useUndoable.ts';
import { referralMarks } from './marks.ts';
import classes from './referrals.module.css';

type Referral = Row<'referrals'>;

interface Props {
  readonly planId: PlanId;
  readonly referral: Referral;
}

/** One letter to an authority: to whom, number and date, until when, and what was answered. Every field saves itself. */
export function ReferralCard({ planId, referral }: Props) {
  const { t } = useTranslation(['followup', 'terms', 'common']);
  const today = useToday();
  const edit = useCommand(editReferral);
  const remove = useCommand(removeReferral);
  const undoable = useUndoable();
  const state = referralState(referral, today);
  const onRemove = async () => {
    const parts = await livingParts(planId, { table: 'referrals', id: referral.id }).read();
    await undoable(remove({ plan: planId, row: referral, parts }), t('referrals.removed'));
  };
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <StatusBadge {...referralMarks[state]}>{t(`referrals.state.${state}`)}</StatusBadge>
        {referral.conflicts > 0 && <ConflictLink planId={planId} />}
        <HistoryLink planId={planId} table="referrals" row={referral.id} />
        <ActionIcon size={26} aria-label={t('referrals.remove')} onClick={() => void onRemove()}>
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </div>
      <ToFields referral={referral} />
      <div className={classes.letter}>
        <SentFields referral={referral} />
        <AutosaveDate
          size="xs"
          label={t('referrals.due')}
          changedElsewhereLabel={t('common:changedElsewhere')}
          failedLabel={t('common:notSaved')}
          value={referral.due}
          basis={basisOf(referral, 'due')}
          onCommit={(day, basis) => edit({ plan: planId, id: referral.id, field: 'due', value: asIsoDate(day), basis })}
        />
      </div>
      {state !== 'draft' && <AnswerFields referral={referral} />}
      <ProofFiles planId={planId} owner={{ table: 'referrals', id: referral.id }} />
    </li>
  );
}

const useLabels = () => {
  const { t } = useTranslation('common');
  return { changedElsewhereLabel: t('changedElsewhere'), failedLabel: t('notSaved') };
};

function ToFields({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation(['followup', 'terms']);
  const edit = useCommand(editReferral);
  const labels = useLabels();
  return (
    <AutosaveGroup<Referral['to'], readonly ChangeId[]>
      {...labels}
      value={referral.to}
      basis={basisOf(referral, 'to')}
      same={(a, b) => a.authority === b.authority && a.name === b.name}
      onCommit={({ authority, name }, basis) => edit({ plan: referral.plan, id: referral.id, field: 'to', value: { authority, name: name.trim() }, basis })}
    >
      {({ shown, edit: change, commit, failed, handlers }) => (
        <div className={classes.pair}>
          <Select
            size="xs"
            label={t('referrals.level')}
            clearable
            data={authorities.map((one) => ({ value: one, label: t(`terms:finding.authority.${one}`) }))}
            value={shown.authority}
            onChange={(next) => {
              change({ ...shown, authority: authorities.find((one) => one === next) ?? null });
              commit();
            }}
          />
          <TextInput {...handlers} size="xs" label={t('referrals.body')} placeholder={t('referrals.bodyHint')} maxLength={1000} error={failed} value={shown.name} onChange={(event) => change({ ...shown, name: event.currentTarget.value })} />
        </div>
      )}
    </AutosaveGroup>
  );
}

function SentFields({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation('followup');
  const edit = useCommand(editReferral);
  const labels = useLabels();
  return (
    <AutosaveGroup<Referral['sent'], readonly ChangeId[]>
      {...labels}
      value={referral.sent}
      basis={basisOf(referral, 'sent')}
      same={(a, b) => a.number === b.number && a.date === b.date}
      onCommit={({ number, date }, basis) => edit({ plan: referral.plan, id: referral.id, field: 'sent', value: { number: number.trim(), date }, basis })}
    >
      {({ shown, edit: change, failed, handlers }) => (
        <div className={classes.pair}>
          <TextInput {...handlers} size="xs" label={t('referrals.number')} placeholder={t('referrals.numberHint')} maxLength={1000} error={failed} value={shown.number} onChange={(event) => change({ ...shown, number: event.currentTarget.value })} />
          <DateInput {...handlers} {...dayInput} size="xs" label={t('referrals.date')} value={shown.date} onChange={(date) => change({ ...shown, date: asIsoDate(date) })} />
        </div>
      )}
    </AutosaveGroup>
  );
}

const sameAnswer = (a: Referral['answer'], b: Referral['answer']): boolean => a.outcome === b.outcome && a.on === b.on && a.number === b.number && a.text === b.text;

/** What came back. A result without a day is dated by the day on which it is chosen. */
function AnswerFields({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation(['followup', 'terms']);
  const today = useToday();
  const edit = useCommand(editReferral);
  const labels = useLabels();
  return (
    <AutosaveGroup<Referral['answer'], readonly ChangeId[]>
      {...labels}
      value={referral.answer}
      basis={basisOf(referral, 'answer')}
      same={sameAnswer}
      onCommit={(value, basis) => edit({ plan: referral.plan, id: referral.id, field: 'answer', value: { ...value, number: value.number.trim(), text: value.text.trim() }, basis })}
    >
      {({ shown, edit: change, commit, failed, handlers }) => (
        <fieldset className={classes.answer} aria-label={t('referrals.answer')}>
          <div className={classes.pair}>
            <Select
              size="xs"
              label={t('referrals.outcome')}
              placeholder={t('referrals.noAnswer')}
              clearable
              data={referralOutcomes.map((one) => ({ value: one, label: t(`terms:referral.outcome.${one}`) }))}
              value={shown.outcome}
              onChange={(next) => {
                const outcome = referralOutcomes.find((one) => one === next) ?? null;
                change({ ...shown, outcome, on: outcome === null ? null : (shown.on ?? today) });
                commit();
              }}
            />
            <DateInput {...handlers} {...dayInput} size="xs" label={t('referrals.answeredOn')} value={shown.on} onChange={(on) => change({ ...shown, on: asIsoDate(on) })} />
            <TextInput {...handlers} size="xs" label={t('referrals.answerNumber')} maxLength={1000} error={failed} value={shown.number} onChange={(event) => change({ ...shown, number: event.currentTarget.value })} />
          </div>
          <Textarea {...handlers} size="xs" label={t('referrals.answerText')} placeholder={t('referrals.answerHint')} autosize minRows={1} maxRows={8} error={failed} value={shown.text} onChange={(event) => change({ ...shown, text: event.currentTarget.value })} />
        </fieldset>
      )}
    </AutosaveGroup>
  );
}
