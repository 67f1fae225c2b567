import picocolors from 'picocolors';
import { printable } from '#problems/report-terminal.ts';
import { counted } from './phrases.ts';
import type { TodoItem } from './item.ts';

/** The list for a terminal: what and how, then the command or the lines to copy. Ends with a newline. */
export function printTodo(items: readonly TodoItem[], isColoured: boolean): string {
  const paint = picocolors.createColors(isColoured);
  if (items.length === 0)
    return 'There is nothing to do: the pages have all that they could show.\n';
  const out = [paint.bold(summaryOf(items.length)), ''];
  const width = String(items.length).length;
  const margin = ' '.repeat(width + 3);
  for (const [index, { profile, effect, effort, what, how, command, lines }] of items.entries()) {
    const about = [profile ?? 'the site', `${effect} effect`, effort].join(' · ');
    out.push(
      ` ${String(index + 1).padStart(width)}  ${paint.bold(printable(what))}`,
      `${margin}${paint.dim(about)}`,
      `${margin}${printable(how)}`,
    );
    if (lines) {
      out.push(`${margin}${paint.underline(printable(lines.file))}`);
      out.push(
        ...lines.text.split('\n').map((line) => `${margin}  ${paint.green(printable(line))}`),
      );
    }
    if (command !== undefined) out.push(`${margin}${paint.cyan(printable(command))}`);
    out.push('');
  }
  return out.join('\n');
}

/** `7 things would make it stronger`. */
export function summaryOf(count: number): string {
  return `${counted(count, 'thing')} would make it stronger`;
}
