import { dossiersOfPopulation } from '#domain/sampling/dossierList.ts';
import { createDraw, type Drawn } from '#domain/sampling/draw.ts';
import { createBreather } from '#exchange/pause.ts';

/** Draws from a list as it is kept, a portion at a time: a key for each of twenty thousand dossiers takes a moment. */
export const drawInPortions = async (population: string, seed: string, size: number): Promise<Drawn> => {
  const breathe = createBreather(undefined);
  const draw = createDraw(seed);
  for (const [at, dossier] of dossiersOfPopulation(population).entries()) {
    draw.add(dossier);
    if (at % 50 === 0) await breathe();
  }
  return draw.finish(size);
};
