import { Alert, Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signVisit } from '#domain/commands/sealing.ts';
import { SealIdSchema, type PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { createId } from '#storage/createId.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { visitToSeal } from '#storage/reads/visitSeals.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyProblem } from '#ui/notify.tsx';

interface Props {
  readonly planId: PlanId;
  readonly visit: Row<'visits'>;
  /** Items without a result. */
  readonly open: number;
  /** Open conflicts on what would be sealed. */
  readonly conflicts: number;
  readonly onClose: () => void;
}

const nameAndPosition = (name: string, position: string): string => [name, position].filter((part) => part.trim() !== '').join(', ');

/** Those who usually sign: the head of the team, and the head of the unit. */
const useUsualSigners = (planId: PlanId, visit: Row<'visits'>): string | undefined => {
  const members = useLiveSoon(rowsOf('members', planId));
  const units = useLiveSoon(rowsOf('units', planId));
  if (!members || !units) return undefined;
  const leader = members.find((member) => member.role === 'leader');
  const head = units.find((unit) => unit.id === visit.unit)?.head;
  return [leader ? nameAndPosition(leader.name, leader.position) : '', head ? nameAndPosition(head.name, head.position) : ''].filter((line) => line !== '').join('\n');
};

/** Records the minutes as signed, and seals what the visit says. */
export function SignDialog({ planId, visit, open, conflicts, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const sign = useCommand(signVisit);
  const usual = useUsualSigners(planId, visit);
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isAgain = visit.stage === 'minutesSigned';
  const title = isAgain ? t('seal.sign.again') : t('seal.sign.title');
  const signers = typed ?? usual ?? '';
  const confirm = async () => {
    setBusy(true);
    flushDrafts();
    const content = await visitToSeal(planId, visit.id);
    if (content) await sign({ plan: planId, id: SealIdSchema.parse(createId('niem-phong')), visit, content, signers });
    else notifyProblem(title, t('seal.sign.gone'));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Text size="sm" mb="sm">
        {isAgain ? t('seal.sign.againText') : t('seal.sign.text')}
      </Text>
      {(open > 0 || conflicts > 0) && (
        <Alert color="amber" py={6} mb="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {open > 0 && <p style={{ margin: 0 }}>{t('seal.sign.open', { count: open })}</p>}
          {conflicts > 0 && <p style={{ margin: 0 }}>{t('seal.sign.conflicts', { count: conflicts })}</p>}
        </Alert>
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
        <Button disabled={busy} onClick={() => void confirm()}>
          {t('seal.sign.confirm')}
        </Button>
      </Group>
    </Modal>
  );
}
