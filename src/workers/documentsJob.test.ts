import { expect, test, vi } from 'vitest';
import { documentsJob, type DocumentsReply } from './documentsJob.ts';

/** A file for which there is no room. */
class TooMuch extends Blob {
  override arrayBuffer(): Promise<ArrayBuffer> {
    throw new RangeError('out of memory');
  }
}

test('a checker that breaks down says nothing of the file', async () => {
  const replies: DocumentsReply[] = [];
  documentsJob((reply) => replies.push(reply))({ type: 'check', file: new TooMuch(), kind: 'minutes' });
  await vi.waitFor(() => expect(replies).toHaveLength(1));
  expect(replies).toEqual([{ type: 'checked', result: { ok: false, error: { type: 'failed', detail: 'RangeError: out of memory' } } }]);
});
