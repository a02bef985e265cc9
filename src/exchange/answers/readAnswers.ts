import { canonicalJson } from '#domain/canonicalJson.ts';
import { isBlankAnswer, type GivenAnswer, type GivenAnswers } from '#domain/documents/answers.ts';
import { hashOfText } from '#domain/hash.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { parsedJson, pathText } from '../givenJson.ts';
import { ANSWERS_FORMAT, ANSWERS_VERSION, AnswersFileSchema, AnswersHeadSchema, MAX_ANSWERS_SIZE, type AnswersFault } from './file.ts';

/** Places that are named; who has mended these sees the next. */
const NAMED = 20;

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').trim().normalize('NFC');

const faultOfText = (text: string): AnswersFault => {
  if (text.trim() === '') return { type: 'empty' };
  const isOurs = text.includes(ANSWERS_FORMAT);
  if (/^\s*</.test(text)) return { type: isOurs ? 'form' : 'not-answers' };
  return { type: isOurs ? 'damaged' : 'not-answers' };
};

/** PURE. The answers that a text holds, or why it is not taken. */
export const answersOfText = (text: string): Result<GivenAnswers, AnswersFault> => {
  const json = parsedJson(text.replace(/^\ufeff/, ''));
  if (json === undefined) return fail(faultOfText(text));
  const head = AnswersHeadSchema.safeParse(json);
  if (!head.success) return fail({ type: 'not-answers' });
  if (head.data.formatVersion > ANSWERS_VERSION) return fail({ type: 'newer-version', version: head.data.formatVersion });
  const file = AnswersFileSchema.safeParse(json);
  if (!file.success) return fail({ type: 'faulty', places: [...new Set(file.error.issues.map(({ path }) => pathText(path)))].slice(0, NAMED) });
  const { digest, ...content } = file.data;
  if (hashOfText(canonicalJson(content)) !== digest) return fail({ type: 'changed' });
  const answers = content.answers.map(({ finding, label, hash, deadline, ...texts }): GivenAnswer => {
    const { opinion, measure, post, result, proof } = texts;
    return { finding, label: clean(label), hash, answer: { opinion: clean(opinion), measure: clean(measure), post: clean(post), deadline, result: clean(result), proof: clean(proof) } };
  });
  const twice = answers.flatMap(({ finding }, at) => (answers.findIndex((one) => one.finding === finding) === at ? [] : [`answers[${at}].finding`]));
  if (twice.length > 0) return fail({ type: 'faulty', places: twice.slice(0, NAMED) });
  const said = answers.filter(({ answer }) => !isBlankAnswer(answer));
  if (said.length === 0) return fail({ type: 'no-answers' });
  const { plan, visit, unit, answered } = content;
  return ok({ plan, visit, unit, answered: { by: clean(answered.by), at: answered.at }, answers: said });
};

/** The answers of a file that a unit sent. */
export const readAnswers = async (file: Blob): Promise<Result<GivenAnswers, AnswersFault>> => {
  if (file.size === 0) return fail({ type: 'empty' });
  if (file.size > MAX_ANSWERS_SIZE) return fail({ type: 'too-large', size: file.size, limit: MAX_ANSWERS_SIZE });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return fail({ type: 'unreadable' });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ type: 'not-answers' });
  }
  return answersOfText(text);
};
