import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { dayImports, readDayTables, reportOf, type DayTableForm } from '../reading/day-table.ts';
import { headerName, type Opened } from '../reading/opened.ts';

const form: DayTableForm = {
  date: ['Date'],
  columns: [
    { target: 'followers', names: ['Total followers'] },
    { target: 'gained', names: ['New followers'] },
    { target: 'lost', names: ['Lost followers'] },
    { target: 'change', names: ['Net growth'] },
    { target: 'reach', names: ['Reached audience'] },
    { target: 'views', names: ['Video views'] },
    { target: 'likes', names: ['Likes'] },
    { target: 'comments', names: ['Comments'] },
    { target: 'shares', names: ['Shares'] },
    { target: 'profile_visits', names: ['Profile views'] },
  ],
};

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = readDayTables(all, form, options);
  return {
    ...reportOf(tables),
    imports: dayImports('tiktok', tables),
    origin: { source: 'TikTok Business Center' },
  };
}

/**
 * TikTok Business Center, account overview and followers, as CSV or XLSX: `yyyy/MM/dd`, `NAN` and `--` for what is not known, and a header that ends in a
 * space. Seen: files of one account (2023).
 */
export const tiktokBusiness: Format = {
  id: 'tiktok-business',
  name: 'TikTok Business Center',
  files: 'the CSV or XLSX of its account overview or its followers',
  fills: {
    tiktok: [
      'followers',
      'gained',
      'lost',
      'reach',
      'views',
      'likes',
      'comments',
      'shares',
      'profile_visits',
    ],
  },
  detect({ table }) {
    const names = table?.head[0]?.cells.map(headerName) ?? [];
    const own = ['net growth', 'lost followers', 'engaged audience'];
    return names.includes('date') &&
      names.includes('reached audience') &&
      own.some((name) => names.includes(name))
      ? 0.95
      : 0;
  },
  read,
};
