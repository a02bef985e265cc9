import type { TagInfo } from '#domain/documents/tags/tag.ts';

/** A tag as it is written in Word. */
export const tagText = (name: string): string => `{${name}}`;
export const openText = (name: string): string => `{#${name}}`;
export const closeText = (name: string): string => `{/${name}}`;

/** A tag as the list of tags has it: „{so_ky_hieu}“, „{#ton_tai}…{/ton_tai}“. */
export const writtenTag = ({ name, inner }: Pick<TagInfo, 'name' | 'inner'>): string => (inner === null ? tagText(name) : `${openText(name)}…${closeText(name)}`);
