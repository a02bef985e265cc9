import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { results } from '#domain/schema/inspection.ts';
import { resultMarks } from '#i18n/marks.ts';
import { signImages, signPaths } from './signImages.ts';

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
