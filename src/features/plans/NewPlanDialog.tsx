import { Button, Checkbox, Fieldset, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { titleInYear } from '#domain/planTitle.ts';
import type { Row } from '#domain/schema/tables.ts';
import { typedDate } from '#ui/autosave/typedDate.ts';
import { checkedFields, copiedParts, faultsOf, type CheckedField, type NewPlanForm } from './newPlanForm.ts';

/** A round from which another can be made, as the form shows it. */
export type PlanSourceChoice = Pick<Row<'plans'>, 'id' | 'title' | 'year' | 'letterhead' | 'isExample'>;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The heading of the latest own round; most offices write under one heading. */
  readonly letterhead: Row<'plans'>['letterhead'] | undefined;
  readonly year: number;
  /** Rounds from which a new one can be made, the latest first. */
  readonly sources: readonly PlanSourceChoice[];
  readonly onCreate: (form: NewPlanForm) => Promise<void>;
}

/**
 * Asks for what names a new round. Nothing is written before it is sent: until then there is no round. What was typed
 * outlives the closing of the dialog, so that Esc loses nothing.
 */
export function NewPlanDialog({ opened, onClose, letterhead, year, sources, onCreate }: Props) {
  const { t } = useTranslation('plans');
  const [draft, setDraft] = useState<NewPlanForm | null>(null);
  const blank: NewPlanForm = {
    source: null,
    parts: { units: true, team: true, bases: true },
    title: t('create.nameDefault', { year }),
    worded: false,
    year,
    governingBody: letterhead?.governingBody ?? '',
    issuingBody: letterhead?.issuingBody ?? '',
    place: letterhead?.place ?? '',
    number: '',
    date: null,
    from: null,
    to: null,
  };
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('create.title')}
      size="lg"
      fullScreen={narrow}
      closeOnClickOutside={false}
      // The page has its banner; the head of a dialog is none.
      attributes={{ header: { role: 'presentation' } }}
    >
      <Form form={draft ?? blank} sources={sources} onChange={setDraft} onClose={onClose} onCreate={onCreate} inherited={letterhead !== undefined} />
    </Modal>
  );
}

const dayProps = {
  valueFormat: 'DD/MM/YYYY',
  placeholder: 'dd/mm/yyyy',
  dateParser: typedDate,
  clearable: true,
  clearButtonProps: { tabIndex: -1 },
  // Esc closes the calendar of the field, and not the dialog with it.
  'data-mantine-stop-propagation': true,
} as const;

interface FormProps extends Pick<Props, 'onClose' | 'onCreate' | 'sources'> {
  readonly form: NewPlanForm;
  readonly onChange: (form: NewPlanForm) => void;
  /** The letterhead was taken over from another round. */
  readonly inherited: boolean;
}

function Form({ form, sources, onChange, onClose, onCreate, inherited }: FormProps) {
  const { t } = useTranslation(['plans', 'common']);
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const fields = useRef<Partial<Record<CheckedField, HTMLInputElement | null>>>({});
  const change = (part: Partial<NewPlanForm>) => onChange({ ...form, ...part });
  const faults = sent ? faultsOf(form) : {};
  const faultText = (field: CheckedField): string | undefined => {
    const fault = faults[field];
    return fault === undefined ? undefined : t(`create.${fault}`);
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    const wrong = faultsOf(form);
    const first = checkedFields.find((field) => wrong[field] !== undefined);
    if (first !== undefined) {
      fields.current[first]?.focus();
      return;
    }
    setBusy(true);
    void onCreate(form).finally(() => setBusy(false));
  };

  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('create.hint')}
        </Text>
        {sources.length > 0 && <SourceFields form={form} sources={sources} onChange={onChange} />}
        <Group align="flex-start" gap="sm" wrap="nowrap">
          <TextInput
            flex={1}
            data-autofocus
            required
            label={t('create.name')}
            value={form.title}
            error={faultText('title')}
            ref={(input) => {
              fields.current.title = input;
            }}
            onChange={(event) => change({ title: event.currentTarget.value, worded: true })}
          />
          <NumberInput
            w={92}
            required
            hideControls
            allowDecimal={false}
            max={2200}
            label={t('create.year')}
            onFocus={(event) => event.currentTarget.select()}
            value={form.year ?? ''}
            error={faultText('year')}
            ref={(input) => {
              fields.current.year = input;
            }}
            onChange={(typed) => {
              const next = typeof typed === 'number' ? typed : null;
              const source = sources.find(({ id }) => id === form.source);
              const title = next === null ? '' : source === undefined ? t('create.nameDefault', { year: next }) : titleInYear(source.title, source.year, next);
              change({ year: next, ...(form.worded || next === null ? {} : { title }) });
            }}
          />
        </Group>
        <Fieldset legend={t('create.letterhead')}>
          {inherited && (
            <Text size="xs" c="dimmed" mb={6}>
              {t('create.letterheadFrom')}
            </Text>
          )}
          <Stack gap="xs">
            <TextInput
              label={t('create.governingBody')}
              placeholder={t('create.governingBodyExample')}
              value={form.governingBody}
              onChange={(event) => change({ governingBody: event.currentTarget.value })}
            />
            <Group gap="sm" wrap="nowrap" align="flex-end">
              <TextInput
                flex={1}
                label={t('create.issuingBody')}
                placeholder={t('create.issuingBodyExample')}
                value={form.issuingBody}
                onChange={(event) => change({ issuingBody: event.currentTarget.value })}
              />
              <TextInput w={132} label={t('create.place')} value={form.place} onChange={(event) => change({ place: event.currentTarget.value })} />
            </Group>
          </Stack>
        </Fieldset>
        <Fieldset variant="unstyled" legend={t('create.window')}>
          <SimpleGrid cols={2} spacing="sm">
            <DateInput
              {...dayProps}
              label={t('common:from')}
              value={form.from}
              error={faultText('window')}
              ref={(input) => {
                fields.current.window = input;
              }}
              onChange={(from) => change({ from })}
            />
            <DateInput
              {...dayProps}
              label={t('common:to')}
              value={form.to}
              onChange={(to) => change({ to })}
            />
          </SimpleGrid>
        </Fieldset>
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t('create.number')}
            placeholder={t('create.numberExample')}
            value={form.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <DateInput {...dayProps} label={t('create.date')} value={form.date} onChange={(date) => change({ date })} />
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          {t('create.dateHint')}
        </Text>
      </Stack>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('create.submit')}
        </Button>
      </Group>
    </form>
  );
}

/** From which round the new one is made, and what comes along. */
function SourceFields({ form, sources, onChange }: Pick<FormProps, 'form' | 'sources' | 'onChange'>) {
  const { t } = useTranslation('plans');
  const choose = (id: string) => {
    const source = sources.find((one) => one.id === id);
    if (source === undefined) {
      onChange({ ...form, source: null });
      return;
    }
    // Last year's round leads to this year's; its team is illustrative where it is the example.
    const year = source.year + 1;
    onChange({
      ...form,
      ...(source.isExample ? {} : source.letterhead),
      source: source.id,
      parts: { units: true, team: !source.isExample, bases: true },
      year,
      title: titleInYear(source.title, source.year, year),
      worded: false,
    });
  };
  return (
    <Fieldset legend={t('create.source')}>
      <NativeSelect
        aria-label={t('create.source')}
        value={form.source ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('create.sourceNone') },
          ...sources.map(({ id, title, year, isExample }) => ({
            value: id,
            label: t(isExample ? 'create.sourceExample' : 'create.sourceRound', { title: title.trim() === '' ? t('untitled') : title, year }),
          })),
        ]}
      />
      {form.source !== null && (
        <>
          <Group gap="md" mt="xs">
            {copiedParts.map((part) => (
              <Checkbox
                key={part}
                size="sm"
                label={t(`create.part.${part}`)}
                checked={form.parts[part]}
                onChange={(event) => onChange({ ...form, parts: { ...form.parts, [part]: event.currentTarget.checked } })}
              />
            ))}
          </Group>
          <Text size="xs" c="dimmed" mt={6}>
            {t('create.sourceHint')}
          </Text>
        </>
      )}
    </Fieldset>
  );
}
