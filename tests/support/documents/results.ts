import { FindingIdSchema, MeasureIdSchema, SampleIdSchema, UnitIdSchema, VisitIdSchema, dossierIdOf, itemIdOf, minutesLineIdOf } from '#domain/ids.ts';
import type { DocumentSource } from '#domain/documents/source.ts';
import type { Block, DocumentModel, Run } from '#domain/documents/model.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { exampleSource, shownRow } from './source.ts';

/** The first visit of the example round, which has results here. */
export const resultVisit = VisitIdSchema.parse('kiem-tra-phong-quan-ly-khoa-hoc');
/** The unit of that visit, and one that answers for a finding there. */
const resultUnit = UnitIdSchema.parse('phong-quan-ly-khoa-hoc');
const otherUnit = UnitIdSchema.parse('phong-quan-ly-cong-nghe');

const criterionOf = (source: DocumentSource, code: string): Row<'criteria'> => {
  const criterion = source.rows.criteria.find(({ definition }) => definition.code === code);
  if (!criterion) throw new Error(`no criterion ${code}`);
  return criterion;
};

type Told = Partial<Omit<Row<'findings'>, 'id' | 'regs'>>;

/** A finding of the visit. */
export const foundRow = (id: string, kind: FindingKind, text: string, told: Told = {}): Row<'findings'> => ({
  ...shownRow('findings', id, { visit: resultVisit, kind, text }),
  ...told,
  id: FindingIdSchema.parse(id),
});

/** A measure of a finding. */
export const measureRow = (id: string, finding: string, text: string, told: Partial<Omit<Row<'measures'>, 'id' | 'regs'>> = {}): Row<'measures'> => ({
  ...shownRow('measures', id, { finding, text }),
  ...told,
  id: MeasureIdSchema.parse(id),
});

const item = (source: DocumentSource, code: string, values: Parameters<typeof shownRow>[2]): Row<'items'> => {
  const criterion = criterionOf(source, code);
  return shownRow('items', itemIdOf(resultVisit, criterion.id), { visit: resultVisit, criterion: criterion.id, ...values });
};

const sampleId = SampleIdSchema.parse('mau-1');

/** The example round after its first visit: findings of every kind, measures, opinions, a sample, figures, evidence, what earlier rounds left. */
export const resultSource = (): DocumentSource => {
  const source = exampleSource('2024-05-20');
  const on = criterionOf(source, '3.4').id;
  const visits = source.rows.visits.map((visit): Row<'visits'> =>
    visit.id === resultVisit
      ? {
          ...visit,
          ...shownRow('visits', visit.id, {
            unit: visit.unit, slot: visit.slot, form: visit.form, period: visit.period, criteriaVersion: visit.criteriaVersion,
            stage: 'minutesSigned', place: 'Phòng họp tầng 2, Phòng Quản lý Khoa học', attendees: 'Ông Trần Văn Bình, chuyên viên',
            remarks: 'Lãnh đạo phòng quan tâm chỉ đạo công tác cải cách hành chính.', unitOpinion: 'Phòng thống nhất với kết quả kiểm tra và cam kết khắc phục trong quý II.',
            openedAt: '2024-04-25T01:05:00.000Z', closedAt: '2024-04-25T04:40:00.000Z',
          }),
        }
      : visit,
  );
  return {
    ...source,
    rows: {
      ...source.rows,
      visits,
      units: source.rows.units.map((unit) => (unit.id === resultUnit ? { ...unit, head: { name: 'Lê Thị Hạnh', position: 'Trưởng phòng' } } : unit)),
      items: [
        item(source, '1.1', { assessment: { result: 'met', numerator: null, denominator: null, score: 150 }, selfScore: 150 }),
        item(source, '1.3', { assessment: { result: 'partlyMet', numerator: '8', denominator: '10', score: 225 }, selfScore: 300, note: 'Hai nhiệm vụ chậm so với kế hoạch.' }),
        item(source, '3.4', { assessment: { result: 'notMet', numerator: '912', denominator: '1000', score: 100 }, selfScore: 300, note: 'Số liệu trích từ hệ thống ngày 24/4/2024.' }),
      ],
      findings: [
        foundRow('tt-1', 'shortcoming', 'Có 88 hồ sơ giải quyết trễ hạn, trong đó 12 hồ sơ không có văn bản xin lỗi.', {
          number: 1, criterion: on, alsoCriteria: [criterionOf(source, '3.5').id], severity: 'serious', cause: { kind: 'subjective', text: 'Chưa phân công người thay khi công chức đi công tác' },
          responsible: 'Trưởng phòng', recommendation: 'Rà soát quy trình nội bộ và bố trí người thay thế.',
        }),
        foundRow('tt-2', 'shortcoming', 'Chưa niêm yết quyết định công bố thủ tục hành chính mới nhất', { number: 2, severity: 'minor', cause: { kind: 'objective', text: '' }, fixedOnSite: true, responsible: 'Công chức đầu mối' }),
        foundRow('tt-3', 'shortcoming', 'Số liệu báo cáo chưa khớp với phần mềm.', { number: null, responsible: 'Bộ phận tổng hợp', responsibleUnit: otherUnit }),
        foundRow('hl-1', 'goodPractice', 'Dùng mã QR để người dân tra cứu hồ sơ.', { number: 1, recommendation: 'Nhân rộng trong toàn Sở.' }),
        foundRow('kk-1', 'difficulty', 'Phần mềm một cửa thường xuyên quá tải vào cuối tháng.', { number: 1, authority: 'province', cause: { kind: 'objective', text: 'Hạ tầng dùng chung' }, recommendation: 'Kiến nghị nâng cấp hạ tầng.' }),
        foundRow('dx-1', 'proposal', 'Đề nghị bổ sung 01 biên chế theo dõi cải cách hành chính.', { number: 1, authority: 'department', recommendation: 'Giao Văn phòng Sở tham mưu.' }),
      ],
      measures: [
        measureRow('bp-1', 'tt-1', 'Ban hành bảng phân công người thay thế', { owner: { unit: resultUnit, post: 'Trưởng phòng' }, deadline: shownDeadline('2024-05-15'), recordedAt: moment('2024-04-25T04:00:00.000Z') }),
        measureRow('bp-2', 'tt-1', 'Gửi văn bản xin lỗi đối với 12 hồ sơ.', { deadline: shownDeadline('2024-06-30'), recordedAt: moment('2024-05-02T03:00:00.000Z'), report: 'Đã gửi 10 văn bản.' }),
        measureRow('bp-3', 'kk-1', 'Theo dõi dung lượng máy chủ hằng tuần.', { owner: { unit: otherUnit, post: '' }, recordedAt: moment('2024-05-03T03:00:00.000Z') }),
      ],
      minutesLines: [
        shownRow('minutesLines', minutesLineIdOf(resultVisit, 'finding-tt-1'), { visit: resultVisit, subject: { kind: 'finding', id: 'tt-1' }, opinion: 'Trong 88 hồ sơ có 20 hồ sơ do chờ ý kiến của Bộ.' }),
        shownRow('minutesLines', minutesLineIdOf(resultVisit, 'area-3'), { visit: resultVisit, subject: { kind: 'area', id: '3' }, opinion: 'Đề nghị ghi nhận số hồ sơ tăng 30% so với cùng kỳ' }),
        shownRow('minutesLines', minutesLineIdOf(resultVisit, 'remarks'), { visit: resultVisit, subject: { kind: 'remarks', id: '' }, opinion: 'Xin cảm ơn Tổ kiểm tra.' }),
      ],
      attendees: [
        shownRow('attendees', 'd-1', { visit: resultVisit, side: 'unit', name: 'Lê Thị Hạnh', position: 'Trưởng phòng', order: 'a1' }),
        shownRow('attendees', 'd-2', { visit: resultVisit, side: 'unit', name: 'Phạm Minh Đức', position: 'Phó Trưởng phòng', order: 'a2', presence: { state: 'absent', reason: 'đi công tác', substitute: { name: '', position: '' } } }),
      ],
      agenda: [
        shownRow('agenda', 'b-1', { visit: resultVisit, title: 'Công bố quyết định kiểm tra', order: 'a1', doneAt: '2024-04-25T01:20:00.000Z' }),
        shownRow('agenda', 'b-2', { visit: resultVisit, title: 'Đối chiếu hồ sơ', order: 'a2' }),
      ],
      samples: [
        shownRow('samples', sampleId, {
          visit: resultVisit, title: 'Hồ sơ quý I/2024', criterion: on, order: 'a1', note: 'Danh sách do đơn vị cung cấp sáng 25/4.',
          draw: { rule: 1, seed: 'ABCD2345', size: 3, of: 1000, listHash: 'a'.repeat(32), at: '2024-04-25T02:00:00.000Z' },
          reported: { received: 980, returnedOnTime: 962, returnedLate: 16, inProgress: 0 },
        }),
      ],
      dossiers: [
        shownRow('dossiers', dossierIdOf(sampleId, 1), { sample: sampleId, no: 1, code: 'H01-001', procedure: 'Cấp giấy chứng nhận', received: '2024-03-01', due: '2024-03-15', returned: '2024-03-14', apology: null, composition: 'complete', fee: 'correct' }),
        shownRow('dossiers', dossierIdOf(sampleId, 2), { sample: sampleId, no: 2, code: 'H01-002', procedure: 'Cấp giấy chứng nhận', received: '2024-03-01', due: '2024-03-15', returned: '2024-03-20', apology: 'notIssued', composition: 'missing', fee: 'none', note: 'Thiếu phiếu hẹn lại.' }),
        shownRow('dossiers', dossierIdOf(sampleId, 3), { sample: sampleId, no: 3, code: 'H01-003', procedure: 'Đăng ký nhiệm vụ', received: '2024-03-05', due: '2024-03-29', returned: null }),
      ],
      attachments: [
        shownRow('attachments', 'f-1', { owner: { table: 'findings', id: 'tt-1' }, file: { hash: 'a'.repeat(64), size: 10, mediaType: 'image/jpeg', name: 'IMG_1.jpg' }, caption: 'Sổ theo dõi hồ sơ trễ hạn', addedAt: '2024-04-25T02:30:00.000Z' }),
        shownRow('attachments', 'f-2', { owner: { table: 'items', id: itemIdOf(resultVisit, on) }, file: { hash: 'b'.repeat(64), size: 10, mediaType: 'application/pdf', name: 'bao-cao.pdf' }, caption: 'Báo cáo trích xuất từ hệ thống', addedAt: '2024-04-25T02:40:00.000Z' }),
      ],
      carriedFindings: [
        shownRow('carriedFindings', 'cu-1', { unit: resultUnit, text: 'Quy chế làm việc chưa được cập nhật.', state: 'fixed', times: 2, origin: { plan: 'kt-2023', year: 2023, finding: 'tt-9', unitName: 'Phòng Quản lý Khoa học' }, order: 'a1' }),
      ],
    },
  };
};

const shownDeadline = (day: string): Row<'measures'>['deadline'] => shownRow('measures', 'x', { deadline: day }).deadline;
const moment = (at: string): Row<'measures'>['recordedAt'] => shownRow('measures', 'x', { recordedAt: at }).recordedAt;

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const blockText = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.runs)];
    case 'table':
      return block.rows.flatMap((row) => (row.kind === 'group' ? [row.text] : [row.cells.map((cell) => cell.map(textOf).join('\n')).join(' | ')]));
    case 'signatures':
      return [...block.signatures.map(({ lines, name }) => [...lines, name].join(' / ')), ...block.recipients];
  }
};

/** The lines of a document as a reader meets them; of one section where its key is given. */
export const linesOfModel = ({ sections }: DocumentModel, section?: string): readonly string[] =>
  sections.filter(({ key }) => section === undefined || key === section).flatMap(({ title, blocks }) => [title.subject, ...blocks.flatMap(blockText)]);

/** The lines between two headings of a document, the second one left out. */
export const between = (model: DocumentModel, from: string, to: string | null): readonly string[] => {
  const lines = linesOfModel(model);
  const start = lines.findIndex((line) => line === from);
  const end = to === null ? lines.length : lines.findIndex((line, at) => at > start && line === to);
  if (start < 0 || end < 0) throw new Error(`no part from „${from}“ to „${String(to)}“ in:\n${lines.join('\n')}`);
  return lines.slice(start + 1, end);
};

/** Every key of a document. */
export const keysOfModel = ({ sections }: DocumentModel): readonly string[] =>
  sections.flatMap((section) => [section.key, ...section.blocks.flatMap((block) => [block.key, ...(block.kind === 'table' ? block.rows.map(({ key }) => key) : [])])]);
