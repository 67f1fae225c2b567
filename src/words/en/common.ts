/** What is said in more than one area. */
export const common = {
  'common.sentences': '{$sentences :list between=| |}',
  'common.not-enough-data': 'Not enough data',
  'common.between': 'between {$low} and {$high}',
  'common.figure-and-unit': '{$figure} {$unit}',
  'common.out-of-five': 'out of 5',
  'common.period': '{$from :day} to {$to :day}',
  'common.date': '{$day :day}',
  'common.copied': 'Copied',
  'common.selected': 'Selected',
  'common.date-long': '{$day :day style=long}',
  'common.page-of': '{$title}, page {$page} of {$pages}',
  'common.pages': 'Pages',
  'common.page': 'Page',
  'common.previous-page': 'Previous page',
  'common.next-page': 'Next page',
  'common.days': `
    .input {$count :figure}
    .match $count
    one {{{$count} day}}
    *   {{{$count} days}}`,
  'common.months': `
    .input {$count :figure}
    .match $count
    one {{{$count} month}}
    *   {{{$count} months}}`,
  'common.years': `
    .input {$count :figure}
    .match $count
    one {{{$count} year}}
    *   {{{$count} years}}`,
} as const;
