import { expect, test } from 'vitest';
import { z } from 'zod';
import { bundleJsonSchema } from '#exchange/bundleSchema.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { contentsOf, made, sampleLog, samplePhoto } from './sample.ts';

/** Run with `-u` after a change of the schema; the difference belongs into docs/FORMAT.md too. */
test('the published JSON Schema is the one that the code has', async () => {
  await expect(`${JSON.stringify(bundleJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../public/bundle.schema.json');
});

test('a file that we write is valid by the published schema, and a wrong one is not', async () => {
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(bundleJsonSchema())));
  const { file } = await encodeBundle(contentsOf(sampleLog(), [samplePhoto(true)]), made);
  const whole: unknown = JSON.parse(await file.text());
  expect(schema.safeParse(whole).error).toBeUndefined();
  const wrong: unknown = JSON.parse((await file.text()).replace('"kind":"division"', '"kind":"castle"'));
  expect(schema.safeParse(wrong).success).toBe(false);
});
