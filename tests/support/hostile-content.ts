import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';

/** A script, with words as long as its languages have them, and without a place to break. */
interface Script {
  id: string;
  lang: string;
  name: string;
  word: string;
  sentence: string;
}

export const hostileScripts: readonly Script[] = [
  {
    id: 'latin',
    lang: 'de',
    name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    word: 'Aufmerksamkeitsdefizithyperaktivitätsstörungsselbsthilfegruppenvorsitzende',
    sentence: 'Kurz gesagt: sehr gut.',
  },
  {
    id: 'arabic',
    lang: 'ar',
    name: 'أفاستسقيناكموهافأسقيناكموهاوسنستدرجهمفسيكفيكهماللهأنلزمكموها',
    word: 'وسيستدرجونهموفأسقيناكموهافسيكفيكهموأفاستسقيناكموها',
    sentence: 'باختصار: ممتاز.',
  },
  {
    id: 'tamil',
    lang: 'ta',
    name: 'புத்தகவெளியீட்டுநிறுவனங்களுக்கிடையேயானஒத்துழைப்புச்சங்கத்தலைவர்',
    word: 'அருங்காட்சியகக்கண்காணிப்பாளர்களுக்கானபயிற்சிவகுப்புகளுக்கிடையேயான',
    sentence: 'சுருக்கமாக: மிக நன்று.',
  },
];

const address = `https://example.org/${'very-long-address-without-an-end/'.repeat(6)}?q=${'a'.repeat(80)}`;
const big = 1_234_567_800;

function days(count: number): string[] {
  const first = Date.UTC(2026, 7, 1);
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * 86_400_000).toISOString().slice(0, 10),
  );
}

const frontMatter = (values: object, body: string): string =>
  `---\n${stringify(values)}---\n\n${body}\n`;

const prose = ({ word, sentence }: Script): string => `${sentence} ${word} ${address}

## ${word}

| ${word} | Column two | Column three | Column four | Column five | Column six |
| --- | --- | --- | --- | --- | --- |
| ${word} | ${'Abcdefghijklm '.repeat(3)} | 1 | 2 | 3 | \`${word}\` |

- ${word}
- \`npm install --save-exact @${'organisation-name/'.repeat(4)}${'package'.repeat(9)}\`

> ${word} ${sentence}

\`\`\`
${'const value = compute(first, second, third); '.repeat(5)}
\`\`\`

**${word}**`;

/** One profile's files, by path below its folder. */
function filesOf(script: Script): Record<string, string> {
  const { id, lang, name, word, sentence } = script;
  const consent = { granted: '2026-05-01', how: `${word}, by e-mail` };
  const quote = (index: number, body: string) =>
    frontMatter(
      {
        name: `${name} ${index}`,
        role: word,
        company: name,
        rating: 5 - (index % 2),
        date: '2026-05-01',
        lang,
        relationship: index === 0 ? 'customer' : 'partner',
        ...(index === 1 && { incentive: 'discount' }),
        source: { platform: word.slice(0, 40), url: address },
        consent,
        verified: word,
        tags: [word.slice(0, 40).toLowerCase()],
      },
      body,
    );
  const rows = days(110).map((date, index) =>
    [date, big - (110 - index) * 1_234_567, 3, big / 10, big / 20, 99_999 * (index % 9)].join(','),
  );
  return {
    'profile.mdx': frontMatter(
      {
        name,
        handle: `@${'longest.handle.of.all.'.repeat(3)}${id}`,
        kind: 'organization',
        tagline: `${word} ${word}`,
        location: word,
        topics: [word.slice(0, 60), sentence],
        links: [{ label: word.slice(0, 60), url: address }],
        contact: {
          email: `${'very.long.local.part.of.a.mailbox'}@${'sub-domain.'.repeat(8)}example.com`,
          url: address,
          label: word.slice(0, 40),
          note: `${word} ${sentence}`,
        },
        currency: 'EUR',
      },
      prose(script),
    ),
    'metrics/instagram.csv': ['date,followers,posts,impressions,reach,likes', ...rows].join('\n'),
    'metrics/instagram.yaml': stringify({
      handle: `@${'longest.handle.'.repeat(5)}`,
      source: word,
      url: address,
      method: 'export',
      notes: `${word} ${sentence}`,
    }),
    'metrics/my-own-newsletter.csv': [
      'date,followers',
      ...days(110).map((date, index) => `${date},${9_000 + index}`),
    ].join('\n'),
    'metrics/my-own-newsletter.yaml': stringify({
      name: word.slice(0, 40),
      source: word,
      method: 'manual',
    }),
    'milestones.yaml': stringify([
      { date: '2026-09-01', title: word, why: `${word} ${address}`.slice(0, 300), url: address },
    ]),
    'appearances.yaml': stringify(
      ['talk', 'press', 'award', 'collaboration'].map((type) => ({
        type,
        date: '2026-06-01',
        title: word,
        where: name,
        note: `${word} ${sentence}`,
        url: address,
      })),
    ),
    'feedback.yaml': stringify([
      { asked: '2026-06-01', by: name, request: `${word} ${sentence}`, status: 'open' },
      {
        asked: '2026-06-01',
        by: name,
        request: word,
        status: 'shipped',
        done: '2026-07-01',
        answer: word,
        url: address,
      },
    ]),
    'audience.yaml': stringify({
      source: word,
      date: '2026-10-31',
      size: big,
      country: { DE: 0.4, JP: 0.2 },
    }),
    'funnel.csv':
      'date,visits,leads,customers,revenue\n2026-08-31,1234567890,123456789,12345678,1234567890.12\n2026-09-30,1234567890,123456789,12345678,1234567890.12\n',
    'testimonials/first.md': quote(0, `${word} ${sentence} ${address}\n\n- \`${word}\`\n- ${word}`),
    'testimonials/second.md': quote(1, sentence),
    'testimonials/third.md': quote(2, word),
    'insights/long.mdx': frontMatter(
      {
        title: `${word} ${sentence}`,
        date: '2026-06-02',
        summary: word,
        lang,
        tags: [word.slice(0, 40).toLowerCase()],
      },
      prose(script),
    ),
    'stories/long.mdx': frontMatter(
      {
        title: word,
        customer: name,
        url: address,
        date: '2026-06-02',
        summary: word,
        challenge: `${word} ${sentence}`,
        measures: [
          { label: word, unit: 'count', before: big, after: big * 2, measured: word },
          { label: sentence, unit: 'share', before: 0.1, after: 0.5 },
        ],
        period: { from: '2025-09-08', to: '2026-05-01' },
        testimonial: 'first',
        consent,
      },
      prose(script),
    ),
  };
}

/** Writes a site whose every text is as long as it may be and has no place to break, once in each script. */
export async function writeHostileContent(folder: string): Promise<void> {
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  const [{ name }] = hostileScripts as [Script];
  await write(
    'site.yaml',
    stringify({ title: name, url: 'https://wide.example', cardArchives: false }),
  );
  for (const script of hostileScripts) {
    for (const [file, text] of Object.entries(filesOf(script))) {
      await write(`profiles/${script.id}/${file}`, text);
    }
  }
}
