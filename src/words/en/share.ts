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
  'share.copy-post': 'Copy post',
  'share.copy-alt': 'Copy alt text',
  'share.copy-code': 'Copy {$name}',
} as const;
