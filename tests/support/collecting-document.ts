import type { z } from 'zod';
import { collectors } from '#collectors/registry.ts';
import { metricColumns } from '#importers/metric-columns.ts';
import type { Collector } from '#collectors/collector.ts';
import { collectSource } from '#schemas/collect.ts';

const code = (word: string) => `\`${word}\``;

function keyOf({ key, from }: Collector): string {
  if (key) return `${code(key.name)}${key.needed ? '' : ', if there is one'}`;
  return from === 'json' ? 'any, in `headers`' : 'none';
}

function fillsOf({ fills }: Collector): string {
  return fills.length === metricColumns.length ? 'any column' : fills.map(code).join(', ');
}

/** The keys below `collect:` of each interface, but those that all have. */
function keysOf({ from }: Collector): string[] {
  const { options } = collectSource as z.ZodDiscriminatedUnion<readonly z.ZodObject[]>;
  const own = options.find(({ shape }) => (shape['from'] as z.ZodLiteral).value === from)!;
  return Object.keys(own.shape).filter((key) => key !== 'from' && key !== 'only');
}

/** The rows of the table in `docs/collecting.md`, from the collectors themselves. */
export function collectorRows(): string[] {
  return (Object.values(collectors) as Collector[]).map((collector) => {
    const cells = [
      code(collector.from),
      keysOf(collector).map(code).join(', '),
      collector.asks,
      keyOf(collector),
      fillsOf(collector),
      collector.rounds,
    ];
    return `| ${cells.join(' | ')} |`;
  });
}
