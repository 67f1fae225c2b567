import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles, readPage } from '#audit/read-pages.ts';
import { rivals } from './widget-rivals.ts';

/** What a widget of a built site asks of a visitor, by one way to embed it. */
export interface WidgetRow {
  profile: string;
  kind: string;
  way: 'frame' | 'element' | 'picture';
  requests: number;
  /** Without pictures and without the faces of other scripts, which follow. */
  bytes: number;
  gzip: number;
  /** Gzipped: faces for what testimonials say in other scripts than Latin. */
  scripts: number;
  /** Distinct pictures in it, also those further down that load only when they are reached. */
  pictures: number;
  pictureBytes: number;
}

const FRAME = /^embed\/([^/]+)\/([^/]+)\/index\.html$/;

/** Weighs every widget in the folder of a built site, by each way that loads something. */
export async function widgetRows(folder: string): Promise<WidgetRow[]> {
  const files = await listFiles(folder);
  const known = new Set(files);
  /** The file behind an address, whatever the base. */
  const fileOf = ({ pathname }: URL): string[] => {
    const parts = decodeURIComponent(pathname).slice(1).split('/');
    const file = parts
      .map((_, index) => parts.slice(index).join('/'))
      .find((name) => known.has(name));
    return file === undefined ? [] : [file];
  };
  const weigh = async (names: readonly string[]) => {
    const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
    return {
      requests: names.length,
      bytes: contents.reduce((sum, { length }) => sum + length, 0),
      gzip: contents.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0),
    };
  };
  const rows: WidgetRow[] = [];
  for (const file of files) {
    const [, profile, kind] = FRAME.exec(file) ?? [];
    if (profile === undefined || kind === undefined) continue;
    const { references } = readPage(file, await readFile(path.join(folder, file), 'utf8'), '/');
    const found = (wanted: RegExp) => [
      ...new Set(
        references.filter(({ where }) => wanted.test(where)).flatMap(({ url }) => fileOf(url)),
      ),
    ];
    const sheets = found(/^link href$/).filter((name) => name.endsWith('.css'));
    const shown = await weigh(found(/^img /));
    const pictures = { pictures: shown.requests, pictureBytes: shown.bytes };
    const fragment = `${path.posix.dirname(file)}/fragment/index.html`;
    const ways = [
      ['frame', [file, ...sheets.slice(0, 1)]],
      ['element', ['embed.js', fragment, ...sheets.slice(0, 1)]],
    ] as const;
    // The display face comes first, those of other scripts after it.
    const others = await weigh(sheets.slice(1));
    for (const [way, names] of ways) {
      const { requests, bytes, gzip } = await weigh(names);
      rows.push({
        profile,
        kind,
        way,
        requests: requests + others.requests,
        bytes,
        gzip,
        scripts: others.gzip,
        ...pictures,
      });
    }
    const still = ['badge.light.svg', 'card.og.png'].map(
      (name) => `${path.posix.dirname(file)}/${name}`,
    );
    for (const name of [...still, ...chartOf(profile, kind)].filter((one) => known.has(one))) {
      rows.push({
        profile,
        kind,
        way: 'picture',
        ...(await weigh([name])),
        scripts: 0,
        pictures: 0,
        pictureBytes: 0,
      });
    }
  }
  return rows;
}

/** The file of a chart that is the picture of a widget. */
function chartOf(profile: string, kind: string): string[] {
  const charts: Record<string, string> = { growth: 'followers', ripple: 'ripple' };
  return charts[kind] === undefined ? [] : [`charts/${profile}/${charts[kind]}.light.svg`];
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** Weights of the widgets in a built site, beside what others publish about theirs. */
export async function benchWidgets(json: boolean, site: string): Promise<string> {
  if (!existsSync(path.join(site, 'embed.js'))) {
    throw new Error(
      `There is no built site in ${site}. Run npm run build, or name one: --site DIR`,
    );
  }
  const rows = await widgetRows(site);
  if (json) return JSON.stringify({ rows, rivals }, null, 2);
  const heads = ['requests', 'KB', 'KB gzip', 'scripts', 'pictures', 'their KB'];
  const lines = Map.groupBy(rows, ({ profile }) => profile)
    .entries()
    .flatMap(([profile, own]) => [
      `${profile.padEnd(26)}${heads.map((head) => head.padStart(10)).join('')}`,
      ...own.map(({ kind, way, ...row }) =>
        [
          `  ${kind.padEnd(12)}${way}`.padEnd(26),
          ...[
            row.requests,
            kilobytes(row.bytes),
            kilobytes(row.gzip),
            row.scripts > 0 ? kilobytes(row.scripts) : '',
            row.pictures > 0 ? row.pictures : '',
            row.pictures > 0 ? kilobytes(row.pictureBytes) : '',
          ].map((cell) => String(cell).padStart(10)),
        ]
          .join('')
          .trimEnd(),
      ),
    ]);
  return [
    ...lines,
    '',
    'scripts: KB gzip of faces for testimonials in other scripts than Latin. pictures: all in it, also those that load when reached.',
    '',
    'Others, as published',
    ...rivals.flatMap(({ name, widget, kilobytes: figure, says, source, published }) => [
      `  ${`${name} ${widget}`.padEnd(34)}${(figure === null ? '' : String(figure)).padStart(10)}  ${says}`,
      ...(source ? [`  ${''.padEnd(34)}${''.padStart(10)}  ${published}, ${source}`] : []),
    ]),
  ].join('\n');
}
