import { useTranslation } from 'react-i18next';
import { formatRules, pageSize } from '#domain/documents/format.ts';
import { lettersLook } from './look.ts';
import type { LaidPage, LaidPiece } from './laid.ts';
import { PieceView } from './Paper.tsx';
import classes from './preview.module.css';

interface Props {
  readonly page: LaidPage;
  readonly no: number;
  readonly of: number;
  readonly scale: number;
}

/** A page in its size; number in the upper margin, none on the first. The frame around it has the size that it is shown in. */
export function PageSheet({ page, no, of, scale }: Props) {
  const { t } = useTranslation('documents');
  const { width, height } = pageSize(page.orientation);
  const { top, right, bottom, left } = formatRules.margins.value.mm;
  return (
    <div className={classes.sheetFrame} style={{ width: `${width * scale}mm`, height: `${height * scale}mm` }}>
      <article
        className={classes.sheet}
        data-orientation={page.orientation}
        aria-label={t('preview.page', { no, of })}
        style={{ width: `${width}mm`, minHeight: `${height}mm`, padding: `${top}mm ${right}mm ${bottom}mm ${left}mm`, transform: `scale(${scale})` }}
      >
        {no > 1 && (
          <div className={classes.number} style={{ ...lettersLook(formatRules.pageNumber.value), top: `${formatRules.pageNumberPlace.value.mm.top}mm` }}>
            {no}
          </div>
        )}
        {page.pieces.map((piece, at) => (
          <LaidPieceView key={piece.source.key} piece={piece} isLast={at === page.pieces.length - 1} />
        ))}
      </article>
    </div>
  );
}

/** A piece with the gaps around it; at the foot of a page there is none, or the page would be higher than its paper. */
function LaidPieceView({ piece: { source, fragment, measured }, isLast }: { readonly piece: LaidPiece; readonly isLast: boolean }) {
  const lines = measured?.kind === 'text' ? measured : undefined;
  const before = lines && fragment.from === 0 ? lines.before : 0;
  const ends = measured?.kind === 'text' ? fragment.to === measured.lines : measured?.kind === 'table' && fragment.to === measured.rows.length;
  const after = measured && ends && !isLast ? measured.after : 0;
  return (
    <div className={classes.piece} data-key={source.key} style={{ paddingTop: before, paddingBottom: after }}>
      <PieceView piece={source} fragment={fragment} measured={lines} />
    </div>
  );
}
