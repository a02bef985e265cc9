import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sameJson } from '#domain/canonicalJson.ts';
import { editCriterion } from '#domain/commands/criteria.ts';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import { LegalDocumentIdSchema } from '#domain/ids.ts';
import { documentName, type LegalLibrary } from '#domain/legal/library.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveHint } from '#ui/autosave/AutosaveHint.tsx';
import { useAutosave } from '#ui/autosave/useAutosave.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import { useSaveLabels } from '../fields/useSaveLabels.ts';

interface Props {
  readonly criterion: Row<'criteria'>;
  readonly version: CriteriaVersion;
  readonly documents: LegalLibrary;
}

/** The legal bases of a criterion in the library of the round; written as soon as one is chosen. */
export function DocumentsField({ criterion, version, documents }: Props) {
  const { t } = useTranslation(['criteriaSets', 'values']);
  const readOnly = useReadOnly();
  const edit = useCommand(editCriterion);
  const labels = useSaveLabels();
  const draft = useAutosave<readonly string[], ReturnType<typeof basisOf>>({
    value: criterion.documents,
    basis: basisOf(criterion, 'documents'),
    same: sameJson,
    onCommit: (ids, basis) => edit({ plan: criterion.plan, set: version.set, id: criterion.id, field: 'documents', value: ids.map((id) => LegalDocumentIdSchema.parse(id)), basis }),
  });
  const known = [...documents.values()].map((document) => ({ value: String(document.id), label: `${documentName(document)} · ${document.subject}` }));
  // What a file named and the library of this round does not have stays chosen, and says so.
  const unknown = draft.shown.filter((id) => !known.some(({ value }) => value === id)).map((id) => ({ value: id, label: `${t('values:value.unknownDocument')} (${id})` }));
  return (
    <div>
      <MultiSelect
        mt={10}
        size="xs"
        searchable
        hidePickedOptions
        maxValues={20}
        readOnly={readOnly}
        label={t('panel.documents')}
        description={t('panel.documentsHint')}
        nothingFoundMessage={t('panel.noDocuments')}
        data={[...known, ...unknown]}
        value={[...draft.shown]}
        onChange={(ids) => {
          draft.edit(ids);
          draft.commit();
        }}
      />
      <AutosaveHint changedElsewhere={draft.changedElsewhere} failed={draft.failed} {...labels} />
    </div>
  );
}
