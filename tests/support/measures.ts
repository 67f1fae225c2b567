import { day, type Day } from '#model/day.ts';
import type { KnownMeasure, Measure, MissingMeasure } from '#model/measure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import type { Message } from '#model/message.ts';
import { reportProfile } from '#proofs/report.ts';
import { publicProfile } from '#public/public-profile.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import { wordsOf } from '#words/words.ts';

/** Content through the gate, with its numbers: as pages have it. */
export function reportContent(
  content: ProfileContent,
  context: { today: Day; locale: string },
): ProfileReport<'page'> {
  return reportProfile(publicProfile(content, context.today).page, context);
}

/** The measures of a profile on a day, by id. */
export function measuresOf(profile: ProfileContent, today: string): ReadonlyMap<string, Measure> {
  return reportContent(profile, { today: day(today), locale: 'en' }).measures;
}

/** A measure whose sentences are said, in English. */
type Told<M extends Measure> = Omit<M, 'label' | 'name' | 'caveat' | 'missing'> & {
  label: string;
  name: string;
} & (M extends KnownMeasure ? { caveat?: string } : { missing: string });

function told<M extends Measure>(measure: M): Told<M> {
  const words = wordsOf('en');
  const sentences = (['label', 'name', 'caveat', 'missing'] as const).flatMap((name) => {
    const message = (measure as { [Name in typeof name]?: Message })[name];
    return message ? [[name, words.text(message)]] : [];
  });
  return { ...measure, ...Object.fromEntries(sentences) } as Told<M>;
}

/** A measure that must be known. */
export function known(measures: ReadonlyMap<string, Measure>, id: string): Told<KnownMeasure> {
  const measure = measures.get(id);
  if (measure?.status !== 'known') {
    throw new Error(`${id} is not known: ${measure ? told(measure).missing : 'no such measure'}`);
  }
  return told(measure);
}

/** A measure that must be missing. */
export function missing(measures: ReadonlyMap<string, Measure>, id: string): Told<MissingMeasure> {
  const measure = measures.get(id);
  if (measure?.status !== 'missing') {
    throw new Error(`${id} is not missing: ${measure?.value ?? 'no such measure'}`);
  }
  return told(measure);
}
