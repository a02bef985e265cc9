import { useComputedColorScheme } from '@mantine/core';
import { memo, useLayoutEffect, useMemo } from 'react';
import type { FocusEvent, MouseEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistEntry } from '#domain/checklist.ts';
import type { CriterionId } from '#domain/ids.ts';
import { results, type AssessmentResult } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { usePrevious } from '../previous/usePrevious.ts';
import { ChecklistLine } from './ChecklistLine.tsx';
import { keepChosen } from './chosenLine.ts';
import classes from './Grid.module.css';
import { signAt, signImages } from './signImages.ts';
import { useLinesByAndBy } from './useLinesByAndBy.ts';
import { useLineWords, type LineWords } from './useLineWords.ts';

/** What a line shows beside its item. */
export interface LineFacts {
  /** Findings by kind, as ChecklistLine wants them. */
  readonly findings: ReadonlyMap<CriterionId, string>;
  readonly files: ReadonlyMap<CriterionId, number>;
  /** Lines that somebody else has written to since they were looked at. */
  readonly changed: ReadonlySet<CriterionId>;
}

/** How a line was clicked. */
export type ClickWay = 'plain' | 'toggle' | 'run';

interface Props {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly entries: readonly ChecklistEntry[];
  readonly areas: readonly Row<'areas'>[];
  readonly facts: LineFacts;
  readonly selected: CriterionId | null;
  /** The chosen line at this moment: what is rendered may be older. */
  readonly chosen: () => CriterionId | null;
  /** Lines that carry a mark; null while no marks are asked for. */
  readonly marked: ReadonlySet<CriterionId> | null;
  /** A line got the focus, by Tab or by the keys of a screen reader: what is pressed now is meant for it. */
  readonly onFocusLine: (criterion: CriterionId) => void;
  readonly onClickLine: (criterion: CriterionId, way: ClickWay) => void;
  readonly onAssess: (criterion: CriterionId, result: AssessmentResult) => void;
}

const noFindings = '0,0,0,0';

const lineAt = (target: EventTarget): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-criterion]') : null);

const wayOf = (event: MouseEvent): ClickWay => {
  if (event.shiftKey) return 'run';
  const isBox = event.target instanceof Element && event.target.closest('[data-box]') !== null;
  return isBox || event.ctrlKey || event.metaKey ? 'toggle' : 'plain';
};

/** The result that a click on a line gives: by the button that it hits, else by the sign, since buttons come a moment after the mouse. */
const choiceAt = (target: Element, at: MouseEvent): AssessmentResult | null => {
  const chip = target.closest<HTMLElement>('[data-choice]');
  const cell = target.closest('[data-results]');
  if (chip || !cell) return results.find((result) => result === chip?.dataset['choice']) ?? null;
  return signAt(cell.getBoundingClientRect(), at);
};

/** The lines of the checklist by area. One line is in the tab order; the keys of the page move on from there. */
export const ChecklistGrid = memo(function ChecklistGrid({ gridRef, entries, areas, facts, selected, chosen, marked, onFocusLine, onClickLine, onAssess }: Props) {
  const { t } = useTranslation('inspection');
  const words = useLineWords();
  const scheme = useComputedColorScheme('light');
  const signs = useMemo(() => signImages(scheme), [scheme]);
  const groups = useMemo(
    () =>
      areas.flatMap((area) => {
        const lines = entries.filter((entry) => entry.criterion.definition.area === area.no);
        return lines.length === 0 ? [] : [{ area, lines }];
      }),
    [areas, entries],
  );
  useLayoutEffect(() => keepChosen(gridRef.current, chosen(), entries[0]?.criterion.id ?? null));
  const entryAt = (target: EventTarget) => {
    const id = lineAt(target)?.dataset['criterion'];
    return entries.find(({ criterion }) => criterion.id === id);
  };
  const focus = (event: FocusEvent) => {
    const entry = event.target.matches('tr') ? entryAt(event.target) : undefined;
    if (entry) onFocusLine(entry.criterion.id);
  };
  const click = (event: MouseEvent) => {
    const entry = entryAt(event.target);
    if (!entry || !(event.target instanceof Element)) return;
    const way = wayOf(event);
    const choice = choiceAt(event.target, event);
    // A second click on the same result changes nothing: many people double-click everything.
    if (way === 'plain' && choice && entry.item?.assessment.result !== choice) onAssess(entry.criterion.id, choice);
    else onClickLine(entry.criterion.id, way);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid of focusable lines; useChecklistKeys gives keys to all that a click does
    <table role="grid"
      ref={gridRef}
      className={classes.grid}
      style={signs}
      data-marking={marked !== null || undefined}
      aria-label={t('checklist.grid')}
      aria-describedby="checklist-grid-hint"
      aria-multiselectable={marked !== null}
      onClick={click}
      onFocus={focus}
      // Shift+click marks lines, not the words between them; and where the run begins is the line chosen before this press.
      onMouseDown={(event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey) event.preventDefault();
      }}
    >
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
      {groups.map(({ area, lines }) => (
        <AreaLines
          key={area.id}
          area={area}
          lines={lines}
          facts={facts}
          words={words}
          marked={marked}
          selected={lines.some(({ criterion }) => criterion.id === selected) ? selected : null}
        />
      ))}
      <caption id="checklist-grid-hint" className={classes.caption}>
        {t('checklist.gridHint')}
      </caption>
    </table>
  );
});

interface AreaProps {
  readonly area: Row<'areas'>;
  readonly lines: readonly ChecklistEntry[];
  readonly facts: LineFacts;
  readonly words: LineWords;
  readonly marked: ReadonlySet<CriterionId> | null;
  /** The chosen line, where it is in this area: it is on the page, whichever others are still to come. */
  readonly selected: CriterionId | null;
}

/** The lines of one area; those of the others do not render when the choice moves on in this one. */
const AreaLines = memo(function AreaLines({ area, lines, facts, words, marked, selected }: AreaProps) {
  const { t } = useTranslation('inspection');
  const { lines: previous } = usePrevious();
  const soFar = useLinesByAndBy(lines, selected);
  return (
    <tbody className={classes.lines} style={{ '--lines': lines.length }}>
      <tr className={classes.area}>
        <th scope="rowgroup" colSpan={4}>
          {t('checklist.areaNo', { no: area.no, name: area.name })}
        </th>
      </tr>
      <RoomFor lines={soFar.before} />
      {soFar.lines.map(({ criterion, item }) => {
        const { id } = criterion;
        const before = previous.get(id);
        return (
          <ChecklistLine
            key={id}
            criterion={criterion}
            item={item}
            words={words}
            findings={facts.findings.get(id) ?? noFindings}
            files={facts.files.get(id) ?? 0}
            previous={before?.answer?.assessment.result ?? null}
            stillOpen={before?.findings.length ?? 0}
            isChanged={facts.changed.has(id)}
            isMarked={marked && marked.has(id)}
          />
        );
      })}
      <RoomFor lines={soFar.after} />
    </tbody>
  );
});

/** Stands for lines that are still to come, so that nothing moves when they do. */
function RoomFor({ lines }: { readonly lines: number }) {
  return lines === 0 ? null : <tr aria-hidden className={classes.room} style={{ '--lines': lines }} />;
}
