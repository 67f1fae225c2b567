import type { Words } from '#words/words.ts';
import type { BuiltSite } from './built-site.ts';
import { escapeAttribute, type EmbedWay } from './embed-way.ts';
import { pictureWays } from './picture-code.ts';
import type { WidgetItem } from './widget-items.ts';

/**
 * Where the embed page's script writes what was chosen, as a query and as attributes, and how high that is. Without script both are
 * empty, and the height is that of the widget as it comes.
 */
export const QUERY = '%QUERY%';
export const ATTRIBUTES = '%ATTRIBUTES%';
export const HEIGHT = '%HEIGHT%';

/** The template with nothing chosen. */
export function plainCode(template: string, height: number): string {
  return template
    .replaceAll(QUERY, '')
    .replaceAll(ATTRIBUTES, '')
    .replaceAll(HEIGHT, String(height));
}

interface Blanks {
  src: string;
  script: string;
  link: string;
  title: string;
  invitation: string;
  origin: string;
}

function blanksOf({ urls, reports, words }: BuiltSite, path: WidgetItem): Blanks {
  const { name } = reports.get(path.profile)!.profile.frontMatter;
  const { widget, profile } = path;
  return {
    src: escapeAttribute(urls.absolute(urls.widget(profile, widget.id))),
    script: escapeAttribute(urls.absolute(urls.asset('embed.js'))),
    link: escapeAttribute(urls.absolute(urls.profile(profile))),
    title: escapeAttribute(words.text('widgets.title', { widget: widget.name, name })),
    invitation: escapeAttribute(words.text('embeds.invitation', { name })),
    origin: urls.origin ?? "'self'",
  };
}

/** The template of a frame: works without script, and wherever frames are allowed. `below` is what follows the address. */
export function frameTemplate(site: BuiltSite, path: WidgetItem, below: string): string {
  const { src, title } = blanksOf(site, path);
  return `<iframe src="${src}${below}" title="${title}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy" data-plaudit></iframe>`;
}

/**
 * The element's tag. The picture inside takes the place of the widget until it comes, by attributes that no policy forbids, so that
 * nothing on the page moves; and it leads to the site where no script runs.
 */
function elementTag({ src, link, invitation }: Blanks, mark = ''): string {
  return `<plaudit-widget${mark} src="${src}" height="${HEIGHT}"${ATTRIBUTES}><svg display="block" width="100%" height="${HEIGHT}"><a href="${link}"><text y="20" fill="currentColor">${invitation}</text></a></svg></plaudit-widget>`;
}

function components(words: Words, blanks: Blanks): EmbedWay[] {
  const tag = elementTag(blanks);
  // Bundlers would look for it in the project.
  const load = `import(/* @vite-ignore */ /* webpackIgnore: true */ '${blanks.script}')`;
  const policy = `script-src ${blanks.origin}; connect-src ${blanks.origin}; img-src ${blanks.origin}`;
  return [
    {
      id: 'react',
      name: 'React',
      when: words.text('embeds.way.react.when'),
      template: `'use client';\nimport { useEffect } from 'react';\n\nexport function Plaudit() {\n  useEffect(() => void ${load}, []);\n  return (\n    ${tag}\n  );\n}`,
      policy,
    },
    {
      id: 'vue',
      name: 'Vue',
      when: words.text('embeds.way.vue.when'),
      template: `<script setup>\nimport { onMounted } from 'vue';\nonMounted(() => ${load});\n</script>\n\n<template>\n  ${elementTag(blanks, ' v-pre')}\n</template>`,
      policy,
    },
    {
      id: 'svelte',
      name: 'Svelte',
      when: words.text('embeds.way.svelte.when'),
      template: `<script>\n  import { onMount } from 'svelte';\n  onMount(() => void ${load});\n</script>\n\n${tag}`,
      policy,
    },
    {
      id: 'astro',
      name: 'Astro',
      when: words.text('embeds.way.astro.when'),
      template: `${tag}\n<script is:inline type="module" src="${blanks.script}"></script>`,
      policy,
    },
  ];
}

/**
 * Every way to embed a widget, the most common first. `pasted`, where there is any, is the widget as HTML with its style in a declarative shadow root, `bare`
 * the same without any style; both from the component that draws it everywhere.
 */
export async function embedWays(
  site: BuiltSite,
  path: WidgetItem,
  pasted: { styled: string; bare: string } | null,
): Promise<EmbedWay[]> {
  const { words } = site;
  const blanks = blanksOf(site, path);
  const { origin } = blanks;
  const dated =
    path.asOf === null
      ? []
      : [
          {
            id: 'frozen',
            name: words.text('embeds.way.frozen'),
            when: words.text('embeds.way.frozen.when', { day: path.asOf }),
            template: frameTemplate(site, path, `${path.asOf}/${QUERY}`),
            policy: `frame-src ${origin}`,
          },
        ];
  return [
    {
      id: 'frame',
      name: words.text('embeds.way.frame'),
      when: words.text('embeds.way.frame.when'),
      template: frameTemplate(site, path, QUERY),
      policy: `frame-src ${origin}`,
    },
    {
      id: 'element',
      name: words.text('embeds.way.element'),
      when: words.text('embeds.way.element.when'),
      template: `<script type="module" src="${blanks.script}"></script>\n${elementTag(blanks)}`,
      policy: `script-src ${origin}; connect-src ${origin}; img-src ${origin}`,
    },
    ...(await pictureWays(site, path)),
    ...(pasted ? pastedWays(words, origin, pasted) : []),
    ...components(words, blanks),
    ...dated,
  ];
}

function pastedWays(
  words: Words,
  origin: string,
  pasted: { styled: string; bare: string },
): EmbedWay[] {
  return [
    {
      id: 'html',
      name: words.text('embeds.way.html'),
      when: words.text('embeds.way.html.when'),
      template: pasted.styled,
      policy: `style-src 'unsafe-inline'; img-src ${origin}`,
    },
    {
      id: 'bare',
      name: words.text('embeds.way.bare'),
      when: words.text('embeds.way.bare.when'),
      template: pasted.bare,
      policy: `img-src ${origin}`,
    },
  ];
}
