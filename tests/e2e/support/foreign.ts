import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { z } from 'zod';

const script = fileURLToPath(new URL('foreign.py', import.meta.url));

/** The system's own Python first: packages of the system are its. */
const pythons = ['/usr/bin/python3', 'python3', 'python'] as const;

const WorkbookSchema = z.object({ title: z.string(), filter: z.string().nullable(), rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))) });
const EventsSchema = z.array(z.object({ summary: z.string(), location: z.string(), from: z.string(), to: z.string(), secret: z.string() }));

/** The first Python with the library that reads a kind of file; undefined, and an annotation that says so, where there is none. */
const pythonWith = (library: string): string | undefined => {
  const found = pythons.find((python) => spawnSync(python, ['-c', `import ${library}`]).status === 0);
  if (found === undefined) test.info().annotations.push({ type: 'not checked', description: `No Python with ${library} on this machine: files were not opened by a program of others.` });
  return found;
};

const read = <T>(schema: z.ZodType<T>, kind: string, library: string, path: string): T | undefined => {
  const python = pythonWith(library);
  if (python === undefined) return undefined;
  const { status, stdout, stderr } = spawnSync(python, [script, kind, path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${library} does not read the file: ${stderr}`);
  return schema.parse(JSON.parse(stdout));
};

/** A workbook as openpyxl reads it; undefined where there is none. */
export const openpyxl = (path: string): z.infer<typeof WorkbookSchema> | undefined => read(WorkbookSchema, 'xlsx', 'openpyxl', path);

/** The events of a calendar as icalendar reads them; undefined where there is none. */
export const icalendar = (path: string): z.infer<typeof EventsSchema> | undefined => read(EventsSchema, 'ics', 'icalendar', path);
