import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderFile } from '#domain/copies.ts';
import { parseCopyName } from '#exchange/copyName.ts';
import { peekBundle, type BundlePeek } from '#exchange/peekBundle.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CopyFolder } from '#storage/copies/folder.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import classes from './device.module.css';

/** Copies shown at a time: each is read to know what it holds. */
const SHOWN = 10;

interface Props {
  readonly folder: CopyFolder;
  /** Newest first. */
  readonly files: readonly FolderFile[];
  readonly onRestore: (file: FolderFile) => void;
  readonly disabled?: boolean;
}

/** The copies of a folder, newest first, with what each says of itself. */
export function CopyList({ folder, files, onRestore, disabled = false }: Props) {
  const { t } = useTranslation('device');
  const [shown, setShown] = useState(SHOWN);
  const columns = useMemo(() => columnsOf((name) => t(`restore.${name}`), { folder, disabled, onRestore }), [t, folder, disabled, onRestore]);
  if (files.length === 0) return <p className={classes.words}>{t('restore.empty')}</p>;
  const rest = files.length - shown;
  return (
    <>
      <DataTable caption={t('restore.caption')} columns={columns} rows={files.slice(0, shown)} rowKey={({ name }) => name} />
      {rest > 0 && (
        <Button size="xs" variant="subtle" onClick={() => setShown(shown + SHOWN)}>
          {t('restore.more', { count: Math.min(rest, SHOWN) })}
        </Button>
      )}
    </>
  );
}

type Header = 'at' | 'plan' | 'person' | 'changes' | 'act';

const columnsOf = (header: (name: Header) => string, { folder, disabled = false, onRestore }: Omit<Props, 'files'>): readonly Column<FolderFile>[] => [
  { key: 'at', header: header('at'), width: '8.5rem', cell: (file) => <At folder={folder} file={file} /> },
  { key: 'plan', header: header('plan'), rowHeader: true, cell: (file) => <Fact folder={folder} file={file} fact="title" /> },
  { key: 'person', header: header('person'), width: '11rem', wideOnly: true, cell: (file) => <Fact folder={folder} file={file} fact="by" /> },
  { key: 'changes', header: header('changes'), width: '7rem', align: 'end', wideOnly: true, cell: (file) => <Changes folder={folder} file={file} /> },
  {
    key: 'act',
    header: header('act'),
    width: '7.5rem',
    align: 'end',
    cell: (file) => <RestoreButton file={file} disabled={disabled} onRestore={onRestore} />,
  },
];

function RestoreButton({ file, disabled, onRestore }: Pick<Props, 'onRestore'> & { readonly file: FolderFile; readonly disabled: boolean }) {
  const { t } = useTranslation('device');
  return (
    <Button size="compact-sm" variant="default" disabled={disabled} aria-label={t('restore.restoreNamed', { name: file.name })} onClick={() => onRestore(file)}>
      {t('restore.restore')}
    </Button>
  );
}

interface CellProps {
  readonly folder: CopyFolder;
  readonly file: FolderFile;
}

/** What a copy says of itself; undefined while it is being read, null when it cannot be. */
const usePeek = ({ folder, file }: CellProps): BundlePeek | null | undefined =>
  useQuery({
    queryKey: ['copy', folder.name, file.name, file.size, file.modifiedAt],
    queryFn: async () => {
      try {
        return await peekBundle(await folder.read(file.name));
      } catch {
        // Gone since it was listed.
        return null;
      }
    },
    networkMode: 'always',
    staleTime: Infinity,
  }).data;

function At({ folder, file }: CellProps) {
  const format = useFormat();
  const peek = usePeek({ folder, file });
  return <span title={file.name}>{format.dateTime(peek?.createdAt || (parseCopyName(file.name)?.at ?? file.modifiedAt))}</span>;
}

function Fact({ folder, file, fact }: CellProps & { readonly fact: 'title' | 'by' }) {
  const { t } = useTranslation('device');
  const peek = usePeek({ folder, file });
  if (peek === null) return <span className={classes.quiet}>{fact === 'title' ? file.name : '–'}</span>;
  const told = peek?.[fact] ?? '';
  if (told !== '') return <span>{told}</span>;
  return <span className={classes.quiet}>{peek === undefined ? t('restore.reading') : fact === 'title' ? t('plans.untitled') : '–'}</span>;
}

function Changes({ folder, file }: CellProps) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const peek = usePeek({ folder, file });
  if (peek === null) return <span className={classes.quiet}>{t('restore.unreadable')}</span>;
  return peek === undefined ? <span className={classes.quiet}>{t('restore.reading')}</span> : format.number(peek.changes);
}
