import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveStateStore } from '#live/saveState.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { writerHere } from '#storage/reads/device.ts';
import { NameForm } from './NameForm.tsx';
import classes from './NameStrip.module.css';

/** A pause of so long after the last write: the strip lays out the whole page, which must not come between two answers. Milliseconds. */
const PAUSE_MS = 1500;

/** Whether something has been written on this page, and nothing more for a moment. */
const useWrittenAndPaused = (): boolean => {
  const [isPaused, setIsPaused] = useState(false);
  useEffect(() => {
    if (isPaused) return undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(pause);
      if (saveStateStore.getSnapshot().kind === 'saved') pause = setTimeout(() => setIsPaused(true), PAUSE_MS);
    };
    wait();
    const stop = saveStateStore.subscribe(wait);
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, [isPaused]);
  return isPaused;
};

/** While the strip is there, the page ends above it (tokens.css). */
const reserveRoom = () => {
  const { dataset } = document.documentElement;
  dataset['bottomStrip'] = '';
  return () => {
    delete dataset['bottomStrip'];
  };
};

/**
 * Asks for the name once something has been written here and there is none yet; never at the start.
 * It takes its own room at the foot of the window, covers nothing and takes no focus: the person is in the middle of typing.
 */
export const NameStrip = memo(function NameStrip() {
  const { t } = useTranslation('shell');
  const writer = useLiveSoon(writerHere());
  const [later, setLater] = useState(false);
  // Opening the example or a colleague's file is not yet writing.
  const written = useWrittenAndPaused();
  const asked = written && writer !== undefined && writer !== null && writer.name === '' && !later;
  if (!asked) return null;
  return (
    <section ref={reserveRoom} className={classes.strip} aria-labelledby="name-strip">
      <p className={classes.words}>
        <strong id="name-strip">{t('name.title')}</strong> {t('name.text')}
      </p>
      <NameForm name="" onDone={() => setLater(true)} laterLabel={t('name.later')} inline />
    </section>
  );
});
