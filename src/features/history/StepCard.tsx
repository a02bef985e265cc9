import { Anchor } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { timeOf } from '#domain/hlc.ts';
import type { HistoryEntry, HistoryStep } from '#domain/history.ts';
import type { PersonId, PlanId } from '#domain/ids.ts';
import { commandInWords } from '#i18n/commandInWords.ts';
import { nameIn, personIn, unitIn, type Scene } from '#i18n/values/scene.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { EntryView } from './EntryView.tsx';
import classes from './history.module.css';
import { useWords } from './useScene.ts';
import { withView } from './useView.ts';

interface Props {
  readonly planId: PlanId;
  readonly step: HistoryStep;
  readonly scene: Scene;
  readonly me: PersonId | null;
}

interface Record {
  readonly key: string;
  readonly first: HistoryEntry;
  readonly entries: readonly HistoryEntry[];
}

const recordsOf = (entries: readonly HistoryEntry[]): readonly Record[] => {
  const records = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const key = `${entry.table}/${entry.row}`;
    records.set(key, [...(records.get(key) ?? []), entry]);
  }
  return [...records].flatMap(([key, list]) => (list[0] ? [{ key, first: list[0], entries: list }] : []));
};

/** One command of one person: when, what, why, and field by field what became of it. */
export const StepCard = memo(function StepCard({ planId, step, scene, me }: Props) {
  const { t } = useTranslation('history');
  const { t: say } = useTranslation('commands');
  const words = useWords();
  const id = `step-${step.change}`;
  const time = words.format.time(timeOf(step.hlc));
  const by = step.actor === me ? t('byMe', { time }) : t('by', { name: personIn(scene, words, step.actor), time });
  return (
    <article className={classes.step} aria-labelledby={id}>
      <header className={classes.stepHead}>
        <h3 id={id} className={classes.command}>
          {commandInWords(say, step.cmd)}
        </h3>
        <span className={classes.quiet}>{by}</span>
        {step.clock !== 'plausible' && (
          <StatusBadge tone="warning" icon={IconClockExclamation} variant="plain" title={t(`clock.${step.clock}Hint`)}>
            {t(`clock.${step.clock}`)}
          </StatusBadge>
        )}
      </header>
      {step.note !== '' && <p className={classes.note}>{t('reason', { note: step.note })}</p>}
      {recordsOf(step.entries).map(({ key, first, entries }) => (
        <section key={key} className={classes.record}>
          <p className={classes.where}>
            <span className={classes.quiet}>{words.t(`terms:table.${first.table}`)}</span>{' '}
            <Anchor
              component={Link}
              to={{ search: withView(new URLSearchParams(), { table: first.table, row: first.row }).toString() }}
              title={t('onlyThis')}
            >
              {nameIn(scene, words, first.table, first.row)}
            </Anchor>
            <UnitName entry={first} scene={scene} />
          </p>
          <dl className={classes.entries}>
            {entries.map((entry) => (
              <EntryView key={entry.field} planId={planId} entry={entry} scene={scene} />
            ))}
          </dl>
        </section>
      ))}
      {(step.more > 0 || step.others > 0) && (
        <p className={classes.quiet}>
          <Anchor component={Link} size="sm" to={{ search: withView(new URLSearchParams(), { change: step.change }).toString() }}>
            {step.more > 0
              ? t('more', { count: step.entries.length + step.more + step.others })
              : t('others', { count: step.others })}
          </Anchor>
        </p>
      )}
    </article>
  );
});

/** The unit that a record is about, where its own name does not say it. */
function UnitName({ entry, scene }: { readonly entry: HistoryEntry; readonly scene: Scene }) {
  const words = useWords();
  const unit = unitIn(scene, entry.table, entry.row);
  if (unit === null || entry.table === 'units' || entry.table === 'visits') return null;
  return <span className={classes.quiet}> · {nameIn(scene, words, 'units', unit)}</span>;
}
