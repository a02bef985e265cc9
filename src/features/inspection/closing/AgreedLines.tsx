import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reopenLine } from '#domain/commands/visitDay.ts';
import type { FindingId, PlanId, VisitId } from '#domain/ids.ts';
import { lockedFindings } from '#domain/minutes.ts';
import { basisOf } from '#domain/row.ts';
import { runCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { minutesLinesOfVisit } from '#storage/reads/visitDay.ts';
import { ReadOnlyContext, useReadOnly } from '#ui/readOnly.ts';
import classes from './Closing.module.css';

interface AgreedLines {
  readonly locked: ReadonlySet<string>;
  readonly reopen: (finding: FindingId) => void;
}

const AgreedLinesContext = createContext<AgreedLines>({ locked: new Set(), reopen: () => {} });

interface ProviderProps {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly children: ReactNode;
}

/** Knows on which findings both sides have agreed. Not waited for: a lock may come a moment after the row. */
export function AgreedLinesProvider({ planId, visitId, children }: ProviderProps) {
  const rows = useLiveSoon(minutesLinesOfVisit(planId, visitId));
  const value = useMemo(
    (): AgreedLines => ({
      locked: lockedFindings(rows ?? []),
      reopen: (finding) => {
        const row = rows?.find(({ subject }) => subject.kind === 'finding' && subject.id === finding);
        if (row) void runCommand(reopenLine, { plan: planId, visit: visitId, subject: row.subject, basis: basisOf(row, 'agreed') });
      },
    }),
    [rows, planId, visitId],
  );
  return <AgreedLinesContext value={value}>{children}</AgreedLinesContext>;
}

/** Keeps a finding for reading only while both sides have agreed on it, and says how to open it again. */
export function AgreedLock({ finding, children }: { readonly finding: FindingId; readonly children: ReactNode }) {
  const { t } = useTranslation('inspection');
  const { locked, reopen } = use(AgreedLinesContext);
  const isClosed = useReadOnly();
  const isLocked = locked.has(finding);
  return (
    <div data-at={finding}>
      {isLocked && (
        <p className={classes.lock} data-tone="success">
          <IconLock size={14} aria-hidden />
          <span>{t('closing.locked')}</span>
          {!isClosed && (
            <Button size="compact-xs" variant="subtle" onClick={() => reopen(finding)}>
              {t('closing.lines.reopen')}
            </Button>
          )}
        </p>
      )}
      <ReadOnlyContext value={isClosed || isLocked}>{children}</ReadOnlyContext>
    </div>
  );
}
