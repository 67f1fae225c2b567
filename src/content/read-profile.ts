import path from 'node:path';
import type { z } from 'zod';
import { cadenceOf } from '#model/cadence.ts';
import { platformOf } from '#model/platforms.ts';
import { consentOn } from '#schemas/consent.ts';
import { idPattern } from '#schemas/fields.ts';
import { metricsOrigin, metricsRow } from '#schemas/metrics.ts';
import { profileFrontMatter } from '#schemas/profile.ts';
import {
  appearance,
  audience,
  conversationsRow,
  feedback,
  funnelRow,
  milestone,
} from '#schemas/records.ts';
import type { PlatformMetrics, ProfileContent, Table, Written } from '#schemas/site-content.ts';
import type { MetricsRow } from '#schemas/metrics.ts';
import { insight, story } from '#schemas/writing.ts';
import { checkMdx } from './check-mdx.ts';
import { checkPicture } from './check-picture.ts';
import { followersSeries } from './followers-series.ts';
import { readDays, readList, type Limit } from './read-records.ts';
import { readPosts } from './read-posts.ts';
import { readTestimonials } from './read-testimonials.ts';
import { filesIn, frontMatter, report, stem, wholeFile, yamlFile, type Reader } from './reader.ts';
import { nearest, type Locator } from './validate.ts';

const conversationLimits: readonly Limit[] = [
  { column: 'answered', within: 'received', why: 'Nobody can answer more than was received.' },
  {
    column: 'resolved',
    within: 'concerns',
    why: 'No more concerns can be resolved than there were.',
  },
  { column: 'returning', within: 'engagers', why: 'Those who return are among those who engaged.' },
];
const funnelLimits: readonly Limit[] = [
  {
    column: 'leads',
    within: 'visits',
    why: 'A funnel narrows: count each lead once, among the visits.',
  },
  {
    column: 'customers',
    within: 'leads',
    why: 'A funnel narrows: count each customer among the leads.',
  },
];

async function readPlatform(reader: Reader, file: string): Promise<PlatformMetrics> {
  const id = stem(file);
  const originFile = file.replace(/\.csv$/, '.yaml');
  const hasOrigin = reader.files.includes(originFile);
  const origin = hasOrigin ? await yamlFile(reader, originFile, metricsOrigin) : null;
  const table: Table<MetricsRow> = await readDays(reader, file, metricsRow);
  const platform = platformOf(id);
  const name = origin?.data.name ?? platform.name;
  const noun = origin?.data.noun ?? platform.noun;
  if (!hasOrigin) {
    report(
      reader,
      file,
      wholeFile,
      'reference-unknown',
      'Nothing says where these rows come from',
      `Write ${path.posix.basename(originFile)} beside it with source: and method:.`,
      'warning',
    );
  }
  return {
    id,
    name,
    noun,
    origin: origin?.data ?? null,
    originFile: hasOrigin ? originFile : null,
    table,
    followers: followersSeries(id, name, noun, table.file, table.rows, origin?.data ?? null),
    cadence: origin?.data.cadence ?? cadenceOf(table.rows.map(({ date }) => date)),
  };
}

async function readPlatforms(reader: Reader, folder: string): Promise<PlatformMetrics[]> {
  const tables = filesIn(reader, `${folder}/metrics`, '.csv');
  for (const file of filesIn(reader, `${folder}/metrics`, '.yaml')) {
    if (tables.includes(file.replace(/\.yaml$/, '.csv'))) continue;
    const origin = await yamlFile(reader, file, metricsOrigin);
    if (origin?.data.collect) {
      const words = `--profile ${path.posix.basename(folder)} --platform ${stem(file)}`;
      report(
        reader,
        file,
        wholeFile,
        'reference-unknown',
        'This says what to collect, and nothing was collected yet',
        `Run: npm run collect -- ${words}`,
        'warning',
      );
      continue;
    }
    const near = nearest(stem(file), tables.map(stem));
    report(
      reader,
      file,
      wholeFile,
      'reference-unknown',
      `This speaks of rows in ${stem(file)}.csv, which is not there`,
      near ? `Did you mean ${near}.yaml?` : 'Import the rows, or remove this file.',
    );
  }
  const platforms: PlatformMetrics[] = [];
  for (const file of tables) platforms.push(await readPlatform(reader, file));
  return platforms;
}

async function readWritten<Schema extends z.ZodType>(
  reader: Reader,
  folder: string,
  schema: Schema,
): Promise<{ written: Written<z.output<Schema>>; locate: Locator }[]> {
  const all: { written: Written<z.output<Schema>>; locate: Locator }[] = [];
  for (const file of filesIn(reader, folder, '.mdx')) {
    checkName(reader, file, stem(file));
    const entry = await frontMatter(reader, file, schema);
    if (!entry) continue;
    await checkMdx(reader, entry.source, entry.read);
    all.push({
      written: { id: stem(file), file, frontMatter: entry.data },
      locate: entry.locate,
    });
  }
  return all;
}

/** Part of addresses too, but as people call a platform: letters of every script. */
const tableName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;

/** That the names of tables can stand in an address: those of metrics, posts and lists of testimonials. */
function checkTableNames(reader: Reader, folder: string): void {
  const tables = /\/(?:metrics|posts|testimonials)\/[^/]+\.(?:csv|json|yaml)$/;
  for (const file of reader.files) {
    if (!file.startsWith(`${folder}/`) || !tables.test(file) || tableName.test(stem(file)))
      continue;
    report(
      reader,
      file,
      wholeFile,
      'id-invalid',
      `${JSON.stringify(stem(file))} cannot be part of an address`,
      'Name the file in letters, digits, hyphens, points and underlines, without spaces.',
    );
  }
}

function checkName(reader: Reader, file: string, name: string): void {
  if (idPattern.test(name)) return;
  report(
    reader,
    file,
    wholeFile,
    'id-invalid',
    `${JSON.stringify(name)} cannot be part of an address`,
    'Name it in small Latin letters, digits and single hyphens.',
  );
}

async function readAudience(reader: Reader, file: string): Promise<ProfileContent['audience']> {
  if (!reader.files.includes(file)) return null;
  const entry = await yamlFile(reader, file, audience);
  return entry && { ...entry.data, file };
}

/** Reads one profile's folder; null where its profile.mdx cannot be used. Every problem is in `reader.problems` either way. */
export async function readProfile(reader: Reader, id: string): Promise<ProfileContent | null> {
  const folder = `profiles/${id}`;
  const file = `${folder}/profile.mdx`;
  checkName(reader, file, id);
  checkTableNames(reader, folder);
  if (!reader.files.includes(file)) {
    report(
      reader,
      file,
      wholeFile,
      'content-missing',
      'This profile has no profile.mdx',
      `Run: npm run new -- profile --name ${id}`,
    );
  }
  const entry = reader.files.includes(file)
    ? await frontMatter(reader, file, profileFrontMatter)
    : null;
  if (entry) await checkMdx(reader, entry.source, entry.read);
  const portrait = entry?.data.avatar;
  const avatar =
    portrait === undefined
      ? null
      : await checkPicture(reader, folder, portrait, {
          file,
          place: entry!.locate.value(['avatar']),
        });

  const pictures = await Promise.all(
    (entry?.data.pictures ?? []).map(async (picture, index) => ({
      ...picture,
      file:
        (await checkPicture(reader, folder, picture.file, {
          file,
          place: entry!.locate.value(['pictures', index, 'file']),
        })) ?? picture.file,
    })),
  );

  const platforms = await readPlatforms(reader, folder);
  const posts = await readPosts(reader, folder, platforms);
  const optionalDays = async <Schema extends Parameters<typeof readDays>[2]>(
    name: string,
    schema: Schema,
    limits: readonly Limit[],
  ) =>
    reader.files.includes(`${folder}/${name}`)
      ? readDays(reader, `${folder}/${name}`, schema, limits)
      : null;
  const conversations = await optionalDays(
    'conversations.csv',
    conversationsRow,
    conversationLimits,
  );
  const funnel = await optionalDays('funnel.csv', funnelRow, funnelLimits);
  const milestones = await readList(reader, `${folder}/milestones.yaml`, milestone, (m) => m.date);
  const appearances = await readList(
    reader,
    `${folder}/appearances.yaml`,
    appearance,
    (a) => a.date,
  );
  const feedbackTable = await readList(reader, `${folder}/feedback.yaml`, feedback, (f) => f.asked);
  const testimonials = await readTestimonials(reader, folder);
  const stories = await readWritten(reader, `${folder}/stories`, story);
  const insights = await readWritten(reader, `${folder}/insights`, insight);

  const known = platforms.map((platform) => platform.id);
  for (const { platform, line } of milestones.rows) {
    if (platform === undefined || known.includes(platform)) continue;
    const near = nearest(platform, known);
    report(
      reader,
      milestones.file,
      { line, column: 1 },
      'reference-unknown',
      `This milestone names the platform ${platform}, of which there are no metrics`,
      near ? `Did you mean ${near}?` : `Known are ${known.join(', ') || 'none yet'}.`,
    );
  }
  const testimonialIds = testimonials
    .filter(
      ({ consent }) =>
        consentOn(consent, reader.today) === 'given' && consent!.scope.includes('page'),
    )
    .map((testimonial) => testimonial.id);
  for (const { written, locate } of stories) {
    const named = written.frontMatter.testimonial;
    if (named === undefined || testimonialIds.includes(named)) continue;
    // One that cannot be read is told of there.
    if (reader.problems.hasErrors(`${folder}/testimonials/${named}.md`)) continue;
    const near = nearest(named, testimonialIds);
    report(
      reader,
      written.file,
      locate.value(['testimonial']),
      'reference-unknown',
      `There is no testimonial ${named} that pages may show`,
      near ? `Did you mean ${near}?` : 'Write the name of its file without .md.',
    );
  }
  if (!entry) return null;
  return {
    id,
    file,
    frontMatter: { ...entry.data, pictures, ...(avatar !== null && { avatar }) },
    hasBio: entry.read.body.trim() !== '',
    avatar: avatar === null ? null : path.join(reader.root, folder, avatar),
    platforms,
    posts,
    conversations,
    funnel,
    audience: await readAudience(reader, `${folder}/audience.yaml`),
    milestones,
    appearances,
    feedback: feedbackTable,
    testimonials,
    stories: stories.map(({ written }) => written),
    insights: insights.map(({ written }) => written),
  };
}
