import type { Problem } from '#problems/problem.ts';
import { consentOn } from '#schemas/consent.ts';
import { idPattern } from '#schemas/fields.ts';
import {
  testimonialFrontMatter,
  testimonialRecord,
  type Testimonial,
} from '#schemas/testimonial.ts';
import { checkPicture } from './check-picture.ts';
import { checkQuote } from './check-quote.ts';
import { csvRows } from './csv-rows.ts';
import { filesIn, frontMatter, listFile, report, stem, type Reader } from './reader.ts';
import type { Place } from './source-text.ts';
import { idFromPerson } from './testimonial-id.ts';
import { testimonialColumns } from './testimonial-cells.ts';

/** One testimonial as it was read. */
interface Read {
  /** Private fields included: they end here. */
  data: Omit<Testimonial, 'id' | 'file' | 'line'> & {
    email?: string;
    notes?: string;
    private?: unknown;
  };
  id: string;
  file: string;
  line: number;
  placeOf(key: string): Place;
}

async function readMarkdown(reader: Reader, file: string): Promise<Read[]> {
  const entry = await frontMatter(reader, file, testimonialFrontMatter);
  if (!entry) return [];
  const { data, locate, read, source } = entry;
  checkQuote(reader, file, read.body, (offset) => source.placeAt(read.bodyOffset + offset));
  return [
    {
      data: { ...data, quote: read.body.trim() },
      id: stem(file),
      file,
      line: 1,
      placeOf: (key) => locate.value([key]),
    },
  ];
}

async function readMany(reader: Reader, file: string): Promise<Read[]> {
  if (file.endsWith('.csv')) {
    const rows = await csvRows(reader, file, testimonialRecord, testimonialColumns);
    return rows.map(({ row: { id, line, ...data }, record }) => {
      checkQuote(reader, file, data.quote, () => record.placeOf('quote'));
      return {
        data,
        id: id ?? idFromPerson(data.name, data.lang, data.quote),
        file,
        line,
        placeOf: (key) => record.placeOf(key),
      };
    });
  }
  const items = await listFile(reader, file, testimonialRecord);
  return items.map(({ data: { id, ...data }, locate, line }) => {
    checkQuote(reader, file, data.quote, () => locate.value(['quote']));
    return {
      data,
      id: id ?? idFromPerson(data.name, data.lang, data.quote),
      file,
      line,
      placeOf: (key) => locate.value([key]),
    };
  });
}

function checkIds(reader: Reader, all: readonly Read[]): void {
  const seen = new Map<string, Read>();
  for (const one of all) {
    const say = (code: Problem['code'], message: string, hint: string) =>
      report(reader, one.file, one.placeOf('id'), code, message, hint);
    if (!idPattern.test(one.id)) {
      say(
        'id-invalid',
        `${JSON.stringify(one.id)} cannot be part of an address`,
        'Name it in small Latin letters, digits and single hyphens: kim-example.',
      );
    }
    const other = seen.get(one.id);
    if (other) {
      say(
        'id-duplicate',
        `Another testimonial has the id ${one.id} (${other.file}, line ${other.line})`,
        'Give one of the two an id of its own.',
      );
    }
    seen.set(one.id, one);
  }
}

/** The same words of the same person: most often once in a file of their own and once in a list. */
function checkTwice(reader: Reader, all: readonly Read[]): void {
  const plain = (text: string) =>
    text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const seen = new Map<string, Read>();
  for (const one of all) {
    const said = `${plain(one.data.name)}\n${plain(one.data.quote)}`;
    const other = seen.get(said);
    if (other) {
      report(
        reader,
        one.file,
        one.placeOf('name'),
        'testimonial-duplicate',
        `${one.data.name} says the same in ${other.file}, line ${other.placeOf('name').line}`,
        'Keep one of the two: both would be shown, and counted.',
        'warning',
      );
    } else seen.set(said, one);
  }
}

/** Tells the writer of words that will be held back: nobody's are published without their consent. */
function warnOfConsent(reader: Reader, { data: { consent }, file, placeOf }: Read): void {
  const say = (code: Problem['code'], key: string, message: string, hint: string) =>
    report(reader, file, placeOf(key), code, message, hint, 'warning');
  const standing = consentOn(consent, reader.today);
  if (standing === 'missing') {
    say(
      'consent-missing',
      'consent',
      'This has no consent and is not shown',
      'Ask them, then write consent: with granted: and how:.',
    );
  }
  if (standing === 'withdrawn') {
    say(
      'consent-withdrawn',
      'consent',
      `Consent was withdrawn on ${consent!.withdrawn}; this is not shown`,
      'Delete it when you no longer need the record.',
    );
  }
}

/** Featured first, then newest first, then by id: an order that no clock or folder listing changes. */
function inOrder(a: Testimonial, b: Testimonial): number {
  return (
    Number(b.featured) - Number(a.featured) ||
    (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1)
  );
}

/** Reads every testimonial below a profile. What is private does not leave this function. */
export async function readTestimonials(reader: Reader, profile: string): Promise<Testimonial[]> {
  const folder = `${profile}/testimonials`;
  const all: Read[] = [];
  for (const file of filesIn(reader, folder, '.md'))
    all.push(...(await readMarkdown(reader, file)));
  for (const ending of ['.csv', '.json']) {
    for (const file of filesIn(reader, folder, ending)) all.push(...(await readMany(reader, file)));
  }
  checkIds(reader, all);
  checkTwice(reader, all);
  const testimonials: Testimonial[] = [];
  for (const one of all) {
    const { data, id, file, line, placeOf } = one;
    const { email: _email, notes: _notes, private: _private, ...open } = data;
    if (open.avatar !== undefined) {
      const at = { file, place: placeOf('avatar') };
      open.avatar = (await checkPicture(reader, profile, open.avatar, at)) ?? open.avatar;
    }
    if (data.date > reader.today) {
      report(
        reader,
        file,
        placeOf('date'),
        'date-future',
        `${data.date} is after the day of the build, ${reader.today}`,
        'Check the year.',
      );
    }
    warnOfConsent(reader, one);
    testimonials.push({ ...open, id, file, line });
  }
  return testimonials.sort(inOrder);
}
