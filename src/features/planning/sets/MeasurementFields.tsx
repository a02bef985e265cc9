import { ActionIcon, Button, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sameJson } from '#domain/canonicalJson.ts';
import type { ChangeId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { Measurement } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import { AutosaveGroup, type GroupDraft } from '#ui/autosave/AutosaveGroup.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { DecimalInput } from './DecimalInput.tsx';
import { measurementDraftOf, measurementOf, type MeasurementDraft, type StepDraft } from './drafts.ts';
import classes from './sets.module.css';

interface Props {
  readonly criterion: Row<'criteria'>;
  readonly onCommit: (measurement: Measurement, basis: readonly ChangeId[]) => unknown;
}

const scoringKinds = ['judged', 'byResult', 'stepped', 'linear'] as const;

const sameDraft = (a: MeasurementDraft, b: MeasurementDraft): boolean => {
  const [x, y] = [measurementOf(a), measurementOf(b)];
  return x !== undefined && y !== undefined && sameJson(x, y);
};

/** How a criterion is measured and how points follow: one register, for a scale means nothing without its unit. */
export function MeasurementFields({ criterion, onCommit }: Props) {
  const { t } = useTranslation('criteriaSets');
  const { changedElsewhereLabel } = useSaveLabels();
  return (
    <AutosaveGroup
      changedElsewhereLabel={changedElsewhereLabel}
      failedLabel={t('panel.incomplete')}
      value={measurementDraftOf(criterion.measurement)}
      basis={basisOf(criterion, 'measurement')}
      same={sameDraft}
      onCommit={(draft, basis) => {
        const measurement = measurementOf(draft);
        return measurement === undefined ? false : onCommit(measurement, basis);
      }}
    >
      {(draft) => (
        <div className={classes.fields}>
          <Source draft={draft} />
          <Scoring draft={draft} />
        </div>
      )}
    </AutosaveGroup>
  );
}

interface PartProps {
  readonly draft: GroupDraft<MeasurementDraft>;
}

function Source({ draft: { shown, edit, handlers } }: PartProps) {
  const { t } = useTranslation('criteriaSets');
  const common = { ...handlers, size: 'xs', maxLength: 1000, readOnly: useReadOnly() } as const;
  return (
    <>
      <div className={classes.pair}>
        <TextInput {...common} label={t('panel.unit')} placeholder={t('panel.unitHint')} value={shown.unit} onChange={(event) => edit({ ...shown, unit: event.currentTarget.value })} />
        <TextInput {...common} label={t('panel.cutOff')} value={shown.cutOff} onChange={(event) => edit({ ...shown, cutOff: event.currentTarget.value })} />
      </div>
      <TextInput {...common} label={t('panel.sourceSystem')} value={shown.sourceSystem} onChange={(event) => edit({ ...shown, sourceSystem: event.currentTarget.value })} />
    </>
  );
}

function Scoring({ draft }: PartProps) {
  const { t } = useTranslation(['criteriaSets', 'terms']);
  const readOnly = useReadOnly();
  const { shown, edit, commit, handlers } = draft;
  return (
    <>
      <Select
        size="xs"
        allowDeselect={false}
        readOnly={readOnly}
        label={t('panel.scoring')}
        data={scoringKinds.map((kind) => ({ value: kind, label: t(`terms:criterion.scoring.${kind}`) }))}
        value={shown.kind}
        onChange={(value) => {
          edit({ ...shown, kind: scoringKinds.find((kind) => kind === value) ?? 'judged' });
          commit();
        }}
      />
      {shown.kind === 'byResult' && <DecimalInput handlers={handlers} label={t('panel.partly')} value={shown.partly} onChange={(partly) => edit({ ...shown, partly })} />}
      {shown.kind === 'linear' && <DecimalInput handlers={handlers} label={t('panel.full')} value={shown.full} onChange={(full) => edit({ ...shown, full })} />}
      {shown.kind === 'stepped' && <Steps draft={draft} />}
    </>
  );
}

function Steps({ draft: { shown, edit, commit, handlers } }: PartProps) {
  const { t } = useTranslation('criteriaSets');
  const readOnly = useReadOnly();
  const put = (at: number, part: Partial<StepDraft>) => edit({ ...shown, steps: shown.steps.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  return (
    <div>
      <table className={classes.steps}>
        <VisuallyHidden component="caption">{t('panel.steps')}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">{t('panel.from')}</th>
            <th scope="col">{t('panel.share')}</th>
            <th scope="col">
              <VisuallyHidden>{t('row.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.steps.map((step, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- steps are their places
            <tr key={at}>
              <td>
                <DecimalInput handlers={handlers} aria-label={t('panel.stepFrom', { no: at + 1 })} value={step.from} onChange={(from) => put(at, { from })} />
              </td>
              <td>
                <DecimalInput handlers={handlers} aria-label={t('panel.stepShare', { no: at + 1 })} value={step.share} onChange={(share) => put(at, { share })} />
              </td>
              <td>
                {!readOnly && shown.steps.length > 1 && (
                  <ActionIcon
                    size="sm"
                    color="red"
                    aria-label={t('panel.removeStep', { no: at + 1 })}
                    onClick={() => {
                      edit({ ...shown, steps: shown.steps.toSpliced(at, 1) });
                      commit();
                    }}
                  >
                    <IconTrash size={15} aria-hidden />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && shown.steps.length < 20 && (
        <Button size="compact-xs" variant="light" mt={4} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => edit({ ...shown, steps: [...shown.steps, { from: '', share: '' }] })}>
          {t('panel.addStep')}
        </Button>
      )}
    </div>
  );
}
