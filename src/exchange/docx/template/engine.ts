import Docxtemplater from 'docxtemplater';
import { zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { TagData } from '#domain/documents/tags/tag.ts';
import type { OpenTemplate } from './parts.ts';

/** What the engine finds wrong with a template, by its own name of the fault, and the tag that it is about. */
export interface EngineFault {
  readonly id: string;
  readonly tag: string;
}

/** Parts in which the engine replaces tags, and what it needs to find them; pictures and properties stay as they are. */
const isForEngine = (name: string): boolean => name === '[Content_Types].xml' || name.startsWith('_rels/') || /^word\/.*\.(?:xml|rels)$/u.test(name);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Only what was given under the very name: nothing that every object has. */
const parser = (tag: string) => ({ get: (scope: unknown): unknown => (isRecord(scope) && Object.hasOwn(scope, tag) ? scope[tag] : undefined) });

const load = ({ parts }: OpenTemplate): Docxtemplater<PizZip> => {
  const zip = new PizZip(zipSync(Object.fromEntries([...parts].filter(([name]) => isForEngine(name))), { level: 0 }));
  return new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    nullGetter: () => '',
    parser,
  });
};

/** PURE. Replaces the tags of a template. Throws where the engine cannot read it: checkTemplate says so beforehand. */
export const fillParts = (template: OpenTemplate, data: TagData): ReadonlyMap<string, Uint8Array> => {
  const document = load(template);
  document.render(data);
  const made = document.getZip().files;
  return new Map([...template.parts].map(([name, part]) => [name, made[name]?.asUint8Array() ?? part]));
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const faultsIn = (error: unknown): readonly EngineFault[] => {
  const properties = isRecord(error) && isRecord(error['properties']) ? error['properties'] : null;
  if (properties === null) return [{ id: String(error), tag: '' }];
  const several = properties['errors'];
  if (Array.isArray(several)) return several.flatMap((one: unknown) => faultsIn(one));
  const pair = properties['pair'];
  return [{ id: text(properties['id']), tag: text(properties['xtag']) || text(properties['openingtag']) || (isRecord(pair) ? text(pair['left']) : '') }];
};

/** PURE. What the engine itself finds wrong when it reads a template and fills it in; nothing when all is well. */
export const engineFaults = (template: OpenTemplate, data: TagData): readonly EngineFault[] => {
  try {
    fillParts(template, data);
    return [];
  } catch (error) {
    return faultsIn(error);
  }
};
