import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG up to AA; or those of colour among them, where a page is looked at again and only its colours are others. */
const rules = {
  all: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  colour: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, RunOptions['runOnly']>;

/**
 * Asks axe about a page that is open (with JavaScript on).
 * @returns a readable line for each place that breaks a rule; none where all is well.
 */
export async function findBarriers(
  page: Page,
  asked: keyof typeof rules = 'all',
): Promise<string[]> {
  await page.evaluate(await source);
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(options),
    { runOnly: rules[asked], resultTypes: ['violations'] },
  );
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const why = (failureSummary ?? '')
        .split('\n')
        .slice(1)
        .join('; ')
        .replace(/\s+/g, ' ')
        .trim();
      return `${id} (${impact ?? 'minor'}): ${help}\n  at ${target.join(' ')}: ${html}\n  ${why}`;
    }),
  );
}
