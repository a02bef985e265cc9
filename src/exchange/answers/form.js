// The script of the form that a unit fills in (writeAnswerForm.ts). It runs alone in a file on a disk, without a network and
// without a library, in any browser of these years.
(() => {
  const asked = JSON.parse(document.getElementById('asked').textContent);
  const said = document.getElementById('said');
  const fields = [...document.querySelectorAll('[data-field]')];
  const who = ['by', 'position'].map((id) => document.getElementById(id));
  const all = [...who, ...fields];
  const KEY = `${asked.format}:${asked.plan}:${asked.visit}:${asked.form}`;

  const say = (text, tone = 'plain') => {
    said.dataset.tone = tone;
    said.textContent = text;
  };
  const two = (number) => String(number).padStart(2, '0');
  const clock = (at) => `${two(at.getHours())}:${two(at.getMinutes())}`;
  const clean = (text) => text.replace(/\r\n?/g, '\n').trim().normalize('NFC');

  /** SHA-256 (FIPS 180-4) of a text as hexadecimal digits: WebCrypto is missing where a page is not trusted. */
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32);
  const K = primes.map((prime) => fraction(Math.cbrt(prime)));
  const H = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const turn = (word, by) => (word >>> by) | (word << (32 - by));
  const sha256 = (text) => {
    const bytes = new TextEncoder().encode(text);
    const size = Math.ceil((bytes.length + 9) / 64) * 64;
    const padded = new Uint8Array(size);
    padded.set(bytes);
    padded[bytes.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(size - 8, Math.floor(bytes.length / 2 ** 29));
    view.setUint32(size - 4, (bytes.length << 3) >>> 0);
    const hash = [...H];
    const w = new Int32Array(64);
    for (let start = 0; start < size; start += 64) {
      for (let i = 0; i < 64; i += 1) {
        if (i < 16) w[i] = view.getInt32(start + i * 4);
        else {
          const [x, y] = [w[i - 15], w[i - 2]];
          w[i] = w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
        }
      }
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i += 1) {
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const other = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + other) | 0];
      }
      for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i] + word) | 0;
    }
    return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  };

  /** The one text of a value: keys in order, no spaces. */
  const inOrder = (value) => {
    if (Array.isArray(value)) return value.map(inOrder);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.keys(value).sort().map((key) => [key, inOrder(value[key])]));
  };

  /** „15/5/2026“ as 2026-05-15; '' for blank; null for what is no day. */
  const dayOf = (text) => {
    if (text.trim() === '') return '';
    const [, day, month, year] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text) ?? [];
    if (year === undefined) return null;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? `${year}-${two(month)}-${two(day)}` : null;
  };
  const textOfDay = (day) => (day === null ? '' : day.split('-').reverse().join('/'));

  /** Marks a field as wrong, or as right with a blank reason. */
  const mark = (field, reason) => {
    if (reason === '') field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
    const note = document.getElementById(`${field.id}-fault`);
    if (note) note.textContent = reason;
    return reason === '';
  };
  const checkDay = (field) => mark(field, dayOf(field.value) === null ? 'Ngày chưa đúng. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 15/05/2026.' : '');
  const checkName = () => mark(who[0], clean(who[0].value) === '' ? 'Cần ghi họ tên người trả lời.' : '');

  // What is typed stays in this browser, where it allows that.
  let keeps = true;
  const keep = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all.filter(({ value }) => value !== '').map(({ id, value }) => [id, value]))));
      say(`Đã tự lưu trên máy này lúc ${clock(new Date())}. Trả lời xong, hãy bấm “Lưu tệp trả lời”.`);
    } catch {
      keeps = false;
      say('Trình duyệt không cho tự lưu. Hãy bấm “Lưu tệp trả lời” trước khi đóng phiếu.', 'fault');
    }
  };
  let isDirty = false;
  let waiting = 0;
  const flush = () => {
    clearTimeout(waiting);
    if (isDirty) keep();
  };
  document.addEventListener('input', ({ target }) => {
    if (!all.includes(target)) return;
    isDirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
    if (target.getAttribute('aria-invalid') !== 'true') return;
    if (target === who[0]) checkName();
    else checkDay(target);
  });
  addEventListener('pagehide', flush);
  addEventListener('beforeunload', (event) => {
    flush();
    if (isDirty && !keeps) event.preventDefault();
  });
  document.addEventListener('focusout', ({ target }) => {
    if (target.dataset?.field === 'deadline') checkDay(target);
  });

  const fieldOf = (finding, name) => fields.find(({ dataset }) => dataset.finding === (finding ?? '') && dataset.field === name);
  const valueOf = (finding, name) => clean(fieldOf(finding, name)?.value ?? '');

  /** What was typed, as the file says it. */
  const content = () => ({
    format: asked.format,
    formatVersion: asked.formatVersion,
    plan: asked.plan,
    visit: asked.visit,
    unit: asked.unit,
    form: asked.form,
    answered: { by: who.map(({ value }) => clean(value)).filter((part) => part !== '').join(', '), at: new Date().toISOString() },
    answers: asked.findings
      .map(({ finding, label, hash }) => {
        const of = (name) => valueOf(finding, name);
        return { finding, label, hash, opinion: of('opinion'), measure: of('measure'), post: of('post'), deadline: dayOf(of('deadline')) || null, result: of('result'), proof: of('proof') };
      })
      .filter(({ finding: _finding, label: _label, hash: _hash, ...answer }) => Object.values(answer).some((value) => value !== null && value !== '')),
  });

  const save = () => {
    const days = fields.filter(({ dataset }) => dataset.field === 'deadline').filter((field) => !checkDay(field));
    const wrong = [...(checkName() ? [] : [who[0]]), ...days];
    if (wrong.length > 0) {
      wrong[0].focus();
      say('Chưa lưu: còn chỗ cần sửa, xem chữ đỏ.', 'fault');
      return;
    }
    const file = content();
    if (file.answers.length === 0) {
      fields[0]?.focus();
      say('Chưa lưu: phiếu chưa có nội dung trả lời nào.', 'fault');
      return;
    }
    const signed = { ...file, digest: sha256(JSON.stringify(inOrder(file))) };
    const at = new Date();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(signed, null, 2)}\n`], { type: 'application/json' }));
    link.download = `${asked.file}_${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}_${two(at.getHours())}${two(at.getMinutes())}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    isDirty = false;
    say(`Đã lưu tệp “${link.download}” (${file.answers.length} nội dung trả lời) vào thư mục Tải về. Hãy gửi tệp này cho Tổ kiểm tra.`);
  };

  /** Puts a file that this form saved earlier back into its fields. */
  const load = async (file) => {
    try {
      const found = JSON.parse(await file.text());
      if (found.format !== asked.format || found.visit !== asked.visit || !Array.isArray(found.answers)) throw new Error('another file');
      who[0].value = found.answered.by;
      who[1].value = '';
      for (const field of fields) field.value = '';
      for (const answer of found.answers) {
        for (const name of ['opinion', 'measure', 'post', 'deadline', 'result', 'proof']) {
          const field = fieldOf(answer.finding, name);
          if (field) field.value = name === 'deadline' ? textOfDay(answer.deadline) : answer[name];
        }
      }
      keep();
      say('Đã mở tệp trả lời. Có thể sửa tiếp, rồi bấm “Lưu tệp trả lời”.');
    } catch {
      say('Tệp này không phải tệp trả lời của phiếu này; phiếu giữ nguyên như trước.', 'fault');
    }
  };

  const chosen = document.getElementById('chosen');
  document.getElementById('save').addEventListener('click', save);
  document.getElementById('open').addEventListener('click', () => chosen.click());
  document.getElementById('print').addEventListener('click', () => print());
  chosen.addEventListener('change', () => {
    const [file] = chosen.files;
    chosen.value = '';
    if (file) void load(file);
  });
  document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());

  try {
    const before = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    for (const field of all) if (typeof before[field.id] === 'string') field.value = before[field.id];
    if (Object.keys(before).length > 0) say('Đã mở lại những gì được ghi lần trước trên máy này.');
  } catch {
    keeps = false;
  }
})();
