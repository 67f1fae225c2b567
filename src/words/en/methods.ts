/** How each measure is computed: shown on the evidence page beside every number that uses it. */
const latelyAll =
  'Over the last 90 days up to the last row that has them all, or 365 where rows are rarer than weeks.';
const latelyBoth =
  'Over the last 90 days up to the last row that has both, or 365 where rows are rarer than weeks.';
const wilsonInFull =
  'The bounds are the Wilson score interval (95%): (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96.';
const wilson = 'The bounds are the Wilson score interval (95%).';
const year = 'Over the last 365 days up to the last row that has them.';

export const methods = {
  'methods.followers.title': 'Followers',
  'methods.followers.formula':
    'The latest count in the platform’s file, as it was observed. Where the platform rounds, the bounds are the least and the most that its rounded count can stand for.',
  'methods.total-follows.title': 'Total follows',
  'methods.total-follows.formula':
    'The sum of the latest counts of all platforms that were counted within 92 days before the newest of them. Each follow counts once: somebody who follows on three platforms is counted three times, so this is a number of follows, not of people. What is no follow, such as a download, is left out.',
  'methods.net-growth.title': 'Net growth',
  'methods.net-growth.formula':
    'The latest count less the count nearest to so many days earlier. That count may lie a tenth of the period off (at least 1 day, at most 15); if none does, there is no answer: nothing is interpolated. With rounded counts, the bounds are the least and the most that the two can differ by.',
  'methods.growth-rate.title': 'Growth rate',
  'methods.growth-rate.formula':
    'Net growth over the same period, divided by the count at its start.',
  'methods.compound-growth.title': 'Monthly compound growth',
  'methods.compound-growth.formula':
    '(latest count / count at the start) ^ (1 / months) - 1. The start is the count nearest to 12 months before the latest, at most 15 days off; if none is so near, the first count after that day. Months = days / 30.436875. At least 59 days are needed.',
  'methods.best-day.title': 'Best day',
  'methods.best-day.formula':
    'The largest change per day between two counts in a row that are one or two days apart, in the whole history: a rise over a longer gap is nobody’s best day. Where the platform rounds so coarsely that the change may be none at all, there is no answer.',
  'methods.round-number.title': 'Round number reached',
  'methods.round-number.formula':
    'Round numbers are 1, 2.5 and 5 times a power of ten, from 100 on. One is reached on the day of the first count that is surely at or above it; the bounds begin on the day after the count before. Numbers that were passed before counting began have no day. A later fall does not take a number back.',
  'methods.next-round-number.title': 'Next round number',
  'methods.next-round-number.formula':
    'The smallest round number above the latest count, and how many that count lacks.',
  'methods.rate-by-followers.title': 'Engagement rate by followers',
  'methods.rate-by-followers.formula': `Sum of likes, comments, shares and saves / sum of (posts x followers on the day of publication), which is the mean per post. Followers of a day without a count are those of the last count at most 7 days before (14 with weekly rows, 45 with monthly, 31 with irregular ones). Interactions on a day without a post belong to earlier posts and count. ${latelyAll}`,
  'methods.daily-rate-by-followers.title': 'Daily engagement rate by followers',
  'methods.daily-rate-by-followers.formula': `Sum of likes, comments, shares and saves / sum of (days of the row x followers): the mean per day, whatever was posted. Not to be compared with a rate per post. ${latelyAll}`,
  'methods.rate-by-reach.title': 'Engagement rate by reach',
  'methods.rate-by-reach.formula': `Sum of likes, comments, shares and saves / sum of reach. Of single posts where most tell it. Reach of several rows is added up: somebody reached on two days counts twice. ${latelyAll}`,
  'methods.rate-by-impressions.title': 'Engagement rate by impressions',
  'methods.rate-by-impressions.formula': `Sum of likes, comments, shares and saves / sum of impressions. ${latelyAll}`,
  'methods.rate-by-views.title': 'Engagement rate by views',
  'methods.rate-by-views.formula': `Sum of likes, comments, shares and saves / sum of views. Of single posts where most tell it. ${latelyAll}`,
  'methods.open-rate.title': 'Letters opened',
  'methods.open-rate.formula': `Sum of opens / sum of letters that arrived; each reader counts once a letter. Some mail programs open every letter by themselves, so it is an upper bound. ${latelyAll}`,
  'methods.click-rate.title': 'Letters clicked in',
  'methods.click-rate.formula': `Sum of clicks / sum of letters that arrived. Where the export counts readers who clicked, as Mailchimp does, it is a share of readers; else one of them may count more than once. ${latelyAll}`,
  'methods.median-post.title': 'The median post',
  'methods.median-post.formula':
    'The middle of the single posts, ordered by likes, comments, shares and saves divided by impressions, or by reach or views where more posts know those; undivided where fewer than half know any. Of the two years up to the newest post.',
  'methods.best-posts.title': 'The best three posts',
  'methods.best-posts.formula':
    'The single posts with the most views, or reach, impressions or interactions, the first of these that most posts know. Of the two years up to the newest post, and of six posts at least; as counted when the rows were fetched.',
  'methods.applause.title': 'Applause',
  'methods.applause.formula': `Sum of likes / sum of posts. ${latelyAll}`,
  'methods.conversation.title': 'Conversation',
  'methods.conversation.formula': `Sum of comments / sum of posts. ${latelyAll}`,
  'methods.amplification.title': 'Amplification',
  'methods.amplification.formula': `Sum of shares / sum of posts. ${latelyAll}`,
  'methods.posting-weeks.title': 'Consistency of posting',
  'methods.posting-weeks.formula':
    'Of the last so many weeks (Monday to Sunday) that have ended, the share with at least one post. A week without a post counts as empty only if all of its days are known; others are left out, and widen the bounds as if they had all been empty or all been filled. If more than a quarter is unknown, there is no answer.',
  'methods.weekly-variation.title': 'Variation of weekly engagement',
  'methods.weekly-variation.formula':
    'Standard deviation / mean of the likes, comments, shares and saves of each of the last 26 weeks (Monday to Sunday), those of which every day is known; at least 8. 0 is the same every week; 1 is a deviation as large as the mean.',
  'methods.unexplained-jumps.title': 'Unexplained jumps',
  'methods.unexplained-jumps.formula':
    'Changes of the followers per elapsed day that lie at least 6 robust standard deviations (1.4826 x median absolute deviation) from the median of the 91 changes around them, and that no milestone explains: one dated on the days of the change or up to 3 days before, or one that explains the day before of the same wave. The deviation is taken as at least 1, a tenth of the root of the count, and 1/2000 of the count; what the platform’s rounding may have added is taken off first. At least 14 changes are needed. It says what was seen, not why. Counted over the 365 days up to the latest count.',
  'methods.reach-rate.title': 'Reach rate',
  'methods.reach-rate.formula': `Sum of reach / sum of (posts x followers on the day of publication): the mean share of the followers that a post is as large as. Those reached need not follow, so it can pass 100%. Followers of a day without a count are those of the last count at most 7 days before (14 with weekly rows, 45 with monthly, 31 with irregular ones). ${latelyAll}`,
  'methods.reach-per-post.title': 'Reach per post',
  'methods.reach-per-post.formula': `Sum of reach / sum of posts. Of single posts where most tell it. Reach of several rows is added up: somebody reached on two days counts twice. ${latelyAll}`,
  'methods.virality.title': 'Virality',
  'methods.virality.formula': `Sum of shares / sum of impressions. ${latelyAll}`,
  'methods.shares-per-viewer.title': 'Shares per viewer',
  'methods.shares-per-viewer.formula': `Sum of shares / sum of reach. ${latelyAll}`,
  'methods.viewers-per-share.title': 'Viewers per share',
  'methods.viewers-per-share.formula': `Sum of reach_from_shares (those whom a post reached because somebody shared it) / sum of shares. Only the platform can count them: it is never guessed from the other columns. ${latelyAll}`,
  'methods.ripple.title': 'The ripple: K',
  'methods.ripple.formula': `K = shares per viewer x viewers per share, over the rows that have reach, shares and reach_from_shares; that is, how many further viewers one viewer brings. ${latelyAll}`,
  'methods.ripple-generation.title': 'Reach of a generation',
  'methods.ripple-generation.formula':
    'Reach of generation n = direct reach per post x K^n. Generation 0 is the direct reach per post: (sum of reach - sum of reach_from_shares) / sum of posts. It is a model: it takes K to be the same in every generation.',
  'methods.new-followers.title': 'New followers',
  'methods.new-followers.formula':
    'The sum of new followers of the rows that lie wholly within so many days up to the last row that tells them, whoever left. At least six of seven days must be known; how many are is said.',
  'methods.new-followers-change.title': 'New followers against those before',
  'methods.new-followers-change.formula':
    'New followers of so many days / those of as many days before them - 1, where as many days of both are known.',
  'methods.sum.title': 'Sums of days',
  'methods.sum.formula':
    'The sum of the rows that lie wholly within so many days up to the last row that tells it. At least six of seven days must be known; what is not known counts for nothing, and how much of it is known is said. Reach that is added up counts an account once a day, so that it is no number of people.',
  'methods.sum-change.title': 'Sums of days against those before',
  'methods.sum-change.formula':
    'The sum of so many days / the sum of as many days before them - 1, where as many days of both are known.',
  'methods.ripple-ceiling.title': 'Ceiling of the ripple',
  'methods.ripple-ceiling.formula':
    'Direct reach per post / (1 - K), the sum of all generations, where K is below 1. From 1 on, the model has no ceiling.',
  'methods.answer-rate.title': 'Answer rate',
  'methods.answer-rate.formula': `Sum of answered / sum of received. ${latelyBoth} ${wilsonInFull}`,
  'methods.answer-time.title': 'Time to answer',
  'methods.answer-time.formula': `The median of the rows’ medians, each weighted by how many were answered. It is not the median of all answers, which the rows don’t tell, but lies near it. ${latelyBoth}`,
  'methods.concerns-resolved.title': 'Concerns resolved',
  'methods.concerns-resolved.formula': `Sum of resolved / sum of concerns. ${latelyBoth} ${wilsonInFull}`,
  'methods.returning.title': 'Engagers who came back',
  'methods.returning.formula': `Sum of returning / sum of engagers, each row counting its own people: somebody who reacts in two rows counts twice. ${latelyBoth} ${wilsonInFull}`,
  'methods.unfollow-rate.title': 'Unfollow rate',
  'methods.unfollow-rate.formula':
    'Sum of lost over the last 30 days up to the last row that has it / followers before the first of these days, x 30 / days that the rows stand for. At least 20 of the 30 days are needed.',
  'methods.advocates.title': 'Advocates',
  'methods.advocates.formula':
    'People, by name and company, with a testimonial that they agreed to have published: who are customers, clients, peers or partners, got nothing for it, and gave at least 4 of 5 or no rating.',
  'methods.topics.title': 'Topics',
  'methods.topics.formula': 'The topics that the profile names.',
  'methods.audience-share.title': 'Audience',
  'methods.audience-share.formula':
    'The shares as their source gave them, on its date. What is left to 100% is others, or not known.',
  'methods.audience-size.title': 'Size of the audience',
  'methods.audience-size.formula': 'How many people the shares speak of, as their source gave it.',
  'methods.appearances.title': 'Appearances',
  'methods.appearances.formula':
    'Talks, press mentions, collaborations and awards that have taken place, as the owner lists them; those of the last 12 months are dated within 12 months up to the day of computing. What lies ahead is not counted.',
  'methods.cadence.title': 'Cadence',
  'methods.cadence.formula':
    'Sum of posts over the last 12 weeks (84 days) up to the last row that has them, / days that these rows stand for, x 7. At least 63 of the 84 days must be known. For all platforms: the sum of those whose last row lies within 30 days of the newest; a post on two platforms counts twice.',
  'methods.testimonials.title': 'Testimonials',
  'methods.testimonials.formula':
    'Those that are shown: everybody agreed, and nobody took it back. None is left out for what it says.',
  'methods.mean-rating.title': 'Mean rating',
  'methods.mean-rating.formula':
    'Sum of the ratings / their number, from three ratings on, over all testimonials shown that have one, whoever gave it and whatever they got for it; how many had a stake or got something stands beside it. No interval is given: these are all the ratings shown, not a sample drawn at random, so an interval would promise more than they hold.',
  'methods.rating-distribution.title': 'Distribution of the ratings',
  'methods.rating-distribution.formula':
    'Ratings from n up to, but not including, n + 1: one of 4.5 counts as a 4.',
  'methods.testimonial-share.title': 'Share of the testimonials',
  'methods.testimonial-share.formula':
    'Those among the testimonials shown, whether rated or not: verified, where the owner says how they made sure of the person; with an incentive, where anything was given for it; insiders, who are employees, family or investors. For the share verified, the bounds are the Wilson score interval (95%): how likely the next one is to be verified. The other two disclose a list that is wholly known, and have none.',
  'methods.stories.title': 'Stories',
  'methods.stories.formula':
    'Published case studies, and those among them with at least one quantity before and after.',
  'methods.before-and-after.title': 'Before and after',
  'methods.before-and-after.formula':
    'As the story gives them. The change is (after - before) / |before|, relative even where the quantity is a share; there is none from 0.',
  'methods.funnel-count.title': 'Visits, leads, customers and revenue',
  'methods.funnel-count.formula': `The sum of the column. ${year}`,
  'methods.conversion.title': 'Conversion',
  'methods.conversion.formula': `Sum of the later step / sum of the earlier, over the rows that have both: people of the same days, not the same people. ${year} ${wilson}`,
  'methods.revenue-per-customer.title': 'Revenue per customer',
  'methods.revenue-per-customer.formula': `Sum of revenue / sum of customers, over the rows that have both. ${year}`,
  'methods.feedback-shipped.title': 'Feedback shipped',
  'methods.feedback-shipped.formula': `What was done, of all that was asked; planned, declined and open requests are the rest. ${wilson}`,
  'methods.feedback-days.title': 'Days from asked to shipped',
  'methods.feedback-days.formula': 'The median of the days between, over what was shipped.',
} as const;
