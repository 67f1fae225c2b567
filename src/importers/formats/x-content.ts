import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { reportOf } from '../reading/day-table.ts';
import type { Opened } from '../reading/opened.ts';
import {
  postHeader,
  postImports,
  readPostTable,
  type PostTableForm,
} from '../reading/post-table.ts';
import { withMomentOfId } from '../reading/x-ids.ts';

/** The names of early 2025 (`Link`, `Share`, `Url clicks`) and those of today; the Portuguese ones follow the account overview. */
const form: PostTableForm = {
  id: ['Post id', 'ID do post'],
  time: ['Date', 'Data'],
  url: ['Post Link', 'Link', 'Link do post'],
  title: ['Post text', 'Texto do post'],
  columns: [
    { target: 'impressions', names: ['Impressions', 'Impressões'] },
    { target: 'likes', names: ['Likes', 'Curtidas'] },
    { target: 'comments', names: ['Replies', 'Respostas'] },
    { target: 'shares', names: ['Reposts'] },
    { target: 'shares', names: ['Shares', 'Share', 'Compartilhamentos'] },
    { target: 'shares', names: ['Quotes', 'Quote posts'] },
    { target: 'saves', names: ['Bookmarks', 'Itens salvos'] },
    { target: 'clicks', names: ['URL Clicks', 'Cliques no URL'] },
  ],
  decimal: '.',
  advice: 'Download it again from X: Analytics, Content, the arrow above the list.',
};

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.map((opened) => {
    const table = readPostTable(opened, form, options);
    const posts = table.posts.map((post) => withMomentOfId(post, options.timeZone));
    return { file: opened.file, ...table, posts };
  });
  return {
    ...reportOf(tables),
    // What an export of X holds beside is known, and the same in every file.
    unused: [],
    imports: postImports('x', tables),
    origin: {
      source: 'X content export',
      notes:
        'Impressions, likes, comments, shares (reposts, quotes and the share button), saves and clicks of a day are those that the posts of that day had collected when they were exported.',
    },
  };
}

/**
 * `account_analytics_content_<from>_<to>.csv`, a row a post. Seen: a file of February 2025 (`Link`, `Share`, unquoted `Mon Feb 17 2025`, texts
 * with line breaks) and the header of later ones in public parsers (`Post Link`, `Shares`, `"Sun, Feb 1, 2026"`).
 */
export const xContent: Format = {
  id: 'x-content',
  name: 'X content',
  files: 'account_analytics_content_*.csv from x.com, a row a post',
  fills: { x: ['posts', 'impressions', 'likes', 'comments', 'shares', 'saves', 'clicks'] },
  detect(opened) {
    const header = postHeader(opened, form);
    const known = header && header.find(form.url) >= 0 && header.find(['Reposts']) >= 0;
    return known && header.find(['Bookmarks', 'Itens salvos']) >= 0 ? 0.95 : 0;
  },
  read,
};
