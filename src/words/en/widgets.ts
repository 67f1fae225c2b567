/** What widgets say, on pages of their own and on other people's. */
export const widgets = {
  'widgets.wall': 'Wall',
  'widgets.wall.more': 'More testimonials',
  'widgets.wall.what': 'What people said, in columns.',
  'widgets.quote': 'Single quote',
  'widgets.quote.what': 'One testimonial, large: the featured one, or the one that you pick.',
  'widgets.rating': 'Rating badge',
  'widgets.rating.what':
    'The mean of every rating, with how many there are and the way to the evidence.',
  'widgets.rating.missing': 'No rating has been published yet.',
  'widgets.followers': 'Follower badge',
  'widgets.followers.what':
    'The largest following on one platform, with its day and the way to the evidence.',
  'widgets.followers.missing': 'No platform has a count of followers yet.',
  'widgets.carousel': 'Carousel',
  'widgets.carousel.what': 'Testimonials in a row that readers move themselves.',
  'widgets.stack': 'Avatar stack',
  'widgets.stack.what':
    'The faces of those who spoke up, how many they are, and the mean of their ratings.',
  'widgets.stack.ratings': `
    .input {$count :figure}
    .match $count
    one {{of {$count} rating}}
    *   {{of {$count} ratings}}`,
  'widgets.stack.missing': 'The testimonials have not been counted.',
  'widgets.marquee': 'Marquee',
  'widgets.marquee.what': 'Short quotes that pass by in one line, until the reader stops them.',
  'widgets.growth': 'Growth chart',
  'widgets.growth.what': 'Followers over time, with what explains the jumps.',
  'widgets.growth.missing': 'No platform has two counts of followers yet.',
  'widgets.views': 'Views chart',
  'widgets.views.what': 'How often people saw it, week by week or month by month.',
  'widgets.views.missing':
    'Views, impressions, interactions or clicks are not counted over four weeks yet.',
  'widgets.ripple': 'Ripple',
  'widgets.ripple.what': 'How far a post travels beyond those who follow.',
  'widgets.ripple.missing': 'Reach and shares are not counted yet.',
  'widgets.card': 'Latest card',
  'widgets.card.what':
    'The newest share card: a milestone, a testimonial, a story, an insight or an appearance, whichever came last.',
  'widgets.card.missing': 'There is no card with news yet.',
  'widgets.press': 'Press-kit strip',
  'widgets.press.what':
    'Who it is, the figures that a brand asks for, and the way to the press kit.',
  'widgets.press.missing': 'There is no figure to show yet.',
  'widgets.no-quotes': 'No testimonial has consent to be shown in widgets yet.',
  'widgets.marquee.missing':
    'Fewer than three testimonials are short enough: at most {$most} characters.',
  'widgets.title': '{$widget}: {$name}',
  'widgets.none-fits': 'No testimonial fits what was asked for.',
  'widgets.gone': 'There is nothing to show here any more.',
  'widgets.no-card-fits': 'No card fits what was asked for.',
  'widgets.evidence': '{$name}: the evidence',
  'widgets.selected': 'Selected testimonials',
  'widgets.as-of': 'As of {$day :day}.',
  'widgets.newest': 'The newest',
  'widgets.newer': 'A newer one is there.',
  'widgets.sample': 'Sample data',
  'widgets.badge.sample-small': '{$small} · sample data',
  'widgets.picture.of-sample': '{$alt} (sample data)',
  'widgets.testimonials': 'Testimonials',
  'widgets.to-scroll': 'Testimonials, to scroll sideways',
  'widgets.pause': 'Pause',
  'widgets.press-kit': 'Press kit',
  'widgets.stars': '{$rating} out of 5',
  'widgets.rating.count': `
    .input {$count :figure}
    .match $count
    one {{{$count} rating}}
    *   {{{$count} ratings}}`,
  'widgets.rating.dated': '{$ratings}, {$day :day}',
  'widgets.rating.alt':
    '{$name}: rated {$rating} out of 5, the mean of {$parts :list between=|, |} as of {$day :day}',
  'widgets.ratings-insiders': '{$count :figure} by employees, family or investors',
  'widgets.ratings-rewarded': '{$count :figure} with something given for it',
  'widgets.followers.on': '{$noun} on {$platform}',
  'widgets.followers.gained': '{$gained :figure form=short} in a year',
  'widgets.followers.alt': '{$name}: {$count} on {$platform} as of {$day :day}',
  'widgets.stack.people': `
    .input {$count :figure}
    .match $count
    one {{person on {$name}}}
    *   {{people on {$name}}}`,
  'widgets.told': '{$parts :list between=|, |}',
  'widgets.press.rating-of': 'of 5, the mean of all {$count :figure} ratings',
  'widgets.corrected': 'Corrected on {$day :day}: {$numbers :list between=|; |}.',
  'widgets.correction': '{$label}: now {$now}, here {$was}',
  'widgets.correction-chart': '{$chart}: drawn with other numbers now',
  'widgets.correction-unknown': '{$label}: now not known, here {$was}',
} as const;
