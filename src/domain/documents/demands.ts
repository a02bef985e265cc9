import { paragraph, sentenceOf } from './compose.ts';
import { measureParagraph } from './matterBlocks.ts';
import type { Block, Paragraph } from './model.ts';
import type { DocumentSource } from './source.ts';
import { ofKind, type FoundMatter, type VisitGround } from './visitGround.ts';
import { asFollows, keepSentence, noMeasureSentence, onMatter } from './words/conclusion.ts';
import { capitalised } from './words/terms.ts';

/** What is asked in words: the team's recommendation where it stands here, else what follows from the state of the finding. */
const askedParagraphs = ({ finding, label, measures }: FoundMatter, isAsked: boolean): readonly Paragraph[] => {
  const before = { text: onMatter(label), bold: true };
  const recommendation = isAsked ? finding.recommendation.trim() : '';
  if (recommendation === '') {
    const alone = finding.fixedOnSite ? keepSentence : noMeasureSentence;
    return [paragraph(`demand-${finding.id}`, 'body', [before, { text: measures.length === 0 ? alone : asFollows }])];
  }
  const keep = finding.fixedOnSite ? [{ text: ` ${capitalised(keepSentence)}` }] : [];
  return [paragraph(`demand-${finding.id}`, 'body', [...sentenceOf(recommendation, [before]), ...keep], { source: { table: 'findings', id: finding.id, field: 'recommendation' } })];
};

/**
 * What the unit has to do about each shortcoming, by its number: what the team asks, its measures, or that it lays them down itself; then
 * what was planned on other findings.
 * @param show whether the team's recommendations on shortcomings stand here; they may stand elsewhere in the document
 */
export const demandBlocks = (source: DocumentSource, ground: VisitGround, show: { readonly recommendation: boolean }): readonly Block[] => {
  const others = ground.findings.filter(({ finding, measures }) => finding.kind !== 'shortcoming' && measures.length > 0);
  return [...ofKind(ground, 'shortcoming'), ...others].flatMap((matter) => [
    ...askedParagraphs(matter, show.recommendation && matter.finding.kind === 'shortcoming'),
    ...matter.measures.map((measure) => measureParagraph(source, measure)),
  ]);
};
