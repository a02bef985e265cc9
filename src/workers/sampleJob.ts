import type { PlanId } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { checkSample, type Sample } from '#storage/sample.ts';
import { answering, type AnswerJob } from './asking.ts';

/** Looks whether a sample of a plan is sound. */
export const sampleJob: AnswerJob<PlanId, Sample> = answering(() => async (db, plan) => ok(await checkSample(db, plan)));
