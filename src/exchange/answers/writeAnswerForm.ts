import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson } from '#domain/canonicalJson.ts';
import type { AnswerForm, AskedFinding } from '#domain/documents/answers.ts';
import { hashText } from '#domain/hash.ts';
import { slugOf } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import { utf8 } from '#domain/utf8.ts';
import { toBase64 } from '../base64.ts';
import { ANSWERS_FORMAT, ANSWERS_VERSION } from './file.ts';
import script from './form.js?raw';
import style from './form.css?raw';

/*
 * The form that a unit fills in without an account and without a network: one HTML file with its own style and script. Like
 * documents it is in Vietnamese, whatever the language of the screen. Its policy lets it load nothing and run nothing but its own script.
 */

const kindWords: Readonly<Record<FindingKind, string>> = {
  goodPractice: 'Cách làm hay',
  shortcoming: 'Tồn tại, hạn chế',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
};

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML shows it; signs that no page can hold are left out. */
const html = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what is left out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/[&<>"']/g, (sign) => marks[sign] ?? sign);

const dayWords = (day: IsoDate): string => day.split('-').reverse().join('/');

const source = (text: string): string => `'sha256-${toBase64(sha256(utf8(text)))}'`;

/** What the page may do: run this script, look like this, and nothing else. */
const policy = `default-src 'none'; script-src ${source(script)}; style-src ${source(style)}; base-uri 'none'; form-action 'none'`;

const fact = (term: string, text: string): string => (text === '' ? '' : `<dt>${term}</dt><dd>${html(text)}</dd>`);

/** A box: its label, what is to be written there, and whether it takes running text. */
interface Box {
  readonly field: 'opinion' | 'measure' | 'post' | 'deadline' | 'result' | 'proof';
  readonly label: string;
  readonly hint: string;
  readonly isLine?: true;
}

const opinion: Box = { field: 'opinion', label: 'Ý kiến của đơn vị', hint: 'Nhất trí, giải trình hoặc đề nghị sửa; để trống nếu không có ý kiến.' };
const measure: Box = { field: 'measure', label: 'Biện pháp khắc phục', hint: 'Đơn vị sẽ làm gì.' };
const post: Box = { field: 'post', label: 'Chức danh, người chịu trách nhiệm', hint: 'Ví dụ: Trưởng phòng.', isLine: true };
const deadline: Box = { field: 'deadline', label: 'Thời hạn hoàn thành', hint: 'Ngày/tháng/năm, ví dụ 15/05/2026.', isLine: true };
const result: Box = { field: 'result', label: 'Kết quả đã thực hiện', hint: 'Đến nay đã làm được gì; để trống nếu chưa làm.' };
const proof: Box = { field: 'proof', label: 'Minh chứng', hint: 'Số, ký hiệu, ngày của văn bản; tên tài liệu gửi kèm.' };

const box = (id: string, finding: string, { field, label, hint, isLine }: Box): string => {
  const name = `${id}-${field}`;
  const shared = `id="${name}" data-field="${field}" data-finding="${html(finding)}" placeholder=" " aria-describedby="${name}-hint${field === 'deadline' ? ` ${name}-fault` : ''}"`;
  const control =
    isLine === undefined ? `<textarea ${shared} maxlength="20000"></textarea>` : `<input ${shared} type="text" maxlength="${field === 'deadline' ? 20 : 1000}" autocomplete="off">`;
  const fault = field === 'deadline' ? `<p class="fault" id="${name}-fault" role="alert"></p>` : '';
  return `<div class="field"><label for="${name}">${label}</label><span class="hint" id="${name}-hint">${hint}</span>${control}${fault}</div>`;
};

const ofMeasures = ({ measures }: AskedFinding): string =>
  measures.map(({ text, deadline: due }) => (due === null ? text : `${text} (chậm nhất ${dayWords(due)})`)).join('\n');

const ofFinding = (finding: AskedFinding, at: number): string => {
  const id = `n${at + 1}`;
  const name = finding.label === '' ? `Nội dung ${at + 1}` : finding.label;
  const more = finding.asksMeasure ? [box(id, finding.id, measure), `<div class="pair">${box(id, finding.id, post)}${box(id, finding.id, deadline)}</div>`, box(id, finding.id, result), box(id, finding.id, proof)] : [];
  return `<fieldset class="card"><legend>${html(name)} – ${kindWords[finding.kind]}</legend>
<p class="text">${html(finding.text)}</p>
<dl>${fact('Nguyên nhân', finding.cause)}${fact('Kiến nghị của Tổ kiểm tra', finding.recommendation)}${fact('Biện pháp đã nêu', ofMeasures(finding))}</dl>
${[box(id, finding.id, opinion), ...more].join('\n')}
</fieldset>`;
};

/** What the script knows of the form: inside a script element, where „<“ could end it. */
const askedData = (form: AnswerForm): string =>
  JSON.stringify({
    format: ANSWERS_FORMAT,
    formatVersion: ANSWERS_VERSION,
    plan: form.plan,
    visit: form.visit,
    unit: form.unit,
    form: hashText(canonicalJson(form.findings.map(({ id, label, hash }) => ({ id, label, hash })))),
    file: `tra-loi_${slugOf(form.unitName, 50)}`,
    findings: [...form.findings.map(({ id, label, hash }) => ({ finding: id, label, hash })), { finding: null, label: '', hash: '' }],
  }).replaceAll('<', '\\u003c');

const general: Box = { ...opinion, label: 'Ý kiến chung, kiến nghị của đơn vị', hint: 'Về cả cuộc kiểm tra; để trống nếu không có.' };

/** PURE. The form of a unit as the text of an HTML file. */
export const answerFormHtml = (form: AnswerForm): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Phiếu lấy ý kiến – ${html(form.unitName)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p>${html(form.issuingBody)}</p>
<h1>Phiếu lấy ý kiến của đơn vị về kết quả kiểm tra</h1>
<dl>${fact('Đơn vị', form.unitName)}${fact('Đợt kiểm tra', form.planTitle)}${fact('Ngày kiểm tra', form.visitDay === null ? '' : dayWords(form.visitDay))}${fact('Ngày lập phiếu', dayWords(form.madeOn))}</dl>
<div class="screen">
<h2>Cách trả lời</h2>
<ol>
<li>Ghi vào các ô dưới đây. Phiếu mở trên máy này, không cần mạng, không gửi gì đi.</li>
<li>Bấm “Lưu tệp trả lời”: trình duyệt lưu một tệp .json vào thư mục Tải về.</li>
<li>Gửi tệp .json đó (không phải phiếu này) cho Tổ kiểm tra, kèm các tài liệu minh chứng.</li>
</ol>
<noscript><p class="fault">Trình duyệt đang chặn mã lệnh của phiếu nên không lưu được tệp trả lời. Hãy mở phiếu bằng Chrome, Edge hoặc Cốc Cốc, hoặc in ra để ghi tay.</p></noscript>
</div>
</header>
<form autocomplete="off" novalidate>
<main>
<h2>Các nội dung kiểm tra (${form.findings.length})</h2>
${form.findings.map(ofFinding).join('\n')}
<fieldset class="card"><legend>Ý kiến chung</legend>
${box('chung', '', general)}
</fieldset>
<fieldset class="card"><legend>Người trả lời</legend>
<div class="field"><label for="by">Họ và tên (bắt buộc)</label><input id="by" type="text" maxlength="400" required aria-describedby="by-fault"><p class="fault" id="by-fault" role="alert"></p></div>
<div class="field"><label for="position">Chức vụ</label><input id="position" type="text" maxlength="400"></div>
</fieldset>
</main>
<div class="bar"><div>
<button type="button" id="save" class="main">Lưu tệp trả lời</button>
<button type="button" id="open">Mở tệp trả lời đã lưu…</button>
<button type="button" id="print">In phiếu</button>
<input type="file" id="chosen" accept=".json" hidden>
<output id="said"></output>
</div></div>
</form>
<script type="application/json" id="asked">${askedData(form)}</script>
<script>${script}</script>
</body>
</html>
`;

/** The form of a unit as a file, and its name. */
export const writeAnswerForm = (form: AnswerForm): { readonly file: Blob; readonly name: string } => ({
  file: new Blob([answerFormHtml(form)], { type: 'text/html;charset=utf-8' }),
  name: `phieu-lay-y-kien_${slugOf(form.unitName, 50)}_${form.madeOn}.html`,
});
