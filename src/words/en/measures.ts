/** What each measure is called, in sentence case. */
const labels = {
  'measures.on-platform': '{$name} on {$platform}',
  'measures.people': '{$noun :capitalised}',
  'measures.total-follows': 'Total follows',
  'measures.net-growth': 'Net growth over {$span}',
  'measures.growth-rate': 'Growth rate over {$span}',
  'measures.compound-growth': 'Monthly compound growth',
  'measures.best-day': 'Best day',
  'measures.round-number': 'Highest round number',
  'measures.next-round-number': 'Next round number',
  'measures.to-next-round-number': 'To the next round number',
  'measures.reached': '{$number :figure} {$noun}',
  'measures.rate-by-reach': 'Engagement rate by reach',
  'measures.rate-by-impressions': 'Engagement rate by impressions',
  'measures.rate-by-views': 'Engagement rate by views',
  'measures.rate-by-followers': 'Engagement rate by followers, per post',
  'measures.daily-rate-by-followers': 'Engagement rate by followers, per day',
  'measures.open-rate': 'Letters opened',
  'measures.click-rate': 'Letters clicked in',
  'measures.applause': 'Applause',
  'measures.conversation': 'Conversation',
  'measures.amplification': 'Amplification',
  'measures.posting-weeks': 'Weekly posting over {$weeks :figure} weeks',
  'measures.weekly-variation': 'Variation of weekly engagement',
  'measures.unexplained-jumps': 'Unexplained jumps within a year',
  'measures.best-post-by-views': 'Post number {$place} by views',
  'measures.best-post-by-views-on-platform': 'Post number {$place} on {$platform}, by views',
  'measures.best-post-by-reach': 'Post number {$place} by reach',
  'measures.best-post-by-reach-on-platform': 'Post number {$place} on {$platform}, by reach',
  'measures.best-post-by-impressions': 'Post number {$place} by impressions',
  'measures.best-post-by-impressions-on-platform':
    'Post number {$place} on {$platform}, by impressions',
  'measures.best-post-by-interactions': 'Post number {$place} by interactions',
  'measures.best-post-by-interactions-on-platform':
    'Post number {$place} on {$platform}, by interactions',
  'measures.median-post': 'The median post',
  'measures.median-post-by-impressions': 'The median post, by impressions',
  'measures.median-post-by-reach': 'The median post, by reach',
  'measures.median-post-by-views': 'The median post, by views',
  'measures.median-post-on-platform': 'The median post on {$platform}',
  'measures.median-post-on-platform-by-impressions':
    'The median post on {$platform}, by impressions',
  'measures.median-post-on-platform-by-reach': 'The median post on {$platform}, by reach',
  'measures.median-post-on-platform-by-views': 'The median post on {$platform}, by views',
  'measures.reach-per-post': 'Reach per post',
  'measures.reach-rate': 'Reach rate',
  'measures.virality': 'Virality',
  'measures.shares-per-viewer': 'Shares per viewer',
  'measures.viewers-per-share': 'Viewers per share',
  'measures.ripple': 'Ripple (K)',
  'measures.direct-viewers': 'Direct viewers per post',
  'measures.ripple-generation': 'Viewers per post in generation {$generation :figure} of sharing',
  'measures.ripple-ceiling': 'Viewers per post in all generations',
  'measures.sum-views': 'Views over {$span}',
  'measures.sum-views-change': 'Views over {$span}, against the {$span} before',
  'measures.sum-impressions': 'Impressions over {$span}',
  'measures.sum-impressions-change': 'Impressions over {$span}, against the {$span} before',
  'measures.sum-reach': 'Daily reach, added up over {$span}',
  'measures.sum-reach-change': 'Daily reach over {$span}, against the {$span} before',
  'measures.sum-interactions': 'Interactions over {$span}',
  'measures.sum-interactions-change': 'Interactions over {$span}, against the {$span} before',
  'measures.sum-clicks': 'Link clicks over {$span}',
  'measures.sum-clicks-change': 'Link clicks over {$span}, against the {$span} before',
  'measures.sum-profile-visits': 'Profile visits over {$span}',
  'measures.sum-profile-visits-change': 'Profile visits over {$span}, against the {$span} before',
  'measures.sum-gained': 'New followers over {$span}',
  'measures.sum-gained-change': 'New followers over {$span}, against the {$span} before',
  'measures.answer-rate': 'Answer rate',
  'measures.answer-time': 'Typical time to answer',
  'measures.concerns-resolved': 'Concerns resolved',
  'measures.returning': 'Engagers who came back',
  'measures.advocates': 'Advocates named with their consent',
  'measures.unfollow-rate': 'Unfollow rate in {$span}',
  'measures.topics': 'Topics',
  'measures.posts-per-week': 'Posts per week',
  'measures.appearances': 'Appearances',
  'measures.talk': 'Talks',
  'measures.press': 'Press mentions',
  'measures.collaboration': 'Collaborations',
  'measures.award': 'Awards',
  'measures.appearances-lately': 'Appearances in the last {$span}',
  'measures.talk-lately': 'Talks in the last {$span}',
  'measures.press-lately': 'Press mentions in the last {$span}',
  'measures.collaboration-lately': 'Collaborations in the last {$span}',
  'measures.award-lately': 'Awards in the last {$span}',
  'measures.audience-size': 'Size of the audience',
  'measures.audience-top-country': 'Audience, largest country: {$group :country}',
  'measures.audience-top-age': 'Audience, largest age group: {$group}',
  'measures.audience-top-gender': 'Audience, largest gender: {$group}',
  'measures.audience-top-language': 'Audience, largest language: {$group :language}',
  'measures.audience-by-country': 'Audience by country',
  'measures.audience-by-age': 'Audience by age',
  'measures.audience-by-gender': 'Audience by gender',
  'measures.audience-by-language': 'Audience by language',
  'measures.audience-country': 'Audience, country: {$group :country}',
  'measures.audience-age': 'Audience, age: {$group}',
  'measures.audience-gender': 'Audience, gender: {$group}',
  'measures.audience-language': 'Audience, language: {$group :language}',
  'measures.testimonials': 'Testimonials',
  'measures.testimonials-lately': 'Testimonials in the last {$span}',
  'measures.mean-rating': 'Mean rating',
  'measures.ratings': 'Ratings',
  'measures.ratings-of': 'Ratings of {$stars :figure}',
  'measures.ratings-insiders': 'Ratings by employees, family or investors',
  'measures.ratings-rewarded': 'Ratings with an incentive',
  'measures.verified': 'Testimonials verified',
  'measures.rewarded': 'Testimonials with an incentive',
  'measures.insiders': 'Testimonials by employees, family or investors',
  'measures.testimonials-by-customer': 'Testimonials by customers',
  'measures.testimonials-by-client': 'Testimonials by clients',
  'measures.testimonials-by-peer': 'Testimonials by peers',
  'measures.testimonials-by-partner': 'Testimonials by partners',
  'measures.testimonials-by-employee': 'Testimonials by employees',
  'measures.testimonials-by-family': 'Testimonials by family',
  'measures.testimonials-by-investor': 'Testimonials by investors',
  'measures.stories': 'Stories',
  'measures.stories-measured': 'Stories with before and after',
  'measures.story-before': '{$quantity} at {$customer}, before',
  'measures.story-after': '{$quantity} at {$customer}, after',
  'measures.story-change': '{$quantity} at {$customer}, change',
  'measures.visits': 'Visits',
  'measures.leads': 'Leads',
  'measures.customers': 'Customers won',
  'measures.revenue': 'Revenue',
  'measures.visit-to-lead': 'Visits that become leads',
  'measures.lead-to-customer': 'Leads that become customers',
  'measures.visit-to-customer': 'Visits that become customers',
  'measures.revenue-per-customer': 'Revenue per customer',
  'measures.feedback-asked': 'Requests from feedback',
  'measures.feedback-shipped': 'Feedback shipped',
  'measures.feedback-days': 'From asked to shipped',
} as const;

/** What a careful reader should know of a measure. */
const caveats = {
  'measures.caveat.length': 'Over {$span}: the nearest count to the start is of {$day}.',
  'measures.caveat.months': 'Over {$months :figure form=plain} months.',
  'measures.caveat.half': 'Half of the change over two days: the day between was not counted.',
  'measures.caveat.before-counting': 'Reached on or before {$day}, when counting began.',
  'measures.caveat.follows':
    'Follows, not people: somebody who follows on several platforms is counted on each.',
  'measures.caveat.left-out': 'Left out: {$platforms :list between=|; |}.',
  'measures.caveat.left-out-noun': '{$platform}, which counts {$noun}',
  'measures.caveat.left-out-old': '{$platform}, last counted on {$day}',
  'measures.caveat.left-out-uncounted': '{$platform}, not counted yet',
  'measures.caveat.age': `
    .input {$days :figure}
    .match $days
    one {{Last counted on {$day}, {$days} day before this was computed.}}
    *   {{Last counted on {$day}, {$days} days before this was computed.}}`,
  'measures.caveat.interactions': 'Counts {$known :list}; {$unknown :list} are not known.',
  'measures.caveat.opened-by-machines':
    'Some mail programs open every letter by themselves: fewer people may have read it.',
  'measures.caveat.few-posts': `
    .input {$posts :figure form=plain}
    .match $posts
    one {{Rests on {$posts} post.}}
    *   {{Rests on {$posts} posts.}}`,
  'measures.caveat.share': '{$part :figure form=plain} of {$whole :figure form=plain}.',
  'measures.caveat.weeks': '{$filled :figure} of {$weeks :figure} weeks.',
  'measures.caveat.weeks-unknown':
    '{$filled :figure} of {$weeks :figure} weeks; {$unknown :figure} not known.',
  'measures.caveat.variation': 'From {$full :figure} of 26 weeks; of the others, days are missing.',
  'measures.caveat.jump-days': 'On {$days :list between=|, |}.',
  'measures.caveat.jump-days-earlier':
    'On {$days :list between=|, |} and {$earlier :figure} earlier.',
  'measures.caveat.jumps-explained': 'Milestones explain {$explained :figure} more.',
  'measures.caveat.row-medians':
    'The median of {$rows :figure} rows’ medians, weighted by answers; they range from {$least :figure form=plain} to {$most :figure form=plain} minutes.',
  'measures.caveat.from-days': `
    .input {$days :figure}
    .match $days
    one {{From {$days} day.}}
    *   {{From {$days} days.}}`,
  'measures.caveat.from-days-of': 'From {$days :figure} of {$whole :figure} days.',
  'measures.caveat.on-platforms': 'On {$platforms :list between=|, |}.',
  'measures.caveat.according-to': 'According to {$source}.',
  'measures.caveat.ratings': `
    .input {$ratings :figure form=plain}
    .match $ratings
    one {{From {$ratings} rating.}}
    *   {{From {$ratings} ratings.}}`,
  'measures.caveat.ratings-insiders': `
    .input {$ratings :figure form=plain}
    .match $ratings
    one {{From {$ratings} rating, {$insiders :figure} by employees, family or investors.}}
    *   {{From {$ratings} ratings, {$insiders :figure} by employees, family or investors.}}`,
  'measures.caveat.ratings-rewarded': `
    .input {$ratings :figure form=plain}
    .match $ratings
    one {{From {$ratings} rating, {$rewarded :figure} with something given for it.}}
    *   {{From {$ratings} ratings, {$rewarded :figure} with something given for it.}}`,
  'measures.caveat.ratings-both': `
    .input {$ratings :figure form=plain}
    .match $ratings
    one {{From {$ratings} rating, {$insiders :figure} by employees, family or investors, {$rewarded :figure} with something given for it.}}
    *   {{From {$ratings} ratings, {$insiders :figure} by employees, family or investors, {$rewarded :figure} with something given for it.}}`,
  'measures.caveat.customers': `
    .input {$customers :figure form=plain}
    .match $customers
    one {{From {$customers} customer.}}
    *   {{From {$customers} customers.}}`,
  'measures.caveat.requests': `
    .input {$requests :figure form=plain}
    .match $requests
    one {{From {$requests} request.}}
    *   {{From {$requests} requests.}}`,
  'measures.caveat.measured': 'Measured: {$how}',
} as const;

export const measures = { ...labels, ...caveats } as const;
