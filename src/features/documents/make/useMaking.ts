import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepDocument } from '#domain/commands/documents.ts';
import { contentDigest } from '#domain/documents/contentDigest.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import { AttachmentIdSchema, KeptDocumentIdSchema } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runCommand } from '#live/useCommand.ts';
import { storeBlob } from '#storage/blobs.ts';
import { createId } from '#storage/createId.ts';
import { store } from '#storage/store.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { saveFile } from '#ui/saveFile.ts';
import type { OpenDocument } from '../useDocument.ts';
export interface Making { readonly isRunning: boolean; readonly progress: {done:number;of:number}|null; readonly cancel: () => void; readonly download: (open: OpenDocument) => Promise<void>; readonly keep: (open: OpenDocument) => Promise<void>; readonly makeAll: (refs: readonly DocumentRef[], name: string) => Promise<void> }
export function useMaking(_plan: Row<'plans'>): Making {
  return { isRunning: false, progress: null, cancel: () => {}, download: async () => {}, keep: async () => {}, makeAll: async () => {} };
}
