import { fail, type Result } from '#domain/result.ts';
import { MAX_CRITERIA_FILE, type CriteriaFile, type CriteriaFileFault, type FileContext } from './file.ts';
import { contentOfJson } from './json.ts';
import { contentOfSheets } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** How files begin: zip (.xlsx), and the container of Excel 97–2003 and of workbooks under a password. */
const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte);

/** The text of a file when it is UTF-8; null when it is not. */
const textIn = (bytes: ArrayBuffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Reads a file of criteria, Excel or JSON. All or nothing: either the whole set, or all that keeps it from being taken over. */
export const readCriteria = async (file: Blob, context: FileContext): Promise<Result<CriteriaFile, CriteriaFileFault>> => {
  if (file.size === 0) return fail({ type: 'empty' });
  if (file.size > MAX_CRITERIA_FILE) return fail({ type: 'too-large', size: file.size, limit: MAX_CRITERIA_FILE });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return fail({ type: 'unreadable' });
  }
  const start = new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength));
  if (beginsWith(start, OLD_EXCEL)) return fail({ type: 'old-excel' });
  if (!beginsWith(start, ZIP)) {
    const text = textIn(bytes);
    return text !== null && /^\s*[{[]/.test(text) ? contentOfJson(text, context.title) : fail({ type: 'not-criteria' });
  }
  const sheets = await readWorkbook(new Blob([bytes]));
  return sheets.ok ? contentOfSheets(sheets.value, context) : sheets;
};
