import { HlcSchema } from '#domain/hlc.ts';
import { hashText } from '#domain/hash.ts';
import { ChangeIdSchema, PersonIdSchema } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import type { SealableRow } from '#domain/visitSeal.ts';

/** A row whose registers hold these values, several of them where people disagree. */
export const rowOf = (id: string, values: Readonly<Record<string, readonly Json[]>>, deleted: 0 | 1 = 0): SealableRow => ({
  id,
  deleted,
  regs: Object.fromEntries(
    Object.entries(values).map(([name, list]) => [
      name,
      {
        heads: list.map((val, no) => ({
          change: ChangeIdSchema.parse(hashText(`${id} ${name} ${no}`)),
          val,
          actor: PersonIdSchema.parse('ha'),
          hlc: HlcSchema.parse('2024-04-18T08:00:00.000Z-0000-r7k2m9qx'),
        })),
        awaited: [],
      },
    ]),
  ),
});
