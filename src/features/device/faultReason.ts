import type { ImportFault } from '#workers/importJob.ts';

type Reason = 'damaged' | 'foreign' | 'newer' | 'locked' | 'storage';

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
  'not-our-zip': 'foreign',
  'passphrase-needed': 'locked',
  'wrong-passphrase': 'locked',
  'no-webcrypto': 'locked',
  'forbidden-key': 'foreign',
  'other-plan': 'foreign',
  'too-large': 'foreign',
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
