import { printable } from './printable.ts';
import { columnWords, type SuggestedColumns } from '../reading/suggested-columns.ts';
import { shellWords, type Question } from '../question.ts';

/** More answers than these are not listed: of a hundred accounts the first ones show how it is said. */
const MOST_ANSWERS = 8;

const padded = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]!.length))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
};

/** A suggested mapping as lines of a table: column, meaning, how sure, examples. */
export function mappingLines({ columns }: SuggestedColumns): string[] {
  return padded(
    columns.map(({ name, meaning, sure, examples }) => [
      name.slice(0, 40),
      `→ ${meaning ?? '?'}`,
      meaning === null ? 'open' : sure,
      examples.map((example) => example.slice(0, 24)).join(' · '),
    ]),
  );
}

/** The words that stand for an answer where none is sure. */
function exampleWords(question: Question): readonly string[] {
  const [first] = question.answers;
  if (first) return first.words;
  if (question.columns) {
    const { columns } = question.columns;
    const date = columns.findIndex(({ meaning }) => meaning === 'date');
    const count = columns.findIndex(({ isNumber, meaning }) => isNumber && meaning !== 'date');
    const meanings = columns.map(({ meaning }, index) =>
      index === Math.max(0, date) ? 'date' : index === count ? 'followers' : meaning,
    );
    return columnWords(question.columns, meanings) ?? [];
  }
  return question.own ? [question.own, '…'] : [];
}

/**
 * What is open, with the words of the command line that settle it, and one command that has them all. Ends with a newline; empty without a
 * question.
 * @param words those that the command was called with
 */
export function reportQuestions(questions: readonly Question[], words: readonly string[]): string {
  if (questions.length === 0) return '';
  const lines = questions.flatMap((question) => [
    '',
    `${question.file}: ${question.asks}`,
    ...(question.columns ? mappingLines(question.columns).map((line) => `  ${line}`) : []),
    ...padded(
      question.answers
        .slice(0, question.about === 'platform' ? 3 : MOST_ANSWERS)
        .map((answer) => [`  ${shellWords(answer.words)}`, answer.meaning]),
    ),
    ...(question.own ? [`  ${question.own} …`] : []),
  ]);
  const answers = questions.flatMap(exampleWords);
  const command = `npm run import -- ${shellWords([...words, ...answers])}`;
  return `${['', 'What settles it', ...lines, '', `For instance: ${command}`].map(printable).join('\n')}\n`;
}
