import { Button, Switch } from '@mantine/core';
import { IconRestore, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeLegalDocument } from '#domain/commands/legal.ts';
import { asIsoDate } from '#domain/days.ts';
import type { LegalDocumentId } from '#domain/ids.ts';
import { documentName, type LegalDocument, type LegalLibrary } from '#domain/legal/library.ts';
import { legalWarnings } from '#domain/legal/validity.ts';
import { basisOf } from '#domain/row.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { LegalWarnings } from '#i18n/legal/LegalDocumentCard.tsx';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { useLive } from '#live/useLive.ts';
import { rowById } from '#storage/reads/rows.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { SidePanel } from '#ui/SidePanel.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './legal.module.css';
import { LinkedDocuments } from './LinkedDocuments.tsx';
import { useDocumentWriter, type WriteField } from './useDocumentWriter.ts';

interface Props {
  readonly planning: Planning;
  readonly library: LegalLibrary;
  readonly id: LegalDocumentId;
  readonly today: IsoDate;
  readonly onOpen: (document: LegalDocumentId | null) => void;
}

/** One document of the library beside the list, every fact of it editable. */
export function DocumentPanel({ planning: { plan, criteria }, library, id, today, onOpen }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const row = useLive(rowById('legalDocuments', plan.id, id));
  const document = library.get(id);
  const drop = useCommand(removeLegalDocument);
  const close = () => onOpen(null);
  if (document === undefined) {
    return (
      <SidePanel opened onClose={close} closeLabel={t('common:close')} title={t('legal.title')}>
        <p className={classes.origin}>{t('legal.gone')}</p>
      </SidePanel>
    );
  }
  const living = row !== null && row.deleted === 0 ? row : null;
  const name = documentName(document) || t('legal.unnamed');
  const remove = async (of: Row<'legalDocuments'>) => {
    const outcome = await drop({ plan: plan.id, row: of });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    if (document.origin === 'added') close();
    notifyUndo(t(document.origin === 'added' ? 'legal.removed' : 'legal.resetDone', { name }), t('common:undo'), () => void runUndo(undo));
  };
  const cited = criteria.filter((one) => one.documents.includes(id)).length;
  return (
    <SidePanel
      opened
      takesFocus
      onClose={close}
      closeLabel={t('common:close')}
      title={name}
      footer={
        living && (
          <Button
            size="xs"
            variant="default"
            leftSection={document.origin === 'added' ? <IconTrash size={15} aria-hidden /> : <IconRestore size={15} aria-hidden />}
            onClick={() => void remove(living)}
          >
            {t(document.origin === 'added' ? 'legal.remove' : 'legal.reset')}
          </Button>
        )
      }
    >
      <p className={classes.origin}>
        {t(`legal.origin.${document.origin}`)} {cited > 0 && t('legal.citedBy', { count: cited })}
        {living && <HistoryLink planId={plan.id} table="legalDocuments" row={living.id} />}
      </p>
      {living && <ConflictNote row={living} />}
      <LegalWarnings warnings={legalWarnings(document, { from: today, to: today }, library)} />
      <DocumentFields key={id} document={document} library={library} row={row} planId={plan.id} onOpen={onOpen} />
    </SidePanel>
  );
}

interface FieldsProps {
  readonly document: LegalDocument;
  readonly library: LegalLibrary;
  readonly row: Row<'legalDocuments'> | null;
  readonly planId: Planning['plan']['id'];
  readonly onOpen: (document: LegalDocumentId) => void;
}

function DocumentFields({ document, library, row, planId, onOpen }: FieldsProps) {
  const { t } = useTranslation(['planning', 'terms']);
  const labels = useSaveLabels();
  const readOnly = useReadOnly();
  const write = useDocumentWriter(planId, document, row);
  const seen = (field: string) => basisOf(row ?? undefined, field);
  const text = (field: 'documentType' | 'number' | 'issuer' | 'subject' | 'note') => ({
    ...labels,
    size: 'xs',
    label: t(`terms:field.legalDocuments.${field}`),
    value: document[field],
    basis: seen(field),
    onCommit: (value: string, basis: ReturnType<typeof basisOf>) => write({ field, value: value.trim(), basis }),
  });
  const end = (which: 'from' | 'to') => ({
    ...labels,
    size: 'xs' as const,
    label: t(`legal.${which}`),
    value: document.validity[which],
    basis: seen('validity'),
    onCommit: (value: string | null, basis: ReturnType<typeof basisOf>) =>
      write({ field: 'validity', value: { ...document.validity, [which]: asIsoDate(value) }, basis }),
  });
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <AutosaveText {...text('documentType')} />
        <AutosaveText {...text('number')} />
      </div>
      <div className={classes.pair}>
        <AutosaveDate
          {...labels}
          size="xs"
          label={t('terms:field.legalDocuments.date')}
          value={document.date}
          basis={seen('date')}
          onCommit={(value, basis) => write({ field: 'date', value: asIsoDate(value), basis })}
        />
        <AutosaveText {...text('issuer')} />
      </div>
      <AutosaveTextarea {...text('subject')} autosize minRows={2} />
      <div className={classes.pair}>
        <AutosaveDate {...end('from')} />
        <AutosaveDate {...end('to')} description={t('legal.toHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} />
      </div>
      <LinksField field="replacedBy" {...{ document, library, write, onOpen }} basis={seen('replacedBy')} />
      <LinksField field="amendedBy" {...{ document, library, write, onOpen }} basis={seen('amendedBy')} />
      <AutosaveTextarea {...text('note')} autosize minRows={2} />
      <Switch
        size="sm"
        disabled={readOnly}
        label={t('terms:field.legalDocuments.verified')}
        checked={document.verified}
        onChange={(event) => void write({ field: 'verified', value: event.currentTarget.checked, basis: seen('verified') })}
      />
    </div>
  );
}

interface LinksProps extends Pick<FieldsProps, 'document' | 'library' | 'onOpen'> {
  readonly field: 'replacedBy' | 'amendedBy';
  readonly basis: ReturnType<typeof basisOf>;
  readonly write: WriteField;
}

function LinksField({ field, document, library, basis, write, onOpen }: LinksProps) {
  const { t } = useTranslation('terms');
  return (
    <LinkedDocuments
      label={t(`field.legalDocuments.${field}`)}
      ids={document[field]}
      library={library}
      without={document.id}
      onChange={(value) => void write({ field, value, basis })}
      onOpen={onOpen}
    />
  );
}
