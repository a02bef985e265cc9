import type { ReactNode } from 'react';
import { formatRules } from '#domain/documents/format.ts';
import type { Run, Section, Signature, SignatureBlock, TableBlock, TableRow } from '#domain/documents/model.ts';
import { MOTTO, NATION, numberLine, placeAndDate, urgencyWords } from '#domain/documents/headingLines.ts';
import { capitals, cellKey, lineShare, printable, recipientLines, RECIPIENTS_WORD } from '#domain/documents/printed.ts';
import type { Urgency } from '#domain/schema/documents.ts';
import { textWidth } from '#exchange/docx/textWidth.ts';
import { lettersLook, paragraphLook } from './look.ts';
import classes from './paper.module.css';
import type { Fragment } from './paginate.ts';
import type { PieceSource } from './pieces.ts';
import { placed } from './placed.ts';

interface Props {
  readonly piece: PieceSource;
  /** The lines or rows that stand here; undefined: all. */
  readonly fragment?: Pick<Fragment, 'from' | 'to'> | undefined;
  /** Lines of the paragraph and their height, once measured. */
  readonly measured?: { readonly lines: number; readonly lineHeight: number } | undefined;
}

/** A part of a document as it stands on paper. What is printed is Vietnamese, whatever the language of the screen. */
export function PieceView({ piece, fragment, measured }: Props) {
  switch (piece.kind) {
    case 'heading':
      return <HeadingView section={piece.section} />;
    case 'title':
      return <TitleView section={piece.section} />;
    case 'table':
      return <TableView block={piece.block} from={fragment?.from ?? 0} to={fragment?.to ?? piece.block.rows.length} />;
    case 'signatures':
      return <SignaturesView block={piece.block} />;
    case 'paragraph': {
      const { style, runs, made } = piece.block;
      const text = (
        <p className={classes.paragraph} data-style={style} data-hand={made !== undefined || undefined} style={paragraphLook(style)}>
          <Runs runs={runs} />
        </p>
      );
      const isWhole = !fragment || !measured || (fragment.from === 0 && fragment.to === measured.lines);
      return isWhole ? text : <Lines {...{ fragment, measured, text }} />;
    }
  }
}

/** A paragraph that goes over the page: all of it stands behind a window that shows the lines of this page; read aloud once, where it begins. */
function Lines({ fragment: { from, to }, measured: { lineHeight }, text }: { readonly fragment: Pick<Fragment, 'from' | 'to'>; readonly measured: { readonly lineHeight: number }; readonly text: ReactNode }) {
  return (
    <div className={classes.window} style={{ height: (to - from) * lineHeight }} aria-hidden={from > 0 || undefined}>
      <div style={{ marginTop: -from * lineHeight }}>{text}</div>
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return placed(runs).map(({ key, value: { text, bold, italic } }) => (
    <span key={key} className={classes.run} data-bold={bold || undefined} data-italic={italic || undefined}>
      {printable(text)}
    </span>
  ));
}

function UrgencyFrame({ urgency }: { readonly urgency: Urgency }) {
  if (urgency === 'normal') return null;
  const { value } = formatRules.urgency;
  const [width, height] = value.mm[urgency];
  return (
    <div className={classes.urgency} style={{ ...lettersLook(value), width: `${width}mm`, height: `${height}mm`, color: `#${value.colour}`, borderColor: `#${value.colour}` }}>
      {urgencyWords[urgency]}
    </div>
  );
}

function HeadingView({ section: { heading, title } }: { readonly section: Section }) {
  if (heading === null) return null;
  const { left, right } = formatRules.headingColumns.value.mm;
  return (
    <div className={classes.heading} style={{ gridTemplateColumns: `${left}mm ${right}mm` }}>
      <div>
        {heading.governingBody.trim() !== '' && <div style={lettersLook(formatRules.governingBody.value)}>{heading.governingBody}</div>}
        <div style={lettersLook(formatRules.issuingBody.value)}>{heading.issuingBody}</div>
        <RuleLine rule="issuingBodyLine" text={capitals(heading.issuingBody)} size={formatRules.issuingBody.value.size} />
      </div>
      <div>
        <div style={lettersLook(formatRules.nation.value)}>{NATION}</div>
        <div style={lettersLook(formatRules.motto.value)}>{MOTTO}</div>
        <RuleLine rule="mottoLine" text={MOTTO} size={formatRules.motto.value.size} />
      </div>
      <div>
        <div style={lettersLook(formatRules.number.value)}>{numberLine(heading)}</div>
        {title.kind === 'letter' && <div style={lettersLook(formatRules.letterSubject.value)}>{title.subject}</div>}
        <UrgencyFrame urgency={heading.urgency} />
      </div>
      <div style={lettersLook(formatRules.placeAndDate.value)}>{placeAndDate(heading)}</div>
    </div>
  );
}

/** The rule under a line of text, of the share of its length that its rule says. */
function RuleLine({ rule, text, size }: { readonly rule: Parameters<typeof lineShare>[0]; readonly text: string; readonly size: number }) {
  const longest = Math.max(...text.split('\n').map((line) => textWidth(line, size)));
  return <div className={classes.line} style={{ width: `min(${longest}pt, 100%)` }}><div style={{ width: `${lineShare(rule) * 100}%` }} /></div>;
}

function TitleView({ section: { title } }: { readonly section: Section }) {
  if (title.kind === 'letter') return null;
  if (title.kind === 'appendix') {
    return (
      <div className={classes.title}>
        {title.no !== '' && <div style={lettersLook(formatRules.appendixNo.value)}>{title.no}</div>}
        <div style={lettersLook(formatRules.appendixTitle.value)}>{title.subject}</div>
        {title.attachedTo !== '' && <div style={lettersLook(formatRules.attachedTo.value)}>{title.attachedTo}</div>}
      </div>
    );
  }
  return (
    <div className={classes.title}>
      <div style={lettersLook(formatRules.type.value)}>{title.type}</div>
      {title.subject !== '' && <div style={lettersLook(formatRules.subject.value)}>{title.subject}</div>}
      {title.subject !== '' && <RuleLine rule="subjectLine" text={title.subject} size={formatRules.subject.value.size} />}
    </div>
  );
}

const alignOf = { left: 'left', centre: 'center', right: 'right' } as const;

/** The rows of a table from one to before another, under its head. */
function TableView({ block: { columns, rows }, from, to }: { readonly block: TableBlock; readonly from: number; readonly to: number }) {
  return (
    <table className={classes.table} style={{ ...lettersLook(formatRules.table.value), textAlign: 'left' }}>
      <colgroup>
        {placed(columns).map(({ key, value }) => (
          <col key={key} style={{ width: `${value.width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {placed(columns).map(({ key, value }) => (
            <th key={key} scope="col">
              {value.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(from, to).map((row) => (
          <RowView key={row.key} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function RowView({ row, columns }: { readonly row: TableRow; readonly columns: TableBlock['columns'] }) {
  if (row.kind === 'group') {
    return (
      <tr data-key={row.key}>
        <th scope="rowgroup" colSpan={columns.length} className={classes.group} data-hand={row.made !== undefined || undefined}>
          {row.text}
        </th>
      </tr>
    );
  }
  return (
    <tr data-key={row.key} data-total={row.kind === 'total' || undefined}>
      {placed(columns).map(({ key, value }, no) => (
        <td key={key} data-hand={row.made?.[cellKey(row.key, no)] !== undefined || undefined} style={{ textAlign: alignOf[value.align] }}>
          {placed(row.cells[no] ?? []).map((paragraph) => (
            <div key={paragraph.key}>
              <Runs runs={paragraph.value} />
            </div>
          ))}
        </td>
      ))}
    </tr>
  );
}

function SignaturesView({ block: { recipients, signatures } }: { readonly block: SignatureBlock }) {
  const isOne = signatures.length === 1;
  const list = recipients.length > 0 && <Recipients recipients={recipients} />;
  return (
    <div>
      <div className={classes.signatures} style={{ gridTemplateColumns: isOne ? '1fr 1fr' : `repeat(${signatures.length}, 1fr)` }}>
        {isOne && <div>{list}</div>}
        {placed(signatures).map(({ key, value }) => (
          <SignatureView key={key} signature={value} />
        ))}
      </div>
      {!isOne && list}
    </div>
  );
}

function SignatureView({ signature: { lines, name, hint } }: { readonly signature: Signature }) {
  return (
    <div>
      {placed(lines).map(({ key, value }) => (
        <div key={key} style={lettersLook(formatRules.signerPost.value)}>
          {value}
        </div>
      ))}
      {hint !== '' && <div style={lettersLook(formatRules.signerHint.value)}>{hint}</div>}
      <div style={{ height: `${formatRules.signatureRoom.value.mm.height}mm` }} />
      <div style={lettersLook(formatRules.signerName.value)}>{name}</div>
    </div>
  );
}

function Recipients({ recipients }: { readonly recipients: readonly string[] }) {
  return (
    <>
      <div style={lettersLook(formatRules.recipientsWord.value)}>{RECIPIENTS_WORD}</div>
      {placed(recipientLines(recipients)).map(({ key, value }) => (
        <div key={key} style={lettersLook(formatRules.recipients.value)}>
          {value}
        </div>
      ))}
    </>
  );
}
