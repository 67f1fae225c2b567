/** A small site with a file of each kind, and in each of them most of what may stand there. */
export const rich: Readonly<Record<string, string>> = {
  'site.yaml': `title: Test
description: A site of one person
url: https://example.org
base: /ada/
locale: en-GB
timeZone: Europe/Oslo
home: ada
theme:
  name: annual
  accent: "#336699"
cards:
  testimonial: [og]
`,
  'profiles/ada/profile.mdx': `---
name: Ada Ortega
handle: "@ada"
kind: person
tagline: Draws letters
location: Bergen
topics:
  - Type
  - Signs
links:
  - label: Shop
    url: https://shop.example.org
contact:
  email: ada@example.org
  label: Write to me
bios:
  short: Ada draws letters.
  long: Ada draws letters, and teaches others to.
sells:
  - type: Course
    name: Lettering
    url: https://shop.example.org/lettering
formats:
  - name: Story
    rate: 300 EUR
    note: With two drafts
---

Hello. <Measure id="following.followers.youtube" /> follow.
`,
  'profiles/ada/metrics/youtube.csv': `date,followers,gained,lost,views,likes,comments,shares
2026-01-01,1000,5,1,300,12,3,1
2026-01-02,1004,6,2,320,14,4,
2026-01-03,1008,7,,310,13,,0
2026-01-04,1012,8,3,305,9,5,2
`,
  'profiles/ada/metrics/youtube.yaml': `handle: "@ada"
source: YouTube Studio
url: https://youtube.example.com/ada
method: export
observed: 2026-01-05
precision: exact
cadence: day
notes: Nothing was counted at night.
`,
  'profiles/ada/posts/youtube.csv': `time,id,title,views,likes,comments
2026-01-01T08:00+01:00,one,First,100,10,1
2026-01-02T09:30+01:00,two,"Second, longer",200,20,2
2026-01-03,three,,300,30,
`,
  'profiles/ada/milestones.yaml': `- date: 2026-01-02
  title: Launch
  why: A newspaper wrote of it
  platform: youtube
  url: https://news.example.org/launch
- date: 2026-01-03
  title: A second shop
`,
  'profiles/ada/appearances.yaml': `- type: talk
  date: 2025-06-11
  title: On letters
  where: Type Days
  url: https://days.example.org
- type: press
  date: 2025-02-03
  title: A profile
  where: Weekly
`,
  'profiles/ada/feedback.yaml': `- asked: 2025-10-02
  by: Kim
  request: More sizes.
  status: shipped
  done: 2025-12-01
  answer: There are four now.
  url: https://issues.example.org/1
- asked: 2025-11-02
  request: Smaller files.
  status: open
`,
  'profiles/ada/audience.yaml': `source: YouTube Studio
date: 2026-01-04
size: 900
country:
  "NO": 0.5
  DE: 0.3
age:
  18-24: 0.4
  25-34: 0.6
gender:
  female: 0.6
  male: 0.4
`,
  'profiles/ada/funnel.csv': `date,visits,leads,customers,revenue
2025-11-30,500,50,5,400.50
2025-12-31,600,40,8,
`,
  'profiles/ada/conversations.csv': `date,received,answered,median_minutes,concerns,resolved,engagers,returning
2025-12-07,4,4,60,1,0,14,5
2025-12-14,3,2,45,0,0,12,4
`,
  'profiles/ada/testimonials/kim.md': `---
name: Kim Ortega
role: Editor
company: Weekly
url: https://weekly.example.org
rating: 4.5
date: 2025-12-05
lang: en
source:
  platform: Google
  url: https://maps.example.org/1
relationship: customer
incentive: none
featured: true
consent:
  granted: 2025-12-06
  how: by e-mail
verified: order 1815
excerpt: true
email: kim@weekly.example.org
notes: She came twice.
tags: [shop, letters]
---

It is good, and it **came** in time.
`,
  'profiles/ada/testimonials/others.json': `[
  {
    "id": "jo",
    "name": "Jo Example-Person",
    "quote": "Very good.",
    "date": "2025-11-05",
    "rating": 5,
    "relationship": "peer",
    "consent": { "granted": "2025-11-06", "how": "by letter" }
  }
]
`,
  'profiles/ada/stories/shop.mdx': `---
title: How the shop began
date: 2025-12-20
summary: With one letter.
customer: Weekly
challenge: Nobody came.
testimonial: kim
relationship: customer
consent:
  granted: 2025-12-19
  how: by e-mail
---

It began with one letter.

<Chart id="followers" />
`,
  'profiles/ada/insights/letters.mdx': `---
title: What letters cost
date: 2025-12-21
summary: Less than one thinks.
---

They cost [little](https://example.org/cost).
`,
};
