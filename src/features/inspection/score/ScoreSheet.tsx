import { Button, Switch } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entriesByArea, type ChecklistEntry } from '#domain/checklist.ts';
import { editPlan } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { bandScaleOf, bandScales, type BandScale } from '#domain/scoring/bands.ts';
import { explain, sheetLine, type SheetNumber } from '#domain/scoring/explain.ts';
import { isComplete, type ScoreTotals } from '#domain/scoring/totals.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { BandBadge } from './BandBadge.tsx';
import type { ScoredVisit } from '#exchange/results/scoresBook.ts';
import { saveScores } from './saveScores.ts';
import { RowsBehind } from './RowsBehind.tsx';
import classes from './Score.module.css';
import { SheetTable, type NamedLine } from './SheetTable.tsx';
import type { SheetArea } from './useSheet.ts';

/** Gives the focus back to what opened the dialog, unless somebody has taken it since. */
const useFocusBack = () => {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
};

/** What of a round the sheet needs: the scale, and how to change it. */
type PlanOfSheet = Pick<Row<'plans'>, 'plan' | 'id' | 'regs' | 'bandScale'>;

interface Props {
  readonly plan: PlanOfSheet;
  readonly visit: ScoredVisit['visit'];
  /** The areas of the visit in their order. */
  readonly areas: readonly Row<'areas'>[];
  /** The lines of the visit. */
  readonly entries: readonly ChecklistEntry[];
  readonly unitName: string;
  /** The day of the visit. */
  readonly day: IsoDate | null;
  readonly area: SheetArea;
  readonly onArea: (area: SheetArea) => void;
  readonly onClose: () => void;
}

/** The points of a visit by area, and the rows behind each number. */
export function ScoreSheet({ plan, visit, areas, entries: all, unitName, day, area: wanted, onArea, onClose }: Props) {
  const { t } = useTranslation(['inspection', 'terms', 'common']);
  const scale = bandScaleOf(plan.bandScale);
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const [number, setNumber] = useState<SheetNumber>('verified');
  const [isFocusOnly, setIsFocusOnly] = useState(false);
  const behind = useRef<HTMLDivElement>(null);
  useFocusBack();
  const entries = useMemo(() => (isFocusOnly ? all.filter((entry) => entry.criterion.focus) : all), [all, isFocusOnly]);
  const byArea = useMemo(() => entriesByArea(entries), [entries]);
  const lines = useMemo(
    (): readonly NamedLine[] => [
      { area: 'all', name: t('scores.whole'), line: sheetLine(entries) },
      ...areas.flatMap(({ no, name }) => {
        const rows = byArea.get(no);
        return rows ? [{ area: no, name: t('checklist.areaNo', { no, name }), line: sheetLine(rows) }] : [];
      }),
    ],
    [entries, byArea, areas, t],
  );
  // An area that has no rows here (a link from elsewhere, or none in focus) shows all of them.
  const shown = lines.find((line) => line.area === wanted) ?? lines[0];
  const area = shown?.area ?? 'all';
  const thematic = useMemo(() => new Set(areas.filter((row) => row.thematic).map((row) => row.no)), [areas]);
  const explanation = useMemo(
    () => explain(area === 'all' ? entries : (byArea.get(area) ?? []), number, thematic),
    [entries, byArea, area, number, thematic],
  );
  const choose = (next: SheetArea, nextNumber: SheetNumber, isPointed: boolean) => {
    setNumber(nextNumber);
    if (next !== area) onArea(next);
    if (narrow && isPointed) behind.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };
  return (
    <Dialog
            onClose={onClose}
      title={`${t('scores.title')} – ${unitName}`}
      size="min(1240px, 96vw)"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes.bar}>
        <Switch
          label={t('scores.focusOnly')}
          checked={isFocusOnly}
          onChange={(event) => setIsFocusOnly(event.currentTarget.checked)}
        />
        <ScaleSelect plan={plan} />
        <Button size="xs" variant="default" leftSection={<IconFileSpreadsheet size={15} aria-hidden />} onClick={() => void saveScores([{ visit, unit: unitName, day, entries: all }], { plan, areas }, unitName)}>
          {t('scores.toExcel')}
        </Button>
      </div>
      <div className={classes.panes}>
        <div className={classes.numbers}>
          <SheetTable lines={lines} scale={scale} area={area} number={number} onChoose={choose} />
          <Notes whole={lines[0]?.line.verified} scale={scale} />
        </div>
        <div className={classes.behind} ref={behind}>
          <RowsBehind areaName={shown?.name ?? ''} number={number} explanation={explanation} badge={shown && narrow && <BandBadge totals={shown.line.verified} scale={scale} variant="plain" />} />
        </div>
      </div>
    </Dialog>
  );
}

/** What keeps the rate from being a result, and where the scale is from. */
function Notes({ whole, scale }: { readonly whole: ScoreTotals | undefined; readonly scale: BandScale }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  if (!whole || whole.max === 0) return <p className={classes.note}>{t('scores.nothing')}</p>;
  return (
    <>
      {!isComplete(whole) && <p className={classes.note}>{t('scores.unfinished', { scored: format.score(whole.scoredMax), max: format.score(whole.max) })}</p>}
      <p className={classes.note}>{scale.source === null ? t('scores.scaleOwn') : t('scores.scaleSource', { source: scale.source })}</p>
    </>
  );
}

/** By which scale the totals of this round are put into bands. */
function ScaleSelect({ plan }: { readonly plan: PlanOfSheet }) {
  const { t } = useTranslation(['inspection', 'common']);
  const edit = useCommand(editPlan);
  const id = useId();
  return (
    <div className={classes.scale}>
      <label htmlFor={id}>{t('scores.scale')}</label>
      <AutosaveSelect
        id={id}
        size="xs"
        data={bandScales.map(({ id }) => ({ value: id, label: t(`scores.scaleNames.${id}`) }))}
        value={bandScaleOf(plan.bandScale).id}
        basis={basisOf(plan, 'bandScale')}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failedLabel={t('common:notSaved')}
        onCommit={(value, basis) => (value === null ? false : edit({ plan: plan.plan, id: plan.id, field: 'bandScale', value, basis }))}
      />
    </div>
  );
}
