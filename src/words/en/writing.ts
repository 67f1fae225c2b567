/** What the pages of testimonials, stories, insights and feedback say around the words of people. */
export const writing = {
  'writing.title': '{$what}: {$name}',
  'writing.description': '{$what} by and about {$name}.',
  'writing.eyebrow': '{$parts :list between=| · |}',
  'writing.stories-lead':
    'What was there before, what was done, and what is there now, in numbers.',
  'writing.insights-lead': 'Notes on the numbers, by those who make them.',
  'writing.by': 'By',
  'writing.updated': 'Updated {$day :day style=long}',
  'writing.all-insights': 'All insights',
  'writing.all-stories': 'All stories',
  'writing.table': 'Table',
  'writing.before': 'Before',
  'writing.after': 'After',
  'writing.change': 'from {$before} to {$after}',
  'writing.customer': 'Customer',
  'writing.measured': 'Measured between',
  'writing.measured-days': '{$from :day style=long} and {$to :day style=long}',
  'writing.told-with-consent': 'Told with consent',
  'writing.consent': '{$day :day style=long}, {$how}',
  'testimonials.title': 'What people say about {$name}',
  'testimonials.description': `
    .input {$count :figure}
    .match $count
    one {{{$count} testimonial about {$name}, with consent and disclosure.}}
    *   {{{$count} testimonials about {$name}, each with consent and disclosure.}}`,
  'testimonials.eyebrow': 'Testimonials',
  'testimonials.chosen-title': '{$title}: {$chosen}',
  'testimonials.chosen': '{$chosen}: {$count} of {$all} testimonials.',
  'testimonials.by': 'Choose testimonials',
  'testimonials.by.all': 'All',
  'testimonials.by.rating': '{$rating} out of 5',
  'testimonials.by.language': '{$language :language}',
  'testimonials.by.word': '{$word}',
  'testimonials.facet.rating': 'Rating',
  'testimonials.facet.tag': 'About',
  'testimonials.facet.language': 'Language',
  'testimonials.facet.source': 'Said on',
  'testimonials.one': 'Testimonial',
  'testimonials.on': '{$author} on {$name}',
  'testimonials.snippet': '“{$quote}” {$said}.',
  'testimonials.said': 'Said',
  'testimonials.tie': 'Tie',
  'testimonials.incentive': 'Incentive',
  'testimonials.verified': 'Verified',
  'testimonials.not-verified': 'no',
  'testimonials.wording': 'Wording',
  'testimonials.shortened': 'shortened by the profile',
  'testimonials.complete': 'complete',
  'testimonials.source': 'Source',
  'testimonials.consent': 'Consent',
  'testimonials.row': 'Row',
  'testimonials.as-written': 'as it was written down',
  'testimonials.every': 'Every testimonial about {$name}',
  'testimonials.tie.customer': 'customer',
  'testimonials.tie.client': 'client',
  'testimonials.tie.peer': 'peer',
  'testimonials.tie.partner': 'business partner',
  'testimonials.tie.employee': 'employee',
  'testimonials.tie.family': 'family',
  'testimonials.tie.investor': 'investor',
  'testimonials.incentive.none': 'none',
  'testimonials.incentive.gift': 'a gift',
  'testimonials.incentive.discount': 'a discount',
  'testimonials.incentive.paid': 'payment',
  'testimonials.incentive.other': 'something else',
  'testimonials.how': 'How these were collected',
  'testimonials.how-agreed':
    'Every person here agreed to be shown on this page. Beside each name stands what ties them to {$name}, what they got for their words, whether the words were shortened, and how it was made sure that they are who they say.',
  'testimonials.held-none': 'No testimonial is held back. None is left out for what it says.',
  'testimonials.held': `
    .input {$held :figure}
    .match $held
    one {{{$held} more is held back: {$reasons :list between=|, |}. None is left out for what it says.}}
    *   {{{$held} more are held back: {$reasons :list between=|, |}. None is left out for what it says.}}`,
  'testimonials.held-without': '{$count :figure} without consent',
  'testimonials.held-withdrawn': '{$count :figure} whose consent was withdrawn',
  'testimonials.held-elsewhere':
    '{$count :figure} whose author agreed to be shown elsewhere and not here',
  'feedback.title': 'You asked, and this came of it',
  'feedback.page': 'Feedback: {$name}',
  'feedback.description': 'What {$name} was asked for, and what came of it.',
  'feedback.shipped': 'Done',
  'feedback.planned': 'Planned',
  'feedback.open': 'Open',
  'feedback.declined': 'Declined, and why',
  'feedback.done': 'done {$day :day}',
  'feedback.later': `
    .input {$days :figure}
    .match $days
    0   {{the same day}}
    one {{{$days} day later}}
    *   {{{$days} days later}}`,
} as const;
