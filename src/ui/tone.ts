/**
 * The mood of a badge, tile or bar. A tone never carries meaning alone: the component that takes it
 * also shows an icon and a word. The colours of each tone are in `tokens.css`.
 */
export type Tone = 'neutral' | 'brand' | 'success' | 'warning' | 'danger' | 'info' | 'violet';
