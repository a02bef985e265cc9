import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notForSubstitute, substituteMember } from '#domain/commands/team.ts';
import { takesPart } from '#domain/schedule.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import type { Planning } from '../usePlanning.ts';

interface Props {
  readonly planning: Planning;
  readonly member: Row<'members'>;
  readonly onClose: () => void;
}

/** Puts somebody in the place of a member on all visits that have not been held, and keeps the reason. */
export function SubstituteDialog({ planning: { plan, members, visits, units, assignments }, member, onClose }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const substitute = useCommand(substituteMember);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const by = members.find(({ id }) => id === chosen);
  const open = visits.filter((visit) => visit.stage === 'planned' && takesPart(member, visit, assignments));
  const own = by === undefined ? [] : notForSubstitute({ by, visits: open });
  const send = async () => {
    if (by === undefined) return;
    const outcome = await substitute({ plan: plan.id, member, by, visits: open, all: visits, assignments, reason: reason.trim() });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('teamwork.substituted', { by: by.name, name: member.name }), t('common:undo'), () => void runUndo(undo));
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('teamwork.substituteTitle', { name: member.name })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="sm">
        <Text size="sm">{open.length === 0 ? t('teamwork.substituteNone', { name: member.name }) : t('teamwork.substituteText', { count: open.length })}</Text>
        <Select
          data-autofocus
          label={t('teamwork.substituteBy')}
          data={members.filter(({ id }) => id !== member.id).map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
        {by !== undefined && own.length > 0 && (
          <Text size="sm" c="orange">
            {t('teamwork.substituteOwn', { name: by.name, units: units.filter(({ id }) => own.some(({ unit }) => unit === id)).map(({ name }) => name).join(', ') })}
          </Text>
        )}
        <Textarea
          label={t('teamwork.substituteReason')}
          placeholder={t('teamwork.substituteReasonExample')}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button disabled={by === undefined || reason.trim() === '' || open.length === 0} onClick={() => void send()}>
            {t('teamwork.substituteConfirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
