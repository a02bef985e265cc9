import type { ImportFault } from '#workers/importJob.ts';

type Reason = 'damaged' | 'foreign' | 'newer' | 'storage';

const reasons: Readonly<Record<ImportFault['type'], Reason>> = {
  'newer-version': 'newer',
  'changed-byte': 'damaged',
  truncated: 'damaged',
  empty: 'damaged',
  unreadable: 'damaged',
  malformed: 'damaged',
  'not-ours': 'foreign',
  'not-json': 'foreign',
  'not-text': 'foreign',
  'forbidden-key': 'foreign',
  'other-plan': 'foreign',
  'too-large': 'foreign',
  'not-our-zip': 'foreign',
  // The app writes its copies without a passphrase; a file under one was made by hand, and the import page opens it.
  'passphrase-needed': 'foreign',
  'wrong-passphrase': 'foreign',
  'no-webcrypto': 'foreign',
  quota: 'storage',
  'disk-failed': 'storage',
  'connection-lost': 'storage',
  'newer-database': 'storage',
  blocked: 'storage',
  unavailable: 'storage',
  unknown: 'storage',
  cancelled: 'storage',
  // A file of another program is no copy of a plan.
  sealed: 'foreign',
};

/** Why a copy cannot be restored, as far as the person can do something about it; the import page tells more. */
export const faultReason = ({ type }: ImportFault): Reason => reasons[type];
