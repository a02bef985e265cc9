import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { SealedDifference, SealedFieldChange } from '#domain/sealHistory.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { fieldNameIn } from '#i18n/values/place.ts';
import { nameIn, personIn, positionIn, sceneOf, type Scene } from '#i18n/values/scene.ts';
import { ValueText } from '#i18n/values/ValueText.tsx';
import { valueInWords } from '#i18n/values/valueInWords.ts';
import { compareWithSeal, type CheckedSeal, type SealComparison } from '#storage/reads/visitSeals.ts';
import classes from './Seal.module.css';

interface Props {
  readonly planId: PlanId;
  readonly seal: CheckedSeal;
}

/** What was edited after a seal, record by record, with before and after as far as the log knows. */
export function SealChanges({ planId, seal }: Props) {
  const [comparison, setComparison] = useState<SealComparison | null>(null);
  // The whole log is read, so it is not a live query: again only when the check has come to something else.
  const { check, content } = seal;
  useEffect(() => {
    let isCurrent = true;
    void compareWithSeal(planId, content, check).then((found) => {
      if (isCurrent) setComparison(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [planId, content, check]);
  return comparison && <SealChangesOf comparison={comparison} />;
}

/** The list for a comparison that has been made. */
export function SealChangesOf({ comparison: { differences, rows } }: { readonly comparison: SealComparison }) {
  const scene = useMemo(() => sceneOf(rows), [rows]);
  return (
    <ul className={classes.changes}>
      {differences.map((difference) => (
        <Change key={`${difference.table}/${difference.id}`} difference={difference} scene={scene} />
      ))}
    </ul>
  );
}

const useWords = () => {
  const { t } = useTranslation(['values', 'terms', 'common']);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
};

function Change({ difference, scene }: { readonly difference: SealedDifference; readonly scene: Scene }) {
  const { t } = useTranslation(['inspection', 'terms']);
  const words = useWords();
  const { kind, table, id, fields, later } = difference;
  return (
    <li className={classes.change}>
      <p>
        {t(`seal.changes.kind.${kind}`)} · {t(`terms:table.${table}`)}: <span className={classes.name}>{nameIn(scene, words, table, id)}</span>
      </p>
      {later.map(({ change, actor, hlc, note }) => (
        <p key={change} className={classes.quiet}>
          {t('seal.changes.by', { name: personIn(scene, words, actor), time: words.format.dateTime(hlc.slice(0, 24)) })}
          {' · '}
          {note === undefined ? t('seal.changes.noReason') : t('seal.changes.reason', { reason: note })}
        </p>
      ))}
      {fields === null && <p className={classes.quiet}>{t('seal.changes.unknown')}</p>}
      {fields?.map((change) => (
        <Sides key={change.field} change={change} difference={difference} scene={scene} />
      ))}
    </li>
  );
}

function Sides({ change: { field, before, after }, difference: { table, id }, scene }: { readonly change: SealedFieldChange; readonly difference: SealedDifference; readonly scene: Scene }) {
  const { t } = useTranslation('inspection');
  const words = useWords();
  const speech = {
    ...words,
    nameOf: (of: Parameters<typeof nameIn>[2], row: string) => nameIn(scene, words, of, row),
    positionOf: (of: Parameters<typeof nameIn>[2], order: string) => positionIn(scene, words, of, id, order),
  };
  const [then, now] = [valueInWords(table, field, before, speech), valueInWords(table, field, after, speech)];
  return (
    <section aria-label={fieldNameIn(words, table, field)}>
      <p className={classes.quiet}>{fieldNameIn(words, table, field)}</p>
      <div className={classes.sides}>
        <div>
          <h4>{t('seal.changes.before')}</h4>
          <ValueText words={then} other={now} />
        </div>
        <div>
          <h4>{t('seal.changes.after')}</h4>
          <ValueText words={now} other={then} />
        </div>
      </div>
    </section>
  );
}
