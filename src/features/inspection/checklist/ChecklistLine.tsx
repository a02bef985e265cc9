import { IconNote, IconPaperclip, IconTargetArrow, IconAlertTriangle, IconUserShare } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { percentOf } from '#domain/figures.ts';
import { blankAssessment, findingKinds, results } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { findingKindMarks, resultMarks } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import classes from './Grid.module.css';
import { shareText } from './shares.ts';

interface Props {
  readonly criterion: Row<'criteria'>;
  readonly item: Row<'items'> | undefined;
  /** Findings on this line by kind, in the order of `findingKinds`, as „0,2,0,1“: a text, so that equal counts are equal. */
  readonly findings: string;
  readonly files: number;
  /** Who recorded it outside his share; blank for nobody. */
  readonly outsiders: string;
  readonly isSelected: boolean;
  /** The one line that Tab reaches. */
  readonly isTabStop: boolean;
}

/** A line of the checklist. Clicks are taken by the grid, so that a line renders only when it says something new. */
export const ChecklistLine = memo(function ChecklistLine({ criterion, item, findings, files, outsiders, isSelected, isTabStop }: Props) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const { definition, focus } = criterion;
  const { result, numerator, denominator } = item?.assessment ?? blankAssessment;
  const percent = percentOf(numerator, denominator);
  const share = percent.ok ? shareText(format, percent.value) : '';
  const counts = findings.split(',').map(Number);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hasNote = (item?.note ?? '') !== '';
  const label = [
    t('checklist.row', { code: definition.code, question: definition.question, result: t(`terms:assessment.result.${result ?? 'none'}`) }),
    share === '' ? '' : t('checklist.rowPercent', { percent: share }),
    focus ? `${t('terms:criterion.focus')}.` : '',
    hasNote ? t('checklist.rowNote') : '',
    total > 0 ? t('checklist.rowFindings', { count: total }) : '',
    files > 0 ? t('checklist.rowFiles', { count: files }) : '',
    outsiders === '' ? '' : t('share.outside', { names: outsiders }),
  ];
  return (
    <tr
      className={classes.line}
      data-criterion={criterion.id}
      data-result={result ?? 'none'}
      aria-selected={isSelected}
      aria-label={label.filter((part) => part !== '').join(' ')}
      tabIndex={isTabStop ? 0 : -1}
    >
      <td className={classes.code}>
        {definition.code}
      </td>
      <td className={classes.question}>
        <span className={classes.words}>{definition.question}</span>
        <span className={classes.badges}>
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
          {files > 0 && (
            <span className={classes.badge} data-tone="neutral" title={t('checklist.files', { count: files })}>
              <IconPaperclip size={14} aria-hidden />
              {files}
            </span>
          )}
        </span>
      </td>
      <td className={classes.results}>
        {results.map((choice) => {
          const { icon: Icon, tone } = resultMarks[choice];
          const name = t(`terms:assessment.result.${choice}`);
          return (
            <button
              key={choice}
              type="button"
              className={classes.chip}
              data-choice={choice}
              data-tone={tone}
              tabIndex={-1}
              aria-pressed={choice === result}
              aria-label={name}
              title={name}
            >
              <Icon size={20} stroke={choice === result ? 2.2 : 1.4} aria-hidden />
            </button>
          );
        })}
      </td>
      <td className={classes.share}>
        {share}
      </td>
    </tr>
  );
});
