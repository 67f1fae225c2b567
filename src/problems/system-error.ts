/** What a machine refused, in words that say what to do. */
const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room, then try again.',
  EDQUOT: 'Your share of the disk is used up. Make room, then try again.',
  EROFS: 'Nothing can be written there: the place is read-only.',
  EACCES: 'You have no right to do that there. Change its rights, or name another place.',
  EPERM: 'You have no right to do that there. Change its rights, or name another place.',
  EBUSY: 'It is in use, or is where another disk is mounted. Name a folder inside it.',
  EXDEV: 'It is where another disk is mounted. Name a folder inside it.',
  ENOTDIR: 'There is a file where a folder should be.',
  EISDIR: 'There is a folder where a file should be.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n), or close other programs.',
  ENFILE: 'Too many files are open. Close other programs.',
  EIO: 'The disk fails to read or write. Look at its health.',
  ENAMETOOLONG: 'The name is longer than the disk allows.',
};

/** The error of the machine that is behind another one; null where there is none. */
function systemErrorIn(error: unknown): NodeJS.ErrnoException | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && code in sentences) return error;
  return systemErrorIn(error.cause);
}

/** A full disk, a read-only place and their like in one sentence; null for what is a fault of ours. */
export function explainSystemError(error: unknown): string | null {
  const found = systemErrorIn(error);
  if (!found) return null;
  const { code, path } = found;
  return [...(path === undefined ? [] : [path]), sentences[code!]].join(': ');
}
