/** What the charts of the following say. */
export const chartsFollowing = {
  'charts.reckoned.name': 'Growth from what came and went',
  'charts.reckoned.title': '{$platform}: {$change :figure form=signed} {$noun} in {$span}',
  'charts.reckoned.subtitle':
    '{$noun :capitalised}, reckoned from one count and from what came and went',
  'charts.reckoned.subtitle-zero':
    'Change of {$noun} since {$day :day}, which is drawn as zero: the total is not known',
  'charts.reckoned.from-to':
    '{$platform}: from {$first :figure} {$noun} on {$from :day style=long} to {$last :figure} on {$to :day style=long}.',
  'charts.reckoned.change-from-to':
    '{$platform}: {$change :figure form=signed} {$noun} from {$from :day style=long} to {$to :day style=long}.',
  'charts.reckoned.anchored':
    'Only {$count :figure} on {$day :day style=long} was counted; before and after it, what came is added and what went is taken away.',
  'charts.reckoned.no-total':
    'What came is added and what went is taken away, from zero: how many there were is not known.',
  'charts.reckoned.key': 'counted on {$day :day}',
  'charts.reckoned.count': 'Reckoned',
  'charts.reckoned.change': 'Change since the first day',
  'charts.followers.finding': `
    .input {$change :string}
    .match $change
    even              {{{$platform} {$noun} stood still for {$span}}}
    none              {{{$platform} {$noun} stood still in {$span}}}
    risen-from        {{{$platform} {$noun} grew from {$from :figure} to {$to :figure form=spoken} in {$span}}}
    fallen-from       {{{$platform} {$noun} fell from {$from :figure} to {$to :figure form=spoken} in {$span}}}
    fold              {{{$platform} {$noun} grew {$times :figure}-fold in {$span}}}
    fold-4            {{{$platform} {$noun} grew fourfold in {$span}}}
    over-fold-4       {{{$platform} {$noun} grew more than fourfold in {$span}}}
    fold-5            {{{$platform} {$noun} grew fivefold in {$span}}}
    over-fold-5       {{{$platform} {$noun} grew more than fivefold in {$span}}}
    fold-6            {{{$platform} {$noun} grew sixfold in {$span}}}
    over-fold-6       {{{$platform} {$noun} grew more than sixfold in {$span}}}
    fold-7            {{{$platform} {$noun} grew sevenfold in {$span}}}
    over-fold-7       {{{$platform} {$noun} grew more than sevenfold in {$span}}}
    fold-8            {{{$platform} {$noun} grew eightfold in {$span}}}
    over-fold-8       {{{$platform} {$noun} grew more than eightfold in {$span}}}
    fold-9            {{{$platform} {$noun} grew ninefold in {$span}}}
    over-fold-9       {{{$platform} {$noun} grew more than ninefold in {$span}}}
    fold-10           {{{$platform} {$noun} grew tenfold in {$span}}}
    over-fold-10      {{{$platform} {$noun} grew more than tenfold in {$span}}}
    nearly-quadrupled {{{$platform} {$noun} nearly quadrupled in {$span}}}
    more-than-tripled {{{$platform} {$noun} more than tripled in {$span}}}
    tripled           {{{$platform} {$noun} tripled in {$span}}}
    nearly-tripled    {{{$platform} {$noun} nearly tripled in {$span}}}
    more-than-doubled {{{$platform} {$noun} more than doubled in {$span}}}
    doubled           {{{$platform} {$noun} doubled in {$span}}}
    nearly-doubled    {{{$platform} {$noun} nearly doubled in {$span}}}
    hardly            {{{$platform} {$noun} hardly changed in {$span}}}
    grew              {{{$platform} {$noun} grew {$share :figure form=percent} in {$span}}}
    halved            {{{$platform} {$noun} halved in {$span}}}
    *                 {{{$platform} {$noun} fell {$share :figure form=percent} in {$span}}}`,
  'charts.followers.once': '{$count :figure} {$platform} {$noun}, counted once',
  'charts.followers.two': '{$first}; {$second}',
  'charts.followers.all-grew': '{$finding}; all {$count :figure} platforms grew',
  'charts.followers.some-grew': '{$finding}; {$rising :figure} of {$count :figure} platforms grew',
  'charts.followers.only-count':
    '{$platform}: {$count :figure} {$noun} on {$day :day style=long}, the only count.',
  'charts.followers.from-to':
    '{$platform}: from {$first :figure} {$noun} on {$from :day style=long} to {$last :figure} on {$to :day style=long}.',
  'charts.followers.more': `
    .input {$count :figure}
    .match $count
    one {{{$count} more platform is in the table.}}
    *   {{{$count} more platforms are in the table.}}`,
  'charts.followers.gaps': `
    .input {$count :figure}
    .match $count
    one {{{$count} gap is left blank, the longest of {$days :figure} days on {$platform}, up to {$day :day style=long}.}}
    *   {{{$count} gaps are left blank, the longest of {$days :figure} days on {$platform}, up to {$day :day style=long}.}}`,
  'charts.followers.rounded': `
    .input {$count :figure}
    .match $count
    one {{{$platforms :list} rounds its counts; the band shows what rounding leaves open.}}
    *   {{{$platforms :list} round their counts; the band shows what rounding leaves open.}}`,
  'charts.followers.milestones': `
    .input {$count :figure}
    .match $count
    one {{{$count} milestone is marked.}}
    *   {{{$count} milestones are marked.}}`,
  'charts.followers.releases': `
    .input {$count :figure}
    .match $count
    one {{{$count} release is marked.}}
    *   {{{$count} releases are marked.}}`,
  'charts.followers.jumps': `
    .input {$count :figure}
    .match $count
    one {{{$count} change stands out from the usual and no milestone explains it, the most surprising {$change :figure form=change} up to {$day :day style=long}.}}
    *   {{{$count} changes stand out from the usual and no milestone explains them, the most surprising {$change :figure form=change} up to {$day :day style=long}.}}`,
  'charts.followers.explained': `
    .input {$count :figure}
    .match $count
    one {{{$count} such change is explained by a milestone.}}
    *   {{{$count} such changes are explained by a milestone.}}`,
  'charts.followers.later': `
    .input {$count :figure}
    .match $count
    one {{{$count} row is dated after today and left out.}}
    *   {{{$count} rows are dated after today and left out.}}`,
  'charts.followers.every': 'Every count',
  'charts.followers.monthly': 'The last count of each month; every count is in the CSV file',
  'charts.followers.by-platform': '{$noun :capitalised} by platform',
  'charts.followers.counted-once': '{$noun :capitalised}, counted once',
  'charts.followers.counted-day': '{$noun :capitalised}, counted daily',
  'charts.followers.counted-week': '{$noun :capitalised}, counted weekly',
  'charts.followers.counted-month': '{$noun :capitalised}, counted monthly',
  'charts.followers.counted-irregular': '{$noun :capitalised}, counted now and then',
  'charts.followers.regularly': 'counted regularly',
  'charts.followers.single': 'single count',
  'charts.followers.between': 'in between',
  'charts.followers.between-blank': 'in between; blank: no count',
  'charts.followers.blank': 'blank: no count',
  'charts.followers.jump': 'unexplained jump',
  'charts.followers.panels': 'Each platform on a scale of its own',
  'charts.followers.panels-torn':
    'Each platform on a scale of its own; a dotted ground is not at zero',
  'charts.followers.latest': '{$count :figure form=axis} {$noun}',
  'charts.followers.panel-from': 'from {$value :figure form=axis}',
  'charts.followers.old': ' · {$day :day style=month}',
  'charts.net-growth.by': `
    .input {$unit :string}
    .match $unit
    week {{{$platform} {$noun}, week by week}}
    *    {{{$platform} {$noun}, month by month}}`,
  'charts.net-growth.none': `
    .input {$unit :string}
    .input {$count :figure}
    .match $unit $count
    week one {{{$platform} {$noun} grew in none of {$count} week}}
    week *   {{{$platform} {$noun} grew in none of {$count} weeks}}
    *    one {{{$platform} {$noun} grew in none of {$count} month}}
    *    *   {{{$platform} {$noun} grew in none of {$count} months}}`,
  'charts.net-growth.once': `
    .input {$unit :string}
    .match $unit
    week {{{$change :figure form=change} {$platform} {$noun} in the week of {$from :day}}}
    *    {{{$change :figure form=change} {$platform} {$noun} in {$from :day style=month}}}`,
  'charts.net-growth.every': `
    .input {$unit :string}
    .match $unit
    week {{{$platform} {$noun} grew in every one of {$count :figure} weeks, most in the week of {$from :day}}}
    *    {{{$platform} {$noun} grew in every one of {$count :figure} months, most in {$from :day style=month}}}`,
  'charts.net-growth.some': `
    .input {$unit :string}
    .match $unit
    week {{{$platform} {$noun} grew in {$rising :figure} of {$count :figure} weeks, most in the week of {$from :day}}}
    *    {{{$platform} {$noun} grew in {$rising :figure} of {$count :figure} months, most in {$from :day style=month}}}`,
  'charts.net-growth.unfinished': `
    .input {$unit :string}
    .match $unit
    week {{{$platform}: no finished week has counts near both of its ends.}}
    *    {{{$platform}: no finished month has counts near both of its ends.}}`,
  'charts.net-growth.record': `
    .input {$unit :string}
    .input {$count :figure}
    .match $unit $count
    week one {{{$platform}: {$count} week is known, {$rising :figure} of them with growth; best the week of {$best :day} ({$gain :figure form=change}), worst the week of {$worst :day} ({$loss :figure form=change}).}}
    week *   {{{$platform}: {$count} weeks are known, {$rising :figure} of them with growth; best the week of {$best :day} ({$gain :figure form=change}), worst the week of {$worst :day} ({$loss :figure form=change}).}}
    *    one {{{$platform}: {$count} month is known, {$rising :figure} of them with growth; best {$best :day style=month} ({$gain :figure form=change}), worst {$worst :day style=month} ({$loss :figure form=change}).}}
    *    *   {{{$platform}: {$count} months are known, {$rising :figure} of them with growth; best {$best :day style=month} ({$gain :figure form=change}), worst {$worst :day style=month} ({$loss :figure form=change}).}}`,
  'charts.net-growth.unknown': `
    .input {$unit :string}
    .input {$count :figure}
    .match $unit $count
    week one {{{$count} week has no count near both ends and no bar.}}
    week *   {{{$count} weeks have no count near both ends and no bar.}}
    *    one {{{$count} month has no count near both ends and no bar.}}
    *    *   {{{$count} months have no count near both ends and no bar.}}`,
  'charts.net-growth.caption': `
    .input {$unit :string}
    .match $unit
    week {{Net growth by week; empty where nobody counted near both ends}}
    *    {{Net growth by month; empty where nobody counted near both ends}}`,
  'charts.net-growth.subtitle': `
    .input {$unit :string}
    .match $unit
    week {{Net change in {$noun} by week}}
    *    {{Net change in {$noun} by month}}`,
  'charts.net-growth.subtitle-cut': `
    .input {$unit :string}
    .match $unit
    week {{Net change in {$noun} by week, the last {$most :figure}}}
    *    {{Net change in {$noun} by month, the last {$most :figure}}}`,
  'charts.net-growth.subtitle-many': `
    .input {$unit :string}
    .match $unit
    week {{Net change by week; each platform on a scale of its own}}
    *    {{Net change by month; each platform on a scale of its own}}`,
  'charts.net-growth.subtitle-many-cut': `
    .input {$unit :string}
    .match $unit
    week {{Net change by week, the last {$most :figure}; each platform on a scale of its own}}
    *    {{Net change by month, the last {$most :figure}; each platform on a scale of its own}}`,
  'charts.net-growth.no-count': 'no count',
  'charts.aligned-growth.finding': `
    .input {$change :string}
    .match $change
    none              {{{$platform} {$noun} stood still since counting began, most of {$count :figure} platforms}}
    fold              {{{$platform} {$noun} grew {$times :figure}-fold since counting began, most of {$count :figure} platforms}}
    fold-4            {{{$platform} {$noun} grew fourfold since counting began, most of {$count :figure} platforms}}
    over-fold-4       {{{$platform} {$noun} grew more than fourfold since counting began, most of {$count :figure} platforms}}
    fold-5            {{{$platform} {$noun} grew fivefold since counting began, most of {$count :figure} platforms}}
    over-fold-5       {{{$platform} {$noun} grew more than fivefold since counting began, most of {$count :figure} platforms}}
    fold-6            {{{$platform} {$noun} grew sixfold since counting began, most of {$count :figure} platforms}}
    over-fold-6       {{{$platform} {$noun} grew more than sixfold since counting began, most of {$count :figure} platforms}}
    fold-7            {{{$platform} {$noun} grew sevenfold since counting began, most of {$count :figure} platforms}}
    over-fold-7       {{{$platform} {$noun} grew more than sevenfold since counting began, most of {$count :figure} platforms}}
    fold-8            {{{$platform} {$noun} grew eightfold since counting began, most of {$count :figure} platforms}}
    over-fold-8       {{{$platform} {$noun} grew more than eightfold since counting began, most of {$count :figure} platforms}}
    fold-9            {{{$platform} {$noun} grew ninefold since counting began, most of {$count :figure} platforms}}
    over-fold-9       {{{$platform} {$noun} grew more than ninefold since counting began, most of {$count :figure} platforms}}
    fold-10           {{{$platform} {$noun} grew tenfold since counting began, most of {$count :figure} platforms}}
    over-fold-10      {{{$platform} {$noun} grew more than tenfold since counting began, most of {$count :figure} platforms}}
    nearly-quadrupled {{{$platform} {$noun} nearly quadrupled since counting began, most of {$count :figure} platforms}}
    more-than-tripled {{{$platform} {$noun} more than tripled since counting began, most of {$count :figure} platforms}}
    tripled           {{{$platform} {$noun} tripled since counting began, most of {$count :figure} platforms}}
    nearly-tripled    {{{$platform} {$noun} nearly tripled since counting began, most of {$count :figure} platforms}}
    more-than-doubled {{{$platform} {$noun} more than doubled since counting began, most of {$count :figure} platforms}}
    doubled           {{{$platform} {$noun} doubled since counting began, most of {$count :figure} platforms}}
    nearly-doubled    {{{$platform} {$noun} nearly doubled since counting began, most of {$count :figure} platforms}}
    hardly            {{{$platform} {$noun} hardly changed since counting began, most of {$count :figure} platforms}}
    grew              {{{$platform} {$noun} grew {$share :figure form=percent} since counting began, most of {$count :figure} platforms}}
    halved            {{{$platform} {$noun} halved since counting began, most of {$count :figure} platforms}}
    *                 {{{$platform} {$noun} fell {$share :figure form=percent} since counting began, most of {$count :figure} platforms}}`,
  'charts.aligned-growth.compared': `
    .input {$count :figure}
    .match $count
    one {{Each platform is compared with its own first count, {$count} platform in all.}}
    *   {{Each platform is compared with its own first count, {$count} platforms in all.}}`,
  'charts.aligned-growth.stands':
    '{$platform} stands at {$times :figure form=times} since {$began :day style=month}.',
  'charts.aligned-growth.drawn': 'The {$most :figure} fastest are drawn.',
  'charts.aligned-growth.first-count': 'First count',
  'charts.aligned-growth.days': 'Days',
  'charts.aligned-growth.times': 'Times the first count',
  'charts.aligned-growth.platform': 'Platform',
  'charts.aligned-growth.subtitle': 'Multiples of the first count, by time since then',
  'charts.aligned-growth.note': 'On a logarithmic scale: equal steps up are equal ratios.',
  'charts.aligned-growth.axis-first': 'first count',
  'charts.milestones.one': '{$title} on {$day :day style=long}',
  'charts.milestones.several': `
    .input {$count :figure}
    .match $count
    one {{{$count} milestone in {$span}}}
    *   {{{$count} milestones in {$span}}}`,
  'charts.milestones.summary':
    'The first is {$first} ({$from :day style=long}), the latest {$last} ({$to :day style=long}).',
  'charts.milestones.what': 'Milestone',
  'charts.milestones.explains': 'What it explains',
  'charts.milestones.newest': 'The newest {$most :figure}',
  'charts.milestones.to-scale': 'True to scale, the newest at the top',
  'charts.milestones.read': '{$day :day}: {$title}',
  'charts.milestones.read-noted': '{$day :day}: {$title}. {$note}',
  'charts.forecast.subtitle': '{$platform}, counted up to {$day :day}; then if {$model}',
  'charts.forecast.range': 'likely range: 50, 80 and 95% of past forecasts held',
  'charts.forecast.goal': '{$target :figure form=spoken} {$platform} {$noun}',
  'charts.forecast.title-beyond':
    '{$platform} will likely count {$low :figure form=axis} to {$high :figure form=axis} {$noun} by {$day :day}',
  'charts.forecast.target': '{$target :figure} {$noun}',
  'charts.forecast.title-from': '{$goal} may come from {$from :day}',
  'charts.forecast.title-between': '{$goal} likely between {$from :day} and {$to :day}',
  'charts.forecast.summary':
    'If {$model}, {$platform} counts between {$low :figure} and {$high :figure} {$noun} on {$day :day style=long}, as 80% of past forecasts held.',
  'charts.forecast.better':
    'The model was chosen among eleven by {$tests :figure} back-tests on this series; the next round number is {$goal}; its error is {$error :figure}% of that of assuming no change.',
  'charts.forecast.no-better':
    'The model was chosen among eleven by {$tests :figure} back-tests on this series; the next round number is {$goal}; none was better than assuming no change.',
  'charts.forecast.about': 'about {$value :figure form=axis}',
  'charts.forecast.caption': 'Forecast',
  'charts.forecast.expected': 'Expected',
  'charts.forecast.level-from': '{$level}% from',
  'charts.forecast.level-to': 'to',
  'charts.forecast.expected-line': 'expected',
} as const;
