import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconInfoCircle } from '@tabler/icons-react';

/** How long an offer to undo stays, in milliseconds; long enough to read it and reach it by keyboard. */
const UNDO_MS = 12_000;

const UNDO = 'undo';

/**
 * Says that something was done, and offers to take it back, in place of the offer before: several would cover what somebody wants to
 * press next, and Ctrl+Z goes further back all the same.
 */
export function notifyUndo(message: string, undoLabel: string, onUndo: () => void): void {
  notifications.hide(UNDO);
  const id = notifications.show({
    id: UNDO,
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {undoLabel}
        </Button>
      </Group>
    ),
  });
}

/** Says that something has been done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'green', icon: <IconCheck size={16} aria-hidden /> });
}

const STEP = 'step';

/** Says what a step back or forth has done, in place of what was said about the one before. A reader says it elsewhere. */
export function notifyStep(message: string): void {
  notifications.hide(STEP);
  notifications.show({ id: STEP, message, color: 'blue', icon: <IconArrowBackUp size={16} aria-hidden />, role: 'presentation' });
}

/** Says something worth knowing; what is on the screen already is not said twice. */
export function notifyInfo(message: string): void {
  notifications.show({ id: message, message, color: 'blue', icon: <IconInfoCircle size={16} aria-hidden /> });
}

/** Says what did not work; stays until it is closed. */
export function notifyProblem(title: string, message: string): void {
  notifications.show({ title, message, color: 'red', icon: <IconAlertTriangle size={16} aria-hidden />, autoClose: false, role: 'alert' });
}
