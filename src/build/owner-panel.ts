import type { OwnerReport } from './owner-view.ts';

// Runs in the browser, in development only: `integration.ts` puts it into pages where there is an owner to see it.

const WIDTH = '23rem';
const remembered = 'plaudit-owner-panel';

const style = `
:host { all: initial; position: fixed; inset: 0 0 0 auto; z-index: 2147483000; color-scheme: light dark;
  font: 14px/1.45 system-ui, sans-serif; color: light-dark(#1c1917, #f5f5f4); pointer-events: none; }
button { font: inherit; font-weight: 600; pointer-events: auto; cursor: pointer; position: absolute; right: 1rem; bottom: 1rem;
  padding: 0.5rem 0.9rem; border-radius: 999px; border: 1px solid light-dark(#d6d3d1, #57534e); white-space: nowrap;
  background: light-dark(#fff, #292524); color: inherit; box-shadow: 0 2px 10px rgb(0 0 0 / 20%); }
aside { pointer-events: auto; box-sizing: border-box; width: min(${WIDTH}, 100vw); height: 100%; overflow-y: auto;
  padding: 1.25rem 1.25rem 5rem; background: light-dark(#fafaf9, #1c1917); border-left: 1px solid light-dark(#e7e5e4, #44403c); }
aside[hidden] { display: none; }
h2 { font-size: 1rem; margin: 0 0 0.75rem; } h2:not(:first-child) { margin-top: 2rem; }
article { padding: 0.8rem 0; border-top: 1px solid light-dark(#e7e5e4, #44403c); overflow-wrap: anywhere; }
p { margin: 0 0 0.25rem; } pre + p { margin-top: 0.4rem; } .what { font-weight: 600; }
.note { font-size: 12px; opacity: 0.75; }
pre { font: 12px/1.45 ui-monospace, monospace; margin: 0.4rem 0 0; padding: 0.5rem 0.6rem; overflow-x: auto; white-space: pre;
  border-radius: 4px; background: light-dark(#f0efee, #292524); user-select: all; }
`;

function element(name: string, text = '', className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function article(parts: readonly (HTMLElement | null)[]): HTMLElement {
  const made = element('article');
  made.append(...parts.filter((part) => part !== null));
  return made;
}

function fill(aside: HTMLElement, { problems, items }: OwnerReport): void {
  if (problems.length > 0) aside.append(element('h2', `What check says: ${problems.length}`));
  for (const { file, line, severity, code, message, hint, quoted } of problems) {
    aside.append(
      article([
        element('p', message, 'what'),
        element('p', `${file}${line > 0 ? `:${line}` : ''} · ${severity} · ${code}`, 'note'),
        quoted && element('pre', quoted.join('\n')),
        element('p', hint),
      ]),
    );
  }
  aside.append(element('h2', `What would make it stronger: ${items.length}`));
  for (const { profile, effect, effort, what, how, lines, command } of items) {
    aside.append(
      article([
        element('p', what, 'what'),
        element('p', [profile ?? 'the site', `${effect} effect`, effort].join(' · '), 'note'),
        element('p', how),
        lines ? element('p', lines.file, 'note') : null,
        lines ? element('pre', lines.text) : null,
        command === undefined ? null : element('pre', command),
      ]),
    );
  }
}

function show(report: OwnerReport): void {
  const host = document.createElement('plaudit-owner-panel');
  const root = host.attachShadow({ mode: 'open' });
  const aside = element('aside');
  const button = element('button');
  fill(aside, report);
  const open = (isOpen: boolean) => {
    aside.hidden = !isOpen;
    button.textContent = isOpen
      ? 'Close'
      : `${report.items.length + report.problems.length} for you`;
    button.setAttribute('aria-expanded', String(isOpen));
    // Beside the page, where there is room for both.
    const isWide = window.innerWidth >= 900;
    document.documentElement.style.marginRight = isOpen && isWide ? WIDTH : '';
    sessionStorage.setItem(remembered, isOpen ? 'open' : 'closed');
  };
  button.addEventListener('click', () => open(aside.hidden !== false));
  root.append(element('style', style), aside, button);
  document.body.append(host);
  open((sessionStorage.getItem(remembered) ?? 'open') === 'open' && window.innerWidth >= 900);
}

/** Asks at an address for what there is to tell, and shows it beside the page. */
export async function showOwnerPanel(address: string): Promise<void> {
  // A widget that is shown within a page has the panel of that page.
  if (window.top !== window) return;
  const answer = await fetch(address);
  if (answer.ok) show((await answer.json()) as OwnerReport);
}
