import type { IncomingMessage, ServerResponse } from 'node:http';
import { todoOf } from '#advice/todo.ts';
import type { TodoItem } from '#advice/item.ts';
import { hasErrors, sortProblems, type Problem } from '#problems/problem.ts';
import { quoteProblem } from '#problems/report-terminal.ts';
import type { SiteOptions } from '#site/options.ts';
import { advisedSite } from './advised-site.ts';
import { checkContent, problemsOfCards, type CheckedContent } from './content-problems.ts';
import { problemsPage } from './problems-page.ts';

/** What only the owner sees, beside pages in development. A site that is built is given none. */
export interface OwnerView {
  /** A command as it must be typed to work on this content. */
  hint(text: string): string;
}

export interface ShownProblem extends Problem {
  /** Its line, and a caret below the place. */
  quoted: readonly [string, string] | null;
}

/** What the panel shows. */
export interface OwnerReport {
  problems: readonly ShownProblem[];
  items: readonly TodoItem[];
}

/** Where the panel asks for it, below the base. */
export const ownerAddress = '__plaudit/owner.json';

function shown(problems: readonly Problem[], root: string, { hint }: OwnerView): ShownProblem[] {
  return sortProblems(problems).map((problem) => ({
    ...problem,
    hint: hint(problem.hint),
    quoted: quoteProblem(root, problem),
  }));
}

async function reportFor(
  checked: CheckedContent,
  root: string,
  view: OwnerView,
): Promise<OwnerReport> {
  const { site, built, problems } = checked;
  const items = site && built ? todoOf(advisedSite(site, built)) : [];
  return {
    problems: shown([...problems, ...(await problemsOfCards(checked))], root, view),
    items: items.map(({ command, ...item }) => ({
      ...item,
      ...(command !== undefined && { command: view.hint(command) }),
    })),
  };
}

const isNavigation = ({ headers }: IncomingMessage): boolean =>
  headers.accept?.includes('text/html') ?? false;

/**
 * Answers in the place of pages that cannot be made, and tells the panel of those that can. What it says is kept until `forget`.
 * It quotes files that nobody else may read: a page of another site is told nothing.
 */
export function ownerMiddleware(options: SiteOptions, view: OwnerView, base: string) {
  const root = options.content;
  let checked: Promise<CheckedContent> | null = null;
  let report: Promise<OwnerReport> | null = null;
  const current = () => (checked ??= checkContent(options));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const isAsked = pathname === base + ownerAddress;
    if (!isAsked && !isNavigation(request)) return false;
    if (isAsked) {
      const site = String(request.headers['sec-fetch-site'] ?? 'none');
      if (!['same-origin', 'none'].includes(site)) response.writeHead(403).end();
      else {
        report ??= current().then((content) => reportFor(content, root, view));
        response
          .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
          .end(JSON.stringify(await report));
      }
      return true;
    }
    const { problems } = await current();
    if (!hasErrors(problems)) return false;
    response
      .writeHead(500, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' })
      .end(problemsPage(shown(problems, root, view), base));
    return true;
  }
  return {
    forget: () => {
      checked = null;
      report = null;
    },
    async handle(
      request: IncomingMessage,
      response: ServerResponse,
      next: (error?: unknown) => void,
    ): Promise<void> {
      try {
        if (await answer(request, response)) return;
      } catch (error) {
        next(error);
        return;
      }
      next();
    },
  };
}
