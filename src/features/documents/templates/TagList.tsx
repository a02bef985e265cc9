import { useTranslation } from 'react-i18next';
import { tagsOf } from '#domain/documents/tags.ts';
import type { TagInfo } from '#domain/documents/tags/tag.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import { writtenTag } from './tagText.ts';
import classes from './templates.module.css';

/** The tags that a template of a kind may have, with what each says; what stands in a list is set under it. */
export function TagList({ kind }: { readonly kind: DocumentKind }) {
  const { t } = useTranslation(['documents', 'terms']);
  return (
    <details className={classes.tags}>
      <summary>{t('templates.tags.title', { kind: t(`terms:document.kind.${kind}`) })}</summary>
      <p className={classes.quiet}>{t('templates.tags.hint')}</p>
      <table className={classes.tagTable}>
        <thead>
          <tr>
            <th scope="col">{t('templates.tags.tag')}</th>
            <th scope="col">{t('templates.tags.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          <TagRows tags={tagsOf(kind)} depth={0} />
        </tbody>
      </table>
    </details>
  );
}

function TagRows({ tags, depth }: { readonly tags: readonly TagInfo[]; readonly depth: number }) {
  const { i18n } = useTranslation('documents');
  return tags.map((tag) => (
    <TagRow key={tag.name} tag={tag} depth={depth} words={i18n.resolvedLanguage === 'en' ? tag.words.en : tag.words.vi} />
  ));
}

function TagRow({ tag, depth, words }: { readonly tag: TagInfo; readonly depth: number; readonly words: string }) {
  return (
    <>
      <tr>
        <td style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
          <code>{writtenTag(tag)}</code>
        </td>
        <td>{words}</td>
      </tr>
      {tag.inner !== null && <TagRows tags={tag.inner} depth={depth + 1} />}
    </>
  );
}
