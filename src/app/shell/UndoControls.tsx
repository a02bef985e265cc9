import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { memo, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { RowRef } from '#domain/parts.ts';
import { baseCommand, type Undo } from '#domain/undo.ts';
import { leftAlone } from '#domain/undoSteps.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { sceneOf } from '#i18n/values/scene.ts';
import { fieldsInWords, stepInWords, type StepSpeech } from '#i18n/values/stepInWords.ts';
import { undoStack } from '#live/undoStack.ts';
import { takeStep, type StepTaken } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { rowsAround } from '#storage/reads/rowsAround.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyStep } from '#ui/notify.tsx';
import type { IconComponent } from '#ui/icon.ts';
import { useSettled } from '#ui/useSettled.ts';
import { heardWhenIdle } from '#ui/whenIdle.ts';
import { useUndoKeys } from './useUndoKeys.ts';

const addressesOf = (...ways: readonly (Undo | undefined)[]): readonly RowRef[] =>
  ways.flatMap((way) => way?.writes.map(({ table, row }) => ({ table, id: row })) ?? []);

/** A name takes reading rows and a sentence: not after each of many answers. */
const naming = { run: Number.POSITIVE_INFINITY, rest: 1000 };

/** The buttons follow when the browser rests, the keys ask the steps themselves: one comes with every answer. */
const subscribe = heardWhenIdle(undoStack.subscribe);

/** Undo and redo of one's own steps in the open plan, by button and by key. */
export const UndoControls = memo(function UndoControls({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('commands');
  const { past, future } = useSyncExternalStore(subscribe, () => undoStack.of(planId));
  const speechIn = useStepSpeech();
  const [said, setSaid] = useState('');
  // The names of the steps follow when nothing has been done for a moment; what is taken back is always the latest.
  const steps = useMemo(() => ({ undo: past.at(-1), redo: future.at(-1) }), [past, future]);
  const named = useSettled(steps, naming);
  const rows = useLiveSoon(rowsAround(planId, addressesOf(named.undo, named.redo)));
  const speech = useMemo(() => speechIn(sceneOf(rows ?? [])), [speechIn, rows]);

  const take = useCallback(
    async (direction: 'undo' | 'redo') => {
      // What is being typed is a step of its own, and the latest.
      flushDrafts();
      const taken = await takeStep(planId, direction);
      if (taken === null) {
        setSaid(direction === 'undo' ? t('nothingToUndo') : t('nothingToRedo'));
        return;
      }
      const around = await rowsAround(planId, addressesOf(taken.way)).read();
      const words = inWords(speechIn(sceneOf(around)), taken);
      setSaid(words);
      notifyStep(words);
    },
    [planId, t, speechIn],
  );
  const takeUndo = useCallback(() => void take('undo'), [take]);
  const takeRedo = useCallback(() => void take('redo'), [take]);
  useUndoKeys(
    (direction) => {
      const now = undoStack.of(planId);
      return (direction === 'undo' ? now.past : now.future).length > 0;
    },
    (direction) => void take(direction),
  );

  const isNamed = named === steps;
  const hints = useMemo(() => {
    if (!isNamed) return { undo: t('undo'), redo: t('redo') };
    const stepOf = (way: Undo) => stepInWords(speech, baseCommand(way.command).base, way.writes);
    return {
      undo: named.undo ? t('undoStep', { step: stepOf(named.undo) }) : t('nothingToUndo'),
      redo: named.redo ? t('redoStep', { step: stepOf(named.redo) }) : t('nothingToRedo'),
    };
  }, [t, speech, named, isNamed]);
  return (
    <>
      <StepButton name={t('undo')} hint={hints.undo} isOff={past.length === 0} onStep={takeUndo} icon={IconArrowBackUp} />
      <StepButton name={t('redo')} hint={hints.redo} isOff={future.length === 0} onStep={takeRedo} icon={IconArrowForwardUp} />
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </>
  );
});

/** The words for steps in the language of the interface, given the rows around them. */
const useStepSpeech = () => {
  const { t } = useTranslation('commands');
  const { t: say } = useTranslation(['values', 'terms', 'common']);
  const format = useFormat();
  return useMemo(() => (scene: StepSpeech['scene']): StepSpeech => ({ t, words: { t: say, format }, scene }), [t, say, format]);
};

/** What came of a step: taken back or done again, in part or not at all, and why. */
const inWords = (speech: StepSpeech, { way, outcome }: StepTaken): string => {
  const { t } = speech;
  const { base, taken } = baseCommand(way.command);
  const step = stepInWords(speech, base, way.writes);
  if (!outcome.ok) return t('saidFailed', { step });
  const { change, undo } = outcome.value;
  if (change === null) return t('saidOvertaken', { step });
  const said = taken === 'undone' ? t('saidRedone', { step }) : t('saidUndone', { step });
  const left = leftAlone(way, undo);
  return left.length === 0 ? said : t('saidPartly', { said, fields: fieldsInWords(speech, left) });
};

interface ButtonProps {
  readonly name: string;
  readonly hint: string;
  readonly isOff: boolean;
  readonly onStep: () => void;
  readonly icon: IconComponent;
}

/** Off it stays focusable: a keyboard that pressed it last does not lose its place. */
const StepButton = memo(function StepButton({ name, hint, isOff, onStep, icon: Icon }: ButtonProps) {
  return (
    <Tooltip label={hint} multiline maw={320}>
      <ActionIcon
        size="lg"
        aria-label={isOff ? name : hint}
        aria-disabled={isOff}
        data-disabled={isOff}
        onClick={() => {
          if (!isOff) onStep();
        }}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
});
