import { useLayoutEffect, useRef } from 'react';
import { pageSize } from '#domain/documents/format.ts';
import type { DocumentModel, Section } from '#domain/documents/model.ts';
import type { LaidPage } from './laid.ts';
import { measurePiece } from './measure.ts';
import { paginate } from './paginate.ts';
import { PieceView } from './Paper.tsx';
import { piecesOf } from './pieces.ts';
import classes from './preview.module.css';

interface Props {
  readonly model: DocumentModel;
  readonly onLaid: (pages: readonly LaidPage[]) => void;
}

const PX_PER_MM = 96 / 25.4;

const pagesOf = (section: Section, drawn: Element): readonly LaidPage[] => {
  const sources = piecesOf(section);
  const elements = [...drawn.children];
  const pieces = sources.flatMap((source, no) => {
    const element = elements[no];
    return element ? [measurePiece(element, source, sources[no + 1])] : [];
  });
  return paginate(pieces, pageSize(section.orientation).textHeight * PX_PER_MM).map((page, no) => ({
    id: `${section.key} ${no}`,
    orientation: section.orientation,
    pieces: page.flatMap((fragment) => {
      const source = sources[fragment.piece];
      return source ? [{ source, fragment, measured: pieces[fragment.piece] }] : [];
    }),
  }));
};

/** Draws a document out of sight, in full and at the width of its pages, and lays it out on them before anything is painted. */
export function MeasureLayer({ model, onLaid }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const done = useRef(onLaid);
  useLayoutEffect(() => {
    done.current = onLaid;
  });
  useLayoutEffect(() => {
    const drawn = [...(layer.current?.children ?? [])];
    done.current(
      model.sections.flatMap((section, no) => {
        const element = drawn[no];
        return element ? pagesOf(section, element) : [];
      }),
    );
  }, [model]);
  return (
    <div className={classes.measure} ref={layer} aria-hidden>
      {model.sections.map((section) => (
        <div key={section.key} style={{ width: `${pageSize(section.orientation).textWidth}mm` }}>
          {piecesOf(section).map((piece) => (
            <div key={piece.key} className={classes.piece}>
              <PieceView piece={piece} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
