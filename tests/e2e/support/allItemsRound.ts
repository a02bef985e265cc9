import { cchcCriteria } from '#domain/criteria/cchc.ts';
import { areaIdOf, criterionIdOf } from '#domain/ids.ts';
import { fileOf } from './exchange.ts';
import type { ChosenFile } from './checklist.ts';

/** A round whose one visit puts every item of the built-in set to its unit. */
export const allItemsRound = { plan: 'kiem-tra-du-muc-2026-abcdefghij', title: 'Kiểm tra đủ các mục năm 2026', unit: 'Chi cục Thử nghiệm', visit: 'cuoc-chi-cuc-thu-nghiem' } as const;

const version = 'du-muc';

/** The round as a file of another program: all areas included, and each criterion put to all kinds of unit. */
export const allItemsFile = (): ChosenFile => {
  const { plan, title, unit, visit } = allItemsRound;
  const records = {
    plan: { id: plan, title, year: 2026, criteriaVersion: version, window: { from: '2026-03-01', to: '2026-11-30' } },
    areas: cchcCriteria.areas.map(({ no, name, thematic }) => ({ id: areaIdOf(no), no, name, thematic, included: true })),
    units: [{ id: 'chi-cuc-thu-nghiem', name: unit, kind: 'subDepartment', head: { name: 'Trần Văn Minh', position: 'Chi cục trưởng' } }],
    members: [
      { id: 'tv-ha', name: 'Nguyễn Thị Hà', position: 'Phó Giám đốc Sở', role: 'leader' },
      { id: 'tv-binh', name: 'Lê Văn Bình', position: 'Chánh Văn phòng', role: 'secretary' },
    ],
    visits: [{ id: visit, unit: 'chi-cuc-thu-nghiem', slot: { date: '2026-04-16', session: 'fullDay' }, criteriaVersion: version, stage: 'inProgress' }],
    criteria: cchcCriteria.criteria.map((definition) => ({
      id: criterionIdOf(version, definition.code),
      version,
      definition: { ...definition, applies: ['division', 'subDepartment', 'serviceUnit'] },
    })),
  };
  const file = { format: 'so-kiem-tra/bundle', version: 1, app: 'tests', createdAt: '2026-04-01T01:00:00.000Z', plan, by: { id: 'ps-van-thu', name: 'Văn thư' }, records };
  return fileOf(JSON.stringify(file), 'du-muc.skt.json');
};
