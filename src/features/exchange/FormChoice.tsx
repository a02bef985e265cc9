import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { ExportOutlook } from '#storage/outlook.ts';
import { exportForms, sizeOf, type ExportForm } from './exportForm.ts';
import classes from './exchange.module.css';

interface Props {
  /** Null while it is being measured. */
  readonly outlook: ExportOutlook | null;
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
}

/** What the forms are called where there are photos, and where there are none. */
const words = {
  json: ['export.form.json', 'export.form.jsonHint'],
  inline: ['export.form.inline', 'export.form.inlineHint'],
  zip: ['export.form.zip', 'export.form.zipHint'],
} as const satisfies Readonly<Record<ExportForm, readonly [string, string]>>;

const plainWords = { ...words, json: ['export.form.plainJson', 'export.form.jsonHint'], zip: ['export.form.plainZip', 'export.form.plainZipHint'] } as const;

/** With photos or without, as readable JSON or as a zip, each with its size. */
export function FormChoice({ outlook, form, onChange }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const hasPhotos = outlook === null || outlook.photos > 0;
  const options = exportForms.filter((name) => name !== 'inline' || hasPhotos);
  return (
    <div className={classes.stack}>
      <Radio.Group
        label={t('export.form.label')}
        value={form}
        onChange={(value) => {
          const chosen = exportForms.find((name) => name === value);
          if (chosen) onChange(chosen);
        }}
      >
        <Stack gap="xs" mt={6}>
          {options.map((name) => {
            const [label, hint] = (hasPhotos ? words : plainWords)[name];
            const sized = outlook && t('export.form.sized', { form: t(label), size: format.fileSize(sizeOf(outlook, name)) });
            return <Radio key={name} value={name} label={sized ?? t(label)} description={t(hint)} />;
          })}
        </Stack>
      </Radio.Group>
      {outlook && <Photos outlook={outlook} />}
    </div>
  );
}

function Photos({ outlook: { photos, photoBytes, missing, withheld } }: { readonly outlook: ExportOutlook }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (
    <div>
      <p className={classes.quiet}>
        {photos === 0 ? t('export.noPhotos') : t('export.photosHere', { count: photos, size: format.fileSize(photoBytes) })}
      </p>
      {missing > 0 && <p className={classes.quiet}>{t('export.missing', { count: missing })}</p>}
      {withheld > 0 && <p className={classes.quiet}>{t('export.withheld', { count: withheld })}</p>}
    </div>
  );
}
