import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import type { BundleSummary } from '#workers/importJob.ts';
import { EffectsView, useHeadline } from './EffectsView.tsx';
import classes from './exchange.module.css';
import { Focused } from './Focused.tsx';
import { SignatureNote } from './SignatureNote.tsx';

interface Props {
  readonly summary: BundleSummary;
  readonly file: { readonly name: string; readonly size: number };
  readonly onMerge: () => void;
  readonly onReset: () => void;
}

/** What a file would do, before anything is written. */
export function PreviewPanel({ summary, file, onMerge, onReset }: Props) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const headline = useHeadline();
  const { effects } = summary;
  const hasNews = effects.fresh > 0 || effects.newBlobs > 0;
  return (
    <>
      <Panel
        title={t('preview.title')}
        hint={t('preview.file', { name: file.name, size: format.fileSize(file.size) })}
        actions={
          <>
            <Button variant="default" onClick={onReset}>
              {hasNews ? t('preview.cancel') : t('import.another')}
            </Button>
            {hasNews && (
              <Button leftSection={<IconGitMerge size={16} aria-hidden />} onClick={onMerge}>
                {t('preview.merge')}
              </Button>
            )}
          </>
        }
      >
        <Focused label={headline(effects)} className={classes.stack}>
          <p className={classes.quiet}>
            {t('preview.from', { name: summary.by.name || t('import.nobody'), time: format.dateTime(summary.createdAt) })}
          </p>
          <PlanTitle summary={summary} />
          <p className={classes.headline}>{headline(effects)}</p>
          <SignatureNote by={summary.by} signature={summary.signature} />
          <Notes summary={summary} hasNews={hasNews} />
        </Focused>
      </Panel>
      <EffectsView effects={effects} rowsTitle={t('preview.rows')} />
    </>
  );
}

function PlanTitle({ summary }: { readonly summary: BundleSummary }) {
  const { t } = useTranslation('exchange');
  const title = summary.planRecord?.['title'];
  return <p className={classes.line}>{typeof title === 'string' && title !== '' ? title : t('preview.untitled')}</p>;
}

function Notes({ summary, hasNews }: { readonly summary: BundleSummary; readonly hasNews: boolean }) {
  const { t } = useTranslation('exchange');
  const { total, fresh, known, newBlobs, quarantined } = summary.effects;
  const absent = summary.blobs - summary.blobsIncluded;
  const isQuiet = total.added + total.changed + total.deleted + total.conflict === 0;
  return (
    <ul className={classes.notes}>
      {!hasNews && <li>{t('preview.nothing')}</li>}
      {fresh > 0 && known === 0 && total.same === 0 && <li>{t('preview.planIsNew')}</li>}
      {fresh > quarantined && isQuiet && <li>{t('preview.historyOnly')}</li>}
      {total.conflict > 0 && <li>{t('preview.conflictNote')}</li>}
      {newBlobs > 0 && <li>{t('preview.photos', { count: newBlobs })}</li>}
      {absent > 0 && <li>{t('preview.photosAbsent', { count: absent })}</li>}
      {quarantined > 0 && <li>{t('preview.quarantined', { count: quarantined })}</li>}
    </ul>
  );
}
