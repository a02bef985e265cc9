import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ConflictBase } from '#domain/conflictBase.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Scene } from '#i18n/values/scene.ts';
import type { Speech } from '#i18n/values/speech.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { conflictBase } from '#storage/reads/conflictBase.ts';
import { valueOf, writerIn, type ConflictView, type HeadView } from './conflictView.ts';
import classes from './conflicts.module.css';
import type { Decision } from './decision.ts';
import { HeadSides, type BaseView } from './HeadSides.tsx';
import { CopySides, DeletionSides, OrphanSides } from './RowSides.tsx';

/** What it takes to say values and people in words. */
export interface Surroundings {
  readonly scene: Scene;
  readonly words: Pick<Speech, 't' | 'format'>;
  readonly me: PersonId | null;
}

interface Props extends Surroundings {
  readonly view: ConflictView;
  readonly chosen: Decision | null;
  readonly onChoose: (decision: Decision) => void;
}

/** The sides of a conflict, each with the button that lets it stand. */
export function ConflictSides({ view, chosen, onChoose, ...around }: Props) {
  const { t } = useTranslation('conflicts');
  const { matter } = view;
  switch (matter.kind) {
    case 'value':
      return <ValueSides view={view} heads={matter.heads} chosen={chosen} onChoose={onChoose} {...around} />;
    case 'deleted-but-edited':
      return <DeletionSides matter={matter} chosen={chosen} onChoose={onChoose} />;
    case 'orphan':
      return <OrphanSides matter={matter} chosen={chosen} onChoose={onChoose} />;
    case 'duplicate-number':
      return (
        <>
          <CopySides matter={matter} chosen={chosen} onChoose={onChoose} />
          <p className={classes.quiet}>
            {t('copy.hint')} <Link to={`/plans/${view.conflict.plan}/planning`}>{t('copy.link')}</Link>
          </p>
        </>
      );
  }
}

/** Reads what stood before from the log: only an opened conflict asks for that. */
function ValueSides({ view, heads, chosen, onChoose, scene, words, me }: Props & { readonly heads: readonly HeadView[] }) {
  const { conflict } = view;
  const found = useLiveSoon(conflictBase(conflict));
  return (
    <HeadSides
      base={baseView(found, view, { scene, words, me })}
      heads={heads}
      chosen={chosen?.kind === 'keep' ? chosen.index : null}
      onKeep={(index) => onChoose({ kind: 'keep', index })}
    />
  );
}

const baseView = (base: ConflictBase | undefined, { conflict }: ConflictView, { scene, words, me }: Surroundings): BaseView => {
  if (base?.kind !== 'known') return { kind: base?.kind ?? 'unknown' };
  return {
    kind: 'known',
    values: base.heads.map((head) => ({ ...writerIn(scene, words, me, head), key: head.change, words: valueOf(conflict, head, scene, words) })),
  };
};
