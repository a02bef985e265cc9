import { Button } from '@mantine/core';
import { IconArrowsDiff, IconHistory } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveConflict } from '#domain/commands/conflict.ts';
import type { Json } from '#domain/json.ts';
import type { Registers } from '#domain/row.ts';
import { useCommand } from '#live/useCommand.ts';
import type { Receipt } from '#storage/execute.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { ConflictView } from './conflictView.ts';
import classes from './conflicts.module.css';
import { joinedText, textFormOf, type Decision } from './decision.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { DeletionSides } from './DeletionSides.tsx';
import { HeadSides } from './HeadSides.tsx';
import type { Settled } from './useSettling.ts';

interface Props {
  readonly view: ConflictView;
  /** The row's registers as they are now. */
  readonly regs: Registers;
  /** The decision on it was taken back. */
  readonly reopened?: boolean;
  /** Settled and on disk. */
  readonly onSettled: (receipt: Receipt, settled: Settled) => void;
}

/** One conflict: where it is, the values side by side, and the ways to settle it. */
export function ConflictCard({ view, regs, reopened = false, onSettled }: Props) {
  const { t } = useTranslation(['conflicts', 'values', 'terms']);
  const resolve = useCommand(resolveConflict);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const card = useRef<HTMLElement>(null);

  const where = t('heading', { table: view.tableName, field: view.fieldName });

  const record = async (value: Json, reason: string, what: string) => {
    setBusy(true);
    const { conflict } = view;
    const outcome = await resolve({ plan: conflict.plan, conflict, regs, value, reason });
    setBusy(false);
    if (outcome.ok) onSettled(outcome.value, { conflict, where, what });
    else setProblem(t('problem'));
  };
  const cancel = () => {
    setDecision(null);
    setProblem(null);
    card.current?.focus();
  };

  const headingId = `conflict-${view.id}`;
  return (
    <article ref={card} className={classes.card} aria-labelledby={headingId} tabIndex={-1} data-conflict>
      <header className={classes.head}>
        <h3 id={headingId} className={classes.title}>
          {where}
        </h3>
        <StatusBadge tone="warning" icon={reopened ? IconHistory : IconArrowsDiff}>
          {reopened
            ? t('reopened.title')
            : t(view.deletion === null ? 'terms:conflict.kind.value' : 'terms:conflict.kind.deletedButEdited')}
        </StatusBadge>
      </header>
      {reopened && <p className={classes.quiet}>{t('reopened.hint')}</p>}
      {view.place.length > 0 && (
        <dl className={classes.place} aria-label={t('values:place.label')}>
          {view.place.map(fact => (
            <div key={fact.name} className={classes.fact}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.deletion === null ? (
        <HeadSides
          heads={view.heads}
          chosen={decision?.kind === 'keep' ? decision.index : null}
          onKeep={index => setDecision({ kind: 'keep', index })}
        />
      ) : (
        <DeletionSides
          deletion={view.deletion}
          chosen={decision?.kind === 'keepDeleted' || decision?.kind === 'restore' ? decision.kind : null}
          onChoose={kind => setDecision({ kind })}
        />
      )}
      {decision === null ? (
        <OtherWays view={view} onDecide={setDecision} />
      ) : (
        <DecisionForm
          // A new choice begins with its own reason.
          key={decision.kind === 'keep' ? `keep-${decision.index}` : decision.kind}
          view={view}
          decision={decision}
          busy={busy}
          problem={problem}
          onRecord={(value, reason, what) => void record(value, reason, what)}
          onCancel={cancel}
        />
      )}
    </article>
  );
}

/** What can be done with texts beside keeping one. */
function OtherWays({ view, onDecide }: { readonly view: ConflictView; readonly onDecide: (decision: Decision) => void }) {
  const { t } = useTranslation('conflicts');
  if (textFormOf(view) === null) return null;
  return (
    <fieldset className={classes.buttons} aria-label={t('action.group')}>
      {joinedText(view) !== null && (
        <Button variant="default" size="xs" onClick={() => onDecide({ kind: 'join' })}>
          {view.heads.length > 2 ? t('action.joinAll') : t('action.join')}
        </Button>
      )}
      <Button variant="default" size="xs" onClick={() => onDecide({ kind: 'own' })}>
        {t('action.own')}
      </Button>
    </fieldset>
  );
}
