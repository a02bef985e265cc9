import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mergeFindings } from '#domain/commands/findingMerge.ts';
import { mergedFields, offeredValues, versionsOf, type MergedField, type MergedValues } from '#domain/findingMerge.ts';
import type { FindingId, PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { joinTexts } from '#domain/wordDiff.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { ValueText } from '#i18n/values/ValueText.tsx';
import type { Speech } from '#i18n/values/speech.ts';
import { valueInWords } from '#i18n/values/valueInWords.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { attachmentsOf, rowsOf } from '#storage/reads/rows.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import classes from './Merge.module.css';
import { useVisitFindings } from './visitFindings.ts';

interface Props {
  readonly planId: PlanId;
  /** Two or more findings of the visit, the first recorded first. */
  readonly findings: readonly Row<'findings'>[];
  readonly onClose: () => void;
}

/** Several findings become one: which one stays, and what it says where they differ. */
export function MergeDialog({ planId, findings, onClose }: Props) {
  const { t } = useTranslation('common');
  const { t: inspection } = useTranslation('inspection');
  return (
    <Dialog onClose={onClose} size="xl" title={inspection('merging.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <MergeForm planId={planId} findings={findings} onClose={onClose} />
    </Dialog>
  );
}

/** The choice made in a field: whose version counts. */
type Choices = Partial<Record<MergedField, FindingId>>;

/** What was chosen, the kept finding's own where nothing was. */
const chosenValues = (kept: Row<'findings'>, others: readonly Row<'findings'>[], choices: Choices, ownText: string | null): MergedValues => {
  const offered = offeredValues(kept, others);
  const from = <F extends MergedField>(field: F): MergedValues[F] => [kept, ...others].find(({ id }) => id === choices[field])?.[field] ?? offered[field];
  return {
    kind: from('kind'),
    text: ownText ?? from('text'),
    severity: from('severity'),
    cause: from('cause'),
    responsibleUnit: from('responsibleUnit'),
    responsible: from('responsible'),
    recommendation: from('recommendation'),
    authority: from('authority'),
    fixedOnSite: from('fixedOnSite'),
  };
};

/** Fields in which somebody has to say what counts: more than one version is there. */
const differingFields = (findings: readonly Row<'findings'>[]): readonly MergedField[] => mergedFields.filter((field) => versionsOf(findings, field).length > 1);

function MergeForm({ planId, findings, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const merge = useCommand(mergeFindings);
  const { names } = useVisitFindings();
  const [keptId, setKeptId] = useState<string>(findings[0]?.id ?? '');
  const [choices, setChoices] = useState<Choices>({});
  const [ownText, setOwnText] = useState<string | null>(null);
  const kept = findings.find(({ id }) => id === keptId) ?? findings[0];
  const nameOf = (id: FindingId) => names.get(id)?.label ?? '';
  if (!kept) return null;
  const others = findings.filter(({ id }) => id !== kept.id);
  const values = chosenValues(kept, others, choices, ownText);

  const confirm = async () => {
    const ids = others.map(({ id }) => id);
    const [attachments, measures] = await Promise.all([attachmentsOf(planId, ids).read(), rowsOf('measures', planId).read()]);
    const moved = measures.filter(({ finding }) => finding !== null && ids.includes(finding));
    const outcome = await merge({ plan: planId, kept, others, values, attachments, measures: moved });
    if (!outcome.ok) return;
    onClose();
    const { undo } = outcome.value;
    notifyUndo(t('merging.done', { name: nameOf(kept.id) }), t('common:undo'), () => void runUndo(undo));
  };

  return (
    <>
      <Text size="sm">{t('merging.text')}</Text>
      <Radio.Group mt="sm" label={t('merging.keep')} value={kept.id} onChange={setKeptId}>
        <Group gap="md" mt={4}>
          {findings.map(({ id }, index) => (
            <Radio key={id} value={id} label={nameOf(id)} size="xs" data-autofocus={index === 0 || undefined} />
          ))}
        </Group>
      </Radio.Group>
      {differingFields(findings).map((field) => (
        <FieldChoice
          key={field}
          field={field}
          findings={findings}
          values={values}
          nameOf={nameOf}
          ownText={field === 'text' ? ownText : null}
          onOwnText={setOwnText}
          onChoose={(id) => {
            if (field === 'text') setOwnText(null);
            setChoices({ ...choices, [field]: id });
          }}
        />
      ))}
      {differingFields(findings).length === 0 && <p className={classes.same}>{t('merging.same')}</p>}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={ownText?.trim() === ''} onClick={() => void confirm()}>
          {t('merging.confirm', { count: findings.length })}
        </Button>
      </Group>
    </>
  );
}

/** The language, and the names of the units that findings refer to. */
const useSpeech = (): Speech => {
  const { t } = useTranslation(['values', 'terms', 'common']);
  const format = useFormat();
  const { units } = useVisitFindings();
  return useMemo(
    () => ({
      t,
      format,
      nameOf: (table, id) => units.find((unit) => unit.id === id)?.name || t('absent', { table: t(`terms:table.${table}`) }),
      positionOf: () => '',
    }),
    [t, format, units],
  );
};

const OWN = 'own';

interface FieldChoiceProps {
  readonly field: MergedField;
  readonly findings: readonly Row<'findings'>[];
  readonly values: MergedValues;
  readonly nameOf: (id: FindingId) => string;
  /** The text written anew; null where a version counts. */
  readonly ownText: string | null;
  readonly onOwnText: (text: string) => void;
  readonly onChoose: (id: FindingId) => void;
}

/** The versions of one fact side by side; what the first one does not say is marked in the others. */
function FieldChoice({ field, findings, values, nameOf, ownText, onOwnText, onChoose }: FieldChoiceProps) {
  const { t } = useTranslation(['inspection', 'terms']);
  const speech = useSpeech();
  const versions = versionsOf(findings, field);
  const words = versions.map(({ value }) => valueInWords('findings', field, value, speech));
  const current = findings.find((finding) => finding[field] === values[field])?.id;
  const chosen = versions.find(({ of }) => current !== undefined && of.includes(current));
  const choose = (next: string) => {
    if (next === OWN) onOwnText(joinTexts(findings.map(({ text }) => text), '\n'));
    const finding = findings.find(({ id }) => id === next);
    if (finding) onChoose(finding.id);
  };
  return (
    <Radio.Group mt="sm" label={t(`terms:field.findings.${field}`)} value={ownText === null ? (chosen?.of[0] ?? null) : OWN} onChange={choose}>
      <Stack gap={4} mt={4}>
        {versions.map(({ of }, index) => (
          <Radio
            key={of.join(' ')}
            size="xs"
            value={of[0] ?? ''}
            classNames={{ labelWrapper: classes.version ?? '' }}
            label={
              <>
                <span className={classes.of}>{t('merging.of', { names: of.map(nameOf).join(', ') })}</span>
                <ValueText words={words[index] ?? { kind: 'text', text: '' }} other={index === 0 ? words[1] : words[0]} />
              </>
            }
          />
        ))}
        {field === 'text' && <Radio size="xs" value={OWN} label={t('merging.own')} />}
        {ownText !== null && (
          <Textarea autosize minRows={2} aria-label={t('merging.ownText')} value={ownText} onChange={(event) => onOwnText(event.currentTarget.value)} />
        )}
      </Stack>
    </Radio.Group>
  );
}
