import { kebab, paletteKeys } from '#theme/palette.ts';
import type { Theme } from '#theme/theme.ts';

/** The names of the faces that the site made for these widgets. */
export interface WidgetFaces {
  /** Null where the widgets need none of it. */
  familyOf(
    role: 'display' | 'serif' | 'world' | 'emoji' | 'JP' | 'KR' | 'TC' | 'SC',
  ): string | null;
}

/** The languages that share Han characters but not their shapes. */
const hanLanguages = { JP: 'ja', KR: 'ko', TC: 'zh-Hant', SC: 'zh' } as const;

/** The stacks of the faces. They are told again wherever a language is, because Han depends on it. */
function facesCss({ familyOf }: WidgetFaces): string {
  const quoted = (role: Parameters<typeof familyOf>[0]) => {
    const family = familyOf(role);
    return family === null ? [] : [`'${family}'`];
  };
  // Before the reader's own, because Chromium keeps blank what a face behind them draws late. They hold no Latin letter.
  const world = [...quoted('world'), 'var(--han)'].join(',');
  const emoji = [
    "'Apple Color Emoji','Segoe UI Emoji','Noto Color Emoji'",
    ...quoted('emoji'),
  ].join();
  const roles = Object.keys(hanLanguages) as (keyof typeof hanLanguages)[];
  const han = roles.flatMap((role) => {
    const family = familyOf(role);
    return family === null ? [] : [`.plaudit [lang|='${hanLanguages[role]}']{--han:'${family}'}`];
  });
  const any = roles.flatMap((role) => quoted(role)).at(-1) ?? 'serif';
  return [
    `.plaudit{--han:${any};--mono:ui-monospace,'SF Mono',Menlo,Consolas,monospace}`,
    `.plaudit,.plaudit [lang]{--display:${[...quoted('display'), ...quoted('serif')].join()},${world},${emoji},'Iowan Old Style',Charter,Georgia,serif;--sans:${world},system-ui,-apple-system,'Segoe UI',Roboto,sans-serif,${emoji}}`,
    ...han.reverse(),
    '.plaudit :is(bdi,.face){font-family:var(--sans)}',
  ].join('\n');
}

/** `.plaudit` carries every value itself: nothing of the host's comes in by the root of a page or by `:host`. */
function tokensCss(theme: Theme): string {
  const colours = [
    ...paletteKeys.map((key): [string, string, string] => [
      kebab(key),
      theme.light[key],
      theme.dark[key],
    ]),
    ...theme.light.series.map((light, index): [string, string, string] => [
      `series-${index + 1}`,
      light,
      theme.dark.series[index]!,
    ]),
  ].map(([name, light, dark]) => `--${name}:light-dark(${light},${dark})`);
  // Any accent that a host sets keeps the contrast of the theme's own: lightness gives way.
  const picked = (light: string, dark: string) =>
    `light-dark(oklch(from var(--pick) ${light}),oklch(from var(--pick) ${dark}))`;
  return `.plaudit{${colours.join(';')}}
.plaudit[data-accent]{--accent:${picked('min(l,.5) c h', 'max(l,.78) c h')};--series-1:var(--accent);--tint:${picked('.95 calc(min(c,.15)*.26) h', '.3 calc(min(c,.13)*.5) h')}}
.plaudit[data-theme='light']{color-scheme:light}
.plaudit[data-theme='dark']{color-scheme:dark}
@media print{.plaudit{color-scheme:light}}`;
}

/**
 * In a frame the canvas is the widget's own. Where nobody chose a scheme, a dark one is painted: whether the host is dark too, nothing
 * tells in here.
 */
export const frameCss = `:root{color-scheme:light dark}@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light],[data-theme=dark]){background:Canvas}}:root[data-theme='light']{color-scheme:light}:root[data-theme='dark']{color-scheme:dark}body{margin:0}`;

/**
 * In a shadow root. What is `!important` here wins over the host's own `!important`; the scheme is the host's, so that `auto` is the
 * scheme of the page around it. Text is never smaller than 16 px, whatever the host's root says.
 */
export const hostCss = `:host{all:initial!important;display:block!important;color-scheme:inherit!important}:host([hidden]){display:none!important}`;

const partsCss = `
.plaudit,.plaudit *,.plaudit ::before{box-sizing:border-box}
.plaudit{container-type:inline-size;font:max(16px,1rem)/1.5 var(--sans);color:var(--ink);text-align:start;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
.plaudit :is(p,ul,ol,figure,blockquote,dl,dd){margin:0;padding:0}
.plaudit :is(ul,ol)[role=list]{list-style:none}
.plaudit [hidden]{display:none!important}
.plaudit a{color:inherit;text-decoration:none}
.plaudit a:hover{text-decoration:underline;text-underline-offset:.18em}
.plaudit :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.plaudit svg{display:block}
.foot{display:flex;flex-wrap:wrap;gap:.25em 1.25em;margin-block-start:.75em!important;font-size:.75em;line-height:1.5;color:var(--muted)}
.foot b{font-weight:600;color:var(--ink)}
.foot .sample,.foot .note{color:var(--negative);font-weight:600}
.foot .note{color:var(--accent)}
.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.face{inline-size:2.75em;block-size:2.75em;border-radius:50%;object-fit:cover;display:block;flex:none;background:var(--tint);color:var(--accent)}
span.face{display:grid;place-items:center;font-weight:600}
.full{fill:var(--accent)}
.empty{fill:var(--edge)}
@media (forced-colors:active){.full{fill:CanvasText}.empty{fill:GrayText}}
`;

/** What every widget stands on, in a frame and in a shadow root alike. */
export function baseCss(theme: Theme, faces: WidgetFaces): string {
  return `${tokensCss(theme)}\n${facesCss(faces)}${partsCss}`;
}
