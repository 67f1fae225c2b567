import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';
import { projectRoot } from './command.ts';

/** A component as a framework's own tools make it: what its server sends, and the script that takes over in the browser. */
export interface RunSnippet {
  html: string;
  script: string;
}

/** Bundles an entry that imports `component`, in the way in which a project of the framework would. */
async function bundle(entry: string, component: string, platform: 'node' | 'browser') {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot, loader: 'jsx' },
    bundle: true,
    write: false,
    platform,
    format: platform === 'node' ? 'cjs' : 'esm',
    jsx: 'automatic',
    // The development build is the one that complains.
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    conditions: ['development', ...(platform === 'browser' ? ['browser'] : [])],
    logLevel: 'silent',
    plugins: [
      {
        name: 'snippet',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^component$/ }, () => ({ path: 'component', namespace: 'snippet' }));
          onLoad({ filter: /.*/, namespace: 'snippet' }, () => ({
            contents: component,
            loader: 'jsx',
            resolveDir: projectRoot,
          }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

/** Runs an entry for the server, which exports its HTML. */
async function onServer(entry: string, component: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plaudit-snippet-'));
  try {
    const file = path.join(folder, 'server.cjs');
    await writeFile(file, await bundle(entry, component, 'node'));
    const { html } = createRequire(import.meta.url)(file) as { html: string | Promise<string> };
    return await html;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const root = `document.getElementById('app')`;

async function react(code: string): Promise<RunSnippet> {
  const html = await onServer(
    `import { renderToString } from 'react-dom/server'; import { Plaudit } from 'component';
     export const html = renderToString(<Plaudit />);`,
    code,
  );
  const script = await bundle(
    `import { hydrateRoot } from 'react-dom/client'; import { Plaudit } from 'component';
     hydrateRoot(${root}, <Plaudit />);`,
    code,
    'browser',
  );
  return { html, script };
}

async function vue(code: string): Promise<RunSnippet> {
  const { descriptor, errors } = parseVue(code, { filename: 'Plaudit.vue' });
  if (errors.length > 0) throw errors[0];
  const compiled = (ssr: boolean) =>
    compileScript(descriptor, {
      id: 'plaudit',
      inlineTemplate: true,
      templateOptions: {
        ssr,
        ssrCssVars: [],
      },
    }).content;
  const html = await onServer(
    `import { createSSRApp } from 'vue'; import { renderToString } from 'vue/server-renderer'; import Plaudit from 'component';
     export const html = renderToString(createSSRApp(Plaudit));`,
    compiled(true),
  );
  const script = await bundle(
    `import { createSSRApp } from 'vue'; import Plaudit from 'component';
     createSSRApp(Plaudit).mount(${root});`,
    compiled(false),
    'browser',
  );
  return { html, script };
}

async function svelte(code: string): Promise<RunSnippet> {
  const compiled = (generate: 'server' | 'client') => {
    const { js, warnings } = compileSvelte(code, {
      generate,
      dev: true,
      filename: 'Plaudit.svelte',
    });
    if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join('\n'));
    return js.code;
  };
  const html = await onServer(
    `import { render } from 'svelte/server'; import Plaudit from 'component';
     export const html = render(Plaudit).body;`,
    compiled('server'),
  );
  const script = await bundle(
    `import { hydrate } from 'svelte'; import Plaudit from 'component';
     hydrate(Plaudit, { target: ${root} });`,
    compiled('client'),
    'browser',
  );
  return { html, script };
}

/** A project of Astro with a page for each, built by its own command. */
async function astro(codes: readonly string[]): Promise<RunSnippet[]> {
  // Below the project, because Astro looks for itself from there.
  const parent = path.join(projectRoot, 'node_modules/.cache/plaudit');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, 'snippet-'));
  try {
    await mkdir(path.join(folder, 'src/pages'), { recursive: true });
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    for (const [index, code] of codes.entries()) {
      await writeFile(path.join(folder, `src/Plaudit${index}.astro`), code);
      await writeFile(
        path.join(folder, `src/pages/${index}.astro`),
        `---\nimport Plaudit from '../Plaudit${index}.astro';\n---\n<Plaudit />`,
      );
    }
    const bin = path.join(projectRoot, 'node_modules/astro/bin/astro.mjs');
    await promisify(execFile)(process.execPath, [bin, 'build', '--root', folder], {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    const pages = codes.map((_, index) =>
      readFile(path.join(folder, `dist/${index}/index.html`), 'utf8'),
    );
    return (await Promise.all(pages)).map((html) => ({
      html: html.replace('<!DOCTYPE html>', ''),
      script: '',
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The frameworks that the embed page has a component for, by the name of the way: components in, what runs out, in their order. */
export const snippetRunners: Readonly<
  Record<string, (codes: readonly string[]) => Promise<RunSnippet[]>>
> = {
  react: (codes) => Promise.all(codes.map(react)),
  vue: (codes) => Promise.all(codes.map(vue)),
  svelte: (codes) => Promise.all(codes.map(svelte)),
  astro,
};
