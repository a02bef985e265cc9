import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { FolderFile } from '#domain/copies.ts';
import { incomingFiles } from '#live/incomingFiles.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyProblem } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './device.module.css';
import { CopyList } from './CopyList.tsx';
import { useFolderFiles } from './useFolderFiles.ts';

/** Any copy of the folder, or a file, to the preview of the import: merging is how a copy comes back. */
export function RestorePanel() {
  const { t } = useTranslation('device');
  const navigate = useNavigate();
  const opened = useFolderFiles();
  const preview = (file: File) => {
    incomingFiles.offer([file]);
    void navigate('/import?restore=1');
  };
  const restore = async ({ name }: FolderFile) => {
    try {
      const file = await opened?.folder.read(name);
      if (file) preview(file);
    } catch {
      notifyProblem(t('restore.unreadable'), t('news.gone'));
    }
  };
  return (
    <Panel id="restore" title={t('restore.title')} hint={t('restore.hint')}>
      <div className={classes.stack}>
        {opened ? (
          <CopyList folder={opened.folder} files={opened.files} onRestore={(file) => void restore(file)} />
        ) : (
          <p className={classes.words}>{t('restore.noFolder')}</p>
        )}
        <FileDrop
          compact
          buttonLabel={t('restore.file')}
          hint={t('restore.fileHint')}
          accept=".json,.zip,.enc,application/json,application/zip"
          onFiles={([file]) => file && preview(file)}
        />
      </div>
    </Panel>
  );
}
