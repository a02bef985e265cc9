import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MovePreview } from '#domain/criteria/moving.ts';
import { CriterionChange, type DocumentName } from '#i18n/values/CriterionChange.tsx';
import classes from './Moving.module.css';

interface Props {
  readonly preview: MovePreview;
  readonly documentName: DocumentName;
}

/** What moving a visit would do: the counts, the answers that deserve a second look, and those that stay behind. */
export function MovePreviewView({ preview, documentName }: Props) {
  const { t } = useTranslation('inspection');
  const { same, changed, added, gone, secondLook, left, transfers } = preview;
  return (
    <>
      <ul className={classes.counts} aria-label={t('moving.counts')}>
        <li>{t('moving.same', { count: same })}</li>
        <li>{t('moving.changed', { count: changed })}</li>
        <li>{t('moving.added', { count: added.length })}</li>
        <li>{t('moving.gone', { count: gone.length })}</li>
      </ul>
      <Text size="sm">
        {t('moving.moved', { count: transfers.length })} {t('moving.undo')}
      </Text>
      {secondLook.length > 0 && (
        <Alert color="amber" mt="sm" py={8} icon={<IconEye size={18} aria-hidden />} title={t('moving.secondLook', { count: secondLook.length })}>
          <ul className={classes.list}>
            {secondLook.map(({ before, after, parts, isScoreAbove }) => (
              <li key={after.id}>
                <strong>{after.definition.code}</strong> {isScoreAbove && <span>{t('moving.scoreAbove')}</span>}
                <CriterionChange before={before} after={after} parts={parts} documentName={documentName} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {left.length > 0 && (
        <Alert color="red" mt="sm" py={8} icon={<IconAlertTriangle size={18} aria-hidden />} title={t('moving.left', { count: left.length })}>
          {t('moving.leftHint')}
          <ul className={classes.list}>
            {left.map(({ item, criterion }) => (
              <li key={item.id}>{criterion === null ? t('moving.unknown') : `${criterion.definition.code} ${criterion.definition.question}`}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
