import { bodyInText, headOf } from './bodies.ts';
import type { DocumentSource } from './source.ts';

/** The head of the department as a sentence addresses him: „Giám đốc Sở Khoa học và Công nghệ“. */
export const headTitle = ({ plan }: DocumentSource): string => {
  const { issuingBody } = plan.letterhead;
  const body = bodyInText(issuingBody);
  return body === '' ? 'Thủ trưởng cơ quan' : `${headOf(issuingBody)} ${body}`;
};
