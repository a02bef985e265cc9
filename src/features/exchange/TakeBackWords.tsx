import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { NamedKept, TakeBackOutlook } from '#storage/importUndo.ts';
import { fieldOf } from '#domain/schema/tables.ts';
import classes from './exchange.module.css';

/** Places that are named one by one; the rest is counted. */
const NAMED = 12;

/** What taking an import back will do, with numbers, and what it will leave alone. */
export function TakeBackWords({ outlook }: { readonly outlook: TakeBackOutlook }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const { direction, restored, removed, kept, quarantined } = outlook;
  const number = { restored: format.number(restored), removed: format.number(removed) };
  const more = kept.length - NAMED;
  return (
    <div className={classes.stack}>
      {restored + removed === 0 ? (
        <p className={classes.line}>{t('takeBack.nothing')}</p>
      ) : (
        <ul className={classes.notes}>
          {restored > 0 && (
            <li>
              {direction === 'undo'
                ? t('takeBack.restored', { count: restored, number: number.restored })
                : t('takeBack.restoredRedo', { count: restored, number: number.restored })}
            </li>
          )}
          {removed > 0 && <li>{t('takeBack.removed', { count: removed, number: number.removed })}</li>}
        </ul>
      )}
      {kept.length > 0 && (
        <div>
          <p className={classes.line}>{t('takeBack.kept')}</p>
          <ul className={classes.notes}>
            {kept.slice(0, NAMED).map((row) => (
              <li key={`${row.table} ${row.id}`}>
                <KeptWords row={row} />
              </li>
            ))}
            {more > 0 && <li>{t('takeBack.keptMore', { count: more, number: format.number(more) })}</li>}
          </ul>
        </div>
      )}
      {quarantined > 0 && <p className={classes.line}>{t('takeBack.quarantined', { count: quarantined })}</p>}
      {restored + removed > 0 && <p className={classes.quiet}>{t('takeBack.asChanges')}</p>}
    </div>
  );
}

function KeptWords({ row: { table, label, fields } }: { readonly row: NamedKept }) {
  const { t } = useTranslation(['exchange', 'terms']);
  const what = label === '' ? t(`terms:table.${table}`) : label;
  if (fields.length === 0) return t('takeBack.keptRow', { what });
  const names = fields
    .filter((field) => fieldOf(table, field))
    .map((field) => t(`terms:field.${table}.${field}`, { defaultValue: '' }))
    .filter((name) => name !== '');
  return names.length === 0 ? what : t('takeBack.keptFields', { what, fields: names.join(', ') });
}
