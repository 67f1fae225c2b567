/** What the evidence pages say around the numbers and rows. */
export const evidence = {
  'evidence.page-title': 'Evidence: {$name}',
  'evidence.description':
    'Where every number about {$name} comes from, how it is computed, and how testimonials are collected.',
  'evidence.eyebrow': `
    .input {$count :figure}
    .match $count
    one {{{$count} number, as of {$day :day style=long}}}
    *   {{{$count} numbers, as of {$day :day style=long}}}`,
  'evidence.title': 'Where every number comes from',
  'evidence.lead':
    'For each: the value, the formula, the rows it rests on. The rows are published as they were written down; compute any of it again.',
  'evidence.chapter': 'Chapter',
  'evidence.all': 'All',
  'evidence.find': 'Find a number',
  'evidence.numbers': 'Numbers: {$title}',
  'evidence.none': 'No number is called that.',
  'evidence.back': 'Back to the index',
  'evidence.not-known': 'not known',
  'evidence.rows.title': 'The rows',
  'evidence.rows.note': 'Each table as it was written down, with its lines. As CSV to download.',
  'evidence.rows': `
    .input {$count :figure}
    .match $count
    one {{{$count} row}}
    *   {{{$count} rows}}`,
  'evidence.csv': 'CSV',
  'evidence.method': `
    .input {$method :string}
    .match $method
    export {{by export}}
    api    {{by API}}
    *      {{by hand}}`,
  'evidence.fetched': 'fetched {$day :day}',
  'evidence.imports': 'Imported files',
  'evidence.import': '{$file}: {$from :day} to {$to :day}, read as {$importer} on {$day :day}',
  'evidence.one-file': 'All of it in one file:',
  'evidence.every-number': 'Every number of the site:',
  'evidence.testimonials.title': 'Testimonials',
  'evidence.testimonials.note': 'How they are collected and what is left out.',
  'evidence.testimonials.shown': `
    .input {$count :figure}
    .match $count
    one {{{$count} shown, with the day and the way of its author’s consent.}}
    *   {{{$count} shown, each with the day and the way of its author’s consent.}}`,
  'evidence.testimonials.held':
    'Held back: {$without :figure} without consent, {$withdrawn :figure} whose consent was withdrawn.',
  'evidence.testimonials.elsewhere':
    'Held back: {$without :figure} without consent, {$withdrawn :figure} whose consent was withdrawn, {$elsewhere :figure} whose author agreed to be shown elsewhere and not on pages.',
  'evidence.testimonials.choice':
    'None is left out for what it says. Ties (employment, family, partnership, investment) and rewards stand beside each of them.',
  'evidence.testimonials.rating':
    'The mean rating counts every rating that is shown; filtering a widget never changes it.',
  'evidence.entry.between': 'between',
  'evidence.entry.over': 'over',
  'evidence.entry.as-of': 'as of',
  'evidence.entry.how': 'how',
  'evidence.entry.mind': 'mind',
  'evidence.entry.rows': 'rows',
  'evidence.entry.shown': 'shown',
  'evidence.entry.shown-with': 'with what else there is of it',
  'evidence.entry.id': 'id',
  'evidence.entry.source': '{$place} ({$rows})',
  'evidence.entry.more': 'and {$count :figure} more',
  'evidence.table.of-platform': '{$platform}',
  'evidence.table.posts': 'Posts on {$platform}',
  'evidence.table.conversations': 'Conversations',
  'evidence.table.funnel': 'Funnel',
  'evidence.table.audience': 'Audience',
  'evidence.table.milestones': 'Milestones',
  'evidence.table.appearances': 'Appearances',
  'evidence.table.feedback': 'Feedback',
  'evidence.table.testimonials': 'Testimonials',
  'evidence.table.stories': 'Stories',
  'evidence.table.profile': 'Profile',
  'evidence.table.page-title': '{$title}: the rows behind {$name}',
  'evidence.table.description': `
    .input {$count :figure}
    .match $count
    one {{{$count} row of {$file}, as it was written down.}}
    *   {{{$count} rows of {$file}, as they were written down.}}`,
  'evidence.table.eyebrow': 'Evidence',
  'evidence.table.lead': `
    .input {$count :figure}
    .match $count
    one {{{$count} row, as written down in {$file}. An empty cell is not known, which is not zero.}}
    *   {{{$count} rows, as written down in {$file}. An empty cell is not known, which is not zero.}}`,
  'evidence.table.newest-first': 'The newest stand first.',
  'evidence.table.download': 'Download as CSV',
  'evidence.table.origin': 'They come from:',
  'evidence.table.rests': 'See what rests on it',
  'evidence.table.rows-of': 'Rows of {$title}',
  'evidence.table.line': 'line',
  'evidence.table.file': 'file',
} as const;
