/** Ids of the fields that remarks lead to. */
export const factAnchors = { number: 'document-number', date: 'document-date', signer: 'document-signer' } as const;

/** Takes the eye and the keyboard to a field. */
export const focusFact = (fact: keyof typeof factAnchors): void => {
  const field = document.getElementById(factAnchors[fact]);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
};
