import type { CriteriaSet } from './criteriaSet.ts';
import { steering } from './cchc/area1Steering.ts';
import { institutions } from './cchc/area2Institutions.ts';
import { procedures } from './cchc/area3Procedures.ts';
import { organisation } from './cchc/area4Organisation.ts';
import { civilService } from './cchc/area5CivilService.ts';
import { publicFinance } from './cchc/area6PublicFinance.ts';
import { digitalGovernment } from './cchc/area7DigitalGovernment.ts';
import { discipline } from './cchc/area8Discipline.ts';
import { satisfaction } from './cchc/area9Satisfaction.ts';

/**
 * The built-in set for inspecting administrative reform inside a department (Sở).
 *
 * The wording and the weights are the product's own: areas 1 to 7 follow the programme of
 * Nghị quyết 76/NQ-CP ngày 15/7/2021 and add up to 100 points, areas 8 and 9 are thematic and
 * carry none. A province that has its own index replaces the weights.
 *
 * Published wording never changes: plans pin a version by copying it (docs/adr/0007). A mended
 * word is a new version.
 */
export const cchcCriteria: CriteriaSet = {
  version: 'cchc-2026.1',
  title: 'Bộ tiêu chí kiểm tra công tác cải cách hành chính',
  areas: [
    { no: 1, name: 'Công tác chỉ đạo, điều hành CCHC', thematic: false, maxScore: 1500 },
    { no: 2, name: 'Cải cách thể chế', thematic: false, maxScore: 1000 },
    { no: 3, name: 'Cải cách TTHC, cơ chế một cửa', thematic: false, maxScore: 2300 },
    { no: 4, name: 'Cải cách tổ chức bộ máy', thematic: false, maxScore: 900 },
    { no: 5, name: 'Cải cách chế độ công vụ', thematic: false, maxScore: 1500 },
    { no: 6, name: 'Cải cách tài chính công', thematic: false, maxScore: 1200 },
    { no: 7, name: 'Xây dựng chính quyền điện tử, chính quyền số', thematic: false, maxScore: 1600 },
    { no: 8, name: 'Chuyên đề: kỷ luật, kỷ cương, văn hóa công vụ', thematic: true, maxScore: 0 },
    { no: 9, name: 'Chuyên đề: mức độ hài lòng, ISO, khắc phục sau kiểm tra', thematic: true, maxScore: 0 },
  ],
  criteria: [
    ...steering,
    ...institutions,
    ...procedures,
    ...organisation,
    ...civilService,
    ...publicFinance,
    ...digitalGovernment,
    ...discipline,
    ...satisfaction,
  ],
};
