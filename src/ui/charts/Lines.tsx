interface Props {
  readonly x: number;
  /** The middle of all lines. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly className?: string | undefined;
  readonly anchor?: 'start' | 'middle' | 'end';
}

const LINE = 14;

/** Lines of text around a middle. What they say is said by the marks too, so readers skip them. */
export function Lines({ x, y, lines, className, anchor = 'start' }: Props) {
  return (
    <text className={className} textAnchor={anchor} aria-hidden>
      {lines.map((line, at) => (
        <tspan key={at} x={x} y={y + (at - (lines.length - 1) / 2) * LINE} dominantBaseline="central">
          {line}
        </tspan>
      ))}
    </text>
  );
}
