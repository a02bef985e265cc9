import { Button, Menu } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChartBar, IconClipboardCopy, IconDownload, IconFileSpreadsheet, IconPhoto, IconTable, IconVector } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { copyTable } from '../copyTable.ts';
import { notifyDone, notifyProblem } from '../notify.tsx';
import { Panel } from '../Panel.tsx';
import { saveFile } from '../saveFile.ts';
import type { ChartTable } from './chartTable.ts';
import classes from './charts.module.css';

/** The words of the frame of a chart. */
export interface ChartWords {
  readonly asTable: string;
  readonly asChart: string;
  readonly save: string;
  readonly svg: string;
  readonly png: string;
  readonly sheet: string;
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
}

interface Props {
  readonly title: string;
  readonly hint: ReactNode;
  readonly words: ChartWords;
  readonly table: ChartTable;
  /** Name of saved files, without an ending. */
  readonly fileName: string;
  readonly onSaveSheet: () => Promise<void>;
  /** Draws the chart in a width. */
  readonly renderChart: (width: number) => ReactNode;
  /** What is left out, and how it is to be read. */
  readonly note?: ReactNode;
}

/** A chart with its title, the same as a table (button, or key T inside), and its ways out: picture, sheet, clipboard. */
export function Chart({ title, hint, words, table, fileName, onSaveSheet, renderChart, note }: Props) {
  const [isTable, setIsTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const { ref, width } = useElementSize();
  const picture = (): SVGSVGElement | null => frame.current?.querySelector('svg') ?? null;
  const trySaving = async (save: () => Promise<void>): Promise<void> => {
    try {
      await save();
    } catch {
      notifyProblem(title, words.failed);
    }
  };
  const saveSvg = async () => {
    const { svgFile } = await import('./saveChart.ts');
    const chart = picture();
    if (chart) saveFile(svgFile(chart, title), `${fileName}.svg`);
  };
  const savePng = async () => {
    const { pngFile } = await import('./saveChart.ts');
    const chart = picture();
    const file = chart && (await pngFile(chart, title));
    if (file) saveFile(file, `${fileName}.png`);
    else notifyProblem(title, words.failed);
  };
  const copy = async () => {
    const done = await copyTable([table.head, ...table.rows.map((row) => row.map(({ text }) => text))]);
    if (done) notifyDone(words.copied);
    else notifyProblem(title, words.failed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    setIsTable((before) => !before);
    frame.current?.focus();
  };
  const actions = (
    <>
      <Button className={classes.tools ?? ''} size="compact-sm" variant="default" leftSection={isTable ? <IconChartBar size={15} aria-hidden /> : <IconTable size={15} aria-hidden />} onClick={() => setIsTable(!isTable)}>
        {isTable ? words.asChart : words.asTable}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button className={classes.tools ?? ''} size="compact-sm" variant="default" leftSection={<IconDownload size={15} aria-hidden />}>
            {words.save}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!isTable && (
            <>
              <Menu.Item leftSection={<IconPhoto size={15} aria-hidden />} onClick={() => void trySaving(savePng)}>
                {words.png}
              </Menu.Item>
              <Menu.Item leftSection={<IconVector size={15} aria-hidden />} onClick={() => void trySaving(saveSvg)}>
                {words.svg}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconFileSpreadsheet size={15} aria-hidden />} onClick={() => void trySaving(onSaveSheet)}>
            {words.sheet}
          </Menu.Item>
          <Menu.Item leftSection={<IconClipboardCopy size={15} aria-hidden />} onClick={() => void copy()}>
            {words.copy}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
  return (
    <Panel title={title} hint={hint} actions={actions}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- T turns the chart into a table from anywhere inside */}
      <div ref={frame} className={classes.print} tabIndex={-1} onKeyDown={onKeyDown}>
        <div ref={ref}>{isTable ? <Table title={title} table={table} /> : width > 0 && <div className={classes.scroll}>{renderChart(width)}</div>}</div>
        {note !== undefined && <div className={classes.note}>{note}</div>}
      </div>
    </Panel>
  );
}

function Table({ title, table: { head, rows } }: { readonly title: string; readonly table: ChartTable }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by the keyboard where it is wider than the page
    <section className={classes.scroll} tabIndex={0} aria-label={title}>
      <table className={classes.table} data-table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {head.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map(({ text }, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column}>{text}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
