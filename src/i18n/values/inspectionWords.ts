import { percentOf } from '#domain/figures.ts';
import { attachmentFields, findingFields, itemFields, measureFields, personFields, sealFields } from '#domain/schema/inspection.ts';
import type { FieldName } from '#domain/schema/tables.ts';
import { sealCode } from '#domain/sealCode.ts';
import { causeFacts, date, facts, moment, reference, references, say, type Speak, type Speech, text, word, yesNo } from './speech.ts';

const figures = (numerator: string, denominator: string, percent: string, { t }: Speech): string =>
  percent === '' ? t('value.figures', { numerator, denominator }) : t('value.figuresWithPercent', { numerator, denominator, percent });

/** The registers of `items` in words. */
export const itemWords: Record<FieldName<'items'>, Speak> = {
  visit: reference('visits', itemFields.visit),
  criterion: reference('criteria', itemFields.criterion),
  assessment: say(itemFields.assessment, ({ result, numerator, denominator, score }, speech) => {
    const { t, format } = speech;
    const share = percentOf(numerator, denominator);
    const figure = (value: string | null): string => (value === null ? t('value.missing') : format.decimal(value));
    return facts(
      speech,
      [t('part.result'), t(`terms:assessment.result.${result ?? 'none'}`)],
      [
        t('part.figures'),
        numerator === null && denominator === null
          ? ''
          : figures(figure(numerator), figure(denominator), share.ok ? format.percent(share.value / 10_000, 2) : '', speech),
      ],
      [t('part.score'), score === null ? '' : format.score(score)],
    );
  }),
  note: text(itemFields.note),
  selfScore: say(itemFields.selfScore, (score, speech) => word(score === null ? '' : speech.format.score(score), speech)),
  figuresFrom: reference('samples', itemFields.figuresFrom),
};

/** The registers of `findings` in words. */
export const findingWords: Record<FieldName<'findings'>, Speak> = {
  visit: reference('visits', findingFields.visit),
  criterion: reference('criteria', findingFields.criterion),
  kind: say(findingFields.kind, (kind, { t }) => ({ kind: 'word', word: t(`terms:finding.kind.${kind}`) })),
  text: text(findingFields.text),
  severity: say(findingFields.severity, (severity, speech) => word(severity === null ? '' : speech.t(`terms:finding.severity.${severity}`), speech)),
  cause: say(findingFields.cause, (cause, speech) => causeFacts(cause, speech)),
  responsible: text(findingFields.responsible),
  recommendation: text(findingFields.recommendation),
  authority: say(findingFields.authority, (authority, speech) =>
    word(authority === null ? '' : speech.t(`terms:finding.authority.${authority}`), speech),
  ),
  fixedOnSite: yesNo(findingFields.fixedOnSite),
  recordedAt: moment(findingFields.recordedAt),
  alsoCriteria: references('criteria', findingFields.alsoCriteria),
  responsibleUnit: reference('units', findingFields.responsibleUnit),
  number: say(findingFields.number, (no, speech) => word(no === null ? '' : String(no), speech)),
  effect: text(findingFields.effect),
};

/** The registers of `measures` in words. */
export const measureWords: Record<FieldName<'measures'>, Speak> = {
  finding: reference('findings', measureFields.finding),
  text: text(measureFields.text),
  owner: say(measureFields.owner, ({ unit, post }, speech) =>
    facts(
      speech,
      [speech.t('part.unit'), unit === null ? speech.t('value.none') : speech.nameOf('units', unit)],
      [speech.t('part.post'), post],
    ),
  ),
  deadline: date(measureFields.deadline),
  progress: say(measureFields.progress, ({ status, verdict, on }, speech) =>
    facts(
      speech,
      [speech.t('part.status'), speech.t(`terms:measure.status.${status}`)],
      [speech.t('part.verdict'), verdict === null ? '' : speech.t(`terms:measure.verdict.${verdict}`)],
      [speech.t('part.on'), on === null ? '' : speech.format.date(on)],
    ),
  ),
  reckoned: say(measureFields.reckoned, (reckoned, speech) =>
    reckoned === null
      ? word('', speech)
      : facts(
          speech,
          [speech.t('part.from'), speech.format.date(reckoned.from)],
          [speech.t('part.count'), speech.t('common:workingDays', { count: reckoned.workingDays })],
          [speech.t('part.deadline'), speech.format.date(reckoned.deadline)],
        ),
  ),
  report: text(measureFields.report),
  verification: text(measureFields.verification),
  recordedAt: moment(measureFields.recordedAt),
};

/** The registers of `attachments` in words. */
export const attachmentWords: Record<FieldName<'attachments'>, Speak> = {
  owner: say(attachmentFields.owner, (owner, { t, nameOf }) => ({
    kind: 'word',
    word: owner === null ? t('value.none') : nameOf(owner.table, owner.id),
  })),
  file: say(attachmentFields.file, (file, speech) =>
    file === null
      ? word('', speech)
      : facts(speech, [speech.t('part.fileName'), file.name], [speech.t('part.fileSize'), speech.format.fileSize(file.size)]),
  ),
  caption: text(attachmentFields.caption),
  addedAt: moment(attachmentFields.addedAt),
  taken: say(attachmentFields.taken, (taken, speech) =>
    taken === null
      ? word('', speech)
      : facts(
          speech,
          [speech.t('part.time'), speech.format.dateTime(taken.at)],
          [speech.t('part.timeSource'), speech.t(`terms:attachment.takenBy.${taken.source}`)],
        ),
  ),
  derivedFrom: say(attachmentFields.derivedFrom, (derived, speech) =>
    derived === null
      ? word('', speech)
      : facts(
          speech,
          [speech.t('part.madeFrom'), speech.nameOf('attachments', derived.attachment)],
          [speech.t('part.how'), speech.t(`terms:derived.${derived.how}`)],
        ),
  ),
  withheld: yesNo(attachmentFields.withheld),
};

/** The registers of `seals` in words. */
export const sealWords: Record<FieldName<'seals'>, Speak> = {
  visit: reference('visits', sealFields.visit),
  content: say(sealFields.content, (content, speech) => word(content === null ? '' : sealCode(content.digest), speech)),
  at: moment(sealFields.at),
  signers: text(sealFields.signers),
};

/** The registers of `people` in words. */
export const personWords: Record<FieldName<'people'>, Speak> = { name: text(personFields.name) };
