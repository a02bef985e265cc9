import { Modal } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#ui/KeyHint.tsx';
import classes from './Checklist.module.css';

/** The keys of the checklist: alternatives in the order of their use, each a chord. */
const sheet = [
  { does: 'move', chords: [['↓'], ['J'], ['↑'], ['K']] },
  { does: 'result', chords: [['1'], ['2'], ['3'], ['4']] },
  { does: 'clear', chords: [['0']] },
  { does: 'openDetail', chords: [['Enter']] },
  { does: 'leave', chords: [['Esc']] },
  { does: 'nextOpen', chords: [['Ctrl', 'Enter']] },
  { does: 'newFinding', chords: [['Ctrl', 'J']] },
  { does: 'mark', chords: [['Space'], ['Ctrl', 'Click']] },
  { does: 'extend', chords: [['Shift', '↓'], ['Shift', '↑']] },
  { does: 'markAll', chords: [['Ctrl', 'A']] },
  { does: 'markedResult', chords: [['1'], ['2'], ['3'], ['4'], ['0']] },
  { does: 'paste', chords: [['Ctrl', 'V']] },
  { does: 'undo', chords: [['Ctrl', 'Z']] },
  { does: 'filter', chords: [['/']] },
  { does: 'palette', chords: [['Ctrl', 'K']] },
  { does: 'searchAll', chords: [['Ctrl', 'Shift', 'F']] },
  { does: 'help', chords: [['?']] },
] as const;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What each key does. */
export const KeySheet = memo(function KeySheet({ opened, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  return (
    <Modal opened={opened} onClose={onClose} title={t('checklist.keys.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <dl className={classes.keys}>
        {sheet.map(({ does, chords }) => (
          <div key={does}>
            <dt>
              {chords.map((chord) => (
                <KeyHint key={chord.join('+')} keys={chord} />
              ))}
            </dt>
            <dd>{t(`checklist.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.keysHint}>{t('checklist.keys.hint')}</p>
    </Modal>
  );
});
