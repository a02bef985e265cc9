import { hashText } from '../hash.ts';
import type { DocumentModel, Section } from './model.ts';
import { keyedTexts } from './printed.ts';

const headOf = ({ heading, title, blocks }: Section): readonly string[] => [
  ...(heading === null ? [] : [heading.governingBody, heading.issuingBody, heading.number, heading.symbol, heading.place, heading.date ?? '', String(heading.year), heading.urgency]),
  title.kind === 'named' ? title.type : title.kind === 'appendix' ? title.no : '',
  title.subject,
  ...blocks.flatMap((block) => (block.kind === 'signatures' ? [...block.recipients, ...block.signatures.flatMap(({ lines, name }) => [...lines, name])] : [])),
];

/** Digest of what a document says, word for word: equal as long as the data behind it says the same. How it looks is no part of it. */
export const contentDigest = (model: DocumentModel): string =>
  hashText(JSON.stringify([model.kind, model.sections.map(headOf), keyedTexts(model).map(({ key, text }) => [key, text])]));
