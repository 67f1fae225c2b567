/** What the share page says around the cards. */
export const share = {
  'share.page-title': 'Share: {$name}',
  'share.description': 'Pictures to post about {$name}, with their alt texts.',
  'share.eyebrow': `
    .input {$count :figure}
    .input {$pictures :figure}
    .match $count
    one {{{$count} card, {$pictures} pictures}}
    *   {{{$count} cards, {$pictures} pictures}}`,
  'share.title': 'Pictures to post',
  'share.lead':
    'Each says one thing and when it was true. Take the size that fits, and the alt text with it.',
  'share.archive': 'All cards in one zip, {$weight}',
  'share.archive-part': 'Cards in a zip, part {$part} of {$parts}, {$weight}',
  'share.archive-note': 'Every card, and a table with the posts, alt texts and addresses.',
  'share.kind': 'Kind',
  'share.size': 'Size',
  'share.all': 'All',
  'share.sheet': 'All cards',
  'share.panel': 'The card, with its texts',
  'share.back': 'Back to all cards',
  'share.post': 'Post',
  'share.alt': 'Alt text',
  'share.download': 'Download',
  'share.codes': 'For a web page or a README',
  'share.fits': '{$length} of {$most}',
  'share.too-long': 'too long, {$length} of {$most}',
  'share.pixels': '{$width} × {$height}',
  'share.pixels-and-weight': '{$width} × {$height}, {$weight}',
  'share.in-format': '{$size}, {$format}',
  'share.archive-title': 'Share cards of {$name}',
  'share.archive-count': `
    .input {$count :figure}
    .match $count
    one {{{$count} card as of {$day :day style=long}, in a folder for each size:}}
    *   {{{$count} cards as of {$day :day style=long}, in a folder for each size:}}`,
  'share.archive-table':
    'cards.csv has a row for each card: a text to post, the address that it leads to, an alt text for those who do not see the picture, and the files.',
  'share.archive-newest': 'The newest are at {$address}',
  'share.copy-post': 'Copy post',
  'share.copy-alt': 'Copy alt text',
  'share.copy-code': 'Copy {$name}',
} as const;
