import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeRemedyReport } from '#domain/commands/remedyReport.ts';
import { asIsoDate } from '#domain/days.ts';
import { documentIdOf, MeasureIdSchema, MeasureNoteIdSchema, type PlanId } from '#domain/ids.ts';
import { matchRemedies, type RemedyLine, type RemedyRows } from '#domain/remedyReport.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { RemedyFileFault } from '#exchange/remedies/readDocx.ts';
import { pastedRemedies } from '#exchange/remedies/table.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { createId } from '#storage/createId.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { typedDate } from '#ui/autosave/typedDate.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import classes from './remedy.module.css';
import { ReportFault } from './ReportFault.tsx';
import { placed, placesOfVisit, taken, type Place, type PlacedLine } from './reportPlaces.ts';
import { ReportPreview } from './ReportPreview.tsx';

interface Props {
  readonly planId: PlanId;
  /** The unit to which the page is narrowed. */
  readonly unit: string | null;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** Takes in the report of a unit on its remedies, line by line by the numbers of the notice. */
export function ReportDialog(props: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const { planId } = props;
  const units = useLiveSoon(rowsOf('units', planId));
  const visits = useLiveSoon(rowsOf('visits', planId));
  const findings = useLiveSoon(rowsOf('findings', planId));
  const measures = useLiveSoon(rowsOf('measures', planId));
  return (
    <Dialog onClose={props.onClose} size="min(1080px, 96vw)" title={t('remedy.take.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {units && visits && findings && measures && <Report {...props} units={units} visits={visits} rows={{ findings, measures }} />}
    </Dialog>
  );
}

interface ReportProps extends Props {
  readonly units: readonly Row<'units'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly rows: RemedyRows;
}

type Read = Result<readonly RemedyLine[], RemedyFileFault | { readonly type: 'other-form' }>;

function Report({ planId, unit, today, onClose, units, visits, rows }: ReportProps) {
  const { t } = useTranslation(['followup', 'common']);
  const numbered = useMemo(() => visits.filter(({ id }) => rows.findings.some((row) => row.visit === id && row.number !== null)), [visits, rows.findings]);
  const [visitId, setVisitId] = useState<string | null>(() => (numbered.find((row) => unit !== null && row.unit === unit) ?? (numbered.length === 1 ? numbered[0] : undefined))?.id ?? null);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<IsoDate>(today);
  const [text, setText] = useState('');
  const [file, setFile] = useState<Read | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<number, Place>>(new Map());
  const take = useCommand(takeRemedyReport);
  const visit = numbered.find(({ id }) => id === visitId);
  const read = useMemo((): Read | null => (text.trim() === '' ? file : pastedRemedies(text)), [text, file]);
  // Held against the round anew while it changes: what a colleague's file brings meanwhile counts.
  const lines = useMemo((): readonly PlacedLine[] => {
    if (visit === undefined || read === null || !read.ok) return [];
    const matches = matchRemedies(read.value, visit.id, rows);
    return read.value.flatMap((line, at) => {
      const match = matches[at];
      return match === undefined ? [] : [placed(line, match, chosen.get(line.row))];
    });
  }, [visit, read, rows, chosen]);
  const { open, lines: sent } = taken(lines);

  if (numbered.length === 0) return <p>{t('remedy.take.noVisits')}</p>;
  const renew = (then: () => void) => {
    setChosen(new Map());
    then();
  };
  const openFile = async (given: File | undefined) => {
    if (given === undefined) return;
    const { readRemedyFile } = await import('#exchange/remedies/readDocx.ts');
    const found = await readRemedyFile(given);
    // Our form says whose it is: the numbers of another unit mean other findings.
    const form = found.ok ? found.value.form : null;
    const asked = form === null ? undefined : numbered.find(({ id }) => documentIdOf('remedyForm', id) === form);
    renew(() => {
      setText('');
      if (asked) setVisitId(asked.id);
      setFile(!found.ok ? found : form !== null && !asked ? fail({ type: 'other-form' }) : ok(found.value.lines));
    });
  };
  const send = async () => {
    if (visit === undefined || open > 0 || sent.length === 0) return;
    const given = sent.map((one) => ({ ...one, measureId: MeasureIdSchema.parse(createId(one.line.measure)), noteId: MeasureNoteIdSchema.parse(createId('')) }));
    const outcome = await take({ plan: planId, lines: given, unit: visit.unit, number, on });
    if (!outcome.ok) return;
    notifyUndo(t('remedy.take.done', { count: sent.length }), t('common:undo'), () => void runUndo(outcome.value.undo));
    onClose();
  };
  return (
    <>
      <div className={classes.head}>
        <VisitChoice visits={numbered} units={units} value={visitId} onChange={(id) => renew(() => setVisitId(id))} />
        <TextInput label={t('remedy.take.number')} placeholder="12/BC-…" maxLength={100} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
        <DateInput label={t('remedy.take.on')} valueFormat="DD/MM/YYYY" dateParser={typedDate} value={on} onChange={(day) => setOn(asIsoDate(day) ?? today)} />
      </div>
      <Textarea
        mt="sm"
        autosize
        minRows={3}
        maxRows={10}
        label={t('remedy.take.paste')}
        description={`${t('remedy.take.pasteHint')} ${t('remedy.take.typed')}`}
        placeholder={'TT1 | Niêm yết lại | Đã niêm yết | Ảnh chụp | 20/06/2026 | Trưởng phòng | Đã hoàn thành'}
        value={text}
        onChange={(event) => {
          const { value } = event.currentTarget;
          renew(() => setText(value));
        }}
      />
      <FileDrop compact accept=".docx" buttonLabel={t('remedy.take.file')} hint={t('remedy.take.fileHint')} onFiles={([given]) => void openFile(given)} />
      {read !== null && !read.ok && <ReportFault fault={read.error} />}
      {visit !== undefined && lines.length > 0 && (
        <ReportPreview lines={lines} places={placesOfVisit(visit.id, rows)} chosen={chosen} onChoose={(row, place) => setChosen(new Map([...chosen, [row, place]]))} />
      )}
      <div className={classes.foot}>
        <output>{open > 0 ? t('remedy.take.open', { count: open }) : lines.length > 0 && sent.length === 0 ? t('remedy.take.nothing') : ''}</output>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button disabled={open > 0 || sent.length === 0} onClick={() => void send()}>
          {t('remedy.take.do', { count: sent.length })}
        </Button>
      </div>
    </>
  );
}

function VisitChoice({ visits, units, value, onChange }: { readonly visits: readonly Row<'visits'>[]; readonly units: readonly Row<'units'>[]; readonly value: string | null; readonly onChange: (id: string | null) => void }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const name = ({ unit, slot }: Row<'visits'>): string => {
    const words = units.find(({ id }) => id === unit)?.name || t('blankUnit');
    return slot === null ? t('remedy.take.visitUndated', { unit: words }) : t('remedy.take.visitOf', { unit: words, date: format.date(slot.date) });
  };
  return <Select label={t('remedy.take.visit')} searchable filter={byWords} data={visits.map((visit) => ({ value: visit.id, label: name(visit) }))} value={value} onChange={onChange} />;
}
