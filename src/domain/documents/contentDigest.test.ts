import { expect, test } from 'vitest';
import { paragraph, sampleReport } from '../../../tests/support/documents/sampleModel.ts';
import { contentDigest } from './contentDigest.ts';

test('the digest follows what a document says, and nothing else', () => {
  const before = contentDigest(sampleReport);
  expect(contentDigest({ ...sampleReport, name: 'tên khác', sections: sampleReport.sections.map((section) => ({ ...section, orientation: 'landscape' })) })).toBe(before);
  const longer = { ...sampleReport, sections: sampleReport.sections.map((section) => ({ ...section, blocks: [...section.blocks, paragraph('more', 'body', 'Thêm.')] })) };
  const dated = { ...sampleReport, sections: sampleReport.sections.map((section) => ({ ...section, heading: section.heading && { ...section.heading, number: '1/BC' } })) };
  expect(new Set([before, contentDigest(longer), contentDigest(dated)]).size).toBe(3);
});
