import type {
  AudienceImport,
  Format,
  FormatResult,
  ImportedRow,
  ImportOptions,
} from '../format.ts';
import {
  audienceDay,
  countryCode,
  joinAudiences,
  percentOf,
  sharesOf,
} from '../reading/audience-shares.ts';
import {
  dayImports,
  findDayTable,
  readDayTable,
  reportOf,
  type DayTable,
  type DayTableForm,
} from '../reading/day-table.ts';
import { dateWords } from '../reading/date-column.ts';
import { headerName, type Opened, type TableRecord } from '../reading/opened.ts';
import { readDates } from '../reading/read-dates.ts';
import { readNumber } from '../reading/read-numbers.ts';

/** English and Brazilian Portuguese. */
const form: DayTableForm = {
  date: ['Date', 'Data'],
  columns: [
    { target: 'gained', names: ['New followers', 'Novos seguidores'] },
    { target: 'impressions', names: ['Impressions', 'Impressões'] },
    { target: 'interactions', names: ['Engagements', 'Engajamentos', 'Interações'] },
  ],
};

const namesOf = ({ cells }: TableRecord) => cells.map(headerName);

/** `Total followers on 8/1/2024:` and the count beside it. */
const totalLine = /^(?:total followers on|total de seguidores em)\s+(.+?):?$/i;

function totalRow({ table }: Opened): { record: TableRecord; date: string } | null {
  for (const record of table?.head.slice(0, 5) ?? []) {
    const date = totalLine.exec(record.cells[0] ?? '')?.[1];
    if (date !== undefined) return { record, date };
  }
  return null;
}

const hasNames = ({ table }: Opened, wanted: readonly string[]) =>
  table?.head.slice(0, 5).some((record) => {
    const names = namesOf(record);
    return wanted.every((name) => names.includes(name));
  }) ?? false;

const isDemographics = (opened: Opened) =>
  hasNames(opened, ['top demographics', 'value', 'percentage']) ||
  hasNames(opened, ['principais dados demográficos', 'valor', 'porcentagem']);
const isTopPosts = (opened: Opened) => hasNames(opened, ['post url', 'post publish date']);
const isDiscovery = ({ sheet, table }: Opened) =>
  sheet !== null &&
  (table?.head.some(({ cells }) =>
    /^(?:members reached|usuários alcançados)$/.test(headerName(cells[0] ?? '')),
  ) ??
    false);
/** Days alone could be anybody’s: in this export they are a sheet called so. */
const isDays = (opened: Opened) =>
  opened.sheet !== null &&
  /^(?:engagement|engajamento|followers|seguidores)$/i.test(opened.sheet.trim()) &&
  findDayTable(opened, form) !== null;

/** The one count of followers, on its day: the dates of the rows tell how its own is written. */
function totalFollowers(opened: Opened, options: ImportOptions): ImportedRow[] {
  const total = totalRow(opened);
  const value = readNumber(total?.record.cells[1] ?? '', '.');
  if (!total || typeof value !== 'number' || !Number.isInteger(value) || value < 0) return [];
  const below = [...opened.table!.records].filter(({ line }) => line > total.record.line);
  const cells = [total.date, ...below.map(({ cells: [first = ''] }) => first)];
  const { dates, question } = readDates(cells, dateWords(opened, options));
  const day = question ? undefined : dates[0]?.day;
  if (day === undefined || day > options.today) return [];
  return [
    {
      date: day,
      values: { followers: value },
      from: { file: opened.file, line: total.record.line },
    },
  ];
}

/** Locations that are countries; LinkedIn mostly names cities, of which no share of a country can be told. */
function countriesOf(opened: Opened, options: ImportOptions): AudienceImport[] {
  const rows = [...(opened.table?.records ?? [])];
  const countries = rows.flatMap(({ cells: [kind = '', place = '', share = ''] }) => {
    const key = /^(?:locations?|localidades?|localização)$/.test(headerName(kind))
      ? countryCode(place)
      : null;
    const value = percentOf(share);
    return key === null || value === null ? [] : [{ key, value }];
  });
  const inHundreds = rows.some(({ cells }) => cells[2]?.includes('%'));
  const shares = sharesOf(countries, inHundreds);
  return shares
    ? [
        {
          kind: 'audience',
          platform: 'linkedin',
          date: audienceDay(opened, options),
          shares: { country: shares },
          from: { file: opened.file, line: rows[0]!.line },
        },
      ]
    : [];
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.flatMap((opened): DayTable[] => {
    const layout = isTopPosts(opened) ? null : findDayTable(opened, form);
    if (!layout) return [];
    const preamble = layout.preamble.filter(({ line }) => line !== totalRow(opened)?.record.line);
    return [readDayTable(opened, { ...layout, preamble }, options)];
  });
  const isWanted = options.only.length === 0 || options.only.includes('followers');
  const counts = isWanted ? all.flatMap((opened) => totalFollowers(opened, options)) : [];
  const demographics = all.filter(isDemographics);
  const audiences = demographics.flatMap((opened) => countriesOf(opened, options));
  const heard = new Set(audiences.map(({ from }) => from.file));
  const report = reportOf(tables);
  return {
    ...report,
    imports: [
      ...dayImports('linkedin', tables),
      ...counts.map((row) => ({
        kind: 'metrics' as const,
        platform: 'linkedin',
        rows: [row],
        cadence: 'day' as const,
        columns: [{ name: 'Total followers', target: 'followers' as const }],
      })),
      ...joinAudiences(audiences),
    ],
    notes: [
      ...report.notes,
      ...all
        .filter(isTopPosts)
        .map(
          ({ file }) =>
            `${file} has the best posts alone: it is left out, the days have their figures.`,
        ),
      ...demographics
        .filter(({ file }) => !heard.has(file))
        .map(({ file }) => `${file} names no country, age or gender: it is left out.`),
    ],
    origin: {
      source: 'LinkedIn creator analytics',
      notes: 'LinkedIn tells how many followers came on a day, not how many left.',
    },
  };
}

/**
 * The export of a LinkedIn profile: `Content_<from>_<to>_<name>.xlsx` (2023 on), `AggregateAnalytics_<name>_<from>_<to>.xlsx` (2026, numbers as text), with the
 * sheets DISCOVERY, ENGAGEMENT, TOP POSTS, FOLLOWERS and DEMOGRAPHICS. Seen: public parsers of both, and an owner’s description of a Portuguese one (dd/MM/yyyy, -28
 * engagements on a day); no file.
 */
export const linkedinCreator: Format = {
  id: 'linkedin-creator',
  name: 'LinkedIn profile',
  files: 'AggregateAnalytics_*.xlsx or Content_*.xlsx',
  fills: { linkedin: ['followers', 'gained', 'impressions', 'interactions'] },
  detect: (opened) =>
    totalRow(opened) !== null ||
    isDemographics(opened) ||
    isTopPosts(opened) ||
    isDiscovery(opened) ||
    isDays(opened)
      ? 0.95
      : 0,
  read,
};
