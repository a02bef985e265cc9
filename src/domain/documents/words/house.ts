import type { Row } from '../../schema/tables.ts';
import { bodyInText, headOf, isDepartment, shortBody } from '../bodies.ts';

/** How the documents of a round call the department and its parts. */
export interface House {
  /** „Sở Khoa học và Công nghệ“; room for it while the letterhead is blank. */
  readonly body: string;
  /** „Sở“, „cơ quan“. */
  readonly short: string;
  /** „Giám đốc Sở“. */
  readonly head: string;
  /** „phòng, đơn vị thuộc Sở“. */
  readonly units: string;
  /** The body that assists the team: „Văn phòng Sở“. */
  readonly office: string;
  /** The head of that body, who proposes the decision: „Chánh Văn phòng Sở“. */
  readonly officeHead: string;
}

/** The head of the part of the house that assists the team. */
const officeHeadOf = (office: string): string => {
  if (/^văn phòng(?=\s|$)/iu.test(office)) return `Chánh ${office}`;
  return /^phòng(?=\s)/iu.test(office) ? `Trưởng ${office.charAt(0).toLocaleLowerCase('vi')}${office.slice(1)}` : `Thủ trưởng ${office}`;
};

/** PURE. The words for the department of a round. */
export const houseOf = ({ letterhead, standingOffice }: Pick<Row<'plans'>, 'letterhead' | 'standingOffice'>): House => {
  const { issuingBody } = letterhead;
  const short = shortBody(issuingBody);
  const office = standingOffice.trim() || (short === 'Sở' ? 'Văn phòng Sở' : 'Văn phòng');
  return {
    body: bodyInText(issuingBody) || '……………………',
    short,
    head: isDepartment(issuingBody) ? 'Giám đốc Sở' : `${headOf(issuingBody)} ${bodyInText(issuingBody)}`.trim(),
    units: isDepartment(issuingBody) ? 'phòng, đơn vị thuộc Sở' : 'phòng, đơn vị trực thuộc',
    office,
    officeHead: officeHeadOf(office),
  };
};
