import { TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { editDocument, type DocumentFact } from '#domain/commands/documents.ts';
import { editPlan } from '#domain/commands/planning.ts';
import { asIsoDate } from '#domain/days.ts';
import { askedFacts } from '#domain/documents/askedFacts.ts';
import { basisOf } from '#domain/row.ts';
import { documentFields, urgencies } from '#domain/schema/documents.ts';
import type { Values } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveGroup } from '#ui/autosave/AutosaveGroup.tsx';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { dayInput } from '#ui/autosave/dayInput.ts';
import { sameText } from '#ui/autosave/sameText.ts';
import { Panel } from '#ui/Panel.tsx';
import type { OpenDocument } from '../useDocument.ts';
import classes from '../documents.module.css';
import { factAnchors } from './anchors.ts';

interface Props {
  readonly open: OpenDocument;
}

/** What people type for a document. Blank follows the round; the pale words in a field say what that is. */
export function FactsPanel({ open }: Props) {
  const { t } = useTranslation('documents');
  const asked = askedFacts(open.ref.kind);
  if (asked.length === 0) return null;
  return (
    <Panel title={t('facts.title')} hint={t('facts.hint')}>
      <div className={classes.fields}>
        {asked.map((fact) => (
          <FactField key={fact} fact={fact} open={open} />
        ))}
      </div>
    </Panel>
  );
}

function FactField({ fact, open }: Props & { readonly fact: DocumentFact }) {
  switch (fact) {
    case 'document':
      return <NumberFields open={open} />;
    case 'signer':
      return <SignerFields open={open} />;
    case 'addressees':
    case 'recipients':
      return <ListField open={open} field={fact} />;
    case 'drafter':
      return <DrafterField open={open} />;
    case 'urgency':
      return <UrgencyField open={open} />;
  }
}

const useSaveLabels = () => {
  const { t } = useTranslation('common');
  return { changedElsewhereLabel: t('changedElsewhere'), failedLabel: t('notSaved') };
};

/** A fact as it is stored, and the heads of its register; before the first touch what the table begins with. */
const stored = <F extends DocumentFact>({ row }: OpenDocument, field: F): { readonly value: Values<'documents'>[F]; readonly basis: ReturnType<typeof basisOf> } =>
  row ? { value: row[field], basis: basisOf(row, field) } : { value: documentFields[field].initial as Values<'documents'>[F], basis: [] };

type Numbered = { readonly number: string; readonly date: string | null };

/** Number and date; those of the plan and of the decision that sets up the team lie in the round itself. */
function NumberFields({ open }: Props) {
  const { t } = useTranslation('documents');
  const editOwn = useCommand(editDocument);
  const editRound = useCommand(editPlan);
  const labels = useSaveLabels();
  const { ref, usual, source } = open;
  const { plan } = source;
  const inRound = ref.kind === 'plan' ? 'document' : ref.kind === 'teamDecision' ? 'teamDecision' : null;
  const { value, basis } = inRound === null ? stored(open, 'document') : { value: plan[inRound], basis: basisOf(plan, inRound) };
  const commit = ({ number, date }: Numbered, on: typeof basis) => {
    const next = { number: number.trim(), date: asIsoDate(date) };
    return inRound === null
      ? editOwn({ plan: plan.plan, ref, field: 'document', value: next, basis: on })
      : editRound({ plan: plan.plan, id: plan.id, field: inRound, value: next, basis: on });
  };
  return (
    <AutosaveGroup<Numbered, typeof basis> {...labels} value={value} basis={basis} same={(a, b) => sameText(a.number, b.number) && a.date === b.date} onCommit={commit}>
      {({ shown, edit, failed, handlers }) => (
        <>
          <div className={classes.pair}>
            <TextInput
              {...handlers}
              id={factAnchors.number}
              label={t('facts.number')}
              placeholder={usual.heading.symbol === '' ? '' : `…${usual.heading.symbol}`}
              error={failed}
              value={shown.number}
              onChange={(event) => edit({ ...shown, number: event.currentTarget.value })}
            />
            <DateInput {...handlers} {...dayInput} id={factAnchors.date} label={t('facts.date')} error={failed} value={shown.date} onChange={(date) => edit({ ...shown, date })} />
          </div>
          <p className={classes.hint}>{inRound === null ? t('facts.numberHint') : t('facts.ofPlan')}</p>
        </>
      )}
    </AutosaveGroup>
  );
}

/** In which capacity somebody signs (Nghị định 30/2020/NĐ-CP, Điều 13); other words can be typed. */
const capacities = ['KT.', 'TL.', 'TUQ.', 'TM.', 'Q.'] as const;

function SignerFields({ open }: Props) {
  const { t } = useTranslation('documents');
  const edit = useCommand(editDocument);
  const labels = useSaveLabels();
  const listId = useId();
  const { value, basis } = stored(open, 'signer');
  const { lines, name } = open.usual.signature;
  return (
    <AutosaveGroup
      {...labels}
      value={value}
      basis={basis}
      same={(a, b) => sameText(a.capacity, b.capacity) && sameText(a.position, b.position) && sameText(a.name, b.name)}
      onCommit={(next, on) => edit({ plan: open.source.plan.plan, ref: open.ref, field: 'signer', value: next, basis: on })}
    >
      {({ shown, edit: change, failed, handlers }) => (
        <fieldset className={classes.group}>
          <legend>{t('facts.signer')}</legend>
          <datalist id={listId}>
            {capacities.map((capacity) => (
              <option key={capacity} value={capacity}>
                {capacity}
              </option>
            ))}
          </datalist>
          <div className={classes.signer}>
            <TextInput
              {...handlers}
              label={t('facts.capacity')}
              title={t('facts.capacityHint')}
              list={listId}
              error={failed}
              value={shown.capacity}
              onChange={(event) => change({ ...shown, capacity: event.currentTarget.value })}
            />
            <TextInput
              {...handlers}
              label={t('facts.position')}
              placeholder={lines.join(' ')}
              error={failed}
              value={shown.position}
              onChange={(event) => change({ ...shown, position: event.currentTarget.value })}
            />
            <TextInput
              {...handlers}
              id={factAnchors.signer}
              label={t('facts.name')}
              placeholder={name}
              error={failed}
              value={shown.name}
              onChange={(event) => change({ ...shown, name: event.currentTarget.value })}
            />
          </div>
        </fieldset>
      )}
    </AutosaveGroup>
  );
}

function ListField({ open, field }: Props & { readonly field: 'addressees' | 'recipients' }) {
  const { t } = useTranslation('documents');
  const edit = useCommand(editDocument);
  const labels = useSaveLabels();
  // The last of the recipients is „Lưu“, which comes by itself.
  const usual = field === 'recipients' ? open.usual.recipients.slice(0, -1) : open.usual.addressees;
  return (
    <AutosaveTextarea
      {...labels}
      {...stored(open, field)}
      label={t(`facts.${field}`)}
      description={t(field === 'recipients' ? 'facts.archive' : 'facts.onePerLine')}
      placeholder={usual.join('\n')}
      minRows={Math.max(2, usual.length)}
      onCommit={(value, basis) => edit({ plan: open.source.plan.plan, ref: open.ref, field, value, basis })}
    />
  );
}

function DrafterField({ open }: Props) {
  const { t } = useTranslation('documents');
  const edit = useCommand(editDocument);
  const labels = useSaveLabels();
  return (
    <AutosaveText
      {...labels}
      {...stored(open, 'drafter')}
      label={t('facts.drafter')}
      placeholder="VP"
      onCommit={(value, basis) => edit({ plan: open.source.plan.plan, ref: open.ref, field: 'drafter', value: value.trim(), basis })}
    />
  );
}

function UrgencyField({ open }: Props) {
  const { t } = useTranslation(['documents', 'terms']);
  const edit = useCommand(editDocument);
  const labels = useSaveLabels();
  return (
    <AutosaveSelect
      {...labels}
      {...stored(open, 'urgency')}
      label={t('facts.urgency')}
      data={urgencies.map((value) => ({ value, label: t(`terms:document.urgency.${value}`) }))}
      onCommit={(value, basis) => value !== null && edit({ plan: open.source.plan.plan, ref: open.ref, field: 'urgency', value, basis })}
    />
  );
}
