import type { AudienceImport, Format, FormatResult, ImportOptions } from '../format.ts';
import { audienceDay, joinAudiences, readShares } from '../reading/audience-shares.ts';
import {
  dayImports,
  findDayTable,
  readDayTable,
  reportOf,
  type DayTableForm,
} from '../reading/day-table.ts';
import { headerName, type Opened } from '../reading/opened.ts';

const date = ['Date', 'Data', 'Fecha'];

/** English, as most languages of TikTok keep the headers, and Brazilian Portuguese. */
const form: DayTableForm = {
  date,
  columns: [
    { target: 'followers', names: ['Followers', 'Seguidores'] },
    { target: 'reach', names: ['Total Viewers', 'Total de espectadores'] },
    {
      target: 'views',
      names: ['Video Views', 'Visualizações de vídeo', 'Visualizações do vídeo'],
    },
    { target: 'likes', names: ['Likes', 'Curtidas'] },
    { target: 'comments', names: ['Comments', 'Comentários'] },
    { target: 'shares', names: ['Shares', 'Compartilhamentos'] },
    {
      target: 'profile_visits',
      names: ['Profile Views', 'Visualizações do perfil', 'Visitas ao perfil'],
    },
  ],
};

/** Names that tables of TikTok have and others have not, with what must stand beside them. */
const signs = [
  ['Difference in followers from previous day'],
  ['Diferença de seguidores em relação ao dia anterior'],
  ['Video Views', 'Profile Views'],
  ['Visualizações de vídeo', 'Visualizações do perfil'],
  ['Total Viewers', 'New Viewers'],
  ['Total de espectadores', 'Novos espectadores'],
  ['Hour', 'Active followers'],
  ['Hora', 'Seguidores ativos'],
].map((names) => names.map(headerName));

const audienceNames = new Map<string, 'gender' | 'country'>([
  ['gender', 'gender'],
  ['gênero', 'gender'],
  ['género', 'gender'],
  ['top territories', 'country'],
  ['principais territórios', 'country'],
  ['territórios', 'country'],
]);
const distribution = new Set(['distribution', 'distribuição', 'distribución']);

const headerOf = ({ table }: Opened): string[] => table?.head[0]?.cells.map(headerName) ?? [];

const audienceKind = (names: readonly string[]) =>
  names.length === 2 && distribution.has(names[1]!) ? audienceNames.get(names[0]!) : undefined;

const isActivity = (names: readonly string[]) =>
  names.includes('active followers') || names.includes('seguidores ativos');

function audienceOf(opened: Opened, options: ImportOptions): AudienceImport[] {
  const kind = audienceKind(headerOf(opened));
  if (!kind) return [];
  const rows = [...opened.table!.records].slice(1);
  const shares = readShares(kind, rows, [0, 1]);
  if (!shares) return [];
  return [
    {
      kind: 'audience',
      platform: 'tiktok',
      date: audienceDay(opened, options),
      shares: { [kind]: shares },
      from: { file: opened.file, line: rows[0]!.line },
    },
  ];
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.flatMap((opened) => {
    const layout = isActivity(headerOf(opened)) ? null : findDayTable(opened, form);
    return layout ? [readDayTable(opened, layout, options)] : [];
  });
  const report = reportOf(tables);
  const activity = all.filter((opened) => isActivity(headerOf(opened)));
  return {
    ...report,
    imports: [
      ...dayImports('tiktok', tables),
      ...joinAudiences(all.flatMap((opened) => audienceOf(opened, options))),
    ],
    notes: [
      ...report.notes,
      ...activity.map(
        ({ file }) => `${file} tells when followers are awake, hour by hour: it is left out.`,
      ),
    ],
    origin: { source: 'TikTok Studio' },
  };
}

/**
 * TikTok Studio: `Overview.csv`, `FollowerHistory.csv`, `Viewers.csv`, `FollowerGender.csv`, `FollowerTopTerritories.csv`, alone, in their zips, or as XLSX. Days have
 * no year in them: `April 12`, `12 avril`. The difference of followers on a row is that to the next day (seen in 59 of 59 rows), so the counts alone are taken.
 * Seen: zips of 2021 with full dates (`Last 60 days.csv`), files of 2025 and 2026; the Portuguese headers in a public parser.
 */
export const tiktokStudio: Format = {
  id: 'tiktok-studio',
  name: 'TikTok Studio',
  files: 'Overview.csv, FollowerHistory.csv, Viewers.csv and their like, or their zips',
  fills: {
    tiktok: ['followers', 'reach', 'views', 'likes', 'comments', 'shares', 'profile_visits'],
  },
  detect(opened) {
    const names = headerOf(opened);
    const known =
      audienceKind(names) !== undefined ||
      signs.some((sign) => sign.every((name) => names.includes(name)));
    return known ? 0.9 : 0;
  },
  read,
};
