import type { DateSpan } from '../../schema/field.ts';
import { spanInWords } from './dates.ts';
import type { House } from './house.ts';
import { capitalised } from './terms.ts';

/** The subject of the decision. */
export const decisionSubject = (matter: string): string => `Về việc thành lập Tổ ${matter}`;

/** The words that announce the decision. */
export const DECIDES = 'QUYẾT ĐỊNH:';

/** The decision of the province on which the powers of the department rest; its number is the office's to give. */
export const powersBasis = ({ body }: House, superior: string): string =>
  `Quyết định số ……/QĐ-UBND ngày …… tháng …… năm …… của ${superior} quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của ${body}`;

/** The last basis: who proposes. */
export const proposal = ({ officeHead }: House): string => `Theo đề nghị của ${officeHead}.`;

/** Điều 1. */
export const foundingSentence = (matter: string): string => `Thành lập Tổ ${matter} (sau đây gọi tắt là Tổ kiểm tra), gồm các ông, bà có tên sau:`;

/** Điều 2. */
export const DUTIES_TITLE = 'Nhiệm vụ, quyền hạn và thời gian làm việc của Tổ kiểm tra';

/** What the team has to do and may do (domain §1.5). */
export const teamPowers = ({ head, units, body }: House, planNumber: string, window: DateSpan | null, period: DateSpan | null): readonly string[] => [
  `Kiểm tra công tác cải cách hành chính của các ${units} theo nội dung, đối tượng, hình thức quy định tại ${planNumber}${period === null ? '' : `; thời kỳ kiểm tra ${spanInWords(period)}`}.`,
  'Yêu cầu đơn vị được kiểm tra báo cáo, cung cấp hồ sơ, tài liệu, số liệu, giải trình những vấn đề có liên quan; kiểm tra thực tế tại nơi làm việc và trên các hệ thống thông tin của đơn vị.',
  `Lập biên bản kiểm tra; báo cáo ${head} kết quả kiểm tra, kiến nghị biện pháp khắc phục tồn tại, hạn chế, nhân rộng cách làm hay và dự thảo thông báo kết luận kiểm tra.`,
  window === null ? 'Tổ kiểm tra làm việc theo lịch kiểm tra kèm theo Kế hoạch.' : `Tổ kiểm tra làm việc ${spanInWords(window)}.`,
  `Tổ kiểm tra được sử dụng con dấu của ${body} trong thời gian hoạt động và tự giải thể sau khi hoàn thành nhiệm vụ.`,
];

/** Điều 3. */
export const SHARING_TITLE = 'Phân công nhiệm vụ và kinh phí hoạt động';

/** Who does what in the team; a team without a deputy or a secretary has no clause for one. */
export const sharing = ({ head, office, short }: House, has: { readonly deputy: boolean; readonly secretary: boolean }): readonly string[] => [
  `Tổ trưởng phụ trách chung, phân công nhiệm vụ cho thành viên, chủ trì và kết luận các buổi làm việc, chịu trách nhiệm trước ${head} về kết quả kiểm tra.`,
  ...(has.deputy ? ['Tổ phó giúp Tổ trưởng điều hành hoạt động của Tổ kiểm tra, thay mặt Tổ trưởng khi được ủy quyền.'] : []),
  ...(has.secretary ? ['Thư ký ghi biên bản, tổng hợp kết quả của các thành viên, dự thảo báo cáo và thông báo kết luận kiểm tra.'] : []),
  'Các thành viên thực hiện nhiệm vụ theo phân công, chịu trách nhiệm về tính chính xác, khách quan của kết quả kiểm tra; không tham gia kiểm tra đơn vị nơi mình công tác; trường hợp không thể tham dự phải báo cáo Tổ trưởng để cử người thay.',
  `${capitalised(office)} là bộ phận thường trực, giúp việc cho Tổ kiểm tra; bảo đảm các điều kiện phục vụ hoạt động của Tổ kiểm tra.`,
  `Kinh phí hoạt động của Tổ kiểm tra được bố trí từ dự toán chi ngân sách nhà nước giao cho ${short}, thực hiện theo quy định hiện hành.`,
];

/** Điều 4; „./.“ closes the document. */
export const inForce = ({ officeHead, units }: House): string =>
  `Quyết định này có hiệu lực kể từ ngày ký. ${capitalised(officeHead)}, thủ trưởng các ${units}, các tổ chức, cá nhân có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`;
