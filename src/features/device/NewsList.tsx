import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { FolderFile } from '#domain/copies.ts';
import { parseCopyName } from '#exchange/copyName.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { copyKeeper } from '#live/appCopies.ts';
import { incomingFiles } from '#live/incomingFiles.ts';
import { notifyProblem } from '#ui/notify.tsx';
import classes from './device.module.css';

/** Files of colleagues that have appeared in the folder: each leads to the preview of the import, or all are dismissed. */
export function NewsList({ files }: { readonly files: readonly FolderFile[] }) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const navigate = useNavigate();
  const open = async (file: FolderFile) => {
    try {
      const opened = await copyKeeper.open([file]);
      incomingFiles.offer(opened);
      await navigate('/import');
    } catch {
      notifyProblem(t('news.title', { count: 1 }), t('news.gone'));
    }
  };
  return (
    <>
      <p className={classes.main}>{t('news.hint')}</p>
      <ul className={classes.news}>
        {files.map((file) => (
          <li key={file.name}>
            <span className={classes.newsWords}>
              <span>{file.name}</span>
              <span className={classes.quiet}>
                {t('news.from', { person: personOf(file.name), at: format.dateTime(file.modifiedAt) })}
              </span>
            </span>
            <Button size="compact-sm" variant="default" aria-label={t('news.open', { name: file.name })} onClick={() => void open(file)}>
              {t('news.openShort')}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="subtle" onClick={() => void copyKeeper.dismiss(files)}>
        {t('news.dismiss')}
      </Button>
    </>
  );
}

/** The person as the name of a copy tells; of other names the first word will do. */
const personOf = (name: string): string => parseCopyName(name)?.person ?? name.replace(/[._].*$/, '');
