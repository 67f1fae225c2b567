import type { Message } from '#model/message.ts';
import { message, type Words } from '#words/words.ts';
import type { ChartFinding } from './chart.ts';

/** What a chart finds, before any language says it. */
export interface Finding {
  /** A sentence without a full stop. */
  title: Message;
  /** Sentences: range, change, gaps, doubts. */
  summary: readonly Message[];
}

/** A told chart: its finding as messages and, in the words of a language, as text. */
export function told<Data>(
  words: Words,
  { title, summary }: Finding,
  rest: Omit<ChartFinding<Data>, 'title' | 'summary' | 'said'>,
): ChartFinding<Data> {
  const said = {
    title,
    summary: message('common.sentences', { sentences: summary }),
    sentences: summary,
  };
  return {
    ...rest,
    title: words.text(said.title),
    summary: words.text(said.summary),
    said,
  };
}
