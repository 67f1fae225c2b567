/** What the charts of reach, relationships, authority and business say. */
export const chartsOthers = {
  'charts.ripple.endless': 'Every viewer on {$platform} brings {$k :figure form=two-digits} more',
  'charts.ripple.title': '100 viewers on {$platform} bring {$more :figure} more through shares',
  'charts.ripple.summary':
    'A post reaches {$direct :figure} viewers without a share. Every viewer brings {$k :figure form=two-digits} further ones, so sharing adds {$added :list between=|, then |}.',
  'charts.ripple.added': '{$viewers :figure}',
  'charts.ripple.no-ceiling': 'The model has no ceiling.',
  'charts.ripple.ceiling': 'All generations together come to {$all :figure}.',
  'charts.ripple.caption': 'Viewers per post by generation of sharing',
  'charts.ripple.generation': 'Generation',
  'charts.ripple.viewers': 'Viewers',
  'charts.ripple.together': 'Together',
  'charts.ripple.subtitle': 'Viewers per post on {$platform}, by generation of sharing',
  'charts.ripple.note':
    'A ring’s area is what its generation adds, if every share brings as many viewers as now.',
  'charts.ripple.direct': '{$viewers :figure form=axis} see it directly',
  'charts.ripple.first': '+{$viewers :figure form=axis} through a share',
  'charts.ripple.later': '+{$viewers :figure form=axis} through {$shares :figure} shares in a row',
  'charts.answer-time.within-15': 'Within 15 minutes',
  'charts.answer-time.within-60': '15 minutes to 1 hour',
  'charts.answer-time.within-240': '1 to 4 hours',
  'charts.answer-time.within-1440': '4 to 24 hours',
  'charts.answer-time.longer': 'More than a day',
  'charts.answer-time.title': 'A typical first answer took {$usual :figure}',
  'charts.answer-time.title-lately':
    'A typical first answer took {$usual :figure}, of late {$lately :figure}',
  'charts.answer-time.note': `
    .input {$unit :string}
    .match $unit
    day   {{Answers by the median time of the day in which they were given.}}
    week  {{Answers by the median time of the week in which they were given.}}
    month {{Answers by the median time of the month in which they were given.}}
    *     {{Answers by the median time of the row in which they were given.}}`,
  'charts.answer-time.caption': `
    .input {$unit :string}
    .match $unit
    day   {{Answers by the median time of their day}}
    week  {{Answers by the median time of their week}}
    month {{Answers by the median time of their month}}
    *     {{Answers by the median time of their row}}`,
  'charts.answer-time.half': `
    .input {$unit :string}
    .match $unit
    day   {{half of them were given in a day with a median of {$median :figure} or less}}
    week  {{half of them were given in a week with a median of {$median :figure} or less}}
    month {{half of them were given in a month with a median of {$median :figure} or less}}
    *     {{half of them were given in a row with a median of {$median :figure} or less}}`,
  'charts.answer-time.answers': `
    .input {$count :figure}
    .match $count
    one {{{$count} answer}}
    *   {{{$count} answers}}`,
  'charts.answer-time.rows': `
    .input {$unit :string}
    .input {$count :figure}
    .match $unit $count
    day   one {{{$count} day}}
    day   *   {{{$count} days}}
    week  one {{{$count} week}}
    week  *   {{{$count} weeks}}
    month one {{{$count} month}}
    month *   {{{$count} months}}
    *     one {{{$count} row}}
    *     *   {{{$count} rows}}`,
  'charts.answer-time.summary': '{$answers} in {$rows}; {$half}.',
  'charts.answer-time.column': 'Time to the first answer',
  'charts.answer-time.answers-column': 'Answers',
  'charts.share': 'Share',
  'charts.audience.country': 'Country',
  'charts.audience.age': 'Age',
  'charts.audience.gender': 'Gender',
  'charts.audience.language': 'Language',
  'charts.audience.others': 'Others',
  'charts.audience.title-country': '{$share :figure form=percent} of the audience are in {$group}',
  'charts.audience.title': '{$group}: {$share :figure form=percent} of the audience',
  'charts.audience.group': '{$name}: {$shares :list between=|, |}.',
  'charts.audience.group-share': '{$group} {$share :figure form=percent}',
  'charts.audience.counted': 'Counted by {$source} on {$day :day style=long}.',
  'charts.audience.by': 'By',
  'charts.audience.group-column': 'Group',
  'charts.audience.subtitle': 'Counted by {$source}, {$day :day style=month}',
  'charts.audience.note': 'Shares of {$size :figure} people.',
  'charts.audience.read': '{$name}, {$group}: {$share :figure form=percent}',
  'charts.funnel.visits': 'Visits',
  'charts.funnel.leads': 'Leads',
  'charts.funnel.customers': 'Customers',
  'charts.funnel.note': 'In brackets: the range in which the rate lies with 95% confidence.',
  'charts.funnel.rate': `
    .input {$from :string}
    .match $from
    leads {{{$rate :figure form=percent} of leads ({$low :figure form=percent} to {$high :figure form=percent})}}
    *     {{{$rate :figure form=percent} of visits ({$low :figure form=percent} to {$high :figure form=percent})}}`,
  'charts.funnel.one-in': `
    .input {$from :string}
    .input {$to :string}
    .match $from $to
    leads   *         {{One in {$ratio :figure} leads became a customer}}
    *       leads     {{One in {$ratio :figure} visits became a lead}}
    *       *         {{One in {$ratio :figure} visits became a customer}}`,
  'charts.funnel.counts': `
    .input {$from :string}
    .input {$to :string}
    .match $from $to
    leads   *         {{{$last :figure} customers from {$first :figure} leads}}
    *       leads     {{{$last :figure} leads from {$first :figure} visits}}
    *       *         {{{$last :figure} customers from {$first :figure} visits}}`,
  'charts.funnel.summary': '{$period}: {$steps :list}.',
  'charts.funnel.step': `
    .input {$step :string}
    .match $step
    visits {{{$total :figure} visits}}
    leads  {{{$total :figure} leads}}
    *      {{{$total :figure} customers}}`,
  'charts.funnel.left-out': '{$rows :figure} rows without all steps are left out.',
  'charts.funnel.step-column': 'Step',
  'charts.funnel.count': 'Count',
  'charts.funnel.of-before': 'Of the step before',
  'charts.funnel.interval': '95% interval',
  'charts.funnel.read': '{$step}: {$total :figure}',
  'charts.funnel.read-rate': '{$step}: {$total :figure}, {$rate}',
  'charts.ratings.subtitle': `
    .input {$count :figure}
    .match $count
    one {{{$count} rating of testimonials that may be shown}}
    *   {{{$count} ratings of testimonials that may be shown}}`,
  'charts.ratings.between': 'A rating between two steps counts for the lower one.',
  'charts.ratings.stars': `
    .input {$stars :figure}
    .match $stars
    one {{{$stars} star}}
    *   {{{$stars} stars}}`,
  'charts.ratings.bar': '{$count :figure} · {$share :figure form=percent}',
  'charts.ratings.every': '{$mean :figure form=plain} of 5 on average; every rating is a 5',
  'charts.ratings.title':
    '{$mean :figure form=plain} of 5 on average; {$best :figure} of {$count :figure} gave 5',
  'charts.ratings.rated': `
    .input {$count :figure}
    .match $count
    one {{{$count} testimonial has a rating: {$spread :list}.}}
    *   {{{$count} testimonials have a rating: {$spread :list}.}}`,
  'charts.ratings.gave': '{$count :figure} gave {$stars :figure}',
  'charts.ratings.unrated': `
    .input {$count :figure}
    .match $count
    one {{{$count} testimonial has none.}}
    *   {{{$count} testimonials have none.}}`,
  'charts.ratings.rating': 'Rating',
  'charts.ratings.how-many': 'How many',
  'charts.sums.views': 'views',
  'charts.sums.impressions': 'impressions',
  'charts.sums.daily-reach': 'accounts reached, counted once a day',
  'charts.sums.interactions': 'interactions',
  'charts.sums.clicks': 'link clicks',
  'charts.sums.profile-visits': 'profile visits',
  'charts.sums.new-followers': 'new followers',
  'charts.sums.typical': `
    .input {$unit :string}
    .match $unit
    week {{{$typical :figure} {$what} in a typical week on {$platform}}}
    *    {{{$typical :figure} {$what} in a typical month on {$platform}}}`,
  'charts.sums.steady': '{$finding}, and steady',
  'charts.sums.rising': '{$finding}, and rising',
  'charts.sums.falling': '{$finding}, and falling',
  'charts.sums.record': `
    .input {$unit :string}
    .match $unit
    week {{{$platform}: {$sum :figure} {$what} in {$count :figure} weeks, between {$least :figure} and {$most :figure} a week.}}
    *    {{{$platform}: {$sum :figure} {$what} in {$count :figure} months, between {$least :figure} and {$most :figure} a month.}}`,
  'charts.sums.unknown': `
    .input {$unit :string}
    .input {$count :figure}
    .match $unit $count
    week one {{{$count} week is known too little and has no bar.}}
    week *   {{{$count} weeks are known too little and have no bar.}}
    *    one {{{$count} month is known too little and has no bar.}}
    *    *   {{{$count} months are known too little and have no bar.}}`,
  'charts.sums.apart': 'Each platform counts {$what} in its own way: they are not added up.',
  'charts.sums.caption': `
    .input {$unit :string}
    .match $unit
    week {{{$what :capitalised} by week; empty where too few days are known}}
    *    {{{$what :capitalised} by month; empty where too few days are known}}`,
  'charts.sums.subtitle': `
    .input {$unit :string}
    .input {$several :string}
    .match $unit $several
    week true {{{$what :capitalised} by week; each platform on a scale of its own}}
    week *    {{{$what :capitalised} by week}}
    *    true {{{$what :capitalised} by month; each platform on a scale of its own}}
    *    *    {{{$what :capitalised} by month}}`,
  'charts.sums.subtitle-cut': `
    .input {$unit :string}
    .input {$several :string}
    .match $unit $several
    week true {{{$what :capitalised} by week, the last {$most :figure}; each platform on a scale of its own}}
    week *    {{{$what :capitalised} by week, the last {$most :figure}}}
    *    true {{{$what :capitalised} by month, the last {$most :figure}; each platform on a scale of its own}}
    *    *    {{{$what :capitalised} by month, the last {$most :figure}}}`,
  'charts.sums.too-little': 'too little known',
} as const;
