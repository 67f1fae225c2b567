import { stringify } from 'csv-stringify/sync';
import type { Message } from '#model/message.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import { dataName } from './data-name.ts';

export interface PublishedRow {
  /** Below the content folder. */
  file: string;
  line: number;
  cells: readonly (string | number | null)[];
}

/** The rows of one content file, or of a folder of them, as everybody may read them. */
export interface PublishedTable {
  /** Part of its address: `metrics-youtube`. */
  name: string;
  title: Message;
  columns: readonly string[];
  rows: readonly PublishedRow[];
}

type Cell = string | number | boolean | readonly unknown[] | object | null | undefined;

function toCell(value: Cell): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(toPart).join('; ');
  return toPart(value);
}

/** What has fields is told with their names. */
const toPart = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, part]) => `${name}: ${part}`)
        .join(', ')
    : String(value);

/** Who agreed to what, in two cells. */
const agreed = (
  consent: { granted: string; how: string; scope: readonly string[] } | undefined,
) => ({
  consent: consent && `${consent.granted}, ${consent.how}`,
  scope: consent?.scope,
});

/** Columns are those that at least one row fills, in the order of their first appearance. */
function table(
  name: string,
  title: Message,
  rows: readonly { file: string; line: number; values: Record<string, Cell> }[],
): PublishedTable[] {
  if (rows.length === 0) return [];
  const columns = [
    ...new Set(
      rows.flatMap(({ values }) => Object.keys(values).filter((key) => values[key] !== undefined)),
    ),
  ];
  return [
    {
      name,
      title,
      columns,
      rows: rows.map(({ file, line, values }) => ({
        file,
        line,
        cells: columns.map((column) => toCell(values[column])),
      })),
    },
  ];
}

const sourced =
  (file: string) =>
  <Row extends { line: number }>({ line, ...values }: Row) => ({
    file,
    line,
    values: values as Record<string, Cell>,
  });

/** Every table behind the numbers of a profile. What no page may show is not in its type's view, so it cannot be here. */
export function publishedTables(profile: ProfileView<'page'>): PublishedTable[] {
  const { conversations, funnel, audience, milestones, appearances, feedback } = profile;
  const shares = audience
    ? (['country', 'age', 'gender', 'language'] as const).flatMap((by) =>
        Object.entries(audience[by] ?? {}).map(([group, share]) => ({
          file: audience.file,
          line: 1,
          values: {
            by,
            group,
            share,
            date: audience.date,
            source: audience.source,
          },
        })),
      )
    : [];
  return [
    ...profile.platforms.flatMap((platform) =>
      table(
        dataName(platform.table.file),
        message('evidence.table.of-platform', { platform: platform.name }),
        platform.table.rows.map(sourced(platform.table.file)),
      ),
    ),
    ...profile.posts.flatMap(({ name, table: posts }) =>
      table(
        dataName(posts.file),
        message('evidence.table.posts', { platform: name }),
        posts.rows.map(sourced(posts.file)),
      ),
    ),
    ...(conversations
      ? table(
          'conversations',
          message('evidence.table.conversations'),
          conversations.rows.map(sourced(conversations.file)),
        )
      : []),
    ...(funnel
      ? table('funnel', message('evidence.table.funnel'), funnel.rows.map(sourced(funnel.file)))
      : []),
    ...table('audience', message('evidence.table.audience'), shares),
    ...table(
      'milestones',
      message('evidence.table.milestones'),
      milestones.rows.map(sourced(milestones.file)),
    ),
    ...table(
      'appearances',
      message('evidence.table.appearances'),
      appearances.rows.map(sourced(appearances.file)),
    ),
    ...table(
      'feedback',
      message('evidence.table.feedback'),
      feedback.rows.map(sourced(feedback.file)),
    ),
    ...table(
      'testimonials',
      message('evidence.table.testimonials'),
      profile.testimonials.map(({ file, line, avatar: _, ...values }) => ({
        file,
        line,
        values: {
          ...values,
          source: values.source?.platform,
          sourceUrl: values.source?.url,
          ...agreed(values.consent),
        },
      })),
    ),
    ...table(
      'stories',
      message('evidence.table.stories'),
      profile.stories.map(({ file, id, frontMatter }) => {
        const { title, customer, date, measures, quote, quoted, relationship, incentive } =
          frontMatter;
        // Without words of somebody there is nothing to agree to.
        const words = quote === undefined ? {} : { quote, quoted, relationship, incentive };
        return {
          file,
          line: 1,
          values: { id, title, customer, date, measures, ...words, ...agreed(frontMatter.consent) },
        };
      }),
    ),
    ...table('profile', message('evidence.table.profile'), [
      {
        file: profile.file,
        line: 1,
        values: {
          name: profile.frontMatter.name,
          handle: profile.frontMatter.handle,
          kind: profile.frontMatter.kind,
          topics: profile.frontMatter.topics,
        },
      },
    ]),
  ];
}

/** As CSV (RFC 4180): the file and the line of the owner's content come first, so that every row can be found again. */
export function tableToCsv({ columns, rows }: PublishedTable): string {
  return stringify(
    rows.map(({ file, line, cells }) => [file, line, ...cells]),
    {
      header: true,
      columns: ['file', 'line', ...columns],
      escape_formulas: true,
    },
  );
}
