import { isGap, type Chart, type ChartFinding } from '#charts/chart.ts';
import { readDays } from '#model/days.ts';
import type { ReaderView } from '#charts/reader/reader-data.ts';
import { choiceOf, rangeFindings, readingOf, tellWithin, viewsOf } from '#proofs/chart-views.ts';
import { charts } from '#proofs/registry.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import {
  attributeOf,
  bareText,
  elementsIn,
  readHtml,
  textOf,
  type Element,
  type Node,
} from './html.ts';
import { profileOf, type OpenSite } from './open-site.ts';

/** A widget as it is today; dated copies keep what was said on their day. */
const WIDGET = /^embed\/[^/]+\/[^/]+\/(?:fragment\/)?index\.html$/;
const VIEWS = /^charts\/[^/]+\/([^/]+)\.views\.json$/;
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
    const finding = days ? tellWithin(chart, whole, days) : chart.tell(whole, whole);
    return isGap(finding) ? null : { chart, finding, report: whole };
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
  const ordered = readingOf(chart, finding, report.words) ? rows.toReversed() : rows;
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
  const wanted = readingOf(chart, finding, report.words);
  // As the page has it: what it reads would be the same in other letters, but no page of ours is written so.
  const given = textOf(script.childNodes)
    .trim()
    .replaceAll(String.raw`\u003c`, '<');
  return JSON.stringify(wanted) === given
    ? null
    : 'gives its script other numbers than the data has';
}

/** A reader may choose what there is to choose, and what is chosen is there. */
function choiceFault(
  figure: Element,
  { finding, chart, report }: Told,
  files: ReadonlySet<string>,
): string | null {
  const given = attributeOf(figure, 'data-chart-choice');
  const data = readingOf(chart, finding, report.words);
  if (given === undefined || !data) return null;
  const wanted = choiceOf(chart, data, rangeFindings(chart, finding, report));
  if (JSON.stringify(wanted) !== given) return 'offers other views than the data has';
  return files.has(`charts/${report.profile.id}/${chart.id}.views.json`)
    ? null
    : 'offers views that are not there';
}

/** The title and the description of every drawing of it. */
function drawingFaults(nodes: readonly Node[], { finding }: Told): string[] {
  const wanted = bareText(finding.title) + bareText(finding.summary);
  return [...elementsIn(nodes)]
    .filter((one) => one.tagName === 'svg' && attributeOf(one, 'role') === 'img')
    .filter((svg) => textsOf(svg, 'title', 'desc').join('') !== wanted)
    .map(() => 'is described in other words than the data gives');
}

/** What a reader may choose to see instead says what follows from the data of those days. */
function viewFaults(text: string, { chart, finding, report }: Told): string[] {
  let given: ReaderView[];
  try {
    given = JSON.parse(text) as ReaderView[];
  } catch {
    return ['has views that nobody can read'];
  }
  const ranges = rangeFindings(chart, finding, report);
  const wanted = viewsOf(chart, finding, report, ranges);
  const said = (Array.isArray(given) ? given : []).map(
    ({ picture: _, logarithmic: __, ...rest }) => rest,
  );
  if (JSON.stringify(said) !== JSON.stringify(wanted.map((view) => view.said)))
    return ['has views that do not follow from the data'];
  return given.flatMap(({ picture, logarithmic }, index) =>
    [picture, logarithmic].flatMap((drawn) =>
      drawn === null
        ? []
        : drawingFaults(readHtml(drawn), { chart, report, finding: wanted[index]!.finding }),
    ),
  );
}

/** What each chart says in words, in its table and to its script follows from the published data, wherever it stands. */
export const chartCheck: Check = {
  id: 'charts',
  async run(site) {
    const tell = telling(site);
    const files = new Set(site.files);
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
      const viewed = VIEWS.exec(file)?.[1];
      if (viewed !== undefined) {
        looked += 1;
        const told = tell(profile, viewed);
        const found = told
          ? viewFaults(await site.text(file), told)
          : ['does not follow from the data'];
        for (const message of found) add(viewed, message);
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
              choiceFault(figure, told, files),
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
