/** What is missing and how to supply it: the owner's list. Names of files and columns are those of the content folder. */
export const gaps = {
  'gaps.platforms':
    'No platform is counted: add profiles/{$profile}/metrics/<platform>.csv with the columns date and followers.',
  'gaps.followers': '{$file} has no count of {$noun} up to {$day}: fill in the column followers.',
  'gaps.follows': 'No platform has a count of follows: fill in the column followers.',
  'gaps.growth-begins':
    '{$file} begins on {$first}; {$span} up to {$last} need a count of about {$start}.',
  'gaps.growth-count': '{$file} has no count within {$span} of {$start}: add one.',
  'gaps.growth-from-none':
    "Growth from none can't be given as a share: {$file} counts 0 on {$day}.",
  'gaps.compound-growth':
    'Two months of counts are needed; {$file} has {$span} within the last 12 months.',
  'gaps.best-day': 'No two counts in {$file} are one or two days apart: count daily.',
  'gaps.best-day-rounded':
    'Rounded counts may be off by up to {$step :figure form=plain}, which is as much as the best day’s change: import exact counts.',
  'gaps.round-number': 'The first round number is 100: it has not been reached yet.',
  'gaps.rate-by-column':
    'Interactions and {$column} of the same days are needed: fill in {$column} and likes, comments, shares or saves in {$file}.',
  'gaps.rate-by-followers':
    'Posts, followers and interactions of the same days are needed: fill in posts, followers and likes, comments, shares or saves in {$file}.',
  'gaps.daily-rate-by-followers':
    'Followers and interactions of the same days, in regular rows, are needed: fill in followers and likes, comments, shares or saves in {$file}.',
  'gaps.letters':
    'Letters that arrived and their {$column} are needed: fill in sent and {$column} in {$file}.',
  'gaps.per-post':
    'Posts and {$column} of the same days are needed: fill in posts and {$column} in {$file}.',
  'gaps.weeks-unknown': 'Nothing is known of {$columns}: fill in {$columns} in {$file}.',
  'gaps.weeks-rhythm':
    'Weeks can’t be told from rows of this rhythm: fill in a row a day or a week with {$columns} in {$file}.',
  'gaps.weeks-short':
    '{$file} does not reach back {$weeks :figure} weeks from {$day} with {$columns}.',
  'gaps.posting-weeks':
    'Posts are not known on every day of {$unknown :figure} of the last {$weeks :figure} weeks: fill in posts, with 0 for days without one, in {$file}.',
  'gaps.weekly-variation':
    'At least {$fewest :figure} full weeks with interactions are needed, {$full :figure} are there: fill in {$columns} in {$file}.',
  'gaps.interactions': 'likes, comments, shares or saves',
  'gaps.posts': 'posts',
  'gaps.jumps':
    'What is usual can’t be told from {$counts :figure} counts: {$file} needs at least {$fewest :figure}.',
  'gaps.single-posts':
    'No single posts are known: add profiles/{$profile}/posts/<platform>.csv with the time of each and its likes, comments, shares or saves.',
  'gaps.single-posts-empty': 'No post in {$file} has likes, comments, shares or saves yet.',
  'gaps.reach-per-post':
    'Reach and posts of the same days are needed: fill in reach and posts in {$file}.',
  'gaps.reach-rate':
    'Reach, posts and followers of the same days are needed: fill in reach, posts and followers in {$file}.',
  'gaps.sum':
    'Regular rows with {$column} over the last {$days :figure} days are needed in {$file}: at least six of seven days.',
  'gaps.sum-before':
    'Regular rows with {$column} over the last {$days :figure} days and as many before are needed in {$file}.',
  'gaps.virality':
    'Shares and impressions of the same days are needed: fill in shares and impressions in {$file}.',
  'gaps.shares-per-viewer':
    'Shares and reach of the same days are needed: fill in shares and reach in {$file}.',
  'gaps.viewers-per-share':
    'How many viewers a share brings can’t be told from the other columns: fill in reach_from_shares (whom posts reached because somebody shared them), beside reach and shares in {$file}, from a platform that counts it.',
  'gaps.ripple-impossible':
    '{$file} says that shares brought more than they can: check reach, shares and reach_from_shares from {$from} to {$to}.',
  'gaps.ripple-posts': 'The reach of one post needs posts: fill in posts in {$file}.',
  'gaps.ripple-ceiling': 'K is 1: everybody came through a share, and the model has no ceiling.',
  'gaps.conversations':
    'Nothing is known of {$whole} and {$part}: fill them in in profiles/{$profile}/conversations.csv.',
  'gaps.conversations-impossible': '{$file} has more {$part} than {$whole}: check the last rows.',
  'gaps.lost': 'Nobody counted who left: fill in lost in {$file}.',
  'gaps.lost-days':
    'Of the {$days :figure} days up to {$day}, lost is known on {$known :figure}; at least {$fewest :figure} are needed: fill in lost in {$file}.',
  'gaps.lost-start':
    'The followers at the start, {$day}, are not known: fill in followers in {$file}.',
  'gaps.topics': 'No topic is named: add topics to {$file}.',
  'gaps.appearances':
    'No appearance has taken place: list talks, press and awards in profiles/{$profile}/appearances.yaml.',
  'gaps.audience-size': 'How many people the audience is: add size to {$file}.',
  'gaps.audience': 'The audience by {$table}: add {$table} to {$file}.',
  'gaps.cadence': 'Posts were not counted: fill in posts in {$file}.',
  'gaps.cadence-days':
    'Posts are known on {$known :figure} of the {$days :figure} days up to {$day}, at least {$fewest :figure} are needed: fill in posts, with 0 for days without one, in {$file}.',
  'gaps.cadence-total':
    'On no platform are the posts of 12 weeks known: fill in posts in profiles/{$profile}/metrics/.',
  'gaps.testimonials': 'There is no testimonial: add profiles/{$profile}/testimonials/<name>.md.',
  'gaps.testimonials-held':
    'No testimonial may be shown: {$held :figure} are held back for want of consent. Ask, and add consent to the files in profiles/{$profile}/testimonials/.',
  'gaps.few-ratings': `
    .input {$ratings :figure}
    .match $ratings
    one {{There is {$ratings} rating. A mean is shown from {$fewest} on.}}
    *   {{There are {$ratings} ratings. A mean is shown from {$fewest} on.}}`,
  'gaps.ratings': `
    .input {$testimonials :figure form=plain}
    .match $testimonials
    one {{None of the {$testimonials} testimonial has a rating: add rating where one was given.}}
    *   {{None of the {$testimonials} testimonials has a rating: add rating where one was given.}}`,
  'gaps.stories': 'There is no story: add profiles/{$profile}/stories/<name>.mdx.',
  'gaps.story-from-zero': 'A change from 0 can’t be given as a share.',
  'gaps.funnel': 'Nothing is known of {$columns :list}: fill in profiles/{$profile}/funnel.csv.',
  'gaps.funnel-none': 'There were no {$from} in the last 365 days of {$file}.',
  'gaps.funnel-impossible':
    '{$file} has more {$to} than {$from} in the same days: check the last rows.',
  'gaps.feedback': 'Nothing was asked yet: list requests in profiles/{$profile}/feedback.yaml.',
  'gaps.feedback-shipped': 'Nothing that was asked has been shipped yet.',
  'gaps.chart-audience':
    'No audience yet: add audience.yaml with shares by country, age or language.',
  'gaps.chart-audience-shares': 'audience.yaml holds no shares yet: add country, age or language.',
  'gaps.chart-funnel': 'No funnel yet: add funnel.csv with date, visits, leads and customers.',
  'gaps.chart-ratings': 'No testimonial has a rating yet.',
  'gaps.chart-hours':
    'Telling hours apart needs {$fewest :figure} posts with their time and their likes, comments, shares or saves in posts/<platform>.csv.',
  'gaps.chart-jumps':
    'Telling jumps from the usual needs more than {$fewest :figure} counts on one platform.',
  'gaps.chart-open-rate': 'No open rate over time yet: sent and opens of several weeks are needed.',
  'gaps.chart-rate':
    'No engagement rate over time yet: likes, comments, shares or saves are needed beside reach, impressions, views, or posts and followers.',
  'gaps.chart-weekdays':
    'Telling weekdays apart needs {$fewest :figure} days with likes, comments, shares or saves in daily rows.',
  'gaps.chart-growth':
    'Comparing platforms by age needs two of them with counts over at least four weeks.',
  'gaps.chart-followers':
    'No follower counts yet: add a file metrics/<platform>.csv with date and followers.',
  'gaps.chart-milestones': 'No milestones yet: add milestones.yaml with date and title.',
  'gaps.chart-net-growth':
    'Net growth needs counts that reach over at least two weeks on one platform.',
  'gaps.chart-views':
    'Views over time need four weeks of rows with views, impressions, interactions, clicks or profile visits.',
  'gaps.chart-reckoned':
    'Growth is reckoned where counts are wanting: from a week of rows in a row with gained and lost.',
  'gaps.chart-new-followers':
    'New followers over time need four weeks of rows with gained, and no count.',
  'gaps.chart-ripple': 'The ripple needs reach, shares and reach_from_shares of the same days.',
  'gaps.chart-answer-time':
    'No answer times yet: add conversations.csv with date, answered and median_minutes.',
  'gaps.forecast': 'A forecast needs counts by day or by week.',
  'gaps.forecast-counts': `
    .input {$counts :figure}
    .match $counts
    0   {{A forecast needs more than no count.}}
    *   {{A forecast needs more than one count.}}`,
  'gaps.forecast-steady':
    '{$name} has not changed since counting began, so there is nothing to forecast from.',
  'gaps.forecast-untested': 'Too few days of {$name} were counted to judge past forecasts.',
  'gaps.forecast-monthly':
    'A forecast needs counts by day or by week; those of {$name} are monthly.',
  'gaps.forecast-irregular':
    'A forecast needs counts by day or by week; those of {$name} are irregular.',
  'gaps.forecast-days':
    'A forecast needs {$fewest :figure} days of counts without a hole of more than {$hole :figure} days; {$name} has {$steps :figure}.',
  'gaps.forecast-weeks':
    'A forecast needs {$fewest :figure} weeks of counts without a hole of more than {$hole :figure} days; {$name} has {$steps :figure}.',
} as const;
