import { tagsOf, wantedTags } from '#domain/documents/tags.ts';
import type { TagData, TagInfo } from '#domain/documents/tags/tag.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import { engineFaults, fillParts } from './engine.ts';
import { nearestName } from './nearest.ts';
import { openTemplate, parseXml, type OpenTemplate, type TemplateFileFault } from './parts.ts';
import { scanTags, type Found, type TagPlace } from './scan.ts';

/** What is wrong with a tag, so that the template is not taken in. */
export type TagFault =
  | { readonly type: 'unclosedTag' | 'unknownTag' | 'insideOnly' | 'listAsText' | 'unclosedList' | 'unopenedList' | 'crossedLists' | 'tornList'; readonly tag: string; readonly other: string; readonly at: TagPlace }
  | { readonly type: 'unopenedTag' | 'emptyTag'; readonly at: TagPlace }
  | { readonly type: 'noTags' }
  /** The engine stumbles over something that no other check names. */
  | { readonly type: 'engine'; readonly detail: string };

/** What was found in a template; without faults it can be used. */
export interface TemplateReport {
  readonly faults: readonly TagFault[];
  /** How many tags it has. */
  readonly count: number;
  /** Groups of tags of which such a document should have one each, and has none. */
  readonly missing: readonly (readonly string[])[];
}

/** A list that is open; `tags` null: nobody knows what stands in it. */
interface OpenList {
  readonly name: string;
  readonly tags: readonly TagInfo[] | null;
  readonly at: TagPlace;
}

const find = (tags: readonly TagInfo[], name: string): TagInfo | undefined => tags.find((tag) => tag.name === name);

/** The list in which a tag stands, wherever in the kind. */
const listHolding = (tags: readonly TagInfo[], name: string): string | null => {
  for (const { name: list, inner } of tags) {
    if (inner === null) continue;
    if (find(inner, name) !== undefined) return list;
    const deeper = listHolding(inner, name);
    if (deeper !== null) return deeper;
  }
  return null;
};

const allNames = (tags: readonly TagInfo[]): readonly string[] => [...new Set(tags.flatMap(({ name, inner }) => [name, ...(inner === null ? [] : allNames(inner))]))];

/** Goes through the tags of one part with the lists that are open. */
const partChecker = (all: readonly TagInfo[]) => {
  const names = allNames(all);
  const faults: TagFault[] = [];
  const used = new Set<string>();
  const open: OpenList[] = [];

  const lookUp = (name: string): TagInfo | undefined => {
    for (const { tags } of open.toReversed()) {
      const found = tags === null ? undefined : find(tags, name);
      if (found !== undefined) return found;
    }
    return find(all, name);
  };

  const notFound = (name: string, at: TagPlace): void => {
    const list = listHolding(all, name);
    // In a list that nobody knows its tags cannot be judged.
    if (list !== null && open.some(({ tags }) => tags === null)) return;
    if (list !== null) faults.push({ type: 'insideOnly', tag: name, other: list, at });
    else faults.push({ type: 'unknownTag', tag: name, other: nearestName(name, names) ?? '', at });
  };

  const opened = (name: string, isInverted: boolean, at: TagPlace): void => {
    const tag = lookUp(name);
    if (tag === undefined) notFound(name, at);
    else used.add(name);
    // A text opens what is printed only when there is one; „^“ what is printed when there is nothing.
    open.push({ name, at, tags: tag === undefined ? null : isInverted ? [] : (tag.inner ?? []) });
  };

  const closed = (name: string, at: TagPlace): void => {
    const top = open.at(-1);
    if (top !== undefined && (name === '' || name === top.name)) {
      open.pop();
      return;
    }
    const from = open.findLastIndex((list) => list.name === name);
    if (from < 0 || top === undefined) {
      faults.push({ type: 'unopenedList', tag: name, other: top?.name ?? '', at });
      return;
    }
    faults.push({ type: 'crossedLists', tag: name, other: top.name, at });
    open.splice(from);
  };

  const tagFound = (raw: string, at: TagPlace): void => {
    if (raw.trim() === '') faults.push({ type: 'emptyTag', at });
    else if (raw.startsWith('/')) closed(raw.slice(1), at);
    else if (raw.startsWith('#') || raw.startsWith('^')) opened(raw.slice(1), raw.startsWith('^'), at);
    else {
      const tag = lookUp(raw);
      if (tag === undefined) notFound(raw, at);
      else if (tag.inner === null) used.add(raw);
      else faults.push({ type: 'listAsText', tag: raw, other: '', at });
    }
  };

  const run = (found: readonly Found[]): void => {
    for (const one of found) {
      if (one.type === 'tag') tagFound(one.raw, one.at);
      else if (one.type === 'open') faults.push({ type: 'unclosedTag', tag: one.raw, other: '', at: one.at });
      else faults.push({ type: 'unopenedTag', at: one.at });
    }
    for (const { name, at } of open) faults.push({ type: 'unclosedList', tag: name, other: '', at });
    open.length = 0;
  };
  return { run, faults, used };
};

/** One value for each tag: what it takes to try a template. */
const trialData = (tags: readonly TagInfo[]): TagData => Object.fromEntries(tags.map(({ name, inner }) => [name, inner === null ? 'x' : [trialData(inner), trialData(inner)]]));

/** What only the engine sees: a list that begins in a table and ends outside it, say. */
const engineCheck = (template: OpenTemplate, tags: readonly TagInfo[], found: readonly Found[]): readonly TagFault[] => {
  const data = trialData(tags);
  const faults = engineFaults(template, data);
  if (faults.length > 0)
    return faults.map(({ id, tag }): TagFault => {
      const first = found.find((one) => one.type === 'tag' && one.raw.replace(/^[#^]/u, '') === tag);
      return first === undefined ? { type: 'engine', detail: id } : { type: 'tornList', tag, other: '', at: first.at };
    });
  const filled = fillParts(template, data);
  const broken = template.texts.find(({ name }) => parseXml(filled.get(name) ?? new Uint8Array()) === null);
  return broken === undefined ? [] : [{ type: 'engine', detail: broken.name }];
};

/** PURE. Checks a file as a template of a kind of document: what keeps it from being used, with place, and what it should have. */
export const checkBytes = (bytes: Uint8Array, kind: DocumentKind): Result<TemplateReport, TemplateFileFault> => {
  const template = openTemplate(bytes);
  if (!template.ok) return fail(template.error);
  const tags = tagsOf(kind);
  const checker = partChecker(tags);
  const found = template.value.texts.map(scanTags);
  for (const part of found) checker.run(part);
  const { faults, used } = checker;
  const count = found.flat().filter(({ type }) => type === 'tag').length;
  if (count === 0 && faults.length === 0) faults.push({ type: 'noTags' });
  return ok({
    faults: faults.length > 0 ? faults : engineCheck(template.value, tags, found.flat()),
    count,
    missing: wantedTags(kind).filter((group) => !group.some((name) => used.has(name))),
  });
};
