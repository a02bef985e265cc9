import { Alert, Button, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconClipboardList } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { populationCount, populationText, type ListProblem, type ReadList } from '#domain/sampling/dossierList.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import classes from './Samples.module.css';
import { usePastedList } from './usePastedList.ts';

interface Props {
  readonly population: string;
  /** Keeps a list; resolves to whether it is on disk. */
  readonly onList: (population: string) => Promise<boolean>;
}

/** The unit's list: pasted from Excel, looked at, kept. */
export function ListPanel({ population, onList }: Props) {
  const { t } = useTranslation('inspection');
  const readOnly = useReadOnly();
  const [isReplacing, setIsReplacing] = useState(false);
  const { pasted, read, discard } = usePastedList();
  const count = populationCount(population);
  const isKept = count > 0 && !isReplacing && pasted.state === 'none';
  const use = async (list: ReadList) => {
    if (!(await onList(populationText(list.dossiers)))) return;
    discard();
    setIsReplacing(false);
  };
  return (
    <Panel title={t('samples.paste.title')} hint={t('samples.paste.hint')} level={3}>
      {isKept && (
        <div className={classes.row}>
          <IconClipboardList size={18} aria-hidden />
          <span>{t('samples.paste.kept', { count })}</span>
          <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => setIsReplacing(true)}>
            {t('samples.paste.replace')}
          </Button>
        </div>
      )}
      {!isKept && pasted.state === 'none' && <PasteField disabled={readOnly} onText={(text) => void read(text)} />}
      {pasted.state === 'reading' && (
        <output className={classes.plain}>{t('samples.paste.reading', { count: pasted.lines })}</output>
      )}
      {pasted.state === 'read' && <Preview list={pasted.list} onUse={() => void use(pasted.list)} onDiscard={discard} />}
    </Panel>
  );
}

/** Takes what is pasted as it comes, without putting a million signs into a field first; a few codes may be typed. */
function PasteField({ disabled, onText }: { readonly disabled: boolean; readonly onText: (text: string) => void }) {
  const { t } = useTranslation('inspection');
  const [typed, setTyped] = useState('');
  return (
    <Textarea
      label={t('samples.paste.field')}
      placeholder={t('samples.paste.placeholder')}
      rows={3}
      disabled={disabled}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (typed !== '' || text === '') return;
        event.preventDefault();
        onText(text);
      }}
      onBlur={() => {
        if (typed.trim() !== '') onText(typed);
      }}
    />
  );
}

const SHOWN_PROBLEMS = 100;
const SHOWN_DOSSIERS = 3;

function Preview({ list, onUse, onDiscard }: { readonly list: ReadList; readonly onUse: () => void; readonly onDiscard: () => void }) {
  const { t } = useTranslation(['inspection', 'common']);
  const format = useFormat();
  const { dossiers, problems, problemCount, hasHeading, refusal } = list;
  return (
    <div className={classes.stack}>
      {refusal === null ? (
        <>
          <output className={classes.plain}>
            <strong>{t('samples.paste.found', { count: dossiers.length })}</strong> {hasHeading && t('samples.paste.heading')}
          </output>
          <div>
            <p className={classes.quiet}>{t('samples.paste.first')}</p>
            <ul className={classes.firstOnes}>
              {dossiers.slice(0, SHOWN_DOSSIERS).map(({ code, procedure, received, due, returned }) => (
                <li key={code}>
                  <strong>{code}</strong>
                  {[procedure, received ?? '', due ?? '', returned ?? ''].filter((part) => part !== '').map((part) => ` · ${format.date(part)}`)}
                </li>
              ))}
            </ul>
          </div>
        </>
      ) : (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t(`samples.paste.refusal.${refusal}`)}
        </Alert>
      )}
      {problemCount > 0 && (
        <section className={classes.problems} aria-label={t('samples.paste.problems', { count: problemCount })}>
          <p className={classes.plain}>
            <strong>{t('samples.paste.problems', { count: problemCount })}</strong>
          </p>
          <ul>
            {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
              <Problem key={`${problem.line} ${problem.type} ${problem.type === 'no-day' ? problem.column : ''}`} problem={problem} />
            ))}
            {problemCount > SHOWN_PROBLEMS && <li>{t('samples.paste.moreProblems', { count: problemCount - SHOWN_PROBLEMS })}</li>}
          </ul>
        </section>
      )}
      <div className={classes.row}>
        {refusal === null && (
          <Button size="xs" onClick={onUse}>
            {t('samples.paste.use')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDiscard}>
          {t('samples.paste.discard')}
        </Button>
      </div>
    </div>
  );
}

function Problem({ problem }: { readonly problem: ListProblem }) {
  const { t } = useTranslation('inspection');
  switch (problem.type) {
    case 'no-day':
      return <li>{t('samples.paste.problem.no-day', { ...problem, column: t(`samples.grid.column.${problem.column}`) })}</li>;
    case 'doubled':
      return <li>{t('samples.paste.problem.doubled', { ...problem })}</li>;
    case 'no-code':
    case 'code-too-long':
      return <li>{t(`samples.paste.problem.${problem.type}`, { line: problem.line })}</li>;
  }
}
