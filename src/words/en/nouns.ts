/**
 * What measures count: `…` names them in general, `….counted` beside a number, which is shown before it. Owners' own nouns are not in
 * here, and stay as they are.
 */
export const nouns = {
  'nouns.subscribers': 'subscribers',
  'nouns.subscribers.counted':
    '.input {$count :figure} .match $count one {{subscriber}} * {{subscribers}}',
  'nouns.followers': 'followers',
  'nouns.followers.counted':
    '.input {$count :figure} .match $count one {{follower}} * {{followers}}',
  'nouns.stars': 'stars',
  'nouns.stars.counted': '.input {$count :figure} .match $count one {{star}} * {{stars}}',
  'nouns.downloads': 'downloads',
  'nouns.downloads.counted':
    '.input {$count :figure} .match $count one {{download}} * {{downloads}}',
  'nouns.listeners': 'listeners',
  'nouns.listeners.counted':
    '.input {$count :figure} .match $count one {{listener}} * {{listeners}}',
  'nouns.members': 'members',
  'nouns.members.counted': '.input {$count :figure} .match $count one {{member}} * {{members}}',
  'nouns.watchers': 'watchers',
  'nouns.watchers.counted': '.input {$count :figure} .match $count one {{watcher}} * {{watchers}}',
  'nouns.follows': 'follows',
  'nouns.follows.counted': '.input {$count :figure} .match $count one {{follow}} * {{follows}}',
  'nouns.likes-per-post': 'likes per post',
  'nouns.likes-per-post.counted':
    '.input {$count :figure} .match $count one {{like per post}} * {{likes per post}}',
  'nouns.comments-per-post': 'comments per post',
  'nouns.comments-per-post.counted':
    '.input {$count :figure} .match $count one {{comment per post}} * {{comments per post}}',
  'nouns.shares-per-post': 'shares per post',
  'nouns.shares-per-post.counted':
    '.input {$count :figure} .match $count one {{share per post}} * {{shares per post}}',
  'nouns.accounts-per-post': 'accounts per post',
  'nouns.accounts-per-post.counted':
    '.input {$count :figure} .match $count one {{account per post}} * {{accounts per post}}',
  'nouns.views': 'views',
  'nouns.views.counted': '.input {$count :figure} .match $count one {{view}} * {{views}}',
  'nouns.impressions': 'impressions',
  'nouns.impressions.counted':
    '.input {$count :figure} .match $count one {{impression}} * {{impressions}}',
  'nouns.clicks': 'clicks',
  'nouns.clicks.counted': '.input {$count :figure} .match $count one {{click}} * {{clicks}}',
  'nouns.new-followers': 'new followers',
  'nouns.new-followers.counted':
    '.input {$count :figure} .match $count one {{new follower}} * {{new followers}}',
  'nouns.profile-visits': 'profile visits',
  'nouns.profile-visits.counted':
    '.input {$count :figure} .match $count one {{profile visit}} * {{profile visits}}',
  'nouns.viewers': 'viewers',
  'nouns.viewers.counted': '.input {$count :figure} .match $count one {{viewer}} * {{viewers}}',
  'nouns.viewers-per-share': 'viewers per share',
  'nouns.viewers-per-share.counted':
    '.input {$count :figure} .match $count one {{viewer per share}} * {{viewers per share}}',
  'nouns.days': 'days',
  'nouns.days.counted': '.input {$count :figure} .match $count one {{day}} * {{days}}',
  'nouns.posts-per-week': 'posts per week',
  'nouns.posts-per-week.counted':
    '.input {$count :figure} .match $count one {{post per week}} * {{posts per week}}',
  'nouns.accounts-reached': 'accounts reached',
  'nouns.accounts-reached.counted':
    '.input {$count :figure} .match $count one {{account reached}} * {{accounts reached}}',
  'nouns.accounts-once-a-day': 'accounts, counted once a day',
  'nouns.accounts-once-a-day.counted':
    '.input {$count :figure} .match $count one {{account, counted once a day}} * {{accounts, counted once a day}}',
  'nouns.advocates': 'advocates',
  'nouns.advocates.counted':
    '.input {$count :figure} .match $count one {{advocate}} * {{advocates}}',
  'nouns.topics': 'topics',
  'nouns.topics.counted': '.input {$count :figure} .match $count one {{topic}} * {{topics}}',
  'nouns.people': 'people',
  'nouns.people.counted': '.input {$count :figure} .match $count one {{person}} * {{people}}',
  'nouns.appearances': 'appearances',
  'nouns.appearances.counted':
    '.input {$count :figure} .match $count one {{appearance}} * {{appearances}}',
  'nouns.talks': 'talks',
  'nouns.talks.counted': '.input {$count :figure} .match $count one {{talk}} * {{talks}}',
  'nouns.press-mentions': 'press mentions',
  'nouns.press-mentions.counted':
    '.input {$count :figure} .match $count one {{press mention}} * {{press mentions}}',
  'nouns.collaborations': 'collaborations',
  'nouns.collaborations.counted':
    '.input {$count :figure} .match $count one {{collaboration}} * {{collaborations}}',
  'nouns.awards': 'awards',
  'nouns.awards.counted': '.input {$count :figure} .match $count one {{award}} * {{awards}}',
  'nouns.testimonials': 'testimonials',
  'nouns.testimonials.counted':
    '.input {$count :figure} .match $count one {{testimonial}} * {{testimonials}}',
  'nouns.ratings': 'ratings',
  'nouns.ratings.counted': '.input {$count :figure} .match $count one {{rating}} * {{ratings}}',
  'nouns.stories': 'stories',
  'nouns.stories.counted': '.input {$count :figure} .match $count one {{story}} * {{stories}}',
  'nouns.visits': 'visits',
  'nouns.visits.counted': '.input {$count :figure} .match $count one {{visit}} * {{visits}}',
  'nouns.leads': 'leads',
  'nouns.leads.counted': '.input {$count :figure} .match $count one {{lead}} * {{leads}}',
  'nouns.customers': 'customers',
  'nouns.customers.counted':
    '.input {$count :figure} .match $count one {{customer}} * {{customers}}',
  'nouns.requests': 'requests',
  'nouns.requests.counted': '.input {$count :figure} .match $count one {{request}} * {{requests}}',
  'nouns.answers': 'answers',
  'nouns.answers.counted': '.input {$count :figure} .match $count one {{answer}} * {{answers}}',
  'nouns.jumps': 'jumps',
  'nouns.jumps.counted': '.input {$count :figure} .match $count one {{jump}} * {{jumps}}',
  'nouns.generations': 'generations',
  'nouns.generations.counted':
    '.input {$count :figure} .match $count one {{generation}} * {{generations}}',
  'nouns.interactions': 'interactions',
  'nouns.interactions.counted': '.input {$count :figure} .match $count * {{interactions}}',
} as const;
