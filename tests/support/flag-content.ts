import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A content folder in which every combination of flags stands once, each piece in words of its own. */

export const flagDay = '2026-03-01';
const before = '2026-01-10';
const later = '2026-09-09';

export const flagPlaces = ['page', 'card', 'widget'] as const;
export type FlagPlace = (typeof flagPlaces)[number];

/** Every choice of places but none of them. */
const scopes = Array.from({ length: 7 }, (_, index) =>
  flagPlaces.filter((__, bit) => (index + 1) & (1 << bit)),
);
const relationships = ['customer', 'client', 'peer', 'partner', 'employee', 'family', 'investor'];
const incentives = ['none', 'gift', 'discount', 'paid', 'other'];

/** How a reader recognises a tie, in whatever words a place tells it. */
const tieWords: Record<string, RegExp> = {
  peer: /peer/i,
  partner: /partner/i,
  employee: /employee/i,
  family: /family/i,
  investor: /investor/i,
  gift: /gift/i,
  discount: /discount/i,
  paid: /paid/i,
  other: /something|other/i,
};

export interface FlagPiece {
  /** `zqt12`: the beginning of each of its words. */
  mark: string;
  /** What is set, for the table: `scope: page`. */
  flags: readonly string[];
  /** Its row of the table in the documents. */
  row: string;
  /** Where its words may stand, and do; those of a story's quote beside it. */
  places: readonly FlagPlace[];
  quotePlaces: readonly FlagPlace[];
  ties: readonly RegExp[];
  file: string;
  text: string;
}

type Standing = 'given' | 'none' | 'later' | 'withdrawn';

function consentOf(standing: Standing, scope: readonly string[], mark: string): string {
  if (standing === 'none') return '';
  const granted = standing === 'later' ? later : before;
  const withdrawn = standing === 'withdrawn' ? `, withdrawn: ${before}` : '';
  return `consent: {granted: ${granted}, how: ${mark}how, scope: [${scope.join(', ')}]${withdrawn}}\n`;
}

const consentFlag: Record<Standing, (scope: readonly string[]) => string> = {
  given: (scope) => `scope: ${scope.join(', ')}`,
  none: () => 'no consent',
  later: () => 'consent dated later',
  withdrawn: () => 'consent withdrawn',
};

interface Said {
  standing: Standing;
  scope: readonly FlagPlace[];
  relationship: string;
  incentive: string;
}

function testimonials(): FlagPiece[] {
  const standing = (one: Standing): Said[] =>
    scopes.map((scope) => ({ standing: one, scope, relationship: 'client', incentive: 'none' }));
  const all: Said[] = [
    ...standing('given'),
    ...standing('later'),
    ...standing('withdrawn'),
    { standing: 'none', scope: [], relationship: 'client', incentive: 'none' },
    ...relationships.flatMap((relationship) =>
      incentives.map((incentive): Said => ({
        standing: 'given',
        // A card is drawn in many sizes: each tie and each incentive is on one, all pairs elsewhere.
        scope:
          relationship === 'customer' || incentive === 'none' ? flagPlaces : ['page', 'widget'],
        relationship,
        incentive,
      })),
    ),
  ];
  return all.map(({ standing: one, scope, relationship, incentive }, index) => {
    const mark = `zqt${index + 1}`;
    const tied = [relationship, incentive].flatMap((word) => tieWords[word] ?? []);
    return {
      mark,
      flags: [
        consentFlag[one](scope),
        ...(tied.length > 0 ? [`${relationship}, ${incentive}`] : []),
      ],
      row: `testimonial, ${consentFlag[one](scope)}`,
      places: one === 'given' ? scope : [],
      quotePlaces: one === 'given' ? scope : [],
      ties: tied,
      file: `testimonials/${mark}file.md`,
      text: `---
name: ${mark}name
role: ${mark}role
company: ${mark}company
date: 2026-02-01
rating: ${(index % 5) + 1}
relationship: ${relationship}
incentive: ${incentive}
tags: [${mark}tag]
source: {platform: ${mark}source}
email: ${mark}mail@example.com
notes: ${mark}notes
${consentOf(one, scope, mark)}---

Said ${mark}quote here.
`,
    };
  });
}

function stories(): FlagPiece[] {
  const agreed: [Standing, readonly FlagPlace[]][] = [
    ['none', []],
    ['given', flagPlaces],
    ['given', ['page']],
    ['given', ['card', 'widget']],
    ['given', ['page', 'card']],
    ['later', flagPlaces],
    ['withdrawn', flagPlaces],
  ];
  const dates = [
    { draft: false, date: '2026-02-01' },
    { draft: true, date: '2026-02-01' },
    { draft: false, date: later },
    { draft: true, date: later },
  ];
  return dates.flatMap(({ draft, date }, nth) =>
    agreed.map(([standing, scope], index) => {
      const mark = `zqs${nth * agreed.length + index + 1}`;
      // The newest is the one that the card widget would show first.
      const own = date <= flagDay && scope.join() === 'page,card' ? '2026-02-20' : date;
      const out = !draft && date <= flagDay && standing !== 'withdrawn';
      const agreedTo = standing === 'given' ? scope : flagPlaces;
      // A story's card shows numbers whose evidence is on pages.
      const places = out && agreedTo.includes('page') ? agreedTo : [];
      return {
        mark,
        flags: [
          ...(draft ? ['draft'] : []),
          ...(date > flagDay ? ['dated later'] : []),
          `story, ${consentFlag[standing](scope)}`,
        ],
        row: draft
          ? 'story, draft'
          : date > flagDay
            ? 'story, dated later'
            : `story, ${consentFlag[standing](scope)}`,
        places,
        // No card shows it, and no widget.
        quotePlaces: standing === 'given' ? places.filter((place) => place === 'page') : [],
        ties: [/employee/i, /paid/i],
        file: `stories/${mark}file.mdx`,
        text: `---
title: ${mark}title
customer: ${mark}customer
date: ${own}
summary: ${mark}summary
challenge: ${mark}challenge
quote: ${mark}quote
quoted: ${mark}quoted
relationship: employee
incentive: paid
measures: [{label: ${mark}label, before: 1, after: 2}]
${draft ? 'draft: true\n' : ''}${consentOf(standing, scope, mark)}---

${mark}body
`,
      };
    }),
  );
}

function insights(): FlagPiece[] {
  return [false, true].flatMap((draft, nth) =>
    ['2026-02-01', later].map((date, index) => {
      const mark = `zqi${nth * 2 + index + 1}`;
      return {
        mark,
        flags: [...(draft ? ['draft'] : []), ...(date > flagDay ? ['dated later'] : []), 'insight'],
        row: `insight${draft ? ', draft' : ''}${date > flagDay ? ', dated later' : ''}`,
        places: !draft && date <= flagDay ? flagPlaces : [],
        quotePlaces: [],
        ties: [],
        file: `insights/${mark}file.mdx`,
        text: `---
title: ${mark}title
summary: ${mark}summary
tags: [${mark}tag]
date: ${date}
${draft ? 'draft: true\n' : ''}---

${mark}body
`,
      };
    }),
  );
}

/** Writes the content into a folder, and says of each piece what must come of it. */
export async function writeFlagContent(folder: string): Promise<FlagPiece[]> {
  const pieces = [...testimonials(), ...stories(), ...insights()];
  const files: Record<string, string> = {
    'site.yaml': 'title: Flags\nurl: https://flags.example\nlocale: en\n',
    'profiles/ann/profile.mdx':
      '---\nname: Ann Flags\nkind: person\ntagline: Every flag\n---\n\nBio.\n',
    'profiles/ann/zqf1unread.txt': 'zqf1words',
    ...Object.fromEntries(pieces.map(({ file, text }) => [`profiles/ann/${file}`, text])),
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return pieces;
}
