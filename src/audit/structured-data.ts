import { isKnown, type Measure } from '#model/measure.ts';
import { quoteToText } from '#model/quote.ts';
import type { PublishedProfile } from '#public/published-profile.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { attributeOf, bareText, elementsIn, textOf } from './html.ts';
import { profileOf, type OpenSite } from './open-site.ts';

type Data = Record<string, unknown>;

/** What a profile's structured data is compared with. */
interface Facts {
  profile: PublishedProfile;
  measures: ReadonlyMap<string, Measure>;
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Every node of linked data, wherever it is nested, with what holds it. */
function* nodesIn(value: unknown, holder: Data | null = null): Generator<[Data, Data | null]> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item, holder);
  else if (isData(value)) {
    if ('@type' in value) yield [value, holder];
    for (const item of Object.values(value)) yield* nodesIn(item, value);
  }
}

const nameOf = (value: unknown): unknown => (isData(value) ? value['name'] : undefined);

/** A review, or somebody's words, against the row of its author. */
function wordsFault(node: Data, { testimonials }: PublishedProfile): string | null {
  const isReview = node['@type'] === 'Review';
  const words = bareText(String(node[isReview ? 'reviewBody' : 'text']));
  const row = testimonials.find(({ quote }) => bareText(quoteToText(quote)) === words);
  if (!row)
    return `has words that nobody said: ${String(node['reviewBody'] ?? node['text']).slice(0, 60)}`;
  const claims: [string, unknown, unknown][] = [
    ['author', nameOf(node[isReview ? 'author' : 'creator']), row.name],
    ['day', node[isReview ? 'datePublished' : 'dateCreated'], row.date],
    ['language', node['inLanguage'], row.lang],
  ];
  const rating = node['reviewRating'];
  if (isData(rating)) claims.push(['rating', rating['ratingValue'], row.rating]);
  const wrong = claims.find(([, said, is]) => said !== is);
  return wrong
    ? `the ${wrong[0]} of ${row.id} is ${String(wrong[1])}, the row says ${String(wrong[2])}`
    : null;
}

/** Values that are measures. */
function numberFaults(node: Data, { measures, profile }: Facts): string[] {
  const compare = (id: string, said: unknown): string[] => {
    const measure = measures.get(id);
    const value = isKnown(measure) ? measure.value : undefined;
    return said === value
      ? []
      : [`says ${String(said)} for ${id}, computed again it is ${String(value)}`];
  };
  /** A number that does not say whose value it is, or where its evidence stands. */
  const marked = (id: string): string[] =>
    node['identifier'] === id && String(node['url']).endsWith(`/evidence/#${id}`)
      ? []
      : [`does not mark ${id} as the measure of its number`];
  if (node['@type'] === 'AggregateRating')
    return [
      ...marked('business.rating'),
      ...compare('business.rating', node['ratingValue']),
      ...compare('business.ratings', node['ratingCount']),
    ];
  if (node['@type'] !== 'InteractionCounter') return [];
  const service = nameOf(node['interactionService']);
  const platform = profile.platforms.find(({ name }) => name === service);
  const id = `following.followers.${platform?.id}`;
  return platform
    ? [...marked(id), ...compare(id, node['userInteractionCount'])]
    : [`counts followers on ${String(service)}, of which there is no table`];
}

/** What search engines do not want to be told by a site about its own owner, and what nobody reviews. */
const NEVER_RATED = ['Person', 'Organization', 'LocalBusiness'];

/** What is wrong with the structured data of one page. */
export function structuredFaults(json: string, facts: Facts | null): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return [`its structured data cannot be read: ${(error as Error).message}`];
  }
  return [...nodesIn(parsed)].flatMap(([node]) => {
    const type = String(node['@type']);
    const faults: string[] = [];
    if (NEVER_RATED.includes(type) && ('review' in node || 'aggregateRating' in node))
      faults.push(`rates a ${type} on a page of its own`);
    const reviewed = node['itemReviewed'];
    if (isData(reviewed) && NEVER_RATED.includes(String(reviewed['@type'])))
      faults.push(`reviews a ${String(reviewed['@type'])}`);
    if (!facts) return faults;
    if (type === 'Review' || type === 'Quotation') {
      const fault = wordsFault(node, facts.profile);
      if (fault !== null) faults.push(fault);
    }
    return [...faults, ...numberFaults(node, facts)];
  });
}

function factsOf({ profiles, report }: OpenSite, id: string | null): Facts | null {
  const profile = id === null ? undefined : profiles.get(id);
  return profile ? { profile, measures: report(profile.id)!.measures } : null;
}

/** What search engines are told has the words of the rows and the values of the measures, and rates nobody on a page of their own. */
export const structuredDataCheck: Check = {
  id: 'structured data',
  async run(site) {
    const known = new Map<string | null, Facts | null>();
    const faults: Fault[] = [];
    let blocks = 0;
    for (const file of site.files) {
      if (!file.endsWith('.html')) continue;
      const html = await site.text(file);
      if (!html.includes('ld+json')) continue;
      const id = profileOf(site, file);
      if (!known.has(id)) known.set(id, factsOf(site, id));
      for (const element of elementsIn(await site.page(file))) {
        if (attributeOf(element, 'type') !== 'application/ld+json') continue;
        blocks += 1;
        for (const message of structuredFaults(textOf(element.childNodes), known.get(id)!))
          faults.push({ file, message });
      }
    }
    return { faults, looked: `structured data of ${blocks} pages says what the rows say` };
  },
};
