/**
 * Names that no profile can have, because the site has a file or a folder of that name: what `src/pages` makes, without its ending, and what
 * the other stages of a build write. A test compares them with the routes.
 */
export const takenProfileNames: readonly string[] = [
  '404',
  'assets',
  'avatars',
  'cards',
  'charts',
  'data',
  'embed',
  'feed',
  'fonts',
  'index',
  'proof',
  'robots',
  'rss',
  'sitemap-0',
  'sitemap-index',
];
