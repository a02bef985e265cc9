import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { CriterionIdSchema } from '#domain/ids.ts';
import { evidenceWith } from '../../../../tests/support/evidence.ts';
import { EvidenceZone, type DropTarget } from './EvidenceZone.tsx';
import { EvidenceContext, type Evidence } from './useEvidence.ts';

const itemTarget = (criterion: string): DropTarget => ({ owner: { table: 'items', criterion: CriterionIdSchema.parse(criterion) }, label: criterion });

test('an image goes to the line that has the focus, though another is still drawn as chosen; elsewhere to the chosen one', () => {
  const take = vi.fn<Evidence['take']>();
  render(
    <EvidenceContext value={evidenceWith({ take })}>
      <EvidenceZone target={itemTarget('c-1')} targetAt={(part) => (part.closest('[data-line]') ? itemTarget('c-2') : null)}>
        <button type="button" data-line>
          dòng
        </button>
        <button type="button">khác</button>
      </EvidenceZone>
    </EvidenceContext>,
  );
  const image = new File(['x'], 'anh.png', { type: 'image/png' });
  const clipboardData = { files: [image], items: [{ kind: 'file', type: image.type, getAsFile: () => image }], types: ['Files'], getData: () => '' };
  for (const name of ['dòng', 'khác']) fireEvent.paste(screen.getByRole('button', { name }), { clipboardData });
  expect(take.mock.calls.map(([owner]) => owner)).toEqual([itemTarget('c-2').owner, itemTarget('c-1').owner]);
});
