import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreeLine, noteOpinion, reopenLine } from '#domain/commands/visitDay.ts';
import type { ChangeId, PlanId, VisitId } from '#domain/ids.ts';
import type { MinutesLine } from '#domain/minutes.ts';
import { basisOf } from '#domain/row.ts';
import { runCommand } from '#live/useCommand.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyInfo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import type { LineWords } from './useLineWords.ts';

/** What is written at the closing meeting. */
export interface Meeting {
  readonly opine: (line: MinutesLine, opinion: string, basis: readonly ChangeId[]) => unknown;
  /** Answers whether it was written. */
  readonly agree: (line: MinutesLine) => Promise<boolean>;
  readonly reopen: (line: MinutesLine) => Promise<void>;
  /** The last act in words, for screen readers. */
  readonly said: string;
}

/** Writes opinions and agreements, each one a step that can be taken back. */
export const useMeeting = (planId: PlanId, visitId: VisitId, words: LineWords): Meeting => {
  const { t } = useTranslation('inspection');
  const [said, setSaid] = useState('');
  const readOnly = useReadOnly();
  const isClosed = (): boolean => {
    if (readOnly) notifyInfo(t('seal.closed'));
    return readOnly;
  };
  const at = ({ subject }: MinutesLine) => ({ plan: planId, visit: visitId, subject });
  return {
    said,
    opine: (line, opinion, basis) => runCommand(noteOpinion, { ...at(line), opinion, basis }),
    agree: async (line) => {
      if (isClosed()) return false;
      // What was typed just now comes before the agreement to it.
      flushDrafts();
      const outcome = await runCommand(agreeLine, { ...at(line), hash: line.hash, basis: basisOf(line.row, 'agreed') });
      if (outcome.ok) setSaid(t('closing.lines.saidAgreed', { title: words.title(line) }));
      return outcome.ok;
    },
    reopen: async (line) => {
      if (isClosed()) return;
      const outcome = await runCommand(reopenLine, { ...at(line), basis: basisOf(line.row, 'agreed') });
      if (outcome.ok) setSaid(t('closing.lines.saidReopened', { title: words.title(line) }));
    },
  };
};
