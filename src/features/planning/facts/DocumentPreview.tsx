import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import classes from './facts.module.css';

/** The parts of a date as documents write them: a leading zero for days below 10 and for the months 1 and 2 (domain file §3.3). */
const partsOf = (date: IsoDate, year: string): { readonly day: string; readonly month: string; readonly year: string } => ({
  day: date.slice(8),
  month: Number(date.slice(5, 7)) > 2 ? String(Number(date.slice(5, 7))) : date.slice(5, 7),
  year,
});

/** The head of the document as Decree 30/2020 lays it out: a picture of the fields below, so hidden from screen readers. */
export function DocumentPreview({ letterhead, document }: Pick<Row<'plans'>, 'letterhead' | 'document'>) {
  const { t } = useTranslation('planning');
  const blank = t('facts.preview.blankDay');
  const date = document.date === null ? { day: blank, month: blank, year: blank } : partsOf(document.date, document.date.slice(0, 4));
  return (
    <div className={classes.preview} aria-hidden>
      <div>
        <p>{letterhead.governingBody}</p>
        <p className={classes.strong}>{letterhead.issuingBody}</p>
        <span className={classes.rule} />
        <p>{t('facts.preview.number', { number: document.number === '' ? t('facts.preview.blankNumber') : document.number })}</p>
      </div>
      <div>
        <p className={classes.strong}>{t('facts.preview.state')}</p>
        <p className={classes.strong}>{t('facts.preview.motto')}</p>
        <span className={classes.rule} data-full />
        <p className={classes.slanted}>{t('facts.preview.placeDate', { place: letterhead.place, ...date })}</p>
      </div>
    </div>
  );
}
