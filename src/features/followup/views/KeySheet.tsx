import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/Dialog.tsx';
import { KeyHint } from '#ui/KeyHint.tsx';
import classes from './views.module.css';

/** The keys of the lists: alternatives, each a chord. */
const sheet = [
  { does: 'move', chords: [['↓'], ['↑'], ['Home'], ['End']] },
  { does: 'open', chords: [['Enter']] },
  { does: 'mark', chords: [['Space'], ['Ctrl', 'Click']] },
  { does: 'extend', chords: [['Shift', '↓'], ['Shift', '↑'], ['Shift', 'Click']] },
  { does: 'markAll', chords: [['Ctrl', 'A']] },
  { does: 'copy', chords: [['Ctrl', 'C']] },
  { does: 'side', chords: [['←'], ['→']] },
  { does: 'shift', chords: [['Alt', '←'], ['Alt', '→']] },
  { does: 'month', chords: [['PageUp'], ['PageDown']] },
  { does: 'leave', chords: [['Esc']] },
  { does: 'undo', chords: [['Ctrl', 'Z']] },
  { does: 'search', chords: [['/']] },
  { does: 'help', chords: [['?']] },
] as const;

/** What each key does. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['followup', 'common']);
  return (
    <Dialog title={t('views.keys.title')} onClose={onClose} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <dl className={classes.keys}>
        {sheet.map(({ does, chords }) => (
          <div key={does}>
            <dt>
              {chords.map(chord => (
                <KeyHint key={chord.join('+')} keys={chord} />
              ))}
            </dt>
            <dd>{t(`views.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{t('views.keys.hint')}</p>
    </Dialog>
  );
}
