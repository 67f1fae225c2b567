import { isGap, type Chart, type ChartFinding } from '#charts/chart.ts';
import { readDays } from '#model/days.ts';
import { chartReading } from '#proofs/chart-reading.ts';
import { charts } from '#proofs/registry.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { reportWithin } from '#proofs/report-within.ts';
import { variablePalette } from '#theme/palette.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { attributeOf, bareText, elementsIn, textOf, type Element, type Node } from './html.ts';
import { profileOf, type OpenSite } from './open-site.ts';

/** A widget as it is today; dated copies keep what was said on their day. */
const WIDGET = /^embed\/[^/]+\/[^/]+\/(?:fragment\/)?index\.html$/;
const DRAWING = /^charts\/[^/]+\/([^/]+)\.(?:light|dark)\.svg$/;

interface Told {
  chart: Chart<ProfileReport>;
  finding: ChartFinding<unknown>;
  report: ProfileReport;
}

/** What each chart of each profile says, told once from the published data. */
function telling({ report: reportOf }: OpenSite) {
  const known = new Map<string, Told | null>();
  const tell = (profile: string, id: string, stretch: string): Told | null => {
    const [chart, whole] = [charts.get(id), reportOf(profile)];
    const days = readDays(stretch);
    if (!chart || !whole || (stretch !== '' && !days)) return null;
    const report = days ? reportWithin(whole, days) : whole;
    const finding = chart.tell(report, report);
    return isGap(finding) ? null : { chart, finding, report };
  };
  return (profile: string, id: string, stretch = ''): Told | null => {
    const key = JSON.stringify([profile, id, stretch]);
    const told = known.has(key) ? known.get(key)! : tell(profile, id, stretch);
    known.set(key, told);
    return told;
  };
}

const textsOf = (within: { childNodes: readonly Node[] }, ...tags: string[]): string[] =>
  [...elementsIn(within.childNodes)]
    .filter(({ tagName }) => tags.includes(tagName))
    .map(({ childNodes }) => bareText(textOf(childNodes)));

const hasClass = (element: Element, name: string): boolean =>
  (attributeOf(element, 'class') ?? '').split(' ').includes(name);

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** What a figure says in words: its finding, unless its owner wrote another above it, and the sentences beside and below. */
function sentenceFaults(figure: Element, { finding, report: { words } }: Told): string[] {
  const faults: string[] = [];
  const [heading] = textsOf(figure, 'h2', 'h3');
  if (attributeOf(figure, 'data-titled') === undefined && heading !== bareText(finding.title))
    faults.push('is not headed by what it finds');
  const sentences = finding.said.sentences.map((one) => bareText(words.text(one)));
  const said = [...elementsIn(figure.childNodes)]
    .filter((one) => one.tagName === 'p' && (hasClass(one, 'summary') || hasClass(one, 'rest')))
    .map(({ childNodes }) => bareText(textOf(childNodes)))
    .join('');
  const whole = sentences.join('');
  // Where it is quoted, the first sentence stands alone.
  if (said !== whole && said !== (sentences[0] ?? ''))
    faults.push('does not say what follows from the data');
  return faults;
}

function tableFault(figure: Element, { finding, chart, report }: Told): string | null {
  const table = [...elementsIn(figure.childNodes)].find(({ tagName }) => tagName === 'table');
  if (!table) return null;
  const { caption, columns, rows } = finding.table;
  // What is read day by day stands in the order of its days.
  const ordered = chart.readable?.(finding, variablePalette, report.words)
    ? rows.toReversed()
    : rows;
  const wanted = [caption, ...columns.map(({ label }) => label), ...ordered.flat()].map(bareText);
  return isSame(textsOf(table, 'caption', 'th', 'td'), wanted)
    ? null
    : 'has a table that does not follow from the data';
}

/** What the page's script reads out is what was drawn. */
function readerFault(figure: Element, { finding, chart, report }: Told): string | null {
  const script = [...elementsIn(figure.childNodes)].find(
    (one) => one.tagName === 'script' && attributeOf(one, 'type') === 'application/json',
  );
  if (!script) return null;
  const wanted = chartReading(chart, finding, report);
  // As the page has it: what it reads would be the same in other letters, but no page of ours is written so.
  const given = textOf(script.childNodes)
    .trim()
    .replaceAll(String.raw`\u003c`, '<');
  return JSON.stringify(wanted) === given
    ? null
    : 'gives its script other numbers than the data has';
}

/** The title and the description of every drawing of it. */
function drawingFaults(nodes: readonly Node[], { finding }: Told): string[] {
  const wanted = bareText(finding.title) + bareText(finding.summary);
  return [...elementsIn(nodes)]
    .filter((one) => one.tagName === 'svg' && attributeOf(one, 'role') === 'img')
    .filter((svg) => textsOf(svg, 'title', 'desc').join('') !== wanted)
    .map(() => 'is described in other words than the data gives');
}

/** What each chart says in words, in its table and to its script follows from the published data, wherever it stands. */
export const chartCheck: Check = {
  id: 'charts',
  async run(site) {
    const tell = telling(site);
    const faults: Fault[] = [];
    let looked = 0;
    for (const file of site.files) {
      const profile = profileOf(site, file);
      if (profile === null) continue;
      const add = (id: string, message: string) =>
        faults.push({ file, message: `the chart ${id} ${message}` });
      const drawing = DRAWING.exec(file)?.[1];
      if (drawing !== undefined) {
        looked += 1;
        const told = tell(profile, drawing);
        if (!told) add(drawing, 'does not follow from the data');
        else
          for (const message of drawingFaults(await site.page(file), told)) add(drawing, message);
      }
      if (!file.endsWith('.html')) continue;
      const html = await site.text(file);
      if (WIDGET.test(file) && html.includes('<figure class="chart"')) {
        looked += 1;
        const [title] = textsOf({ childNodes: await site.page(file) }, 'figcaption');
        const told = [...charts.keys()]
          .map((id) => tell(profile, id))
          .find((one) => one && bareText(one.finding.title) === title);
        if (!told) add(title ?? '', 'does not follow from the data');
        else
          for (const message of drawingFaults(await site.page(file), told))
            add(told.chart.id, message);
      }
      if (!html.includes('data-chart=')) continue;
      for (const figure of elementsIn(await site.page(file))) {
        const id = attributeOf(figure, 'data-chart');
        if (figure.tagName !== 'figure' || id === undefined) continue;
        looked += 1;
        const told = tell(profile, id, attributeOf(figure, 'data-stretch'));
        const found = told
          ? [
              ...sentenceFaults(figure, told),
              tableFault(figure, told),
              readerFault(figure, told),
              ...drawingFaults(figure.childNodes, told),
            ]
          : ['does not follow from the data'];
        for (const message of found) if (message !== null) add(id, message);
      }
    }
    return {
      faults,
      looked: `${looked} charts say what follows from the data`,
      unchecked: ['how charts are drawn: lines, bars and the places of their labels'],
    };
  },
};
