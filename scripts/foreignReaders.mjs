// @ts-check
import { aptInstall, isDebian } from './debian.mjs';
import { run, say } from './run.mjs';

/** Debian's own Python, which finds Debian's packages. */
const PYTHON = '/usr/bin/python3';

const areThere = async () => (await run(PYTHON, ['-c', 'import icalendar, openpyxl'])).code === 0;

/**
 * Programs of others with which the journeys open our calendars and workbooks. Only Debian gets them by itself; without
 * them those journeys leave this one check out and say so in an annotation.
 */
export const ensureForeignReaders = async () => {
  if (!isDebian() || (await areThere())) return;
  say('Đang cài chương trình đọc .ics và .xlsx cho kiểm thử… / Installing readers of .ics and .xlsx for the tests…');
  await aptInstall('python3-icalendar', 'python3-openpyxl');
  if (!(await areThere())) say('Không cài được; bỏ qua phần kiểm tra đó. / They could not be installed; that check is left out.');
};
