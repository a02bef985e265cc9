import { ContactSheet } from './ContactSheet.tsx';
import { EvidenceViewer } from './EvidenceViewer.tsx';

/** What is fetched, in one piece, when evidence is first looked at: apart, these would cut up what the first page loads. */
export const fetched = { ContactSheet, EvidenceViewer } as const;
