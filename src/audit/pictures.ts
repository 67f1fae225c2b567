import { parse } from 'csv-parse/sync';
import { isKnown, type Measure } from '#model/measure.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { bareText, elementsIn, readHtml, textOf } from './html.ts';
import { archivedFiles } from './archived-files.ts';
import { archivesOf } from './archives.ts';
import { profileOf, type OpenSite } from './open-site.ts';
import { readClaim, type ReadClaim } from './picture-metadata.ts';
import { knownWords, misquoted, type KnownWords } from './repeated-words.ts';

const CARD = /^cards\/([^/]+)\/([^/]+)\.([a-z]+)\.(png|webp)$/;
const CHART = /^charts\/([^/]+)\/([^/]+)\.(light|dark)\.png$/;
/** A card at an address that shows the newest, or beside a dated copy. */
const COPY = /^embed\/[^/]+\/[^/]+\/(?:(\d{4}-\d\d-\d\d)\/)?card\.([a-z]+)\.png$/;

/** What is wrong with a picture's claim on its own account. */
function claimFaults(claim: ReadClaim, measures: ReadonlyMap<string, Measure> | null): string[] {
  const faults: string[] = [];
  if (claim.said !== claim.sha256) faults.push('carries the claim of another picture');
  for (const { id, value } of claim.measures) {
    const measure = measures?.get(id);
    if (!isKnown(measure)) faults.push(`claims ${id}, which does not follow from the data`);
    else if (measure.value !== value)
      faults.push(`claims that ${id} is ${value}, computed again it is ${measure.value}`);
  }
  return faults;
}

/** The alt texts of the cards of a profile, by their files, as the tables in its zips have them. */
async function alts(site: OpenSite, zips: readonly string[]): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for (const file of zips) {
    const archived = await archivedFiles(await site.bytes(file)).catch(() => new Map());
    const table = [...archived].find(([name]) => name.endsWith('/cards.csv'))?.[1] as
      Uint8Array | undefined;
    if (!table) continue;
    const rows = parse(Buffer.from(table), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    for (const { og = '', alt = '' } of rows)
      said.set(og.replace(/^og\/|\.png$/g, ''), alt.replace(/^'/, ''));
  }
  return said;
}

/** The title and the description of a drawing. */
function described(svg: string): string {
  const elements = [...elementsIn(readHtml(svg))];
  const of = (name: string) =>
    textOf(elements.find(({ tagName }) => tagName === name)?.childNodes ?? []);
  return `${of('title')}. ${of('desc')}`;
}

/** Faults of one card: what it says is of this file, of this day, and what the table in the zip says of it. */
function cardFaults(
  file: string,
  claim: ReadClaim,
  { said, words }: { said: ReadonlyMap<string, string>; words: KnownWords | null },
): string[] {
  const name = CARD.exec(file)![2]!;
  const alt = said.get(name);
  const faults = claim.file === file ? [] : [`is the picture of ${claim.file}`];
  if (alt !== undefined && alt.replace(/^'/, '') !== claim.alt.replace(/^'/, ''))
    faults.push('claims something else than the table in the zip');
  if (words)
    for (const id of misquoted(claim.alt, words))
      faults.push(`does not quote ${id} in the words of the row`);
  return faults;
}

/** Each card and each chart carries its own claim, about its own pixels, with the numbers that follow from the data. */
export const pictureCheck: Check = {
  id: 'pictures',
  async run(site) {
    const faults: Fault[] = [];
    const unclaimed: string[] = [];
    const perProfile = new Map<string, Awaited<ReturnType<typeof factsOf>>>();
    const originals = new Map<string, string>();
    const zips = archivesOf(site.files);
    let pictures = 0;
    for (const file of site.files) {
      const [isCard, isChart, isCopy] = [CARD, CHART, COPY].map((form) => form.test(file));
      if (!isCard && !isChart && !isCopy) {
        if (/\.(?:webp|png|avif|jpe?g)$/.test(file)) unclaimed.push(file);
        continue;
      }
      pictures += 1;
      const add = (message: string) => faults.push({ file, message });
      const claim = readClaim(await site.bytes(file));
      const profile = profileOf(site, file);
      if (!claim || profile === null) {
        if (!COPY.exec(file)?.[1]) add('carries no claim');
        continue;
      }
      const facts =
        perProfile.get(profile) ?? (await factsOf(site, profile, zips.get(profile) ?? []));
      perProfile.set(profile, facts);
      const dated = COPY.exec(file)?.[1];
      // A dated copy keeps the numbers of its day.
      for (const message of claimFaults(dated ? { ...claim, measures: [] } : claim, facts.measures))
        add(message);
      if (isCard) {
        originals.set(file, claim.sha256);
        for (const message of cardFaults(file, claim, facts)) add(message);
      }
      if (isChart) {
        if (claim.file !== file) add(`is the picture of ${claim.file}`);
        const svg = file.replace(/\.png$/, '.svg');
        if (!site.files.includes(svg)) add(`stands without ${svg}`);
        else if (bareText(described(await site.text(svg))) !== bareText(claim.alt))
          add(`says something else than ${svg}`);
      }
      if (isCopy && !dated && originals.get(claim.file) !== claim.sha256)
        add(`is no copy of ${claim.file}`);
      if (isCopy && !claim.file.includes(`.${COPY.exec(file)![2]}.`))
        add(`is the picture of ${claim.file}`);
    }
    return {
      faults: [...faults, ...missingSizes(site.files), ...(await missingShown(site))],
      looked: `${pictures} cards and charts carry their own claims`,
      unchecked: [
        'whether a picture shows what it claims: --pixels draws the cards again',
        ...(unclaimed.length > 0
          ? [`${unclaimed.length} pictures without a claim, such as portraits and AVIF`]
          : []),
      ],
    };
  },
};

async function factsOf(site: OpenSite, profile: string, zips: readonly string[]) {
  const published = site.profiles.get(profile);
  return {
    measures: site.report(profile)?.measures ?? null,
    words: published ? knownWords(published) : null,
    said: await alts(site, zips),
  };
}

/** What the share pages show is there. */
async function missingShown(site: OpenSite): Promise<Fault[]> {
  const known = new Set(site.files);
  const pages = site.files.filter((file) => /^[^/]+\/share\/index\.html$/.test(file));
  const shown = new Set<string>();
  for (const page of pages)
    for (const [, file] of (await site.text(page)).matchAll(
      /[/"](cards\/[^/"\s]+\/[^/"\s]+\.(?:png|webp|avif))/g,
    ))
      shown.add(file!);
  return [...shown]
    .filter((file) => !known.has(file))
    .map((file) => ({ file, message: 'is missing, and the share page shows it' }));
}

/** A card is there as the preview of its link, and each of its sizes in every format; a chart light and dark, as a drawing and as a picture. */
function missingSizes(files: readonly string[]): Fault[] {
  const known = new Set(files);
  const formats = new Set<string>();
  const cards = new Map<string, Set<string>>();
  const charts = new Set<string>();
  for (const file of files) {
    const [, profile, name, size, format] = CARD.exec(file) ?? [];
    if (name !== undefined) {
      const card = `cards/${profile}/${name}`;
      formats.add(format!);
      cards.set(card, (cards.get(card) ?? new Set(['og'])).add(size!));
    }
    const chart = /^(charts\/[^/]+\/[^/]+)\.(?:light|dark)\.(?:svg|png)$/.exec(file)?.[1];
    if (chart !== undefined) charts.add(chart);
  }
  const wanted = [
    ...[...cards].flatMap(([card, sizes]) =>
      [...sizes].flatMap((size) => [...formats].map((format) => `${card}.${size}.${format}`)),
    ),
    ...[...charts].flatMap((chart) =>
      ['light.svg', 'light.png', 'dark.svg', 'dark.png'].map((end) => `${chart}.${end}`),
    ),
  ];
  return wanted
    .filter((file) => !known.has(file))
    .map((file) => ({ file, message: 'is missing beside its other sizes' }));
}
