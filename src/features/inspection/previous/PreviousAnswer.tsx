import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { percentOf } from '#domain/figures.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { EarlierAnswer, EarlierFinding, PreviousVisit } from '#domain/previousVisit.ts';
import type { Assessment } from '#domain/schema/inspection.ts';
import { findingKindMarks, resultMarks } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCarried } from '../carried/carriedContext.ts';
import { findingPath, visitItemPath } from '../paths.ts';
import classes from './Previous.module.css';
import { usePrevious } from './usePrevious.ts';

/** What earlier visits to the unit said of a line, greyed: the last answer, and the findings that still stand. */
export function PreviousAnswer({ criterion }: { readonly criterion: CriterionId }) {
  const { t } = useTranslation('inspection');
  const { last, lines } = usePrevious();
  const carried = useCarried();
  const line = lines.get(criterion);
  if (!line) return null;
  // What was taken along stands beside this with its own state, and is not said twice.
  const findings = line.findings.filter(({ plan, id }) => !carried.some(({ origin }) => origin?.plan === plan && origin.finding === id));
  if (line.answer === null && findings.length === 0) return null;
  return (
    <section className={classes.previous} aria-label={t('previous.title')}>
      {last && line.answer && <Answer last={last} answer={line.answer} isReworded={line.isReworded} />}
      {findings.length > 0 && (
        <>
          <p className={classes.open}>{t('previous.stillOpen', { count: findings.length })}</p>
          <ul className={classes.findings}>
            {findings.map((finding) => (
              <Finding key={`${finding.plan} ${finding.id}`} finding={finding} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Figures as „12/16 (75 %)“; blank where there are none. */
const useFiguresText = (): ((assessment: Assessment) => string) => {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return ({ numerator, denominator }) => {
    if (numerator === null && denominator === null) return '';
    const share = percentOf(numerator, denominator);
    const figures = { numerator: numerator === null ? '–' : format.decimal(numerator), denominator: denominator === null ? '–' : format.decimal(denominator) };
    return share.ok ? t('previous.figures', { ...figures, percent: format.percent(share.value / 10_000, 2) }) : t('previous.figuresOnly', figures);
  };
};

function Answer({ last, answer, isReworded }: { readonly last: PreviousVisit; readonly answer: EarlierAnswer; readonly isReworded: boolean }) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const figuresText = useFiguresText();
  const { assessment, criterion, note } = answer;
  const { icon: Icon } = resultMarks[assessment.result ?? 'none'];
  const date = format.date(last.date);
  const facts = [
    t(`terms:assessment.result.${assessment.result ?? 'none'}`),
    assessment.score === null ? '' : t('previous.points', { score: format.score(assessment.score) }),
    figuresText(assessment),
  ].filter((fact) => fact !== '');
  return (
    <>
      <p className={classes.answer}>
        <IconHistory size={14} aria-hidden />
        <Link to={visitItemPath(last.plan, last.visit, criterion.code)} title={t('previous.open')}>
          {last.round === null ? t('previous.on', { date }) : t('previous.onIn', { date, round: last.round })}
        </Link>
        <span className={classes.facts}>
          <Icon size={14} stroke={2} aria-hidden /> {facts.join(' · ')}
        </span>
      </p>
      {note !== '' && <p className={classes.note}>{note}</p>}
      {isReworded && <p className={classes.note}>{t('previous.reworded', { question: criterion.question, code: criterion.code })}</p>}
    </>
  );
}

function Finding({ finding }: { readonly finding: EarlierFinding }) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const { plan, id, kind, number, date, text } = finding;
  const { icon: Icon } = findingKindMarks[kind];
  const about = { kind: t(`terms:finding.kind.${kind}`), date: format.date(date) };
  return (
    <li>
      <Icon size={14} aria-hidden />
      <span>
        <Link to={findingPath(plan, id)}>{number === null ? t('previous.findingUnnumbered', about) : t('previous.finding', { ...about, number: format.number(number) })}</Link>{' '}
        <span className={classes.text}>{text.trim() === '' ? t('previous.blankFinding') : text}</span>
      </span>
    </li>
  );
}
