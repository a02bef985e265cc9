import { Button, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconClockPause, IconClockPlay } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '#storage/execute.ts';
import { Fact, FactList } from '#ui/FactList.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictSides, type Surroundings } from './ConflictSides.tsx';
import type { ConflictView } from './conflictView.ts';
import classes from './conflicts.module.css';
import { headsIn, joinedText, textFormOf, type Decision } from './decision.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { kindMarks } from './kindMarks.ts';
import { useResolve } from './useResolve.ts';

interface Props extends Surroundings {
  readonly view: ConflictView;
  /** Who is in it, in words. */
  readonly people: string;
  readonly isOpen: boolean;
  readonly isMarked: boolean;
  readonly isPostponed: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onMark: (marked: boolean) => void;
  readonly onPostpone: (postponed: boolean) => void;
  /** Settled and on disk; `message` says where and how. */
  readonly onSettled: (message: string, receipt: Receipt) => void;
}

/** One conflict: a line that says where it is, and, opened, the values side by side with the ways to settle it. */
export function ConflictCard({ view, people, isOpen, isMarked, isPostponed, onOpen, onMark, onPostpone, onSettled, ...around }: Props) {
  const { t } = useTranslation(['conflicts', 'values', 'terms']);
  const card = useRef<HTMLElement>(null);
  const where = t('heading', { table: view.tableName, field: view.fieldName });
  const headingId = `conflict-${view.id}`;
  const place = view.place.map((fact) => fact.value).join(' · ');
  return (
    <article ref={card} className={classes.card} aria-labelledby={headingId} tabIndex={-1} data-conflict data-open={isOpen || undefined}>
      <header className={classes.head}>
        <Checkbox aria-label={t('mark', { where, place })} checked={isMarked} onChange={(event) => onMark(event.currentTarget.checked)} />
        <h3 className={classes.title}>
          <button type="button" className={classes.opener} data-opener aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
            {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
            <span id={headingId}>{where}</span>
          </button>
        </h3>
        <StatusBadge tone="warning" {...kindMarks[view.matter.kind]}>
          {t(`terms:conflict.kind.${view.matter.kind}`)}
        </StatusBadge>
        <span className={classes.people}>{people}</span>
      </header>
      {!isOpen && place !== '' && <p className={classes.line}>{place}</p>}
      {isOpen && (
        <>
          <Body view={view} where={where} onSettled={onSettled} onBack={() => card.current?.focus()} {...around} />
          <div className={classes.foot}>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={isPostponed ? <IconClockPlay size={15} aria-hidden /> : <IconClockPause size={15} aria-hidden />}
              onClick={() => onPostpone(!isPostponed)}
            >
              {isPostponed ? t('later.resume') : t('later.put')}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

interface BodyProps extends Surroundings {
  readonly view: ConflictView;
  readonly where: string;
  readonly onSettled: (message: string, receipt: Receipt) => void;
  readonly onBack: () => void;
}

function Body({ view, where, onSettled, onBack, ...around }: BodyProps) {
  const { t } = useTranslation(['conflicts', 'values']);
  const resolve = useResolve(view.conflict.plan);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const record = async (chosen: Decision, typed: string, reason: string, what: string) => {
    setBusy(true);
    const outcome = await resolve([{ view, decision: chosen, typed }], reason);
    setBusy(false);
    if (outcome?.ok === true) onSettled(t('settled', { where, what }), outcome.value);
    else setProblem(t('problem'));
  };
  const cancel = () => {
    setDecision(null);
    setProblem(null);
    onBack();
  };
  return (
    <>
      {view.place.length > 0 && (
        <div className={classes.place}>
          <FactList label={t('values:place.label')}>
            {view.place.map((fact) => (
              <Fact key={fact.name} name={fact.name}>
                {fact.value}
              </Fact>
            ))}
          </FactList>
        </div>
      )}
      <ConflictSides view={view} chosen={decision} onChoose={setDecision} {...around} />
      {decision === null ? (
        <OtherWays view={view} onDecide={setDecision} />
      ) : (
        <DecisionForm
          // A new choice begins with its own reason.
          key={'index' in decision ? `${decision.kind}-${decision.index}` : decision.kind}
          view={view}
          decision={decision}
          busy={busy}
          problem={problem}
          onRecord={(typed, reason, what) => void record(decision, typed, reason, what)}
          onCancel={cancel}
        />
      )}
    </>
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
          {headsIn(view).length > 2 ? t('action.joinAll') : t('action.join')}
        </Button>
      )}
      <Button variant="default" size="xs" onClick={() => onDecide({ kind: 'own' })}>
        {t('action.own')}
      </Button>
    </fieldset>
  );
}
