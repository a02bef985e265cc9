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

it('gives each result three images on either page, no two of them alike', () => {
  const all = (['light', 'dark'] as const).flatMap((scheme) => Object.values(signImages(scheme)));
  expect(all).toHaveLength(results.length * 3 * 2);
  expect(new Set(all).size).toBe(all.length);
});
