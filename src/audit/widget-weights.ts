import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Fault } from './fault.ts';

/** In bytes, gzipped. */
export const budgets = {
  script: 3 * 1024,
  /** A frame with its style, its script and the display face; without pictures and without the faces of other scripts. */
  frame: 25 * 1024,
  /** A frame that draws a chart, in a wide and a narrow layout: up to a dozen platforms' lines are in it. */
  chartFrame: 40 * 1024,
};

/** A wall of 20 has about this many bytes of words. What its authors said beyond that is not ours to shorten. */
const WORDS = 20 * 400;

export interface Weights {
  script: number;
  heaviest: { file: string; bytes: number };
  faults: Fault[];
}

const gzipped = (text: Buffer): number => gzipSync(text, { level: 9 }).byteLength;

interface Read {
  /** Whether a chart is drawn in it. */
  chart: boolean;
  /** Bytes of the text that is shown. */
  words: number;
  sheets: string[];
}

const classOf = (node: DefaultTreeAdapterTypes.Element): string =>
  node.attrs.find(({ name }) => name === 'class')?.value ?? '';

function readFrame(html: string): Read {
  const read: Read = { chart: false, words: 0, sheets: [] };
  const visit = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if ('value' in node) read.words += Buffer.byteLength(node.value.trim());
      if (!('attrs' in node) || node.tagName === 'style' || node.tagName === 'script') continue;
      if (node.tagName === 'figure' && /\bchart\b/.test(classOf(node))) read.chart = true;
      const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
      if (node.tagName === 'link' && attribute('rel') === 'stylesheet') {
        read.sheets.push(path.posix.basename(attribute('href')!));
      }
      visit(node.childNodes);
    }
  };
  visit(parse(html).childNodes);
  return read;
}

/** Weighs what strangers' pages load: the script and every frame. `frames` are files below `embed/<profile>/`. */
export async function weighWidgets(folder: string, frames: readonly string[]): Promise<Weights> {
  const script = gzipped(await readFile(path.join(folder, 'embed.js')));
  const faults: Fault[] = [];
  if (script > budgets.script) {
    faults.push({
      file: 'embed.js',
      message: `${script} bytes gzipped, at most ${budgets.script} are allowed`,
    });
  }
  const heaviest = { file: '', bytes: 0 };
  for (const file of frames) {
    const html = await readFile(path.join(folder, file));
    const { chart, words, sheets } = readFrame(html.toString());
    // The first is the display face; those after it are there where the words need other scripts.
    const profile = file.split('/').slice(0, 2).join('/');
    const faces = sheets.slice(0, 1).map((name) => readFile(path.join(folder, profile, name)));
    const weights = [html, ...(await Promise.all(faces))].map(gzipped);
    const bytes = weights.reduce((sum, weight) => sum + weight, 0);
    const allowed = (chart ? budgets.chartFrame : budgets.frame) + Math.max(0, words - WORDS);
    if (bytes > allowed) {
      faults.push({ file, message: `${bytes} bytes gzipped, at most ${allowed} are allowed` });
    }
    if (bytes > heaviest.bytes) Object.assign(heaviest, { file, bytes });
  }
  return { script, heaviest, faults };
}
