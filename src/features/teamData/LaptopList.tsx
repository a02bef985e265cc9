import { useTranslation } from 'react-i18next';
import type { LaptopState } from '#domain/whoHasWhat.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './teamData.module.css';

/** Letters of a replica that tell two laptops of one person apart. */
const SHORT = 4;

/** The laptops of one person: a person may have several, and each holds what it holds. */
export function LaptopList({ laptops }: { readonly laptops: readonly LaptopState[] }) {
  const { t } = useTranslation('teamData');
  return (
    <section>
      <h3 className={classes.label}>{t('detail.laptops')}</h3>
      {laptops.length === 0 ? (
        <p className={classes.quiet}>{t('detail.noLaptop')}</p>
      ) : (
        <ul className={classes.places}>
          {laptops.map((laptop) => (
            <Laptop key={laptop.replica} laptop={laptop} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Laptop({ laptop: { replica, isHere, lastFile, written, lacking, missing } }: { readonly laptop: LaptopState }) {
  const { t } = useTranslation('teamData');
  const format = useFormat();
  const short = replica.slice(0, SHORT);
  return (
    <li>
      <span className={classes.place} title={replica}>
        {isHere ? t('detail.laptopHere', { replica: short }) : t('detail.laptop', { replica: short })}
      </span>
      {!isHere && (
        <span className={classes.part}>
          {lastFile === null ? t('detail.laptopNoFile') : t('detail.laptopFile', { time: format.dateTime(lastFile) })}
        </span>
      )}
      <span className={classes.part}>{t('detail.laptopWritten', { count: written })}</span>
      {lacking !== null && (
        <span className={classes.part}>
          {lacking === 0 ? t('detail.laptopComplete') : t('detail.laptopLacking', { count: lacking })}
        </span>
      )}
      {missing > 0 && <span className={classes.part}>{t('detail.laptopMissing', { count: missing })}</span>}
    </li>
  );
}
