import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Analysis } from '#domain/analysis/roundAnalysis.ts';
import { SidePanel } from '#ui/SidePanel.tsx';
import classes from './analysis.module.css';
import type { Behind, Lines } from './behind.ts';
import { ItemsBehind } from './ItemsBehind.tsx';
import { useBehindRows } from './useBehindRows.ts';
import type { Words } from './useWords.ts';

interface Props {
  readonly behind: Behind | null;
  readonly analysis: Analysis;
  readonly words: Words;
  readonly onClose: () => void;
}

/** Parts of visits up to which their items are listed too; of more, each part leads to its score sheet. */
const ITEMS_OF = 2;

/** Rows that a list shows at once. */
const SHOWN = 200;

/** What a figure is made of, and what is not in it. */
export function BehindPanel({ behind, analysis, words, onClose }: Props) {
  const { t } = useTranslation('analysis');
  return (
    <SidePanel opened={behind !== null} onClose={onClose} title={behind?.title ?? ''} closeLabel={t('behind.close')} takesFocus key={behind?.title}>
      {behind !== null && <Content behind={behind} analysis={analysis} words={words} />}
    </SidePanel>
  );
}

function Content({ behind: { counted, leftOut }, analysis, words }: { readonly behind: Behind; readonly analysis: Analysis; readonly words: Words }) {
  const { t } = useTranslation('analysis');
  const { length } = counted.rows;
  return (
    <>
      <p className={classes.sum}>{length === 0 ? t('behind.rowsNone') : t('behind.rows', { count: length })}</p>
      <Rows lines={counted} analysis={analysis} words={words} />
      {counted.kind === 'scores' && length <= ITEMS_OF && counted.rows.map((row) => <ItemsBehind key={`${row.plan} ${row.line.visit} ${row.line.area}`} row={row} words={words} />)}
      {leftOut.map((lines) => {
        const head = `${t('behind.out')}: ${t('reasonCount', { count: lines.rows.length, reason: words.reason(lines.reason) })}`;
        return (
          <section key={lines.reason} aria-label={head}>
            <h3 className={classes.reason}>{head}</h3>
            <Rows lines={lines} analysis={analysis} words={words} />
          </section>
        );
      })}
    </>
  );
}

function Rows({ lines, analysis, words }: { readonly lines: Lines; readonly analysis: Analysis; readonly words: Words }) {
  const { t } = useTranslation('analysis');
  const rows = useBehindRows(analysis, words)(lines);
  if (rows.length === 0) return null;
  return (
    <>
      <ul className={classes.rows}>
        {rows.slice(0, SHOWN).map(({ key, lead, text, note, to }) => (
          <li key={key}>
            <Link className={classes.row} to={to}>
              <span className={classes.item}>
                {lead !== '' && <b>{lead} </b>}
                {text}
                <span className={classes.quiet}>{note}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={classes.quiet}>{t('behind.more', { count: rows.length - SHOWN })}</p>}
    </>
  );
}
