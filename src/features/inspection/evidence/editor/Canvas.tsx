import { useEffect, useRef } from 'react';
import { drawAll, type Board } from './burn.ts';
import classes from './Editor.module.css';
import { areaOf, type Shape } from './shapes.ts';
import type { DrawingBoard, Tool } from './useBoard.ts';

interface Props {
  readonly board: Board;
  readonly drawing: DrawingBoard;
  readonly tool: Tool;
  readonly label: string;
}

/** The frame round what is selected, and the handle at its end; they are on the screen only. */
const drawSelection = (context: CanvasRenderingContext2D, shape: Shape, { size }: Board): void => {
  const unit = Math.max(2, size.width / 500);
  const { left, top, width, height } = areaOf(shape, size, Math.round(unit * 3));
  context.lineWidth = unit;
  context.setLineDash([unit * 4, unit * 3]);
  context.strokeStyle = '#1c7ed6';
  context.strokeRect(left, top, width, height);
  context.setLineDash([]);
  if (!('to' in shape)) return;
  context.fillStyle = '#1c7ed6';
  context.beginPath();
  context.arc(shape.to.x, shape.to.y, unit * 4, 0, 2 * Math.PI);
  context.fill();
};

/** The picture as it will be, drawn anew with each step. What is drawn is read and moved by keyboard in the list beside it. */
export function Canvas({ board, drawing: { drawing, selected, pointer }, tool, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d', { alpha: false });
    if (!context) return;
    drawAll(context, board, drawing.shapes);
    if (selected) drawSelection(context, selected, board);
  }, [board, drawing, selected]);
  return (
    <canvas ref={canvas} className={classes.canvas} data-tool={tool} width={board.size.width} height={board.size.height} aria-label={label} {...pointer}>
      {label}
    </canvas>
  );
}
