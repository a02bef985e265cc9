import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldEffect, PreviewRow } from '#domain/mergePreview.ts';
import { fieldOf, type Table } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Speech } from '#i18n/values/speech.ts';
import { valueInWords } from '#i18n/values/valueInWords.ts';
import { ValueText } from '#i18n/values/ValueText.tsx';
import classes from './exchange.module.css';

/** Names of the rows that values refer to, by `table/id`. */
export type Names = Readonly<Record<string, string>>;

function useSpeech(names: Names): Speech {
  const { t } = useTranslation(['values', 'terms', 'common']);
  const { t: own } = useTranslation('exchange');
  const format = useFormat();
  return useMemo(
    () => ({
      t,
      format,
      nameOf: (table: Table, id: string) => {
        const row = t(`terms:table.${table}`);
        const name = names[`${table}/${id}`];
        return name === undefined ? t('absent', { table: row }) : name || t('unnamed', { table: row });
      },
      positionOf: () => own('preview.otherPlace'),
    }),
    [t, own, format, names],
  );
}

/** What happens to the fields of a row: before and after, or the versions that stand against each other, word by word. */
export function RowFields({ row, names }: { readonly row: PreviewRow; readonly names: Names }) {
  const { t } = useTranslation('exchange');
  const isSettled = row.effect === 'changed' && row.fields.length === 0;
  return (
    <div className={classes.fields}>
      {isSettled && <p className={classes.quiet}>{t('preview.conflictSettled')}</p>}
      {row.both && row.effect === 'changed' && <p className={classes.quiet}>{t('preview.bothSides')}</p>}
      {row.fields.map((field) => (
        <OneField key={field.kind === 'deletion' ? field.kind : field.field} table={row.table} field={field} names={names} />
      ))}
    </div>
  );
}

function OneField({ table, field, names }: { readonly table: Table; readonly field: FieldEffect; readonly names: Names }) {
  const { t } = useTranslation(['exchange', 'terms']);
  const speech = useSpeech(names);
  if (field.kind === 'deletion') return <p className={classes.line}>{field.here ? t('preview.deletedHere') : t('preview.deletedThere')}</p>;
  const name = fieldOf(table, field.field) ? t(`terms:field.${table}.${field.field}`, { defaultValue: '' }) : '';
  const sides =
    field.kind === 'changed'
      ? [
          { title: t('preview.before'), value: field.before },
          { title: t('preview.after'), value: field.after },
        ]
      : field.versions.map(({ here, value }) => ({ title: here ? t('preview.here') : t('preview.there'), value }));
  const words = sides.map(({ title, value }) => ({ title, words: valueInWords(table, field.field, value, speech) }));
  return (
    <div className={classes.field}>
      {name !== '' && <p className={classes.fieldName}>{name}</p>}
      <div className={classes.versions}>
        {words.map((side, no) => (
          // The sides have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={no} className={classes.version}>
            <p className={classes.versionTitle}>{side.title}</p>
            <ValueText words={side.words} other={words[no === 0 ? 1 : 0]?.words} />
          </div>
        ))}
      </div>
    </div>
  );
}
