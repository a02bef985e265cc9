import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sameJson } from '#domain/canonicalJson.ts';
import type { SetArea } from '#domain/criteria/content.ts';
import type { ChangeId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { CriterionDefinition } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import { AutosaveGroup, type GroupDraft } from '#ui/autosave/AutosaveGroup.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { DecimalInput } from './DecimalInput.tsx';
import { definitionDraftOf, definitionOf, type DefinitionDraft } from './drafts.ts';
import classes from './sets.module.css';

interface Props {
  readonly criterion: Row<'criteria'>;
  readonly areas: readonly SetArea[];
  readonly onCommit: (definition: CriterionDefinition, basis: readonly ChangeId[]) => unknown;
}

/** The kinds of unit that criteria tell apart. */
const kinds = ['division', 'subDepartment', 'serviceUnit'] as const;

/** The wording of a criterion: one register, so its fields share one draft. */
export function DefinitionFields({ criterion, areas, onCommit }: Props) {
  const labels = useSaveLabels();
  return (
    <AutosaveGroup
      {...labels}
      value={definitionDraftOf(criterion.definition)}
      basis={basisOf(criterion, 'definition')}
      same={sameDraft}
      onCommit={(draft, basis) => {
        const definition = definitionOf(draft);
        return definition === undefined ? false : onCommit(definition, basis);
      }}
    >
      {(draft) => (
        <div className={classes.fields}>
          <Basics draft={draft} areas={areas} />
          <Figures draft={draft} />
          <Texts draft={draft} />
        </div>
      )}
    </AutosaveGroup>
  );
}

const sameDraft = (a: DefinitionDraft, b: DefinitionDraft): boolean => {
  const [x, y] = [definitionOf(a), definitionOf(b)];
  return x !== undefined && y !== undefined && sameJson(x, y);
};

interface PartProps {
  readonly draft: GroupDraft<DefinitionDraft>;
}

function Basics({ draft: { shown, edit, commit, handlers }, areas }: PartProps & Pick<Props, 'areas'>) {
  const { t } = useTranslation(['criteriaSets', 'terms']);
  const readOnly = useReadOnly();
  const area = areas.find(({ no }) => no === shown.area);
  const put = (part: Partial<DefinitionDraft>) => {
    edit({ ...shown, ...part });
    commit();
  };
  return (
    <>
      <div className={classes.pair}>
        <TextInput {...handlers} size="xs" readOnly={readOnly} label={t('panel.code')} maxLength={1000} value={shown.code} onChange={(event) => edit({ ...shown, code: event.currentTarget.value })} />
        <DecimalInput handlers={handlers} disabled={area?.thematic === true && shown.maxScore === 0} label={t('panel.maxScore')} value={shown.maxScore} onChange={(maxScore) => edit({ ...shown, maxScore })} />
      </div>
      <Textarea
        {...handlers}
        size="xs"
        autosize
        minRows={2}
        maxRows={10}
        readOnly={readOnly}
        label={t('panel.question')}
        value={shown.question}
        onChange={(event) => edit({ ...shown, question: event.currentTarget.value })}
      />
      <Select
        size="xs"
        allowDeselect={false}
        readOnly={readOnly}
        label={t('panel.area')}
        data={areas.map(({ no, name }) => ({ value: String(no), label: t('area', { no, name }) }))}
        value={String(shown.area)}
        onChange={(value) => put({ area: Number(value) })}
      />
      <Checkbox.Group label={t('panel.applies')} size="xs" value={[...shown.applies]} onChange={(value) => put({ applies: kinds.filter((kind) => value.includes(kind)) })}>
        <Group gap="sm" mt={4}>
          {kinds.map((kind) => (
            <Checkbox key={kind} size="xs" value={kind} disabled={readOnly} label={t(`terms:unit.kind.${kind}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}

function Figures({ draft: { shown, edit, commit, handlers } }: PartProps) {
  const { t } = useTranslation(['criteriaSets', 'terms']);
  const readOnly = useReadOnly();
  return (
    <>
      <Select
        size="xs"
        allowDeselect={false}
        readOnly={readOnly}
        label={t('panel.type')}
        data={[
          { value: 'qualitative', label: t('terms:criterion.type.qualitative') },
          { value: 'quantitative', label: t('terms:criterion.type.quantitative') },
        ]}
        value={shown.type}
        onChange={(value) => {
          edit({ ...shown, type: value === 'quantitative' ? 'quantitative' : 'qualitative' });
          commit();
        }}
      />
      {shown.type === 'quantitative' && (
        <div className={classes.pair}>
          <Textarea {...handlers} size="xs" autosize minRows={1} maxRows={4} readOnly={readOnly} label={t('panel.numerator')} value={shown.numerator ?? ''} onChange={(event) => edit({ ...shown, numerator: event.currentTarget.value })} />
          <Textarea {...handlers} size="xs" autosize minRows={1} maxRows={4} readOnly={readOnly} label={t('panel.denominator')} value={shown.denominator ?? ''} onChange={(event) => edit({ ...shown, denominator: event.currentTarget.value })} />
        </div>
      )}
    </>
  );
}

function Texts({ draft: { shown, edit, handlers } }: PartProps) {
  const { t } = useTranslation('criteriaSets');
  const readOnly = useReadOnly();
  const common = { ...handlers, size: 'xs', autosize: true, minRows: 1, maxRows: 8, readOnly } as const;
  return (
    <>
      <Textarea {...common} label={t('panel.evidence')} value={shown.evidence} onChange={(event) => edit({ ...shown, evidence: event.currentTarget.value })} />
      <Textarea {...common} label={t('panel.legal')} value={shown.legal} onChange={(event) => edit({ ...shown, legal: event.currentTarget.value })} />
    </>
  );
}
