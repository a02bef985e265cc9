// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, isDebian } from './debian.mjs';
import { say } from './run.mjs';

/** What the tests of documents call. */
const PROGRAMS = ['soffice', 'pdftotext', 'pdfinfo'];

/** Fonts as wide as Times New Roman, with the letters of Vietnamese: `fonts-liberation` of Debian 12 lacks them. */
const PACKAGES = ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-liberation2'];

/** Whether LibreOffice and the tools for PDF are on the path. */
export const hasLibreOffice = () => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return PROGRAMS.every((program) => folders.some((folder) => existsSync(join(folder, program))));
};

/** Finds LibreOffice, or on Debian tries to install it. @returns {Promise<boolean>} whether it is there */
export const ensureLibreOffice = async () => {
  if (hasLibreOffice()) return true;
  if (!isDebian()) return false;
  say('Đang cài LibreOffice cho kiểm thử… / Installing LibreOffice for the tests…');
  await aptInstall(...PACKAGES);
  return hasLibreOffice();
};
