import type { BuiltSite } from './built-site.ts';
import { escapeAttribute, type EmbedWay } from './embed-way.ts';
import { pictureWays } from './picture-code.ts';
import type { WidgetPath } from './widget-paths.ts';

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

interface Words {
  src: string;
  script: string;
  link: string;
  title: string;
  invitation: string;
  origin: string;
}

function wordsOf({ urls, reports }: BuiltSite, path: WidgetPath): Words {
  const { name } = reports.get(path.profile)!.profile.frontMatter;
  const { widget, profile } = path;
  return {
    src: escapeAttribute(urls.absolute(urls.widget(profile, widget.id))),
    script: escapeAttribute(urls.absolute(urls.asset('embed.js'))),
    link: escapeAttribute(urls.absolute(urls.profile(profile))),
    title: escapeAttribute(`${widget.name}: ${name}`),
    invitation: escapeAttribute(`${name}, with evidence`),
    origin: urls.origin ?? "'self'",
  };
}

/** The template of a frame: works without script, and wherever frames are allowed. `below` is what follows the address. */
export function frameTemplate(site: BuiltSite, path: WidgetPath, below: string): string {
  const { src, title } = wordsOf(site, path);
  return `<iframe src="${src}${below}" title="${title}" width="100%" height="${HEIGHT}" style="border:0" loading="lazy" data-plaudit></iframe>`;
}

/**
 * The element's tag. The picture inside takes the place of the widget until it comes, by attributes that no policy forbids, so that
 * nothing on the page moves; and it leads to the site where no script runs.
 */
function elementTag({ src, link, invitation }: Words, mark = ''): string {
  return `<plaudit-widget${mark} src="${src}" height="${HEIGHT}"${ATTRIBUTES}><svg display="block" width="100%" height="${HEIGHT}"><a href="${link}"><text y="20" fill="currentColor">${invitation}</text></a></svg></plaudit-widget>`;
}

function components(words: Words): EmbedWay[] {
  const tag = elementTag(words);
  // Bundlers would look for it in the project.
  const load = `import(/* @vite-ignore */ /* webpackIgnore: true */ '${words.script}')`;
  const policy = `script-src ${words.origin}; connect-src ${words.origin}; img-src ${words.origin}`;
  return [
    {
      id: 'react',
      name: 'React',
      when: 'A component for React 19 and Next.',
      template: `'use client';\nimport { useEffect } from 'react';\n\nexport function Plaudit() {\n  useEffect(() => void ${load}, []);\n  return (\n    ${tag}\n  );\n}`,
      policy,
    },
    {
      id: 'vue',
      name: 'Vue',
      when: 'A single-file component for Vue 3 and Nuxt. v-pre tells the compiler that it is an element.',
      template: `<script setup>\nimport { onMounted } from 'vue';\nonMounted(() => ${load});\n</script>\n\n<template>\n  ${elementTag(words, ' v-pre')}\n</template>`,
      policy,
    },
    {
      id: 'svelte',
      name: 'Svelte',
      when: 'A component for Svelte 5.',
      template: `<script>\n  import { onMount } from 'svelte';\n  onMount(() => void ${load});\n</script>\n\n${tag}`,
      policy,
    },
    {
      id: 'astro',
      name: 'Astro',
      when: 'A component for Astro.',
      template: `${tag}\n<script is:inline type="module" src="${words.script}"></script>`,
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
  path: WidgetPath,
  pasted: { styled: string; bare: string } | null,
): Promise<EmbedWay[]> {
  const words = wordsOf(site, path);
  const { origin } = words;
  const dated =
    path.asOf === null
      ? []
      : [
          {
            id: 'frozen',
            name: 'Frame, frozen',
            when: `As it is with the data of ${path.asOf}: it never changes, and says when there is a newer one.`,
            template: frameTemplate(site, path, `${path.asOf}/${QUERY}`),
            policy: `frame-src ${origin}`,
          },
        ];
  return [
    {
      id: 'frame',
      name: 'Frame',
      when: 'Works without script. Add embed.js to the page if the frame should be as high as its words.',
      template: frameTemplate(site, path, QUERY),
      policy: `frame-src ${origin}`,
    },
    {
      id: 'element',
      name: 'Element',
      when: 'Grows into the page and follows its colour scheme; leave out height to let it be as high as its words.',
      template: `<script type="module" src="${words.script}"></script>\n${elementTag(words)}`,
      policy: `script-src ${origin}; connect-src ${origin}; img-src ${origin}`,
    },
    ...(await pictureWays(site, path)),
    ...(pasted ? pastedWays(origin, pasted) : []),
    ...components(words),
    ...dated,
  ];
}

function pastedWays(origin: string, pasted: { styled: string; bare: string }): EmbedWay[] {
  return [
    {
      id: 'html',
      name: 'HTML with its style',
      when: 'All of it in your page, closed off by a shadow root: no script, nothing to load but pictures.',
      template: pasted.styled,
      policy: `style-src 'unsafe-inline'; img-src ${origin}`,
    },
    {
      id: 'bare',
      name: 'HTML without style',
      when: 'Only the words, in the look of your own page.',
      template: pasted.bare,
      policy: `img-src ${origin}`,
    },
  ];
}
