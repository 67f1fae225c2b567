import { cssOf, rulesFor, type FontCss } from '#fonts/css.ts';

/** What may be shown of a page, with the characters that stand in it as numbers. */
function textOf(html: string): string {
  // Nothing beyond ASCII but letters: the rest is in every page.
  const letters = html.match(/[^\0-\x7f]+/g) ?? [];
  const numbers = Array.from(
    html.matchAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi),
    ([, hex, decimal]) => Number(hex === undefined ? decimal : `0x${hex}`),
  ).filter((codePoint) => codePoint <= 0x10ffff);
  return `Aa0${[...new Set(letters.join(''))].join('')}${String.fromCodePoint(...new Set(numbers))}`;
}

/**
 * Puts the rules for the letters of a page into it, in place of the file that has those of the whole site: one request less before
 * the page is seen, and no rule for a script that it does not show. `link` is the element that asks for the file, `folder` where the files of letters lie.
 */
export function withLetters(html: string, fonts: FontCss, link: string, folder: string): string {
  if (!html.includes(link)) return html;
  const css = cssOf(rulesFor(fonts.rules, textOf(html))).replaceAll(
    /url\((?=[\w-]+\.woff2\))/g,
    `url(${folder}`,
  );
  return html.replace(link, () => `<style>${css}</style>`);
}
