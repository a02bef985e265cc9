import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#domain/roundBook/entries.ts';
import type { Mark } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { grid, gridCell, gridHead, gridRow } from './grid.ts';
import { listKey } from './pageKeys.ts';
import type { Marks } from './useMarks.ts';
import boardClasses from './board.module.css';
import { offsetsOf, useVirtual } from './virtual.ts';

/** Height of a card with the room below it; all are the same, so that thousands need not be measured. */
const CARD = 150;

/** A column of the board: a state, and what is in it. */
export interface Lane<E> {
  readonly key: string;
  readonly name: string;
  readonly mark: Mark;
  readonly entries: readonly E[];
}

interface Props<E> {
  readonly lanes: readonly Lane<E>[];
  readonly marks: Marks<E>;
  readonly openKey: string | null;
  readonly onOpen: (entry: E) => void;
  readonly onCopy: () => void;
  readonly renderCard: (entry: E) => ReactNode;
  /** How cards go from one column to another; none where the columns follow from something else. */
  readonly moving?: Moving<E>;
}

/** How the cards of a board are moved. */
export interface Moving<E> {
  readonly canGo: (entry: E, lane: string) => boolean;
  readonly go: (entry: E, lane: string) => void;
  /** By the keyboard, to the nearest column on a side. */
  readonly goAside: (entry: E, side: 'left' | 'right') => void;
}

interface Spot {
  readonly lane: number;
  readonly card: number;
}

const spotOf = <E extends Entry>(lanes: readonly Lane<E>[], key: string | null): Spot | null => {
  if (key === null) return null;
  for (const [lane, { entries }] of lanes.entries()) {
    const card = entries.findIndex(entry => entry.key === key);
    if (card >= 0) return { lane, card };
  }
  return null;
};

const firstSpot = <E,>(lanes: readonly Lane<E>[]): Spot => ({ lane: Math.max(0, lanes.findIndex(({ entries }) => entries.length > 0)), card: 0 });

/** The nearest column on a side that has cards. */
const besides = <E,>(lanes: readonly Lane<E>[], { lane, card }: Spot, step: 1 | -1): Spot => {
  for (let at = lane + step; at >= 0 && at < lanes.length; at += step) {
    const count = lanes[at]?.entries.length ?? 0;
    if (count > 0) return { lane: at, card: Math.min(card, count - 1) };
  }
  return { lane, card };
};

/** A list as cards in columns by state. For readers of the screen each column is a row of a grid, its cards are the cells. */
export function Board<E extends Entry>({ lanes, marks, openKey, onOpen, onCopy, renderCard, moving }: Props<E>) {
  const { t } = useTranslation('followup');
  const id = useId();
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [dragged, setDragged] = useState<E | null>(null);
  const spot = useMemo(() => spotOf(lanes, activeKey) ?? firstSpot(lanes), [lanes, activeKey]);
  /** The card that a key has just led to; each press is a wish of its own. */
  const [wish, setWish] = useState<Spot | null>(null);
  const active = lanes[spot.lane]?.entries[spot.card] ?? null;

  const moveTo = ({ lane, card: at }: Spot) => {
    const entries = lanes[lane]?.entries ?? [];
    const row = Math.max(0, Math.min(entries.length - 1, at));
    setActiveKey(entries[row]?.key ?? null);
    setWish({ lane, card: row });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const asked = listKey({ ...event, key: event.key, isComposing: event.nativeEvent.isComposing });
    if (asked === null || active === null) return;
    if (asked.type === 'copy' && document.getSelection()?.isCollapsed === false) return;
    if (asked.type === 'leave' && marks.keys.size === 0) return;
    event.preventDefault();
    setActiveKey(active.key);
    switch (asked.type) {
      case 'move':
        return moveTo({ lane: spot.lane, card: activeKey === null && asked.by === 1 ? 0 : spot.card + asked.by });
      case 'edge':
        return moveTo({ lane: spot.lane, card: asked.to === 'first' ? 0 : Infinity });
      case 'side':
        return moveTo(besides(lanes, spot, asked.to === 'right' ? 1 : -1));
      case 'shift':
        return moving?.goAside(active, asked.to);
      case 'open':
        return onOpen(active);
      case 'mark':
        return marks.toggle(active.key);
      case 'markAll':
        return marks.all();
      case 'copy':
        return onCopy();
      case 'leave':
        return marks.clear();
    }
  };

  return (
    // The board has the focus and walks its cards, as the table does its rows.
    <div
      className={boardClasses.board}
      {...grid({
        'aria-label': t('views.board.label'),
        'aria-multiselectable': true,
        'aria-activedescendant': active === null ? undefined : `${id}-${active.key}`,
        onKeyDown,
      })}
    >
      {lanes.map((lane, at) => (
        <LaneColumn
          key={lane.key}
          lane={lane}
          dragged={dragged}
          moving={moving}
          wish={wish?.lane === at ? wish : null}
          onDropped={() => setDragged(null)}
        >
          {entry => (
            <div
              key={entry.key}
              className={boardClasses.card}
              draggable={moving !== undefined}
              data-active={entry === active || undefined}
              data-marked={marks.keys.has(entry.key) || undefined}
              data-selected={entry.key === openKey || undefined}
              data-dragged={entry.key === dragged?.key || undefined}
              {...gridCell({
                id: `${id}-${entry.key}`,
                'aria-selected': marks.keys.has(entry.key),
                onDragStart: event => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', entry.line.text);
                  setDragged(entry);
                },
                onDragEnd: () => setDragged(null),
                onClick: event => clickCard(event, entry),
              })}
            >
              {renderCard(entry)}
            </div>
          )}
        </LaneColumn>
      ))}
    </div>
  );

  function clickCard(event: MouseEvent, entry: E): void {
    if (event.target instanceof Element && event.target.closest('a, button, input, [role="menuitem"]') !== null) return;
    setActiveKey(entry.key);
    if (event.ctrlKey || event.metaKey) marks.toggle(entry.key);
    else if (event.shiftKey) marks.extend(null, entry.key);
    else onOpen(entry);
  }
}

interface LaneProps<E> {
  readonly lane: Lane<E>;
  readonly dragged: E | null;
  readonly moving: Moving<E> | undefined;
  /** The card to bring into the window. */
  readonly wish: Spot | null;
  readonly onDropped: () => void;
  readonly children: (entry: E) => ReactNode;
}

function LaneColumn<E extends Entry>({ lane, dragged, moving, wish, onDropped, children }: LaneProps<E>) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const [isOver, setIsOver] = useState(false);
  const count = lane.entries.length;
  const offsets = useMemo(() => offsetsOf(Array.from({ length: count }, () => CARD)), [count]);
  const { from, to, reveal } = useVirtual(list, offsets);
  const onWish = useEffectEvent((card: number) => reveal(card));
  useEffect(() => {
    if (wish !== null) onWish(wish.card);
  }, [wish]);
  const takes = dragged !== null && moving?.canGo(dragged, lane.key) === true;
  const { icon: Icon, tone } = lane.mark;
  const onDragOver = (event: DragEvent) => {
    if (!takes) return;
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <div
      className={boardClasses.lane}
      data-tone={tone}
      data-allowed={takes || undefined}
      data-over={(takes && isOver) || undefined}
      {...gridRow({
        onDragOver,
        onDragLeave: () => setIsOver(false),
        onDrop: event => {
          event.preventDefault();
          setIsOver(false);
          if (takes && dragged !== null) moving?.go(dragged, lane.key);
          onDropped();
        },
      })}
    >
      <div {...gridHead({ className: boardClasses.laneHead })}>
        <Icon size={15} aria-hidden />
        {t('views.board.column', { name: lane.name, number: format.number(count) })}
      </div>
      <div role="presentation" ref={list} style={{ paddingTop: offsets[from] ?? 0, paddingBottom: (offsets.at(-1) ?? 0) - (offsets[to] ?? 0) }}>
        {lane.entries.slice(from, to).map(children)}
      </div>
    </div>
  );
}
