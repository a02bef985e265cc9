// @ts-check

/** What the app may load and do: its own files only. Mantine sets styles at run time, hence 'unsafe-inline' there. */
const directives = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "worker-src 'self'",
  // PDF evidence in the browser's own viewer (ADR 14); blob: addresses are made by the app alone.
  "frame-src blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy as a <meta> element carries it, so that it holds on any static host. */
export const metaPolicy = directives.join('; ');

/** The policy as our own server sends it: browsers heed frame-ancestors only in a header. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');
