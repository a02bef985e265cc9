import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTE_LENGTH } from '#domain/change.ts';
import { severityOf } from '#domain/closingCheck.ts';
import { signVisit } from '#domain/commands/sealing.ts';
import { placesOf } from '#domain/findingNumber.ts';
import { SealIdSchema, type PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { prepareSigning } from '#storage/reads/visitSeals.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyProblem } from '#ui/notify.tsx';
import { CheckList } from '../closing/CheckList.tsx';
import { useClosing, type ClosingView } from '../closing/useClosing.ts';
import type { VisitModel } from '../useVisitModel.ts';
import classes from './Seal.module.css';

interface Props {
  readonly planId: PlanId;
  readonly model: VisitModel;
  readonly onClose: () => void;
}

const nameAndPosition = (name: string, position: string): string => [name, position].filter((part) => part.trim() !== '').join(', ');

/** Those who usually sign: the head of the team, and the head of the unit. */
const usualSigners = ({ members }: Pick<ClosingView, 'members'>, unit: Row<'units'> | undefined): string => {
  const leader = members.find((member) => member.role === 'leader');
  return [leader, unit?.head].flatMap((person) => (person ? [nameAndPosition(person.name, person.position)] : [])).filter((line) => line !== '').join('\n');
};

/** Records the minutes as signed and seals what the visit says, after a look at what is missing or contradicts itself. */
export function SignDialog({ planId, model, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const { visit, unit, entries } = model;
  const view = useClosing(planId, model);
  const sign = useCommand(signVisit);
  const [typed, setTyped] = useState<string | null>(null);
  const [reason, setReason] = useState(visit.closingException);
  const [busy, setBusy] = useState(false);
  const isAgain = visit.stage === 'minutesSigned';
  const hasErrors = view.issues.some((issue) => severityOf(issue) === 'error');
  const title = isAgain ? t('seal.sign.again') : t('seal.sign.title');
  const signers = typed ?? usualSigners(view, unit);
  const confirm = async () => {
    setBusy(true);
    flushDrafts();
    const exception = hasErrors ? reason.trim() : '';
    const places = placesOf(entries.map(({ criterion }) => criterion));
    const signing = await prepareSigning(planId, visit.id, { places, exception });
    const note = exception === '' && isAgain ? t('seal.sign.againReason') : exception;
    if (signing) await sign({ plan: planId, id: SealIdSchema.parse(createId('niem-phong')), ...signing, signers, reason: note });
    else notifyProblem(title, t('seal.sign.gone'));
    onClose();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Text size="sm" mb="sm">
        {isAgain ? t('seal.sign.againText') : t('seal.sign.text')}
      </Text>
      <section className={classes.check} aria-label={t('closing.check.title')}>
        <CheckList planId={planId} model={model} view={view} onFollow={onClose} />
      </section>
      {hasErrors && (
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={NOTE_LENGTH}
          mb="sm"
          label={t('closing.check.reason')}
          description={t('closing.check.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={4000}
        label={t('seal.sign.signers')}
        description={t('seal.sign.signersHint')}
        value={signers}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={busy || (hasErrors && reason.trim() === '')} onClick={() => void confirm()}>
          {t('seal.sign.confirm')}
        </Button>
      </Group>
    </Dialog>
  );
}
