/** The press kit: what a brand or the press asks for. */
export const kit = {
  'kit.title': 'Press kit: {$name}',
  'kit.description': 'Figures, audience, words and contact of {$name}, for brands and the press.',
  'kit.eyebrow': 'Press kit, as of {$day :day style=long}',
  'kit.print': 'This page prints as a press kit: choose “Save as PDF” where you print.',
  'kit.figures': 'In figures',
  'kit.audience': 'Audience',
  'kit.formats': 'Formats and rates',
  'kit.on-request': 'on request',
  'kit.partners': 'Worked with',
  'kit.voices': 'In others’ words',
  'kit.lately': 'In the press and on stage',
  'kit.row': '{$title}, {$where}',
  'kit.bios': 'About, to copy',
  'kit.bio.short': 'Short',
  'kit.bio.medium': 'Medium',
  'kit.bio.long': 'Long',
  'kit.bio.words': `
    .input {$count :figure}
    .match $count
    one {{{$count} word}}
    *   {{{$count} words}}`,
  'kit.copy': 'Copy',
  'kit.pictures': 'Pictures to download',
  'kit.picture-jpg': 'JPEG, {$width :figure form=whole} × {$height :figure form=whole} px',
  'kit.picture-png': 'PNG, {$width :figure form=whole} × {$height :figure form=whole} px',
  'kit.portrait': 'Portrait',
  'kit.card': 'Share card',
  'kit.chart': 'Chart ({$format})',
  'kit.contact': 'Contact',
} as const;
