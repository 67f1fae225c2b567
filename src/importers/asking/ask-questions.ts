import type { Readable, Writable } from 'node:stream';
import { isCancel, note, select, text } from '@clack/prompts';
import type { Target } from '../format.ts';
import { metricColumns } from '../metric-columns.ts';
import type { Question } from '../question.ts';
import { columnWords, type SuggestedColumns } from '../reading/suggested-columns.ts';
import { printable } from '../writing/printable.ts';
import { mappingLines } from '../writing/report-questions.ts';

/** Where questions are asked: a terminal, or what plays one. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** Thrown where the user would rather not answer. */
export class Cancelled extends Error {}

const OWN = 'own';
const EACH = 'each';

function given<Value>(answer: Value): Exclude<Value, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Value, symbol>;
}

async function typed(option: string, terminal: Terminal): Promise<string[]> {
  const word = given(
    await text({
      message: option,
      validate: (typing) => (typing?.trim() ? undefined : 'Type a word.'),
      ...terminal,
    }),
  );
  return [option, word.trim()];
}

/** Asks column by column, each with three of its values. */
async function askColumns(suggested: SuggestedColumns, terminal: Terminal): Promise<string[]> {
  const meanings: (Target | null)[] = [];
  for (const { name, examples, meaning, sure } of suggested.columns) {
    const options = [null, 'date', ...metricColumns, 'change'].map((target) => ({
      value: target ?? '-',
      label: target ?? 'leave it out',
      ...(target !== null && target === meaning && { hint: sure }),
    }));
    const answer = given(
      await select({
        message: printable(`${name} (${examples.join(' · ')})`),
        options,
        initialValue: meaning ?? '-',
        maxItems: 8,
        ...terminal,
      }),
    );
    meanings.push(answer === '-' ? null : (answer as Target));
  }
  return columnWords(suggested, meanings) ?? [];
}

async function askOne(question: Question, terminal: Terminal): Promise<string[]> {
  const { asks, file, answers, own, columns } = question;
  if (columns)
    note(mappingLines(columns).map(printable).join('\n'), printable(file), {
      output: terminal.output,
    });
  const options = [
    ...answers.map(({ meaning, words }, index) => ({
      value: String(index),
      label: printable(meaning),
      hint: printable(words.join(' ')),
    })),
    ...(columns ? [{ value: EACH, label: 'say it column by column' }] : []),
    ...(own ? [{ value: OWN, label: 'another', hint: own }] : []),
  ];
  if (options.length === 0) return [];
  const chosen =
    options.length === 1
      ? options[0]!.value
      : given(await select({ message: printable(asks), options, maxItems: 8, ...terminal }));
  if (chosen === OWN) return typed(own!, terminal);
  if (chosen === EACH) return askColumns(columns!, terminal);
  return [...answers[Number(chosen)]!.words];
}

/**
 * Asks what is open, one question after the other. Gives the words of the command line that say the same, so that a script can; null where the user
 * leaves.
 */
export async function askQuestions(
  questions: readonly Question[],
  terminal: Terminal,
): Promise<string[] | null> {
  const words: string[] = [];
  try {
    for (const question of questions) words.push(...(await askOne(question, terminal)));
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
  return words;
}
