import { Button, TextInput } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeScope } from '#exchange/bundle.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { ExchangeRecord } from '#storage/db.ts';
import type { ExportOutlook } from '#storage/outlook.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './exchange.module.css';
import { isTooLarge, limitOf, sizeOf, type ExportForm, type ScopeOptions } from './exportForm.ts';
import { ExportResult } from './ExportResult.tsx';
import { FormChoice } from './FormChoice.tsx';
import { JobProgress } from './JobProgress.tsx';
import { passphraseFault } from './passphrase.ts';
import { PassphraseFields, type TypedPassphrase } from './PassphraseFields.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import type { ExportChoice, ExportState } from './useExport.ts';

interface Props {
  /** As written on this laptop; blank until asked. */
  readonly person: string;
  readonly scope: ExchangeScope;
  readonly options: ScopeOptions;
  /** What the file of the scope would hold; null while it is being measured. */
  readonly outlook: ExportOutlook | null;
  readonly state: ExportState;
  /** The newest file that was made of this round. */
  readonly last: ExchangeRecord | undefined;
  readonly onScope: (scope: ExchangeScope) => void;
  readonly onExport: (choice: ExportChoice) => void;
  readonly onCancel: () => void;
  readonly onName: (name: string) => Promise<void>;
}

/** Making a file for colleagues: which part of the round, in which form, how large it will be, under which passphrase, and whose it is. */
export function ExportPanel({ person, scope, options, outlook, state, last, onScope, onExport, onCancel, onName }: Props) {
  const { t } = useTranslation('exchange');
  const [form, setForm] = useState<ExportForm>('inline');
  const [draft, setDraft] = useState('');
  const [typed, setTyped] = useState<TypedPassphrase | null>(null);
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  // The field stays while its owner finishes: only a name from before makes it needless.
  const [asked] = useState(person === '');
  const name = person || draft.trim();
  // Without photos there is nothing to put inside.
  const shownForm = form === 'inline' && outlook?.photos === 0 ? 'json' : form;
  const fault = typed && passphraseFault(typed.first, typed.second);

  const send = async () => {
    setTried(true);
    if (name === '') return nameField.current?.focus();
    if (fault) return;
    if (person === '') await onName(name);
    // What was chosen, not what is shown: photos that have come since the sizes were measured go along too.
    onExport({ person: name, form, passphrase: typed && typed.first });
  };

  return (
    <Panel title={t('export.title')} hint={t('export.hint')}>
      <form
        className={classes.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {asked && person === '' && <NameField field={nameField} value={draft} onChange={setDraft} isMissing={tried && name === ''} />}
        <ScopeChoice scope={scope} options={options} onChange={onScope} />
        <FormChoice outlook={outlook} form={shownForm} onChange={setForm} />
        <PassphraseFields typed={typed} onChange={setTyped} fault={tried ? fault : null} />
        <Sending outlook={outlook} form={shownForm} state={state} onCancel={onCancel} />
        <ExportResult state={state} />
        {state.phase === 'idle' && last && <Last record={last} />}
      </form>
    </Panel>
  );
}

interface NameProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isMissing: boolean;
}

function NameField({ field, value, onChange, isMissing }: NameProps) {
  const { t } = useTranslation('exchange');
  return (
    <TextInput
      ref={field}
      label={t('export.name')}
      description={t('export.nameHint')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={isMissing ? t('export.nameMissing') : null}
      maxLength={200}
      autoComplete="name"
      aria-required
    />
  );
}

interface SendingProps {
  readonly outlook: ExportOutlook | null;
  readonly form: ExportForm;
  readonly state: ExportState;
  readonly onCancel: () => void;
}

/** The button with the size that the file will have, or how far its making has come. */
function Sending({ outlook, form, state, onCancel }: SendingProps) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  if (state.phase === 'making') {
    const part = state.progress?.part ?? 'changes';
    return <JobProgress words={t(`export.part.${part}`)} progress={state.progress} onCancel={onCancel} />;
  }
  const tooLarge = outlook !== null && isTooLarge(outlook, form);
  return (
    <>
      {tooLarge && (
        <p className={classes.result} data-tone="warning">
          {t('export.tooLarge', { limit: format.fileSize(limitOf(form)) })}
        </p>
      )}
      {outlook?.changes === 0 && <p className={classes.quiet}>{t('export.fault.nothing-new')}</p>}
      <div className={classes.row}>
        <Button type="submit" leftSection={<IconFileExport size={16} aria-hidden />} disabled={tooLarge || outlook?.changes === 0}>
          {t('export.button')}
        </Button>
        {outlook && <span className={classes.quiet}>{t('export.size', { size: format.fileSize(sizeOf(outlook, form)) })}</span>}
      </div>
    </>
  );
}

function Last({ record: { at, fileName } }: { readonly record: ExchangeRecord }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return <p className={classes.quiet}>{t('export.last', { time: format.dateTime(at), name: fileName })}</p>;
}
