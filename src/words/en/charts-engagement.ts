/** What the charts of engagement say. */
export const chartsEngagement = {
  'charts.rate.title-reached': '{$rate :figure form=percent} of those reached react on {$platform}',
  'charts.rate.title-followers':
    '{$rate :figure form=percent} of followers react to a post on {$platform}',
  'charts.rate.title-impressions':
    '{$rate :figure form=two-digits} interactions per 100 impressions on {$platform}',
  'charts.rate.title-views':
    '{$rate :figure form=two-digits} interactions per 100 views on {$platform}',
  'charts.rate.title-letters': '{$rate :figure form=percent} of letters are opened',
  'charts.rate.holds': '{$finding}, and it holds',
  'charts.rate.rises': '{$finding}, and it rises',
  'charts.rate.falls': '{$finding}, and it falls',
  'charts.rate.summary': `
    .input {$unit :string}
    .match $unit
    week {{Likes, comments, shares and saves on {$platform}, divided by {$denominator}, by week: {$overall :figure form=percent} over all, between {$least :figure form=percent} and {$most :figure form=percent}.}}
    *    {{Likes, comments, shares and saves on {$platform}, divided by {$denominator}, by month: {$overall :figure form=percent} over all, between {$least :figure form=percent} and {$most :figure form=percent}.}}`,
  'charts.rate.rows': `
    .input {$count :figure}
    .match $count
    one {{{$count} row has both.}}
    *   {{{$count} rows have both.}}`,
  'charts.rate.benchmark-named':
    'For comparison, the same rate of the {$benchmark}: {$value :figure form=percent}.',
  'charts.rate.reached': 'those reached',
  'charts.rate.impressions': 'impressions',
  'charts.rate.views': 'views',
  'charts.rate.followers': 'followers, per post',
  'charts.rate.letters': 'letters that arrived',
  'charts.rate.median-brand': 'median brand, 2022 (Rival IQ)',
  'charts.rate.caption': 'Engagement rate by {$denominator}',
  'charts.rate.rate': 'Rate',
  'charts.rate.middle-from': 'Middle half from',
  'charts.rate.middle-to': 'to',
  'charts.rate.middle-post': 'middle half of the posts',
  'charts.rate.middle-day': 'middle half of the days',
  'charts.rate.middle-week': 'middle half of the weeks',
  'charts.rate.middle-month': 'middle half of the months',
  'charts.rate.middle-irregular': 'middle half of the rows',
  'charts.rate.subtitle': `
    .input {$unit :string}
    .match $unit
    week {{Interactions on {$platform} divided by {$denominator}, by week}}
    *    {{Interactions on {$platform} divided by {$denominator}, by month}}`,
  'charts.rate.last': `
    .input {$unit :string}
    .match $unit
    week {{latest week}}
    *    {{latest month}}`,
  'charts.open-rate.summary': `
    .input {$unit :string}
    .match $unit
    week {{{$platform}: opens divided by {$denominator}, by week: {$overall :figure form=percent} over all, between {$least :figure form=percent} and {$most :figure form=percent}.}}
    *    {{{$platform}: opens divided by {$denominator}, by month: {$overall :figure form=percent} over all, between {$least :figure form=percent} and {$most :figure form=percent}.}}`,
  'charts.open-rate.caption': 'Opens by {$denominator}',
  'charts.open-rate.subtitle': `
    .input {$unit :string}
    .match $unit
    week {{{$platform}: opens divided by {$denominator}, by week}}
    *    {{{$platform}: opens divided by {$denominator}, by month}}`,
  'charts.jumps.open': `
    .input {$count :figure}
    .match $count
    one {{{$count} change in {$platform} {$noun} stands out without a known reason}}
    *   {{{$count} changes in {$platform} {$noun} stand out without a known reason}}`,
  'charts.jumps.all-known': 'Every jump in {$platform} {$noun} in {$span} has a known reason',
  'charts.jumps.none': 'No jump in {$platform} {$noun} in {$span}',
  'charts.jumps.compared-none': `
    .input {$count :figure}
    .match $count
    one {{{$count} change on {$platform} were compared with those around them; none lies at least {$threshold :figure} robust deviations from the usual.}}
    *   {{{$count} changes on {$platform} were compared with those around them; none lies at least {$threshold :figure} robust deviations from the usual.}}`,
  'charts.jumps.compared-open': `
    .input {$count :figure}
    .input {$found :figure}
    .match $found $count
    one one {{{$count} change on {$platform} were compared with those around them; {$found} lies at least {$threshold :figure} robust deviations from the usual, and no milestone explains it.}}
    one * {{{$count} changes on {$platform} were compared with those around them; {$found} lies at least {$threshold :figure} robust deviations from the usual, and no milestone explains it.}}
    * one {{{$count} change on {$platform} were compared with those around them; {$found} lie at least {$threshold :figure} robust deviations from the usual, and no milestone explains them.}}
    * * {{{$count} changes on {$platform} were compared with those around them; {$found} lie at least {$threshold :figure} robust deviations from the usual, and no milestone explains them.}}`,
  'charts.jumps.compared-known': `
    .input {$count :figure}
    .input {$found :figure}
    .match $found $count
    one one {{{$count} change on {$platform} were compared with those around them; {$found} lies at least {$threshold :figure} robust deviations from the usual, and a milestone explains it.}}
    one * {{{$count} changes on {$platform} were compared with those around them; {$found} lies at least {$threshold :figure} robust deviations from the usual, and a milestone explains it.}}
    * one {{{$count} change on {$platform} were compared with those around them; {$found} lie at least {$threshold :figure} robust deviations from the usual, and milestones explain them.}}
    * * {{{$count} changes on {$platform} were compared with those around them; {$found} lie at least {$threshold :figure} robust deviations from the usual, and milestones explain them.}}`,
  'charts.jumps.compared-some': `
    .input {$count :figure}
    .input {$found :figure}
    .match $found $count
    one one {{{$count} change on {$platform} were compared with those around them; {$found} lies at least {$threshold :figure} robust deviations from the usual, and milestones explain {$explained :figure} of them.}}
    one * {{{$count} changes on {$platform} were compared with those around them; {$found} lies at least {$threshold :figure} robust deviations from the usual, and milestones explain {$explained :figure} of them.}}
    * one {{{$count} change on {$platform} were compared with those around them; {$found} lie at least {$threshold :figure} robust deviations from the usual, and milestones explain {$explained :figure} of them.}}
    * * {{{$count} changes on {$platform} were compared with those around them; {$found} lie at least {$threshold :figure} robust deviations from the usual, and milestones explain {$explained :figure} of them.}}`,
  'charts.jumps.greatest':
    'The most surprising was {$change :figure form=change} a day up to {$day :day style=long}.',
  'charts.jumps.elsewhere': 'Unexplained elsewhere: {$platforms :list}.',
  'charts.jumps.elsewhere-some': '{$count :figure} on {$platform}',
  'charts.jumps.elsewhere-none': 'none on {$platform}',
  'charts.jumps.elsewhere-others': 'none on {$count :figure} others',
  'charts.jumps.elsewhere-platforms': 'none on {$count :figure} other platforms',
  'charts.jumps.seen': 'This says what was seen, not why.',
  'charts.jumps.caption': 'Changes on {$platform} that stand out',
  'charts.jumps.seen-on': 'Seen on',
  'charts.jumps.a-day': 'A day',
  'charts.jumps.usually': 'Usually a day',
  'charts.jumps.deviations': 'Robust deviations',
  'charts.jumps.explained-by': 'Explained by',
  'charts.jumps.no-row': 'None',
  'charts.jumps.unknown': 'nothing that is known',
  'charts.jumps.noun': '{$noun} a day',
  'charts.jumps.key-open': 'stands out, no known reason',
  'charts.jumps.key-known': 'explained by a milestone',
  'charts.jumps.subtitle': 'Change in {$platform} {$noun}, a day',
  'charts.jumps.steep':
    'The scale is logarithmic on both sides of zero: equal steps are equal ratios.',
  'charts.weekdays.even': 'Every weekday brings about as many interactions on {$platform}',
  'charts.weekdays.liveliest': '{$best :weekday} is the liveliest day on {$platform}',
  'charts.weekdays.far':
    '{$best :weekday} is the liveliest day on {$platform}, far above {$worst :weekday}',
  'charts.weekdays.times':
    '{$best :weekday} is the liveliest day on {$platform}, {$ratio :figure form=plain} times {$worst :weekday}',
  'charts.weekdays.means':
    '{$period}, {$days :figure} days. Mean interactions: {$means :list between=|, |}. The files count days, so hours are not told apart.',
  'charts.weekdays.mean': '{$weekday :weekday} {$mean :figure form=axis}',
  'charts.weekdays.caption': 'Mean interactions a day',
  'charts.weekdays.weekday': 'Weekday',
  'charts.weekdays.all': 'All',
  'charts.weekdays.subtitle':
    'Mean interactions a day on {$platform}; a dash where no such day is known',
  'charts.weekdays.read': `
    .input {$days :figure}
    .match $days
    one {{{$weekday :weekday}, {$month :day style=month}: {$mean :figure} a day, mean of {$days} day}}
    *   {{{$weekday :weekday}, {$month :day style=month}: {$mean :figure} a day, mean of {$days} days}}`,
  'charts.weekdays.legend': '{$most :figure form=axis} a day',
  'charts.hours.even': 'No hour of the week stands out among {$posts :figure} posts on {$platform}',
  'charts.hours.title':
    '{$platform} posts of {$weekday :weekday}, {$hours}, get {$value}; the usual post gets {$usual}',
  'charts.hours.stretch': '{$from :hour minutes=true} to {$to :hour minutes=true}',
  'charts.hours.published': `
    .input {$posts :figure}
    .match $posts
    one {{{$posts} post on {$platform}, {$period}, by the hour of publication on the clocks of {$place}.}}
    *   {{{$posts} posts on {$platform}, {$period}, by the hour of publication on the clocks of {$place}.}}`,
  'charts.hours.median-rate': 'The median post has a rate of {$value} by {$denominator}.',
  'charts.hours.median': 'The median post gets {$value} interactions.',
  'charts.hours.impressions': 'impressions',
  'charts.hours.reach': 'reach',
  'charts.hours.views': 'views',
  'charts.hours.busiest': 'Most were published on {$weekday :weekday} ({$posts :figure}).',
  'charts.hours.fields':
    '{$empty :figure} of {$all :figure} fields hold no post, {$few :figure} fewer than {$fewest :figure}.',
  'charts.hours.caution': 'Posts of different hours may differ in more than their hour.',
  'charts.hours.rate': '{$value :figure form=percent}',
  'charts.hours.few': '{$value :figure form=plain}',
  'charts.hours.many': '{$value :figure form=whole}',
  'charts.hours.caption': 'Posts by weekday and hour of publication',
  'charts.hours.hours': 'Hours',
  'charts.hours.posts': 'Posts',
  'charts.hours.median-post': 'Median post',
  'charts.hours.too-few': 'too few posts',
  'charts.hours.key': 'fewer than {$fewest :figure} posts',
  'charts.hours.subtitle':
    'Interactions of the median post on {$platform}, by weekday and hour of publication ({$place})',
  'charts.hours.subtitle-rate':
    'Interactions of the median post on {$platform} divided by its {$denominator}, by weekday and hour of publication ({$place})',
  'charts.hours.note':
    'Colours stand for the middle of the posts of an hour; an empty field has none.',
  'charts.hours.read-few': `
    .input {$posts :figure}
    .match $posts
    one {{{$weekday :weekday}, {$hours}: {$posts} post, too few to say}}
    *   {{{$weekday :weekday}, {$hours}: {$posts} posts, too few to say}}`,
  'charts.hours.read': `
    .input {$posts :figure}
    .match $posts
    one {{{$weekday :weekday}, {$hours}: {$value}, median of {$posts} post}}
    *   {{{$weekday :weekday}, {$hours}: {$value}, median of {$posts} posts}}`,
} as const;
