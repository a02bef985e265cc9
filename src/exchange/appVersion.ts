/** Set at build time by vite.config.ts. */
declare const APP_VERSION: string;

/** What files say of the app that made them: the release and the digest of its sources, such as `0.1.0+1f0c9ab2`. */
export const appVersion = APP_VERSION;
