import { byOrder } from '../../order.ts';
import type { Row } from '../../schema/tables.ts';
import { bodyInCapitals, bodyInText, isDepartment, placeOfBody } from '../bodies.ts';
import { paragraph } from '../compose.ts';
import { documentFactsOf, membersOf } from '../facts.ts';
import { headTitle } from '../head.ts';
import type { Block, DocumentModel, Paragraph } from '../model.ts';
import type { DocumentRef, DocumentSource } from '../source.ts';
import { postOf } from '../tables/team.ts';
import { roundBases } from '../visitBlocks.ts';
import { basisWords, isNorm, matterOf, planIssuedWords } from '../words/citations.ts';
import * as words from '../words/decision.ts';
import { houseOf } from '../words/house.ts';
import { memberWords, room } from '../words/team.ts';
import { roleWords } from '../words/terms.ts';

/** Bases of the decision, each with the row that it comes from, where there is one. */
interface Basis {
  readonly key: string;
  readonly text: string;
  readonly row?: Row<'bases'>;
}

/** Whether a basis is the decision on the powers of the department, so that none has to be left to fill in. */
const givesPowers = ({ subject }: Row<'bases'>): boolean => /chức năng, nhiệm vụ/iu.test(subject.normalize('NFC'));

/** Norms from above, the powers of the department, plans from above, then the plan of the round itself. */
const basesOf = (source: DocumentSource): readonly Basis[] => {
  const { plan, rows } = source;
  const bases = rows.bases.toSorted(byOrder).map((row): Basis & { readonly row: Row<'bases'> } => ({ key: row.id, text: basisWords(row), row }));
  const superior = bodyInText(plan.letterhead.governingBody);
  const lacksPowers = isDepartment(plan.letterhead.issuingBody) && !bases.some(({ row }) => givesPowers(row));
  const [, planBasis] = roundBases(source);
  return [
    ...bases.filter(({ row }) => isNorm(row)),
    ...(lacksPowers ? [{ key: 'powers', text: words.powersBasis(houseOf(plan), superior === '' ? 'Ủy ban nhân dân tỉnh' : superior) }] : []),
    ...bases.filter(({ row }) => !isNorm(row)),
    { key: 'plan', text: planBasis },
  ];
};

const basisBlocks = (source: DocumentSource): readonly Paragraph[] => [
  ...basesOf(source).map(({ key, text, row }) => paragraph(`basis-${key}`, 'basis', `Căn cứ ${text};`, row === undefined ? {} : { source: { table: 'bases', id: row.id, field: 'subject' } })),
  paragraph('basis-proposal', 'basis', words.proposal(houseOf(source.plan))),
];

/** An article: its number and title in bold, or its number in bold and the sentence after it. */
const article = (no: number, title: string): Paragraph => paragraph(`article-${no}`, 'article', `Điều ${no}. ${title}`);
const articleSentence = (no: number, sentence: string): Paragraph => paragraph(`article-${no}`, 'body', [{ text: `Điều ${no}.`, bold: true }, { text: ` ${sentence}` }]);

const clauses = (key: string, texts: readonly string[]): readonly Paragraph[] => texts.map((text, at) => paragraph(`${key}-${at + 1}`, 'clause', `${at + 1}. ${text}`));

const memberBlocks = (source: DocumentSource): readonly Paragraph[] => {
  const members = membersOf(source);
  if (members.length === 0) return [paragraph('member-none', 'clause', `1. ${room}`)];
  return members.map((member, at) =>
    paragraph(`member-${member.id}`, 'clause', `${at + 1}. ${memberWords(member.name, postOf(member, source), roleWords[member.role])}${at === members.length - 1 ? '.' : ';'}`, {
      source: { table: 'members', id: member.id, field: 'name' },
    }),
  );
};

const articles = (source: DocumentSource): readonly Block[] => {
  const { plan, rows } = source;
  const house = houseOf(plan);
  const has = (role: Row<'members'>['role']): boolean => rows.members.some((member) => member.role === role);
  return [
    articleSentence(1, words.foundingSentence(matterOf(plan))),
    ...memberBlocks(source),
    article(2, words.DUTIES_TITLE),
    ...clauses('power', words.teamPowers(house, planIssuedWords(source), plan.window, plan.period)),
    article(3, words.SHARING_TITLE),
    ...clauses('share', words.sharing(house, { deputy: has('deputy'), secretary: has('secretary') })),
    articleSentence(4, words.inForce(house)),
  ];
};

/** „GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH LONG AN“: by whose authority it is decided. */
const authority = (source: DocumentSource): string => bodyInCapitals(`${headTitle(source)} ${placeOfBody(source.plan.letterhead.governingBody)}`);

/** PURE. Quyết định thành lập Tổ kiểm tra (domain §3.5, outline B; Nghị định 30/2020/NĐ-CP, Mẫu 1.2). */
export const teamDecisionDocument = (source: DocumentSource, ref: DocumentRef): DocumentModel => {
  const { heading, signature, recipients } = documentFactsOf(source, ref);
  const subject = words.decisionSubject(matterOf(source.plan));
  return {
    kind: 'teamDecision',
    name: subject,
    sections: [
      {
        key: 'main',
        orientation: 'portrait',
        heading,
        title: { kind: 'named', type: 'QUYẾT ĐỊNH', subject },
        blocks: [
          paragraph('authority', 'centred', [{ text: authority(source), bold: true }]),
          ...basisBlocks(source),
          paragraph('decides', 'centred', [{ text: words.DECIDES, bold: true }]),
          ...articles(source),
          { kind: 'signatures', key: 'end', recipients, signatures: [signature] },
        ],
      },
    ],
  };
};
