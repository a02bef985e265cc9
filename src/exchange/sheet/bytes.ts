import { fail, ok, type Result } from '#domain/result.ts';
import type { BookFault } from './fault.ts';

/** How files begin: zip (.xlsx), and the container of Excel 97–2003 and of workbooks under a password. */
const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte);

/** The bytes of a file that somebody chose, and whether they begin like a workbook. */
export const bytesOfBook = async (file: Blob, limit: number): Promise<Result<{ readonly bytes: ArrayBuffer; readonly isWorkbook: boolean }, BookFault>> => {
  if (file.size === 0) return fail({ type: 'empty' });
  if (file.size > limit) return fail({ type: 'too-large', size: file.size, limit });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return fail({ type: 'unreadable' });
  }
  const start = new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength));
  return beginsWith(start, OLD_EXCEL) ? fail({ type: 'old-excel' }) : ok({ bytes, isWorkbook: beginsWith(start, ZIP) });
};
