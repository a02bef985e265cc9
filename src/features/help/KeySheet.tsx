import { useTranslation } from 'react-i18next';
import { KeyHint } from '#ui/KeyHint.tsx';
import { keySheet } from './shortcuts.ts';
import classes from './KeySheet.module.css';

/** Every shortcut of the app, by the place where it works. */
export function KeySheet() {
  const { t } = useTranslation('help');
  return (
    <div className={classes.sheet}>
      {keySheet.map(({ place, shortcuts }) => (
        <table key={place} className={classes.table}>
          <caption>{t(`keys.${place}`)}</caption>
          <thead className={classes.head}>
            <tr>
              <th scope="col">{t('keys.key')}</th>
              <th scope="col">{t('keys.action')}</th>
            </tr>
          </thead>
          <tbody>
            {shortcuts.map(({ action, keys }) => (
              <tr key={action}>
                <td>
                  <span className={classes.keys}>
                    {keys.map(sequence => (
                      <KeyHint key={sequence.join(' ')} keys={sequence} />
                    ))}
                  </span>
                </td>
                <td>{t(`keys.${action}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
