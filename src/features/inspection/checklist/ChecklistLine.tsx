import { IconAlertTriangle, IconHistory, IconNote, IconPaperclip, IconPencilBolt, IconSquare, IconSquareCheckFilled, IconTargetArrow, IconUserShare } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { percentOf } from '#domain/figures.ts';
import { blankAssessment, findingKinds, results, type AssessmentResult } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { findingKindMarks, resultMarks } from '#i18n/marks.ts';
import { useOutsiders } from '../OutsideShare.tsx';
import classes from './Grid.module.css';
import { shareText } from './shares.ts';
import type { LineWords } from './useLineWords.ts';

interface Props {
  readonly criterion: Row<'criteria'>;
  readonly item: Row<'items'> | undefined;
  readonly words: LineWords;
  /** Findings on this line by kind, in the order of `findingKinds`, as „0,2,0,1“: a text, so that equal counts are equal. */
  readonly findings: string;
  readonly files: number;
  /** What the last visit to the unit said; null for nothing. */
  readonly previous: AssessmentResult | null;
  /** Findings of earlier visits that still stand. */
  readonly stillOpen: number;
  /** Somebody else has written to it since it was looked at. */
  readonly isChanged: boolean;
  /** Whether it carries a mark; null while no marks are asked for. */
  readonly isMarked: boolean | null;
}

/**
 * A line of the checklist. Clicks are taken by the grid, so that a line renders only when it says something new. Its four buttons
 * come when it is pointed at: until then images stand for them, since four of the eleven parts of every line were theirs. Who
 * answers by keys or hears the page does so by 1 to 4, or in the detail.
 */
export const ChecklistLine = memo(function ChecklistLine(props: Props) {
  const { criterion, item, words, findings, files, previous, stillOpen, isChanged, isMarked } = props;
  const { t, format, results: names } = words;
  const { definition, focus } = criterion;
  const [isPointedAt, setIsPointedAt] = useState(false);
  const outsiders = useOutsiders()(item, criterion.id);
  const { result, numerator, denominator } = item?.assessment ?? blankAssessment;
  const percent = percentOf(numerator, denominator);
  const share = percent.ok ? shareText(format, percent.value) : '';
  const counts = findings.split(',').map(Number);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hasNote = (item?.note ?? '') !== '';
  const label = [
    t('checklist.row', { code: definition.code, question: definition.question, result: names[result ?? 'none'] }),
    share === '' ? '' : t('checklist.rowPercent', { percent: share }),
    focus ? `${t('terms:criterion.focus')}.` : '',
    hasNote ? t('checklist.rowNote') : '',
    total > 0 ? t('checklist.rowFindings', { count: total }) : '',
    files > 0 ? t('checklist.rowFiles', { count: files }) : '',
    outsiders === '' ? '' : t('share.outside', { names: outsiders }),
    isChanged ? t('checklist.rowChanged') : '',
    previous === null ? '' : t('previous.rowSign', { result: names[previous] }),
    stillOpen > 0 ? t('previous.rowOpen', { count: stillOpen }) : '',
  ];
  // What was all right last time needs no second look; what was not, or still stands, does.
  const isTelling = stillOpen > 0 || previous === 'notMet' || previous === 'partlyMet';
  return (
    <tr
      className={classes.line}
      data-criterion={criterion.id}
      data-result={result ?? 'none'}
      // Marks are what is selected; which line is chosen (`aria-current`) and which one Tab reaches is said in chosenLine.ts.
      aria-selected={isMarked ?? undefined}
      aria-label={label.filter((part) => part !== '').join(' ')}
      tabIndex={-1}
      onPointerEnter={() => setIsPointedAt(true)}
    >
      <td className={classes.code}>
        {isMarked !== null && (
          <span className={classes.box} data-box data-marked={isMarked || undefined}>
            {isMarked ? <IconSquareCheckFilled size={18} aria-hidden /> : <IconSquare size={18} stroke={1.6} aria-hidden />}
          </span>
        )}
        {definition.code}
      </td>
      <td className={classes.question}>
        <span className={classes.words}>{definition.question}</span>
        <span className={classes.badges}>
          {isChanged && (
            <span className={classes.badge} data-tone="info" title={t('checklist.changedSince')}>
              <IconPencilBolt size={14} aria-hidden />
            </span>
          )}
          {(item?.conflicts ?? 0) > 0 && (
            <span className={classes.badge} data-tone="danger" title={t('checklist.conflict')}>
              <IconAlertTriangle size={14} aria-hidden />
            </span>
          )}
          {focus && (
            <span className={classes.badge} data-tone="brand">
              <IconTargetArrow size={14} aria-hidden />
              {t('terms:criterion.focus')}
            </span>
          )}
          {hasNote && (
            <span className={classes.badge} data-tone="neutral" title={t('checklist.note')}>
              <IconNote size={14} aria-hidden />
            </span>
          )}
          {findingKinds.map((kind, index) => {
            const count = counts[index] ?? 0;
            if (count === 0) return null;
            const { icon: Icon, tone } = findingKindMarks[kind];
            return (
              <span key={kind} className={classes.badge} data-tone={tone} title={t(`terms:finding.kind.${kind}`)}>
                <Icon size={14} aria-hidden />
                {count}
              </span>
            );
          })}
          {outsiders !== '' && (
            <span className={classes.badge} data-tone="neutral" title={t('share.outside', { names: outsiders })}>
              <IconUserShare size={14} aria-hidden />
            </span>
          )}
          {isTelling && <PreviousSign previous={previous} stillOpen={stillOpen} words={words} />}
          {files > 0 && (
            <span className={classes.badge} data-tone="neutral" title={t('checklist.files', { count: files })}>
              <IconPaperclip size={14} aria-hidden />
              {files}
            </span>
          )}
        </span>
      </td>
      <td className={classes.results} data-results data-tone={resultMarks[result ?? 'none'].tone} aria-label={names[result ?? 'none']}>
        {isPointedAt && <Chips result={result} names={names} />}
      </td>
      <td className={classes.share}>
        {share}
      </td>
    </tr>
  );
});

/** The results to be pressed, each over its sign. */
function Chips({ result, names }: { readonly result: AssessmentResult | null; readonly names: LineWords['results'] }) {
  return results.map((choice) => (
    <button
      key={choice}
      type="button"
      className={classes.chip}
      data-choice={choice}
      data-tone={resultMarks[choice].tone}
      tabIndex={-1}
      aria-pressed={choice === result}
      aria-label={names[choice]}
      title={names[choice]}
    />
  ));
}

interface SignProps {
  readonly previous: AssessmentResult | null;
  readonly stillOpen: number;
  readonly words: LineWords;
}

/** What was wanting last time, and how much of it still stands. */
function PreviousSign({ previous, stillOpen, words: { t, results: names } }: SignProps) {
  const { icon: Icon } = resultMarks[previous ?? 'none'];
  const said = [
    previous === null ? '' : t('previous.sign', { result: names[previous] }),
    stillOpen > 0 ? t('previous.stillOpen', { count: stillOpen }) : '',
  ];
  return (
    <span className={classes.badge} data-tone="neutral" title={said.filter((part) => part !== '').join(' · ')}>
      <IconHistory size={14} aria-hidden />
      {previous !== null && <Icon size={13} aria-hidden />}
      {stillOpen > 0 && stillOpen}
    </span>
  );
}
