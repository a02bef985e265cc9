import { useTranslation } from 'react-i18next';
import { ValueText } from '#i18n/values/ValueText.tsx';
import type { ConflictMatter, Writer } from './conflictView.ts';
import classes from './conflicts.module.css';
import type { Decision } from './decision.ts';
import { KeepButton } from './KeepButton.tsx';

type Matter<K extends ConflictMatter['kind']> = Extract<ConflictMatter, { readonly kind: K }>;

interface Props<K extends ConflictMatter['kind']> {
  readonly matter: Matter<K>;
  readonly chosen: Decision | null;
  readonly onChoose: (decision: Decision) => void;
}

function Deleter({ by }: { readonly by: Writer | null }) {
  const { t } = useTranslation('conflicts');
  if (by === null) return null;
  return <h4 className={classes.writer}>{by.mine ? t('deleted.byMe', { at: by.at }) : t('deleted.by', { name: by.name, at: by.at })}</h4>;
}

/** Who deleted, and what others had edited meanwhile; each side with the button that lets it stand. */
export function DeletionSides({ matter, chosen, onChoose }: Props<'deleted-but-edited'>) {
  const { t } = useTranslation('conflicts');
  return (
    <div className={classes.sides}>
      <section className={classes.side} data-chosen={chosen?.kind === 'keepDeleted' || undefined}>
        <Deleter by={matter.by} />
        <KeepButton chosen={chosen?.kind === 'keepDeleted'} onClick={() => onChoose({ kind: 'keepDeleted' })}>
          {t('deleted.keep')}
        </KeepButton>
      </section>
      <section className={classes.side} data-chosen={chosen?.kind === 'restore' || undefined}>
        <h4 className={classes.writer}>{t('deleted.edits')}</h4>
        {matter.edits.map((edit) => (
          <div key={`${edit.field}/${edit.head.change}`}>
            <p className={classes.quiet}>
              {edit.mine ? t('deleted.editMine', { field: edit.field, at: edit.at }) : t('deleted.edit', { field: edit.field, name: edit.name, at: edit.at })}
            </p>
            <ValueText words={edit.words} />
          </div>
        ))}
        <KeepButton chosen={chosen?.kind === 'restore'} onClick={() => onChoose({ kind: 'restore' })}>
          {t('deleted.restore')}
        </KeepButton>
      </section>
    </div>
  );
}

/** How many living parts are named one by one. */
const NAMED = 8;

/** Who deleted, and what lives under the deleted row. */
export function OrphanSides({ matter, chosen, onChoose }: Props<'orphan'>) {
  const { t } = useTranslation('conflicts');
  return (
    <div className={classes.sides}>
      <section className={classes.side} data-chosen={chosen?.kind === 'restore' || undefined}>
        <Deleter by={matter.by} />
        <p className={classes.word}>{matter.name}</p>
        <KeepButton chosen={chosen?.kind === 'restore'} onClick={() => onChoose({ kind: 'restore' })}>
          {t('orphan.restore')}
        </KeepButton>
      </section>
      <section className={classes.side} data-chosen={chosen?.kind === 'keepDeleted' || undefined}>
        <h4 className={classes.writer}>{t('orphan.parts', { count: matter.parts.length })}</h4>
        <ul className={classes.parts}>
          {matter.parts.slice(0, NAMED).map((part) => (
            <li key={`${part.table}/${part.id}`}>{t('orphan.part', { table: part.tableName, name: part.name })}</li>
          ))}
          {matter.parts.length > NAMED && <li>{t('orphan.more', { count: matter.parts.length - NAMED })}</li>}
        </ul>
        <KeepButton chosen={chosen?.kind === 'keepDeleted'} onClick={() => onChoose({ kind: 'keepDeleted' })}>
          {t('orphan.drop')}
        </KeepButton>
      </section>
    </div>
  );
}

/** The documents that carry one number; one of them can stay. */
export function CopySides({ matter, chosen, onChoose }: Props<'duplicate-number'>) {
  const { t } = useTranslation('conflicts');
  const isChosen = (index: number): boolean => chosen?.kind === 'keepCopy' && chosen.index === index;
  return (
    <div className={classes.sides}>
      {matter.copies.map((copy, index) => (
        <section key={copy.id} className={classes.side} data-chosen={isChosen(index) || undefined}>
          {copy.by !== null && (
            <h4 className={classes.writer}>
              {copy.by.mine ? t('copy.byMe', { at: copy.by.at }) : t('copy.by', { name: copy.by.name, at: copy.by.at })}
            </h4>
          )}
          <p className={classes.word}>{copy.name}</p>
          <KeepButton chosen={isChosen(index)} label={t('copy.keepLabel', { name: copy.name })} onClick={() => onChoose({ kind: 'keepCopy', index })}>
            {t('copy.keep')}
          </KeepButton>
        </section>
      ))}
    </div>
  );
}
