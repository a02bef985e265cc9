import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Editor.module.css';
import type { Point, Shape, Size } from './shapes.ts';
import type { DrawingBoard } from './useBoard.ts';

/** By how much a key moves: a hundredth of the picture. */
const stepOf = ({ width, height }: Size): number => Math.max(1, Math.round(Math.max(width, height) / 100));

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface Props {
  readonly drawing: DrawingBoard;
  readonly size: Size;
}

/** What was drawn, one to a line: here the keyboard moves it, makes it larger and deletes it, and words are written. */
export function ShapeList({ drawing, size }: Props) {
  const { t } = useTranslation('inspection');
  const { shapes } = drawing.drawing;
  if (shapes.length === 0) return <p className={classes.hint}>{t('draw.empty')}</p>;
  return (
    <>
      <p className={classes.hint} id="draw-keys">
        {t('draw.keys')}
      </p>
      <ol className={classes.shapes}>
        {shapes.map((shape) => (
          <Line key={shape.id} shape={shape} drawing={drawing} size={size} />
        ))}
      </ol>
    </>
  );
}

function Line({ shape, drawing: { selected, select, push, remove, replace, drawing }, size }: Props & { readonly shape: Shape }) {
  const { t } = useTranslation('inspection');
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isSelected = selected?.id === shape.id;
  const no = drawing.shapes.filter(({ tool }) => tool === shape.tool).findIndex(({ id }) => id === shape.id) + 1;
  const name = t('draw.shape', { tool: t(`draw.tool.${shape.tool}`), no });
  // What was just drawn is what the next keys are for.
  useEffect(() => {
    if (isSelected && document.activeElement !== field.current) (field.current ?? button.current)?.focus();
  }, [isSelected]);
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction) {
      event.preventDefault();
      const step = event.altKey ? 1 : stepOf(size);
      push(shape, { x: direction.x * step, y: direction.y * step }, event.shiftKey);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      remove(shape);
    }
  };
  return (
    <li className={classes.shape} data-selected={isSelected || undefined}>
      <button
        ref={button}
        type="button"
        className={classes.shapeName}
        aria-pressed={isSelected}
        aria-describedby="draw-keys"
        onFocus={() => select(shape.id)}
        onClick={() => select(shape.id)}
        onKeyDown={onKeyDown}
      >
        {name}
      </button>
      {shape.tool === 'label' && (
        <TextInput
          size="xs"
          ref={field}
          aria-label={t('draw.labelField', { no })}
          value={shape.text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => replace({ ...shape, text: event.currentTarget.value.slice(0, 80) })}
        />
      )}
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('draw.remove', { name })} onClick={() => remove(shape)}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </li>
  );
}
