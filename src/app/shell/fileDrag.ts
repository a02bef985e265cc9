/** Kinds under which the three containers of the exchange come; what the system does not know comes without one. */
const bundleKinds = new Set(['', 'application/json', 'application/zip', 'application/x-zip-compressed', 'application/octet-stream', 'text/json']);

/** Whether a drag carries files, not a text or a link. */
export const carriesFiles = (data: DataTransfer | null): data is DataTransfer => data?.types.includes('Files') ?? false;

/** Whether a file that hovers may be one of a colleague: its name is not told before it is let go, its kind is. */
export const mayBeBundles = (data: DataTransfer): boolean =>
  data.items.length === 0 || Array.from(data.items).some(({ kind, type }) => kind === 'file' && bundleKinds.has(type));

/** Files that are meant for the import: told by the end of their names. */
export const isBundleName = (name: string): boolean => /\.(?:json|zip|enc)$/i.test(name);
