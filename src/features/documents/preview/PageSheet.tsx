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
        {page.pieces.map((piece) => (
          <LaidPieceView key={piece.source.key} piece={piece} />
        ))}
      </article>
    </div>
  );
}

function LaidPieceView({ piece: { source, fragment, measured } }: { readonly piece: LaidPiece }) {
  const lines = measured?.kind === 'text' ? measured : undefined;
  const gap = measured?.kind === 'table' && fragment.to === measured.rows.length ? measured.after : 0;
  return (
    <div className={classes.piece} data-key={source.key} style={{ paddingBottom: gap }}>
      <PieceView piece={source} fragment={fragment} measured={lines} />
    </div>
  );
}
