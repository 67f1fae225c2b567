/** Why a place cannot be used, by the code of the machine's error, and what to do. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room, then run this again.',
  EDQUOT: 'your share of the disk is used up. Make room, then run this again.',
  EROFS: 'it can only be read. Choose another folder.',
  EACCES: 'you may not write or read there. Choose another folder, or change its permissions.',
  EPERM: 'you may not write or read there. Choose another folder, or change its permissions.',
  ENOTDIR: 'a part of its path is a file. Choose another folder.',
  EISDIR: 'it is a folder, and a file belongs there. Choose another name.',
  EBUSY: 'it is in use, or another disk is mounted there. Choose a folder inside it.',
  EXDEV: 'another disk is mounted there. Choose a folder inside it.',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n), or close other programs.',
  ENFILE: 'too many files are open. Close other programs.',
  EIO: 'the disk fails. Look at its health.',
  ENAMETOOLONG: 'its name is too long for this disk. Choose a shorter one.',
};

/** As tools that are not written in JavaScript tell of them. Linux and macOS number these alike. */
const numbered: Readonly<Record<string, string>> = {
  5: 'EIO',
  13: 'EACCES',
  16: 'EBUSY',
  23: 'ENFILE',
  24: 'EMFILE',
  28: 'ENOSPC',
  30: 'EROFS',
};

interface Refusal {
  code: string;
  path: string | undefined;
}

/** What the machine refused, behind an error or in its words; null where it refused nothing. */
function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && code in refusals) return { code, path };
  const told = numbered[/\(os error (\d+)\)/.exec(message)?.[1] ?? ''];
  return told === undefined ? refusalIn(error.cause) : { code: told, path: undefined };
}

/** What a disk that refuses means, as one sentence; null for every other error. */
export function placeRefusal(error: unknown): string | null {
  const found = refusalIn(error);
  return found && `${found.path ?? 'A file'} cannot be used: ${refusals[found.code]}`;
}
