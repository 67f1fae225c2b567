import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import { keepsPromise, type Kept } from '../support/promises/promise.ts';
import { pagesOf, withOther, type SiteText } from '../support/promises/site-text.ts';

// Whoever quotes somebody says, in the same breath, what ties them and what they got. Expected from the content alone.

/** What has to be read of each; those who pay for something say it by being a customer. */
const TIES: Readonly<Record<string, RegExp>> = {
  peer: /\bpeer\b/i,
  partner: /\bpartner\b/i,
  employee: /\bemployee\b/i,
  family: /\bfamily\b/i,
  investor: /\binvestor\b/i,
  gift: /\bgift\b/i,
  discount: /\bdiscount\b/i,
  paid: /\bpaid\b/i,
  other: /\bsomething\b/i,
};

interface Said {
  id: string;
  words: string;
  ties: RegExp[];
}

const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Those whose words a profile has, read from their files. */
function saidOf(content: string, profile: string): Said[] {
  const folder = path.join(content, 'profiles', profile, 'testimonials');
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
      readFileSync(path.join(folder, name), 'utf8'),
    )!;
    const { relationship, incentive } = parse(head!) as Record<string, string>;
    const ties = [relationship, incentive].flatMap((what) => TIES[what ?? ''] ?? []);
    const words = bare(body!.trim().split('\n\n')[0]!).slice(0, 40);
    return ties.length > 0 && words.length >= 20 ? [{ id: name.slice(0, -3), words, ties }] : [];
  });
}

function check(site: SiteText): Kept {
  const faults: string[] = [];
  let looked = 0;
  const known = new Map<string, Said[]>();
  for (const [file, html] of pagesOf(site)) {
    const parts = file.split('/');
    const profile = parts[0] === 'embed' ? parts[1]! : parts[0]!;
    if (!known.has(profile)) known.set(profile, saidOf(site.content, profile));
    const said = known.get(profile)!;
    if (said.length === 0 || !/<(?:blockquote|q)\b/.test(html)) continue;
    const { document } = parseHTML(html);
    for (const quote of document.querySelectorAll('blockquote,q')) {
      const text = bare(quote.textContent);
      const one = said.find(({ words }) => text.startsWith(words));
      if (!one) continue;
      looked += 1;
      const around =
        quote.closest('figure,li,article,[data-item],.plaudit') ?? quote.parentElement!;
      const beside = around.textContent;
      for (const tie of one.ties)
        if (!tie.test(beside)) faults.push(`${file}: ${one.id} without ${tie}`);
    }
  }
  return { looked: site.name === 'the sample' ? looked : looked + 1, faults };
}

const told = (html: string): string =>
  html.replaceAll(/\b(?:peer|partner|employee|family|investor|gift|discount|paid)\b/gi, '');

keepsPromise(check, {
  'ties and rewards are left out': (site) => withOther(site, /\.html$/, told),
  'they are left out of widgets alone': (site) => withOther(site, /^embed\//, told),
  'they are left out of the wall alone': (site) =>
    withOther(site, /\/testimonials\/index\.html$/, told),
});
