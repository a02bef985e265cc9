import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { editPlan } from '#domain/commands/planning.ts';
import { asIsoDate } from '#domain/days.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { sameText } from '#ui/autosave/sameText.ts';
import { Panel } from '#ui/Panel.tsx';
import { AutosaveGroup } from '#ui/autosave/AutosaveGroup.tsx';
import { dayInput } from '#ui/autosave/dayInput.ts';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { anchors } from '../tabs.ts';
import { DocumentPreview } from './DocumentPreview.tsx';
import classes from './facts.module.css';

type Plan = Row<'plans'>;

/** Heading, number and signer of the plan's document: three composite registers, each with a draft of its own. */
export function DocumentPanel({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('planning');
  return (
    <Panel title={t('facts.document')} hint={t('facts.documentHint')}>
      <div className={classes.fields}>
        <DocumentPreview letterhead={plan.letterhead} document={plan.document} />
        <LetterheadFields plan={plan} />
        <NumberFields plan={plan} />
        <SignerFields plan={plan} />
      </div>
    </Panel>
  );
}

function LetterheadFields({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editPlan);
  const labels = useSaveLabels();
  return (
    <AutosaveGroup
      {...labels}
      value={plan.letterhead}
      basis={basisOf(plan, 'letterhead')}
      same={(a, b) => sameText(a.governingBody, b.governingBody) && sameText(a.issuingBody, b.issuingBody) && sameText(a.place, b.place)}
      onCommit={(value, basis) => edit({ plan: plan.plan, id: plan.id, field: 'letterhead', value, basis })}
    >
      {({ shown, edit: change, failed, handlers }) => (
        <div className={classes.fields}>
          <TextInput
            {...handlers}
            label={t('facts.governingBody')}
            error={failed}
            value={shown.governingBody}
            onChange={(event) => change({ ...shown, governingBody: event.currentTarget.value })}
          />
          <div className={classes.pair} data-even>
            <TextInput
              {...handlers}
              id={anchors.letterhead}
              label={t('facts.issuingBody')}
              error={failed}
              value={shown.issuingBody}
              onChange={(event) => change({ ...shown, issuingBody: event.currentTarget.value })}
            />
            <TextInput
              {...handlers}
              label={t('facts.place')}
              error={failed}
              value={shown.place}
              onChange={(event) => change({ ...shown, place: event.currentTarget.value })}
            />
          </div>
        </div>
      )}
    </AutosaveGroup>
  );
}

function NumberFields({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editPlan);
  const labels = useSaveLabels();
  return (
    <AutosaveGroup<{ readonly number: string; readonly date: string | null }, ReturnType<typeof basisOf>>
      {...labels}
      value={plan.document}
      basis={basisOf(plan, 'document')}
      same={(a, b) => sameText(a.number, b.number) && a.date === b.date}
      onCommit={({ number, date }, basis) =>
        edit({ plan: plan.plan, id: plan.id, field: 'document', value: { number: number.trim(), date: asIsoDate(date) }, basis })
      }
    >
      {({ shown, edit: change, failed, handlers }) => (
        <div className={classes.pair} data-even>
          <TextInput
            {...handlers}
            label={t('facts.number')}
            placeholder={t('facts.numberExample')}
            error={failed}
            value={shown.number}
            onChange={(event) => change({ ...shown, number: event.currentTarget.value })}
          />
          <DateInput
            {...handlers}
            {...dayInput}
            label={t('facts.date')}
            error={failed}
            value={shown.date}
            onChange={(date) => change({ ...shown, date })}
          />
        </div>
      )}
    </AutosaveGroup>
  );
}

/** In which capacity somebody signs (Nghị định 30/2020/NĐ-CP, Điều 13); other words can be typed. */
const capacities = ['KT', 'TL', 'TUQ', 'Q', 'TM'] as const;

function SignerFields({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('planning');
  const edit = useCommand(editPlan);
  const capacitiesId = useId();
  const labels = useSaveLabels();
  return (
    <AutosaveGroup
      {...labels}
      value={plan.signer}
      basis={basisOf(plan, 'signer')}
      same={(a, b) => sameText(a.capacity, b.capacity) && sameText(a.position, b.position) && sameText(a.name, b.name)}
      onCommit={(value, basis) => edit({ plan: plan.plan, id: plan.id, field: 'signer', value, basis })}
    >
      {({ shown, edit: change, failed, handlers }) => (
        <div className={classes.third}>
          <datalist id={capacitiesId}>
            {capacities.map((capacity) => (
              <option key={capacity} value={`${capacity}.`}>
                {t(`standard.capacity.${capacity}`)}
              </option>
            ))}
          </datalist>
          <TextInput
            {...handlers}
            label={t('facts.capacity')}
            placeholder={t('facts.capacityExample')}
            list={capacitiesId}
            error={failed}
            value={shown.capacity}
            onChange={(event) => change({ ...shown, capacity: event.currentTarget.value })}
          />
          <TextInput
            {...handlers}
            id={anchors.signer}
            label={t('facts.signerPosition')}
            error={failed}
            value={shown.position}
            onChange={(event) => change({ ...shown, position: event.currentTarget.value })}
          />
          <TextInput
            {...handlers}
            label={t('facts.signerName')}
            error={failed}
            value={shown.name}
            onChange={(event) => change({ ...shown, name: event.currentTarget.value })}
          />
        </div>
      )}
    </AutosaveGroup>
  );
}
