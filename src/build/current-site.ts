import { loadSite } from '#content/load-site.ts';
import { hasErrors } from '#problems/problem.ts';
import { buildReports, type BuiltSite } from '#site/built-site.ts';
import { readOptions } from './handover.ts';

let memo: Promise<BuiltSite> | undefined;

/** The site of this process, read once. Throws where the content has errors: `build` has shown them before it comes here. */
export function builtSite(): Promise<BuiltSite> {
  memo ??= (async () => {
    const options = readOptions();
    const { site, problems } = await loadSite(options.content, {
      today: options.today,
    });
    if (!site || hasErrors(problems)) {
      throw new Error('The content has problems. Run `npm run check` to see them.');
    }
    return buildReports(site, options);
  })();
  return memo;
}
