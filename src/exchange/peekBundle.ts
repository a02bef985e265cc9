import type { Sender } from './bundle.ts';
import { isObject } from './checkChange.ts';
import { openContainer } from './container.ts';

/** What a file says of itself, unverified: enough to choose among copies. */
export interface BundlePeek {
  readonly plan: string;
  readonly title: string;
  readonly by: Sender['name'];
  /** ISO 8601; blank when the file does not say. */
  readonly createdAt: string;
  readonly changes: number;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads what a file says of itself; null when it is no file of ours that can be read. Opening it is what verifies it. */
export const peekBundle = async (file: Blob): Promise<BundlePeek | null> => {
  try {
    const opened = await openContainer(file);
    if (!opened.ok) return null;
    const value: unknown = JSON.parse(await opened.value.json.text());
    if (!isObject(value) || !Array.isArray(value['changes'])) return null;
    const { plan, by, createdAt, changes, records } = value;
    const record = isObject(records) && isObject(records['plan']) ? records['plan'] : {};
    return {
      plan: textOf(plan),
      title: textOf(record['title']),
      by: isObject(by) ? textOf(by['name']) : '',
      createdAt: textOf(createdAt),
      changes: changes.length,
    };
  } catch {
    return null;
  }
};
