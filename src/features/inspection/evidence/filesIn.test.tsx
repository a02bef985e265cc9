import { describe, expect, it } from 'vitest';
import { carriesFiles, filesIn, named } from './filesIn.ts';

const fileOf = (name: string, type: string) => new File(['x'], name, { type });
const carrier = (files: readonly File[], ...types: string[]) => {
  const list: FileList = Object.assign([...files], { item: (index: number) => files[index] ?? null });
  return { files: list, types };
};
const image = fileOf('image.png', 'image/png');

describe('files of a paste or a drop', () => {
  it('are taken from a screenshot everywhere, in a text field too', () => {
    expect(filesIn(carrier([image], 'Files'), true)).toEqual([image]);
    expect(filesIn(carrier([image], 'Files'), false)).toEqual([image]);
  });

  it('stand back in a text field for the text that they are a picture of', () => {
    expect(filesIn(carrier([image], 'text/plain', 'text/html', 'Files'), true)).toEqual([]);
    expect(filesIn(carrier([image], 'text/plain', 'Files'), false)).toEqual([image]);
  });

  it('are none where there are none', () => {
    expect(filesIn(null, false)).toEqual([]);
    expect(carriesFiles({ types: ['text/plain'] })).toBe(false);
    expect(carriesFiles({ types: ['Files'] })).toBe(true);
    expect(carriesFiles(null)).toBe(false);
  });
});

describe('names of pasted images', () => {
  it('say when, and keep apart several of one paste', () => {
    expect(named([image], 'Ảnh dán', '14:03:22').map(({ name, type }) => [name, type])).toEqual([['Ảnh dán 14.03.22.png', 'image/png']]);
    expect(named([image, image], 'Ảnh dán', '14:03:22').map(({ name }) => name)).toEqual(['Ảnh dán 14.03.22 (1).png', 'Ảnh dán 14.03.22 (2).png']);
  });

  it('leave a name alone that somebody gave', () => {
    expect(named([fileOf('bien-ban.jpg', 'image/jpeg')], 'Ảnh dán', '14:03:22').map(({ name }) => name)).toEqual(['bien-ban.jpg']);
  });
});
