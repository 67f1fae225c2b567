import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './places.ts';

const memo = new Map<string, Promise<string>>();

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot(), 'src/widgets/element', entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0]!.text.trim();
}

/** A script of the widgets as one file: `plaudit-widget.ts` for hosts, `frame.ts` inside the frame's page. */
export function widgetScript(entry: 'plaudit-widget.ts' | 'frame.ts'): Promise<string> {
  const format = entry === 'frame.ts' ? 'iife' : 'esm';
  const made = memo.get(entry) ?? bundle(entry, format);
  memo.set(entry, made);
  return made;
}
