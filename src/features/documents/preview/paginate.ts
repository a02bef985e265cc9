/** A part of a document as it was measured, in pixels. */
export type Piece =
  /** Lines of one height, between which a page may end. */
  | { readonly kind: 'text'; readonly lines: number; readonly lineHeight: number; readonly before: number; readonly after: number; readonly keepNext: boolean }
  /** Rows, none of which is cut; the head comes again on every page. */
  | { readonly kind: 'table'; readonly head: number; readonly rows: readonly number[]; readonly after: number }
  /** What is never cut: the heading of the document, its title, signatures. */
  | { readonly kind: 'solid'; readonly height: number; readonly after: number; readonly keepNext: boolean };

/** Lines, rows or all of a piece that stand on one page: from the first to before the last. */
export interface Fragment {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

/** What stands on a page. */
export type Page = readonly Fragment[];

/** Fewer lines of a paragraph than this are left alone neither at the foot of a page nor at the top of the next. */
const TOGETHER = 2;

/** Heights are measured in fractions of pixels. */
const SLACK = 0.5;

class Pages {
  readonly #pages: Fragment[][] = [[]];
  readonly #height: number;
  #left: number;

  constructor(height: number) {
    this.#height = height;
    this.#left = height;
  }

  get all(): readonly Page[] {
    return this.#pages;
  }

  get isFresh(): boolean {
    return this.#pages.at(-1)?.length === 0;
  }

  fits(height: number): boolean {
    return height <= this.#left + SLACK;
  }

  fitsOnFresh(height: number): boolean {
    return height <= this.#height + SLACK;
  }

  /** How many steps of one height still fit below a gap. */
  room(step: number, gap: number): number {
    return step <= 0 ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((this.#left - gap + SLACK) / step));
  }

  put(fragment: Fragment, height: number): void {
    this.#pages.at(-1)?.push(fragment);
    this.#left -= height;
  }

  turn(): void {
    if (this.isFresh) return;
    this.#pages.push([]);
    this.#left = this.#height;
  }
}

/** The height of the part of a piece that has to stand together with what keeps it. */
const beginning = (piece: Piece): number => {
  switch (piece.kind) {
    case 'text':
      return piece.before + piece.lineHeight * (piece.lines <= TOGETHER + 1 ? piece.lines : TOGETHER);
    case 'table':
      return piece.head + (piece.rows[0] ?? 0);
    case 'solid':
      return piece.height;
  }
};

const keepsNext = (piece: Piece): boolean => piece.kind !== 'table' && piece.keepNext;

/** What a heading needs below it: itself, headings that follow, and the beginning of what they stand over. */
const chainFrom = (pieces: readonly Piece[], at: number): number => {
  let height = 0;
  for (const piece of pieces.slice(at)) {
    if (!keepsNext(piece)) return height + beginning(piece);
    height += piece.kind === 'text' ? piece.before + piece.lines * piece.lineHeight + piece.after : piece.kind === 'solid' ? piece.height + piece.after : 0;
  }
  return height;
};

/** How many of the lines that are left go on the page. */
const linesHere = (room: number, left: number): number => {
  if (room >= left) return left;
  const here = left - room < TOGETHER ? left - TOGETHER : room;
  return here < TOGETHER ? 0 : here;
};

const placeText = (pages: Pages, { lines, lineHeight, before, after }: Extract<Piece, { kind: 'text' }>, piece: number): void => {
  let from = 0;
  while (from < lines) {
    const gap = from === 0 ? before : 0;
    const fitting = linesHere(pages.room(lineHeight, gap), lines - from);
    // A page on which not even two lines fit takes one all the same: it must go on.
    const here = fitting === 0 && pages.isFresh ? 1 : fitting;
    if (here > 0) pages.put({ piece, from, to: from + here }, gap + here * lineHeight + (from + here === lines ? after : 0));
    from += here;
    if (from < lines) pages.turn();
  }
};

const placeTable = (pages: Pages, { head, rows, after }: Extract<Piece, { kind: 'table' }>, piece: number): void => {
  let from = 0;
  do {
    if (!pages.fits(head + (rows[from] ?? 0))) pages.turn();
    let [to, height] = [from, head];
    while (to < rows.length && (to === from || pages.fits(height + (rows[to] ?? 0)))) {
      height += rows[to] ?? 0;
      to += 1;
    }
    pages.put({ piece, from, to }, height + (to === rows.length ? after : 0));
    from = to;
    if (from < rows.length) pages.turn();
  } while (from < rows.length);
};

/**
 * Lays the parts of a section out on pages as a word processor does: paragraphs break between lines, two of them together;
 * rows do not break and the head of their table is repeated; headings stay with what follows.
 */
export const paginate = (pieces: readonly Piece[], pageHeight: number): readonly Page[] => {
  const pages = new Pages(pageHeight);
  for (const [at, piece] of pieces.entries()) {
    if (keepsNext(piece) && (at === 0 || !keepsNext(pieces[at - 1] ?? piece))) {
      const chain = chainFrom(pieces, at);
      if (!pages.fits(chain) && pages.fitsOnFresh(chain)) pages.turn();
    }
    switch (piece.kind) {
      case 'text':
        placeText(pages, piece, at);
        break;
      case 'table':
        placeTable(pages, piece, at);
        break;
      case 'solid':
        if (!pages.fits(piece.height)) pages.turn();
        pages.put({ piece: at, from: 0, to: 1 }, piece.height + piece.after);
    }
  }
  return pages.all;
};
