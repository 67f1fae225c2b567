import { stat } from 'node:fs/promises';
import path from 'node:path';
import { handover } from 'virtual:plaudit/handover';

/** Whether every picture is drawn when it is asked for, as in development; a build draws them before its pages. */
export const drawnOnRequest = (): boolean => handover.drawn === null;

/** Bytes of a file that was made before the pages, by its path below the site's folder; null in development, or where there is none. */
export async function drawnBytes(file: string): Promise<number | null> {
  const { drawn } = handover;
  if (!drawn) return null;
  try {
    return (await stat(path.join(drawn, file))).size;
  } catch {
    return null;
  }
}
