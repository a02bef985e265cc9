import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { DocumentGroup } from '#domain/documents/list.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import { documentSearch } from './paths.ts';
import type { DocumentWords } from './useDocumentWords.ts';

interface Props {
  readonly groups: readonly DocumentGroup[];
  readonly docRef: DocumentRef;
  readonly words: DocumentWords;
}

/** From one document straight to another. */
export function OtherDocument({ groups, docRef, words }: Props) {
  const { t } = useTranslation(['documents', 'terms']);
  const navigate = useNavigate();
  return (
    <Select
      size="xs"
      aria-label={t('view.other')}
      placeholder={t('view.pickOther')}
      searchable
      allowDeselect={false}
      value={documentSearch(docRef)}
      data={groups.map((group) => ({
        group: group.stage === 'visit' ? words.visit(group.visit) : t(`stage.${group.stage}`),
        items: group.refs.map((ref) => ({ value: documentSearch(ref), label: t(`terms:document.kind.${ref.kind}`) })),
      }))}
      onChange={(search) => search !== null && void navigate({ search })}
    />
  );
}
