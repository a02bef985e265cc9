import { Button, Group, Modal } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { type ConfirmQuestion, ConfirmContext } from './useConfirm.ts';

interface Open {
  readonly question: ConfirmQuestion;
  readonly answer: (yes: boolean) => void;
}

/** Carries the one dialog that `useConfirm()` opens. Mounted once around the app. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Open | null>(null);
  // Kept while the dialog fades out, so that its words do not vanish before it does.
  const last = useRef<ConfirmQuestion | null>(null);
  const ask = useCallback(
    (question: ConfirmQuestion) =>
      new Promise<boolean>(resolve => {
        last.current = question;
        setOpen({ question, answer: resolve });
      }),
    [],
  );
  const close = (yes: boolean) => {
    open?.answer(yes);
    setOpen(null);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      <ConfirmDialog question={open?.question ?? null} fading={last} onAnswer={close} />
    </ConfirmContext>
  );
}

interface DialogProps {
  readonly question: ConfirmQuestion | null;
  readonly fading: { readonly current: ConfirmQuestion | null };
  readonly onAnswer: (yes: boolean) => void;
}

function ConfirmDialog({ question, fading, onAnswer }: DialogProps) {
  const shown = question ?? fading.current;
  return (
    <Modal opened={question !== null} onClose={() => onAnswer(false)} title={shown?.title} withCloseButton={false}>
      {shown?.children}
      <Group justify="flex-end" gap="xs" mt="lg">
        {/* The harmless answer has the focus, so that Enter never destroys. */}
        <Button variant="default" onClick={() => onAnswer(false)} data-autofocus={shown?.danger === true || undefined}>
          {shown?.cancelLabel}
        </Button>
        <Button
          color={shown?.danger === true ? 'red' : 'brand'}
          onClick={() => onAnswer(true)}
          data-autofocus={shown?.danger === true ? undefined : true}
        >
          {shown?.confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
