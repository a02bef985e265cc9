import { PlanIdSchema } from '#domain/ids.ts';
import { units, visits } from './filledRoundContent.ts';
import { Scribe, Writer } from './scribe.ts';

/** The round of the year after the filled one, at the same units. */
export const secondTitle = 'Kiểm tra công tác cải cách hành chính năm 2025';

/** A measure of it that waits for the team. */
export const secondMeasure = 'Niêm yết lại bộ thủ tục hành chính tại bộ phận một cửa.';

/** The file of a later round: two findings with a measure each, one of them reported by the unit. */
export const secondRound = (): Promise<Buffer> => {
  const scribe = new Scribe({ plan: PlanIdSchema.parse('kiem-tra-2025'), values: { title: secondTitle, year: 2025, isExample: false } });
  const an = new Writer('Nguyễn Văn An');
  const recordedAt = '2025-05-14T09:00:00+07:00';
  const at = new Date(recordedAt).toISOString();
  const finding = (id: string, text: string) => scribe.write(an, recordedAt, 'finding.record', { table: 'findings', row: id, values: { text, visit: visits.science, recordedAt: at } });
  finding('ph-21', 'Bộ thủ tục niêm yết còn thiếu năm thủ tục mới ban hành.');
  finding('ph-22', 'Chưa lấy ý kiến tổ chức, cá nhân trong quý II.');
  const measure = (id: string, of: string, text: string, deadline: string, status: string) =>
    scribe.write(an, recordedAt, 'measure.propose', {
      table: 'measures',
      row: id,
      values: { finding: of, text, owner: { unit: units.science, post: 'Trưởng phòng' }, deadline, recordedAt: at, progress: { status, verdict: null, on: '2025-06-02' } },
    });
  measure('bp-21', 'ph-21', secondMeasure, '2025-06-10', 'reported');
  measure('bp-22', 'ph-22', 'Phát phiếu lấy ý kiến và tổng hợp kết quả quý III.', '2025-08-15', 'proposed');
  return scribe.export(an, '2025-06-03T08:00:00+07:00');
};
