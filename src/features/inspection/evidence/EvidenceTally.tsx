import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './Evidence.module.css';
import { useEvidence } from './useEvidence.ts';

/** How many files the whole visit has and how much room they take: files that were attached twice count once there. */
export function EvidenceTally() {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const { files, numberOf } = useEvidence();
  if (files.length === 0) return null;
  const photos = files.filter((file) => numberOf(file).kind === 'photo').length;
  const sizes = new Map(files.flatMap(({ file }) => (file ? [[file.hash, file.size]] : [])));
  const size = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
  return (
    <p className={classes.tally}>
      {t('evidence.tally', { photos: format.number(photos), documents: format.number(files.length - photos), size: format.fileSize(size) })}
      <Anchor component={Link} to="?tab=photos" size="sm">
        {t('photos.tab')}
      </Anchor>
    </p>
  );
}
