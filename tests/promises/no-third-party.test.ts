import { keepsPromise, type Kept } from '../support/promises/promise.ts';
import { withOther, type SiteText } from '../support/promises/site-text.ts';

// Pages ask nobody else for anything, and leave nothing with their visitor.

/** What a browser loads by itself. A link to follow is no request. */
const LOADED = [
  /<(?:script|img|iframe|source|video|audio|track|embed|object|input)\b[^>]*?\s(?:src|data|poster)="([^"]*)"/g,
  /\ssrcset="([^"]*)"/g,
  /<link\b(?=[^>]*\srel="(?:stylesheet|preload|modulepreload|icon|manifest|preconnect|dns-prefetch)")[^>]*?\shref="([^"]*)"/g,
  /@import\s+(?:url\()?["']?([^"')\s;]+)/g,
  /\burl\(\s*["']?([^"')]+)/g,
];
/** Code that somebody copies is text. */
const shown = (html: string) => html.replaceAll(/<(code|pre|textarea)\b[\s\S]*?<\/\1>/g, '');
const STORED =
  /document\.cookie|cookieStore|localStorage|sessionStorage|indexedDB|http-equiv="?set-cookie|^\s*set-cookie:/im;
const SENT = /sendBeacon|\bfetch\(\s*["'`]https?:|new WebSocket|\bping="/;

function check({ texts, base }: SiteText): Kept {
  const faults: string[] = [];
  let looked = 0;
  for (const [file, text] of texts) {
    if (!/\.(?:html|css|js|svg)$/.test(file) && file !== '_headers') continue;
    looked += 1;
    const stored = STORED.exec(text) ?? SENT.exec(text);
    if (stored) faults.push(`${file}: ${stored[0]}`);
    // What a script makes is watched in a browser: tests/browser/pages.test.ts.
    if (file.endsWith('.js') || file === '_headers') continue;
    for (const form of LOADED)
      for (const [, address] of shown(text).matchAll(form))
        for (const one of form.source.includes('srcset') ? address!.split(/,\s+/) : [address!])
          if (!/^(?:data:|#|\/(?!\/)|\.)/.test(one.trim()) && !/^[\w-]+[./]/.test(one.trim()))
            faults.push(`${file}: asks for ${one}`);
          else if (one.startsWith('/') && !one.startsWith(base))
            faults.push(`${file}: asks outside of ${base} for ${one}`);
  }
  return { looked, faults };
}

const PAGE = /\.html$/;
keepsPromise(check, {
  'a cookie is set on every page': (site) =>
    withOther(site, PAGE, (html) =>
      html.replace('</head>', '<script>document.cookie="a=1"</script></head>'),
    ),
  'a cookie is sent with every file': (site) =>
    withOther(site, /^_headers$/, (text) => text.replace('\n', '\n  Set-Cookie: a=1\n')),
  'fonts come from elsewhere': (site) =>
    withOther(site, PAGE, (html) =>
      html.replace('</head>', '<link rel="stylesheet" href="https://fonts.example/a.css"></head>'),
    ),
  'pictures come from elsewhere': (site) =>
    withOther(site, PAGE, (html) => html.replace('<main', '<img src="//cdn.example/a.png"><main')),
  'visits are counted': (site) =>
    withOther(site, PAGE, (html) =>
      html.replace('</head>', '<script>navigator.sendBeacon("/count")</script></head>'),
    ),
});
