/** What pages say around the numbers and words of a profile. */
export const pages = {
  'pages.contents': 'Contents',
  'pages.all-pages': 'All pages',
  'pages.chapters-about': 'Chapters about {$name}',
  'pages.full-title': '{$title} · {$site}',
  'pages.not-found': 'Not found',
  'pages.not-found-here': 'There is no page at this address',
  'pages.not-found-description': 'There is no page at this address.',
  'pages.not-found-lead':
    'It may have moved, or the link may have lost a letter on the way. These are still here:',
  'pages.gone': 'Nothing is shown here any more',
  'pages.gone-description': 'This page of {$name} has nothing to show any more.',
  'pages.gone-lead': 'The link that led you here is older than this page. What there is now:',
  'pages.directory': 'Profiles at {$site}',
  'pages.as-of': 'As of {$day :day style=long}',
  'pages.as-of-sample': 'As of {$day :day style=long}. Sample data',
  'pages.sample-label': 'Sample data',
  'pages.sample': 'Sample',
  'pages.sample-all': 'The profiles here are invented, to show what a site looks like.',
  'pages.sample-one':
    '{$name} is invented, and so is every number and word here, to show what a site looks like.',
  'pages.promise':
    'Every number leads to the row it came from. No cookies, no trackers, no third parties.',
  'pages.all-numbers': 'All numbers as data',
  'pages.stars': '{$rating :figure} out of 5',
  'pages.skip': 'Skip to the content',
  'pages.part.testimonials': 'Testimonials',
  'pages.part.stories': 'Stories',
  'pages.part.insights': 'Insights',
  'pages.part.feedback': 'Feedback',
  'pages.part.press-kit': 'Press kit',
  'pages.part.evidence': 'Evidence',
  'pages.part.share': 'Share',
  'pages.part.embed': 'Embed',
  'pages.part-note.testimonials': 'What others say, with what ties them to it',
  'pages.part-note.stories': 'What changed for whom, before and after',
  'pages.part-note.insights': 'What the numbers taught',
  'pages.part-note.feedback': 'What was asked, and what came of it',
  'pages.evidence-for': 'Evidence: {$label}',
  'pages.in-full': '{$short}, in full {$whole}',
  'pages.mark': 'Evidence: {$label}, as of {$day :day}',
  'pages.mark-older': '{$day :day}, {$age} older',
  'pages.mark-undated': 'Evidence',
  'pages.since': 'since {$day :day style=month}',
  'pages.counted': 'Counted {$day :day}',
  'pages.counted-ago': '({$age} ago)',
  'pages.portrait': 'Portrait of {$name}',
  'pages.profile.description':
    '{$name}: followers, engagement and testimonials, with their evidence.',
  'pages.profile.contact': 'Get in touch',
  'pages.profile.a-year': '{$change :figure form=change} in a year',
  'pages.profile.figures': 'In figures',
  'pages.profile.voices': 'In their words',
  'pages.profile.verified': '{$verified :figure} of {$count :figure} verified',
  'pages.profile.all-testimonials': `
    .input {$count :figure}
    .match $count
    1   {{The testimonial}}
    one {{All {$count} testimonials}}
    *   {{All {$count} testimonials}}`,
  'pages.profile.ratings': `
    .input {$count :figure}
    .match $count
    one {{from {$count} rating}}
    *   {{from {$count} ratings}}`,
  'pages.profile.guests': `
    .input {$count :figure}
    .match $count
    one {{{$count} person says what it was like}}
    *   {{{$count} people say what it was like}}`,
  'pages.profile.in-the-press': 'In the press',
  'pages.profile.used-by': 'Used by',
  'pages.profile.install': 'Install',
  'pages.profile.about': 'About {$name}',
  'pages.profile.known-for': 'Known for',
  'pages.profile.elsewhere': 'Elsewhere',
  'pages.profile.contact-title': 'Contact',
  'pages.profile.read-on': 'Read on',
  'pages.profile.check':
    'Every number here leads to the rows it was computed from, and to the formula.',
  'pages.profile.check-title': 'How to check this',
  'pages.profile.the-evidence': 'The evidence',
  'pages.profile.the-data': 'The data',
  'pages.profile.the-press-kit': 'The press kit',
  'pages.answer.rating': `
    .input {$count :figure}
    .match $count
    one {{{$figure} out of 5, from {$count} rating}}
    *   {{{$figure} out of 5, from {$count} ratings}}`,
  'pages.answer.audience-country': '{$figure} of the audience: {$group :country}',
  'pages.answer.audience-age': '{$figure} of the audience: age {$group}',
  'pages.answer.audience-gender': '{$figure} of the audience: {$group}',
  'pages.answer.audience-language': '{$figure} of the audience: {$group :language}',
  'pages.answer.measure': '{$figure} {$label :lowered}',
  'pages.answer.one': '{$label}: {$figure}',
  'pages.answer.growing': '{$figure} {$label :lowered}; {$platform} {$growth} in a year',
  'pages.answer.growing-alone': '{$figure} {$label :lowered}; {$growth} in a year',
} as const;
