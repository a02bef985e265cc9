/** Set at build time by vite.config.ts. */
declare const APP_VERSION: string;

/** The release and the digest of the sources it was built from, such as `0.1.0+1f0c9ab2`. */
export const appVersion = APP_VERSION;
