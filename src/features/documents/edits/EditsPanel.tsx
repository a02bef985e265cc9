import { useTranslation } from 'react-i18next';
import { adoptionOf } from '#domain/documents/adoption.ts';
import type { BlockKey } from '#domain/documents/model.ts';
import { Panel } from '#ui/Panel.tsx';
import type { OpenDocument } from '../useDocument.ts';
import type { DocumentWords } from '../useDocumentWords.ts';
import { EditCard } from './EditCard.tsx';
import { EditIntake } from './EditIntake.tsx';
import classes from './edits.module.css';

interface Props {
  readonly open: OpenDocument;
  readonly words: DocumentWords;
  /** Shows a place on the pages. */
  readonly onShow: (block: BlockKey) => void;
}

/** What people changed in the file of a document, and the way to read such a file back. */
export function EditsPanel({ open, words, onShow }: Props) {
  const { t } = useTranslation('documents');
  const { source, generated, edits } = open;
  return (
    <Panel title={t('edits.title')} hint={t('edits.hint')}>
      <EditIntake open={open} words={words} />
      {edits.length === 0 ? (
        <p className={classes.quiet}>{t('edits.none')}</p>
      ) : (
        <ul className={classes.list}>
          {edits.map((edit) => (
            <EditCard key={edit.row.id} edit={edit} adoption={adoptionOf(source, generated, edit)} onShow={onShow} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
