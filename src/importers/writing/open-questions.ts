import { platforms } from '#model/platforms.ts';
import type { Format, FormatResult } from '../format.ts';
import type { Answer, Question } from '../question.ts';
import { platformsNamed } from './named-platform.ts';

/** Every platform, those first that the path of a file names. */
function platformAnswers(files: readonly string[]): Answer[] {
  const named = platformsNamed(files);
  return [...named, ...platforms.filter((one) => !named.includes(one))].map(({ id, name }) => ({
    words: ['--platform', id],
    meaning: name,
  }));
}

/** The platform is asked for where tables are there that do not tell it, whatever else is open. */
function platformQuestion(
  read: readonly (FormatResult & { format: Format })[],
  files: readonly string[],
): Question | null {
  const homeless = read.filter(
    ({ imports, format, problems }) =>
      imports.some((one) => one.platform === null) ||
      problems.some(({ hint }) => hint.includes('--platform')) ||
      (imports.length === 0 && Object.keys(format.fills).length === 0),
  );
  if (homeless.length === 0) return null;
  const possible = homeless.map(({ format }) => Object.keys(format.fills));
  const some = possible.every((ids) => ids.length > 0) ? new Set(possible.flat()) : null;
  return {
    about: 'platform',
    file: files[0] ?? '',
    asks: 'Of which platform are these numbers?',
    answers: platformAnswers(files).filter(({ words }) => some === null || some.has(words[1]!)),
    ...(some === null && { own: '--platform' }),
  };
}

const questionKey = ({ about, file, answers: [first] }: Question) =>
  `${about} ${first ? first.words.join(' ') : file}`;

/** All that only the user can say before these files can be imported: the same question about several files is asked once. */
export function openQuestions(
  read: readonly (FormatResult & { format: Format })[],
  { platform, files }: { platform: string | null; files: readonly string[] },
): Question[] {
  const asked = platform === null ? platformQuestion(read, files) : null;
  // Where a file has to be mended there is nothing to answer.
  const all = read
    .flatMap(({ questions }) => questions ?? [])
    .filter(({ answers, own, columns }) => answers.length > 0 || own || columns);
  // One word answers all that begin alike: of the accounts in several files the same one is wanted.
  const once = new Map(all.toReversed().map((one) => [questionKey(one), one]));
  return [...(asked ? [asked] : []), ...[...once.values()].reverse()];
}
