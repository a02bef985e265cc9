import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#domain/result.ts';
import { documentKinds, type DocumentKind } from '#domain/schema/documents.ts';
import { slugOf, type PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { TemplateReport } from '#exchange/docx/template/check.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { saveFile } from '#ui/saveFile.ts';
import { checkTemplateFile, makeSampleTemplate } from '#workers/documentsClient.ts';
import type { CheckFault } from '#workers/documentsJob.ts';
import { CheckReport } from './CheckReport.tsx';
import { TagList } from './TagList.tsx';
import { putFile, takeIn } from './takeIn.ts';
import classes from './templates.module.css';

/** A template whose file is to be replaced, with the file that it has. */
export interface Replacing {
  readonly row: Row<'templates'>;
  readonly had: Row<'attachments'> | undefined;
}

interface Props {
  readonly plan: PlanId;
  readonly templates: readonly Row<'templates'>[];
  /** null: a new template is taken in. */
  readonly replacing: Replacing | null;
  readonly onDone: () => void;
}

interface Checked {
  readonly file: File;
  readonly report: Result<TemplateReport, CheckFault>;
}

/** Takes a file in: checked first and shown, and all of it or nothing. */
export function IntakePanel({ plan, templates, replacing, onDone }: Props) {
  const { t } = useTranslation(['documents', 'terms', 'common']);
  const [chosen, setChosen] = useState<DocumentKind>('minutes');
  const kind = replacing?.row.kind ?? chosen;
  const { checked, isChecking, check, clear } = useCheck(kind);
  const done = (): void => {
    clear();
    onDone();
  };
  return (
    <Panel title={replacing === null ? t('templates.intake.title') : t('templates.intake.replacing', { name: replacing.row.name })} hint={t('templates.intake.hint')}>
      <div className={classes.row}>
        <NativeSelect
          size="xs"
          label={t('templates.kind')}
          value={kind}
          disabled={replacing !== null}
          data={documentKinds.map((value) => ({ value, label: t(`terms:document.kind.${value}`) }))}
          onChange={(event) => {
            const next = documentKinds.find((one) => one === event.currentTarget.value);
            if (next === undefined) return;
            setChosen(next);
            clear();
          }}
        />
        <SampleButton kind={kind} />
        {replacing !== null && (
          <Button size="xs" variant="subtle" onClick={done}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
      <FileDrop compact accept=".docx" buttonLabel={t('templates.intake.choose')} hint={isChecking ? t('templates.intake.checking') : t('templates.intake.drop')} disabled={isChecking} onFiles={([file]) => void check(file)} />
      {checked !== null && (
        <div className={classes.report}>
          <CheckReport fileName={checked.file.name} kind={kind} report={checked.report} />
          {checked.report.ok && checked.report.value.faults.length === 0 && <Accept key={checked.file.name} plan={plan} kind={kind} file={checked.file} templates={templates} replacing={replacing} onDone={done} />}
        </div>
      )}
      <TagList kind={kind} />
    </Panel>
  );
}

/** The file that was chosen last, with what the checker says of it. */
const useCheck = (kind: DocumentKind) => {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isChecking, setIsChecking] = useState(false);
  const latest = useRef(0);
  const clear = (): void => {
    latest.current += 1;
    setChecked(null);
    setIsChecking(false);
  };
  const check = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    clear();
    const mine = latest.current;
    setIsChecking(true);
    const report = await checkTemplateFile(file, kind);
    // Another kind, or another file, was chosen meanwhile.
    if (mine !== latest.current) return;
    setIsChecking(false);
    setChecked({ file, report });
  };
  return { checked, isChecking, check, clear };
};

function SampleButton({ kind }: { readonly kind: DocumentKind }) {
  const { t } = useTranslation(['documents', 'terms']);
  const download = async (): Promise<void> => {
    const sample = await makeSampleTemplate(kind, Date.now());
    if (sample.ok) saveFile(sample.value, `mau_${slugOf(t(`terms:document.kind.${kind}`), 60)}.docx`);
    else notifyProblem(t('templates.intake.sampleFailed'), t('templates.intake.sampleFailedHint'));
  };
  return (
    <Button size="xs" variant="default" leftSection={<IconFileDownload size={15} aria-hidden />} onClick={() => void download()}>
      {t('templates.intake.sample')}
    </Button>
  );
}

interface AcceptProps extends Props {
  readonly kind: DocumentKind;
  readonly file: File;
}

/** The last word before a file without faults is taken in. */
function Accept({ plan, kind, file, templates, replacing, onDone }: AcceptProps) {
  const { t } = useTranslation('documents');
  const [name, setName] = useState(file.name.replace(/\.docx$/iu, '').slice(0, 100));
  const accept = async (): Promise<void> => {
    const called = replacing?.row.name ?? name.trim();
    const isStored = replacing === null ? await takeIn({ plan, kind, name: called, file, templates }) : await putFile(replacing.row, replacing.had, file);
    if (!isStored) {
      notifyProblem(t('templates.intake.notStored'), t('templates.intake.notStoredHint'));
      return;
    }
    notifyDone(t(replacing === null ? 'templates.intake.taken' : 'templates.intake.replaced', { name: called }));
    onDone();
  };
  return (
    <div className={classes.row}>
      {replacing === null && <TextInput size="xs" className={classes.name ?? ''} label={t('templates.intake.name')} maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />}
      <Button size="xs" disabled={replacing === null && name.trim() === ''} onClick={() => void accept()}>
        {t(replacing === null ? 'templates.intake.take' : 'templates.intake.replace')}
      </Button>
    </div>
  );
}
