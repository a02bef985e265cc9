import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConflictView } from './conflictView.ts';
import classes from './conflicts.module.css';
import { ValueText } from '#i18n/values/ValueText.tsx';

interface Props {
  readonly deletion: NonNullable<ConflictView['deletion']>;
  readonly chosen: 'keepDeleted' | 'restore' | null;
  readonly onChoose: (choice: 'keepDeleted' | 'restore') => void;
}

/** Who deleted, and what others had edited meanwhile; each side with the button that lets it stand. */
export function DeletionSides({ deletion, chosen, onChoose }: Props) {
  const { t } = useTranslation('conflicts');
  const button = (choice: 'keepDeleted' | 'restore', label: string) => (
    <Button
      className={classes.keep ?? ''}
      variant={chosen === choice ? 'filled' : 'light'}
      size="xs"
      leftSection={<IconCheck size={15} aria-hidden />}
      aria-pressed={chosen === choice}
      onClick={() => onChoose(choice)}
    >
      {label}
    </Button>
  );
  const { by, edits } = deletion;
  return (
    <div className={classes.sides}>
      <section className={classes.side} data-chosen={chosen === 'keepDeleted' || undefined}>
        {by !== null && <h4 className={classes.writer}>{by.mine ? t('deleted.byMe', { at: by.at }) : t('deleted.by', { name: by.name, at: by.at })}</h4>}
        {button('keepDeleted', t('deleted.keep'))}
      </section>
      <section className={classes.side} data-chosen={chosen === 'restore' || undefined}>
        <h4 className={classes.writer}>{t('deleted.edits')}</h4>
        {edits.map(edit => (
          <div key={`${edit.field}/${edit.head.change}`}>
            <p className={classes.quiet}>
              {edit.mine
                ? t('deleted.editMine', { field: edit.field, at: edit.at })
                : t('deleted.edit', { field: edit.field, name: edit.name, at: edit.at })}
            </p>
            <ValueText words={edit.words} />
          </div>
        ))}
        {button('restore', t('deleted.restore'))}
      </section>
    </div>
  );
}
