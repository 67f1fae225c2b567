/** What charts say: their names, findings, tables, axes, keys, marks and read-outs. */
export const charts = {
  'charts.audience.name': 'Audience',
  'charts.funnel.name': 'From visit to customer',
  'charts.ratings.name': 'Ratings',
  'charts.hours.name': 'When posts are answered',
  'charts.jumps.name': 'Unexplained jumps',
  'charts.engagement-rate.name': 'Engagement rate',
  'charts.weekdays.name': 'Interactions by weekday',
  'charts.aligned-growth.name': 'Growth since the first count',
  'charts.followers.name': 'Followers over time',
  'charts.forecast.name': 'Forecast of the next milestone',
  'charts.milestones.name': 'Milestones',
  'charts.net-growth.name': 'Net growth',
  'charts.views.name': 'Views over time',
  'charts.new-followers.name': 'New followers over time',
  'charts.ripple.name': 'The ripple',
  'charts.answer-time.name': 'Time to the first answer',
  'charts.forecast.model-naive': 'the last count stays',
  'charts.forecast.model-drift-days': 'the mean change of the last {$window :figure} days goes on',
  'charts.forecast.model-drift-weeks':
    'the mean change of the last {$window :figure} weeks goes on',
  'charts.forecast.model-damped-days':
    'the mean change of the last {$window :figure} days goes on and tires',
  'charts.forecast.model-damped-weeks':
    'the mean change of the last {$window :figure} weeks goes on and tires',
  'charts.forecast.model-steady-days':
    'the usual change of the last {$window :figure} days, without the extremes, goes on',
  'charts.forecast.model-steady-weeks':
    'the usual change of the last {$window :figure} weeks, without the extremes, goes on',
  'charts.forecast.model-compound-days':
    'the relative growth of the last {$window :figure} days goes on',
  'charts.forecast.model-compound-weeks':
    'the relative growth of the last {$window :figure} weeks goes on',
  'charts.forecast.model-consensus-days':
    'growth stays in the middle of that of the last 14, 28 and 56 days',
  'charts.forecast.model-consensus-weeks':
    'growth stays in the middle of that of the last 14, 28 and 56 weeks',
  'charts.date': 'Date',
  'charts.month': 'Month',
  'charts.week-from': 'Week from',
  'charts.milestone': 'Milestone',
  'charts.platform-column': '{$platform} ({$noun})',
  'charts.not-over': 'not over yet',
  'charts.rounded-by-platform': 'rounded by the platform',
  'charts.not-at-zero': 'The axis begins at {$value :figure form=axis}, not at zero.',
  'charts.source-file': 'As of {$day :day} · {$files}',
  'charts.source-files': '{$count :figure} files',
  'charts.list': '{$parts :list between=|, |}',
  'charts.semicolons': '{$parts :list between=|; |}',
  'charts.more-in-table': 'and {$more :figure} more in the table',
  'charts.mark-read': '{$label}: {$text}',
  'charts.percent-range': '{$low :figure form=percent} to {$high :figure form=percent}',
  'charts.reader.by-day': 'Read the chart day by day',
  'charts.reader.by-mark': 'Read the chart mark by mark',
  'charts.reader.hint': 'Point at a part of the picture, or use the arrow keys',
  'charts.reader.all': 'All',
  'charts.reader.logarithmic': 'Logarithmic',
  'charts.reader.logarithmic-note': 'Logarithmic: equal steps up are equal ratios.',
  'charts.reader.to-zero-note':
    'Logarithmic: equal steps up are equal ratios, but for the lowest, which leads to zero.',
  'charts.reader.torn-note': 'Does not begin at zero.',
  'charts.reader.no-count': 'no count in this time',
  'charts.reader.after': 'After {$age}',
  'charts.reader.reading': '{$when}: {$values}',
  'charts.reader.value': '{$name} {$value} {$noun}',
  'charts.reader.bare-value': '{$name} {$value}',
  'charts.reader.between': '{{, }}',
} as const;
