import { memo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { saveStateStore } from '#live/saveState.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { writerHere } from '#storage/reads/device.ts';
import { NameForm } from './NameForm.tsx';
import classes from './NameStrip.module.css';

/**
 * Asks for the name once something has been written here and there is none yet; never at the start.
 * It takes its own room at the foot of the window, covers nothing and takes no focus: the person is in the middle of typing.
 */
export const NameStrip = memo(function NameStrip() {
  const { t } = useTranslation('shell');
  const writer = useLiveSoon(writerHere());
  const [later, setLater] = useState(false);
  // Opening the example or a colleague's file is not yet writing.
  const written = useSyncExternalStore(saveStateStore.subscribe, saveStateStore.hasSaved);
  const asked = written && writer !== undefined && writer !== null && writer.name === '' && !later;
  if (!asked) return null;
  return (
    <section className={classes.strip} aria-labelledby="name-strip" data-bottom-strip>
      <p className={classes.words}>
        <strong id="name-strip">{t('name.title')}</strong> {t('name.text')}
      </p>
      <NameForm name="" onDone={() => setLater(true)} laterLabel={t('name.later')} inline />
    </section>
  );
});
