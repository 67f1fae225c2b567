import path from 'node:path';
import { build } from 'esbuild';
import type { Places } from './places.ts';

const memo = new Map<string, Promise<string>>();

async function bundle(code: string, entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(code, 'src/widgets/element', entry)],
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
export function widgetScript(
  { code }: Places,
  entry: 'plaudit-widget.ts' | 'frame.ts',
): Promise<string> {
  const format = entry === 'frame.ts' ? 'iife' : 'esm';
  const key = `${code}\n${entry}`;
  const made = memo.get(key) ?? bundle(code, entry, format);
  memo.set(key, made);
  return made;
}
