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

/** With photos or without, as readable JSON or as a zip, each with its size. */
export function FormChoice({ outlook, form, onChange }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const hasPhotos = outlook === null || outlook.photos > 0;
  return (
    <div>
      <Radio.Group
        label={t('export.form.label')}
        value={form}
        onChange={(value) => {
          const chosen = exportForms.find((name) => name === value);
          if (chosen) onChange(chosen);
        }}
      >
        <Stack gap="xs" mt={6}>
          {exportForms
            .filter((name) => name !== 'inline' || hasPhotos)
            .map((name) => (
              <Radio
                key={name}
                value={name}
                label={outlook ? t(`export.form.${name}`, { size: format.fileSize(sizeOf(outlook, name)) }) : t(`export.form.${name}Unmeasured`)}
                description={t(`export.form.${name}Hint`)}
              />
            ))}
        </Stack>
      </Radio.Group>
      {outlook && (
        <p className={classes.quiet}>
          {outlook.photos === 0
            ? t('export.noPhotos')
            : t('export.photosHere', { count: outlook.photos, size: format.fileSize(outlook.photoBytes) })}
        </p>
      )}
      {outlook && outlook.missing > 0 && <p className={classes.quiet}>{t('export.missing', { count: outlook.missing })}</p>}
    </div>
  );
}
