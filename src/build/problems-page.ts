import type { ShownProblem } from './owner-view.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign]!);

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { font: 600 1rem/1.4 ui-monospace, monospace; margin: 2.5rem 0 0; overflow-wrap: anywhere; }
article { border-inline-start: 3px solid #c2410c; padding-inline-start: 1rem; margin-block: 1rem; }
article.warning { border-color: #a16207; }
p { margin: 0.25rem 0; }
small, code { font: 0.85rem/1.4 ui-monospace, monospace; opacity: 0.75; }
pre { font: 0.9rem/1.4 ui-monospace, monospace; overflow-x: auto; padding: 0.6rem 0.8rem; margin: 0.5rem 0;
  background: color-mix(in srgb, currentColor 7%, transparent); border-radius: 4px; }
`;

function article({ severity, line, column, code, message, hint, quoted }: ShownProblem): string {
  const at = line > 0 ? `${line}:${Math.max(1, column)} ` : '';
  const source = quoted && `<pre>${escape(quoted.join('\n'))}</pre>`;
  return `<article class="${severity}"><p><strong>${escape(message)}</strong></p>
<small>${at}${severity} ${code}</small>${source ?? ''}
<p>${escape(hint)}</p></article>`;
}

/** Stands where pages would, while the content has errors: what `check` says. Vite's client in it loads the page anew once a file was saved. */
export function problemsPage(problems: readonly ShownProblem[], base: string): string {
  // What keeps the page from being made comes first.
  const inOrder = problems.toSorted(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  const files = [...new Set(inOrder.map(({ file }) => file))];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${errors} to mend</title><style>${style}</style>
<script type="module" src="${escape(base)}@vite/client"></script></head><body>
<h1>${errors === 1 ? 'One thing keeps' : `${errors} things keep`} this page from being made</h1>
<p>It comes back by itself as soon as the file is mended and saved.</p>
${files
  .map(
    (file) =>
      `<h2>${escape(file)}</h2>${problems
        .filter((problem) => problem.file === file)
        .map(article)
        .join('')}`,
  )
  .join('')}
</body></html>
`;
}
