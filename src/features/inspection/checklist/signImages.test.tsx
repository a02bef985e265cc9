import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { results } from '#domain/schema/inspection.ts';
import { resultMarks } from '#i18n/marks.ts';
import { signAt, signImages, signPaths } from './signImages.ts';

it.each(results)('the image of „%s“ is drawn as its icon', (result) => {
  const { icon: Icon } = resultMarks[result];
  const { container } = render(<Icon />);
  expect([...container.querySelectorAll('path')].map((path) => path.getAttribute('d'))).toEqual(signPaths[result]);
});

it('all of them wait in one image, pale or near, and each is the result in one of its own, no two alike on either page', () => {
  const all = (['light', 'dark'] as const).flatMap((scheme) => Object.entries(signImages(scheme)));
  const signsIn = (image: string) => results.filter((result) => signPaths[result].every((path) => image.includes(encodeURIComponent(`d="${path}"`))));
  for (const [name, image] of all) expect(signsIn(String(image))).toEqual(name.startsWith('--signs-') ? [...results] : [name.slice('--sign-'.length)]);
  expect(all).toHaveLength(2 * (2 + results.length));
  expect(new Set(all.map(([, image]) => image)).size).toBe(all.length);
});

it('a click gives the result whose sign it hits, and none beside the signs or where they are not shown', () => {
  const cell = { left: 500, top: 200, width: 116 };
  const middles = results.map((_, at) => signAt(cell, { clientX: 500 + 3 + at * 28 + 14, clientY: 218 }));
  expect(middles).toEqual(results);
  const beside = [
    { clientX: 501, clientY: 218 },
    { clientX: 500 + 3 + 4 * 28, clientY: 218 },
    { clientX: 517, clientY: 201 },
    { clientX: 517, clientY: 233 },
  ];
  for (const point of beside) expect(signAt(cell, point)).toBeNull();
  expect(signAt({ ...cell, width: 38 }, { clientX: 517, clientY: 218 })).toBeNull();
});
