/** „SỞ Y TẾ“ is how a letterhead writes a name; „Sở Y tế“ is how a sentence does. */
const upper = (text: string): string => text.toLocaleUpperCase('vi');
const isUpper = (text: string): boolean => text === upper(text);
const capital = (text: string): string => upper(text.charAt(0)) + text.slice(1);
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Names whose second word is written large against the rule below. */
const properNames: readonly string[] = ['Công Thương'];

/** Kinds of place: what follows them is a name of which every word is written large. */
const placeKinds = /(?<=^|\s)(tỉnh|thành phố|quận|huyện|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)\s+(.+)$/u;

/** The first letter of a field that a body is named after: after the word of the organ, after a comma, „và“ or a dash. */
const fieldLetter = /(?<=^(?:sở|ban|chi cục|trung tâm|phòng|văn phòng|viện|cục|tổ|đoàn) |, | và | - )\p{L}/gu;

/**
 * A body as running text writes it: „SỞ KHOA HỌC VÀ CÔNG NGHỆ“ is „Sở Khoa học và Công nghệ“, „ỦY BAN NHÂN DÂN TỈNH LONG AN“ is „Ủy ban nhân
 * dân tỉnh Long An“ (Nghị định 30/2020/NĐ-CP, Phụ lục II: the word of the organ, each field that it is named after, and names of places). What was
 * not typed in capitals is taken as it stands.
 */
export const bodyInText = (name: string): string => {
  const text = tidy(name);
  if (!isUpper(text)) return text;
  const small = text.toLocaleLowerCase('vi');
  const place = placeKinds.exec(small);
  const main = place ? small.slice(0, place.index).trim() : small;
  const named = properNames.reduce((done, proper) => done.replace(new RegExp(proper, 'iu'), proper), capital(main.replace(fieldLetter, upper)));
  const where = place ? `${place[1]} ${(place[2] ?? '').replace(/(?<=^|[\s-])\p{L}/gu, upper)}` : '';
  return main === '' ? capital(where) : `${named}${where === '' ? '' : ` ${where}`}`;
};

/** The same in letters of a letterhead. */
export const bodyInCapitals = (name: string): string => upper(tidy(name));

/** The place of a superior body, as „tỉnh Long An“; blank where its name says none. */
export const placeOfBody = (name: string): string => {
  const place = placeKinds.exec(bodyInText(name).replace(/^\p{Lu}/u, (letter) => letter.toLocaleLowerCase('vi')));
  return place ? `${place[1]} ${place[2]}` : '';
};

/** What a body is, as far as its documents differ. */
const bodyKinds = [
  { begins: /^SỞ /u, head: 'Giám đốc' },
  { begins: /^(ỦY|UỶ) BAN NHÂN DÂN|^UBND/u, head: 'Chủ tịch' },
  { begins: /^CHI CỤC /u, head: 'Chi cục trưởng' },
  { begins: /^CỤC /u, head: 'Cục trưởng' },
  { begins: /^(BAN QUẢN LÝ|BAN|PHÒNG) /u, head: 'Trưởng' },
  { begins: /^VĂN PHÒNG/u, head: 'Chánh Văn phòng' },
  { begins: /^(TRUNG TÂM|QUỸ|BẢO TÀNG|THƯ VIỆN) /u, head: 'Giám đốc' },
  { begins: /^VIỆN /u, head: 'Viện trưởng' },
  { begins: /^TRƯỜNG /u, head: 'Hiệu trưởng' },
] as const;

/** The post of the head of a body, as he signs: Giám đốc, Chủ tịch, Trưởng phòng … „Thủ trưởng“ where its name does not tell. */
export const headOf = (body: string): string => {
  const name = bodyInCapitals(body);
  const known = bodyKinds.find(({ begins }) => begins.test(name));
  if (!known) return 'Thủ trưởng';
  if (known.head !== 'Trưởng') return known.head;
  return name.startsWith('PHÒNG') ? 'Trưởng phòng' : 'Trưởng ban';
};

/** Whether a body is a department (Sở): its people call it „Sở“ in its documents. */
export const isDepartment = (body: string): boolean => /^SỞ(?=\s|$)/u.test(bodyInCapitals(body));

/** How a body calls itself after its first mention: „Sở“, or „cơ quan“. */
export const shortBody = (body: string): string => (isDepartment(body) ? 'Sở' : 'cơ quan');

/** The abbreviation that a body has in its symbols, as „SKHCN“ in „522/KH-SKHCN“; blank where the number says none. */
export const abbreviationInNumber = (number: string): string => /\/[^/-]+-(?<body>[^\s/]+)\s*$/u.exec(tidy(number))?.groups?.['body'] ?? '';

/** Words that have no letter in an abbreviation. */
const small = new Set(['VÀ', 'CỦA', 'CÁC', '-']);

/** The abbreviation by the first letters of a name („SỞ KHOA HỌC VÀ CÔNG NGHỆ“: SKHCN); a proposal, for each body has its own. */
export const abbreviationOf = (body: string): string =>
  bodyInCapitals(body)
    .replace(/[,.;]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !small.has(word))
    .map((word) => word.charAt(0))
    .join('');
