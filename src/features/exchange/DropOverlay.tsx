import { useTranslation } from 'react-i18next';
import classes from './exchange.module.css';

/** Says that a file may be let go, wherever on the page it is. */
export function DropOverlay() {
  const { t } = useTranslation('exchange');
  return (
    <div className={classes.dropping} aria-hidden>
      <div className={classes.droppingWords}>{t('import.dropHere')}</div>
    </div>
  );
}
