import type { FocusEvent, MouseEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistEntry } from '#domain/checklist.ts';
import type { CriterionId } from '#domain/ids.ts';
import { results, type AssessmentResult } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useOutsiders } from '../OutsideShare.tsx';
import { ChecklistLine } from './ChecklistLine.tsx';
import classes from './Grid.module.css';

/** What a line shows beside its item. */
export interface LineCounts {
  /** Findings by kind, as ChecklistLine wants them. */
  readonly findings: ReadonlyMap<CriterionId, string>;
  readonly files: ReadonlyMap<CriterionId, number>;
}

interface Props extends LineCounts {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly entries: readonly ChecklistEntry[];
  readonly areas: readonly Row<'areas'>[];
  readonly selected: CriterionId | null;
  /** A line got the focus, by Tab or by the keys of a screen reader: what is pressed now is meant for it. */
  readonly onFocusLine: (criterion: CriterionId) => void;
  readonly onSelect: (criterion: CriterionId) => void;
  readonly onAssess: (criterion: CriterionId, result: AssessmentResult) => void;
}

const noFindings = '0,0,0,0';

/** The lines of the checklist by area. One line is in the tab order; the keys of the page move on from there. */
export function ChecklistGrid({ gridRef, entries, areas, selected, findings, files, onFocusLine, onSelect, onAssess }: Props) {
  const { t } = useTranslation('inspection');
  const outsiders = useOutsiders();
  const tabStop = entries.find((entry) => entry.criterion.id === selected) ?? entries[0];
  const entryAt = (target: Element) => {
    const line = target.closest<HTMLElement>('[data-criterion]');
    return entries.find(({ criterion }) => criterion.id === line?.dataset['criterion']);
  };
  const focus = (event: FocusEvent) => {
    const entry = event.target.matches('tr') ? entryAt(event.target) : undefined;
    if (entry && entry.criterion.id !== selected) onFocusLine(entry.criterion.id);
  };
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const entry = entryAt(event.target);
    if (!entry) return;
    const chip = event.target.closest<HTMLElement>('[data-choice]');
    const choice = results.find((result) => result === chip?.dataset['choice']);
    // A second click on the same result changes nothing: many people double-click everything.
    if (choice && entry.item?.assessment.result !== choice) onAssess(entry.criterion.id, choice);
    else onSelect(entry.criterion.id);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of focusable lines; useChecklistKeys gives keys to all that a click does
    <table role="grid" ref={gridRef} className={classes.grid} aria-label={t('checklist.grid')} aria-describedby="checklist-grid-hint" onClick={click} onFocus={focus}>
      <thead>
        <tr className={classes.heading}>
          <th scope="col" className={classes.code}>
            {t('checklist.columns.code')}
          </th>
          <th scope="col">{t('checklist.columns.question')}</th>
          <th scope="col" className={classes.results}>
            {t('checklist.columns.result')}
          </th>
          <th scope="col" className={classes.share}>
            {t('checklist.columns.percent')}
          </th>
        </tr>
      </thead>
      {areas.map((area) => {
        const lines = entries.filter((entry) => entry.criterion.definition.area === area.no);
        if (lines.length === 0) return null;
        return (
          <tbody key={area.id}>
            <tr className={classes.area}>
              <th scope="rowgroup" colSpan={4}>
                {t('checklist.areaNo', { no: area.no, name: area.name })}
              </th>
            </tr>
            {lines.map(({ criterion, item }) => (
              <ChecklistLine
                key={criterion.id}
                criterion={criterion}
                item={item}
                findings={findings.get(criterion.id) ?? noFindings}
                files={files.get(criterion.id) ?? 0}
                outsiders={outsiders(item, criterion.id)}
                isSelected={criterion.id === selected}
                isTabStop={criterion.id === tabStop?.criterion.id}
              />
            ))}
          </tbody>
        );
      })}
      <caption id="checklist-grid-hint" className={classes.caption}>
        {t('checklist.gridHint')}
      </caption>
    </table>
  );
}
