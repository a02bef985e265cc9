import { Anchor, Button } from '@mantine/core';
import { IconArrowsDiff, IconRestore, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { sameJson } from '#domain/canonicalJson.ts';
import type { HistoryEntry } from '#domain/history.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { DELETED } from '#domain/row.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import { fieldNameIn } from '#i18n/values/place.ts';
import { nameIn, type Scene } from '#i18n/values/scene.ts';
import { ValueChange } from '#i18n/values/ValueChange.tsx';
import { ValueText } from '#i18n/values/ValueText.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './history.module.css';
import { RestoreForm } from './RestoreForm.tsx';
import { sayIn, useWords } from './useScene.ts';

interface Props {
  readonly planId: PlanId;
  readonly entry: HistoryEntry;
  readonly scene: Scene;
}

/** One field: from what to what, and the way back. */
export function EntryView({ planId, entry, scene }: Props) {
  const { t } = useTranslation('history');
  const words = useWords();
  if (entry.field === DELETED) return <DeletionView planId={planId} entry={entry} scene={scene} />;
  return (
    <div className={classes.entry}>
      <dt className={classes.field}>
        {fieldNameIn(words, entry.table, entry.field)}
        {entry.concurrent && (
          <StatusBadge tone="warning" icon={IconArrowsDiff} variant="plain" title={t('concurrentHint')}>
            {t('concurrent')}
          </StatusBadge>
        )}
      </dt>
      <dd className={classes.change}>
        <Change entry={entry} scene={scene} />
        <Restore entry={entry} scene={scene} />
      </dd>
    </div>
  );
}

function DeletionView({ planId, entry, scene }: Props) {
  const { t } = useTranslation('history');
  const isDeletion = entry.after === true;
  const isInBin = isDeletion && scene.row(entry.table, entry.row)?.deleted === 1;
  return (
    <div className={classes.entry}>
      <dt className={classes.field}>
        <StatusBadge tone={isDeletion ? 'danger' : 'success'} icon={isDeletion ? IconTrash : IconRestore} variant="plain">
          {isDeletion ? t('deletedRow') : t('restoredRow')}
        </StatusBadge>
      </dt>
      <dd className={classes.change}>
        {isInBin && (
          <Anchor component={Link} size="sm" to={`/plans/${planId}/bin`}>
            {t('restore.openRow')}
          </Anchor>
        )}
      </dd>
    </div>
  );
}

/** What became of the field. Where something stood that is not here, that is said rather than shown as blank. */
function Change({ entry, scene }: Pick<Props, 'entry' | 'scene'>) {
  const { t } = useTranslation('history');
  const words = useWords();
  const { before } = entry;
  const after = sayIn(scene, words, entry, entry.after);
  switch (before.kind) {
    case 'none':
      return <ValueText words={after} />;
    case 'value':
      return <ValueChange before={sayIn(scene, words, entry, before.val)} after={after} />;
    case 'unknown':
      return (
        <>
          <ValueText words={after} />
          <p className={classes.quiet}>{t('unknownBefore')}</p>
        </>
      );
    case 'several':
      return (
        <>
          <ValueText words={after} />
          <p className={classes.quiet}>{t('several')}</p>
          <ul className={classes.versions}>
            {before.vals.map((value) => (
              <li key={JSON.stringify(value)}>
                <ValueText words={sayIn(scene, words, entry, value)} />
              </li>
            ))}
          </ul>
        </>
      );
  }
}

const valuesBefore = ({ before }: HistoryEntry): readonly Json[] => {
  if (before.kind === 'value') return [before.val];
  return before.kind === 'several' ? before.vals : [];
};

/** Offers the values from before that do not stand now. Every value that was ever written stands before some other, or stands. */
function Restore({ entry, scene }: Pick<Props, 'entry' | 'scene'>) {
  const { t } = useTranslation('history');
  const words = useWords();
  const [chosen, setChosen] = useState<Json | undefined>();
  const button = useRef<HTMLButtonElement>(null);
  const row = scene.row(entry.table, entry.row);
  if (!row || row.deleted === 1 || entry.table === 'people') return null;
  const now = shownValuesOf(entry.table, row)[entry.field] ?? null;
  const old = valuesBefore(entry).filter((value) => !sameJson(value, now));
  if (chosen !== undefined) {
    const close = () => {
      setChosen(undefined);
      // The button is there again after the next render.
      requestAnimationFrame(() => button.current?.focus());
    };
    return <RestoreForm entry={entry} row={row} value={chosen} scene={scene} onClose={close} />;
  }
  const label = { field: fieldNameIn(words, entry.table, entry.field), name: nameIn(scene, words, entry.table, entry.row) };
  return old.map((value, index) => (
    <Button
      key={JSON.stringify(value)}
      ref={index === 0 ? button : undefined}
      className={classes.open ?? ''}
      variant="subtle"
      size="compact-xs"
      leftSection={<IconRestore size={14} aria-hidden />}
      aria-label={t('restore.openLabel', label)}
      onClick={() => setChosen(value)}
    >
      {t('restore.open')}
    </Button>
  ));
}
