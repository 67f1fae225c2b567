import { createHash } from 'node:crypto';
import type { ImageFormat } from '#cards/image-format.ts';
import type { CardSize } from '#cards/sizes.ts';
import { dataName } from '#evidence/data-name.ts';
import type { ProofId } from '#model/measure.ts';
import type { Scheme } from '#theme/palette.ts';

/** Every address of a site. They are what people embed, so none may ever change its form. */
export interface Urls {
  /** A path below the base: `asset('feed.json')`. */
  asset(path: string): string;
  home(): string;
  profile(profile: string): string;
  proof(profile: string, proof: ProofId): string;
  /** A chapter or another page of a profile, by the last name of its address. */
  part(profile: string, part: string): string;
  /** The first page of a list has its plain address; the number of another follows it. */
  testimonials(profile: string, page?: number): string;
  /** Those with one thing in common: `facet` and `value` are parts of the address. */
  testimonialsBy(profile: string, facet: string, value: string, page?: number): string;
  testimonial(profile: string, id: string): string;
  stories(profile: string): string;
  story(profile: string, id: string): string;
  insights(profile: string): string;
  insight(profile: string, id: string): string;
  feedback(profile: string): string;
  pressKit(profile: string): string;
  evidence(profile: string): string;
  /** Where a measure is explained. */
  measure(profile: string, measureId: string): string;
  /** The rows of one content file, which is below the content folder: the newest, or an older page of them. */
  rows(profile: string, file: string, page?: number | null): string;
  share(profile: string): string;
  /** All cards of one kind, where they are many. */
  shareKind(profile: string, kind: string, page?: number): string;
  embed(profile: string): string;
  card(
    profile: string,
    card: string,
    key: string | null,
    size: CardSize['id'],
    format?: ImageFormat,
  ): string;
  /** The cards of a profile and their texts in one file, or one of several: the first is 1. */
  cardArchive(profile: string, part?: number): string;
  chart(profile: string, chart: string, scheme: Scheme, format: 'svg' | 'png'): string;
  /** The chart over other ranges and on other scales, for the page's script. */
  chartViews(profile: string, chart: string): string;
  widget(profile: string, widget: string): string;
  /** A picture of a testimonial's author. `file` is below the folder of the profile. */
  avatar(profile: string, file: string): string;
  /** A picture of the press kit, in the size for print or, as `webp`, for the page. */
  pressPicture(profile: string, file: string, format: 'png' | 'jpg' | 'webp'): string;
  data(profile: string): string;
  dataFile(profile: string, file: string): string;
  proofs(): string;
  /** Such as `https://example.org`; null where nobody has said yet where the site will live. */
  origin: string | null;
  /** The same address with the origin of the site, where there is one, for Open Graph, feeds and code to copy. */
  absolute(path: string): string;
}

/** The name of a card's file: `testimonial-kim-example`. */
export function cardName(card: string, key: string | null): string {
  return key === null ? card : `${card}-${key}`;
}

/** The file of a card, below the site's folder. */
export function cardFile(
  profile: string,
  card: string,
  key: string | null,
  size: CardSize['id'],
  format: ImageFormat = 'png',
): string {
  return `cards/${profile}/${cardName(card, key)}.${size}.${format}`;
}

/** Where a picture usually lies: such a name says all there is to know of the file. */
const usualPicture = /^(?:avatars\/|(?!avatars-))[a-z0-9-]+\.png$/;

/**
 * The name of a published picture, which no other file has: `avatars-kim` for `avatars/kim.png`, and with a hash of the path for
 * any other file, whose plain name might be the same. It depends on nothing but the file, so that no new one takes it over.
 */
function avatarName(file: string): string {
  const plain = file.replace(/\.[a-z]+$/i, '').replaceAll('/', '-');
  if (usualPicture.test(file)) return plain;
  const safe = plain.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return `${safe}-${createHash('sha256').update(file).digest('hex').slice(0, 10)}`;
}

/** `base` with or without slashes at its ends; `address` such as `https://example.com`, null where it is not known. */
export function makeUrls(address: string | null, base: string): Urls {
  const origin = address === null ? null : new URL(address).origin;
  const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const asset = (path: string) => root + path.replace(/^\/+/, '');
  const page = (...parts: string[]) =>
    asset(parts.map((part) => `${encodeURIComponent(part)}/`).join(''));
  const numbered = (number = 1) => (number === 1 ? [] : ['page', String(number)]);
  return {
    asset,
    home: () => root,
    profile: (profile) => page(profile),
    proof: (profile, proof) => page(profile, proof),
    part: (profile, part) => page(profile, part),
    testimonials: (profile, number) => page(profile, 'testimonials', ...numbered(number)),
    testimonialsBy: (profile, facet, value, number) =>
      page(profile, 'testimonials', facet, value, ...numbered(number)),
    testimonial: (profile, id) => page(profile, 'testimonials', id),
    stories: (profile) => page(profile, 'stories'),
    story: (profile, id) => page(profile, 'stories', id),
    insights: (profile) => page(profile, 'insights'),
    insight: (profile, id) => page(profile, 'insights', id),
    feedback: (profile) => page(profile, 'feedback'),
    pressKit: (profile) => page(profile, 'press-kit'),
    evidence: (profile) => page(profile, 'evidence'),
    measure: (profile, measureId) => `${page(profile, 'evidence')}#${measureId}`,
    rows: (profile, file, older) =>
      page(profile, 'evidence', dataName(file), ...(older ? ['page', String(older)] : [])),
    share: (profile) => page(profile, 'share'),
    shareKind: (profile, kind, number) => page(profile, 'share', kind, ...numbered(number)),
    embed: (profile) => page(profile, 'embed'),
    card: (profile, card, key, size, format) => asset(cardFile(profile, card, key, size, format)),
    cardArchive: (profile, part = 1) =>
      asset(`cards/${profile}${part === 1 ? '' : `.${part}`}.zip`),
    chart: (profile, chart, scheme, format) =>
      asset(`charts/${profile}/${chart}.${scheme}.${format}`),
    chartViews: (profile, chart) => asset(`charts/${profile}/${chart}.views.json`),
    widget: (profile, widget) => asset(`embed/${profile}/${widget}/`),
    avatar: (profile, file) => asset(`avatars/${profile}/${avatarName(file)}.webp`),
    pressPicture: (profile, file, format) =>
      asset(`avatars/${profile}/press/${avatarName(file)}.${format}`),
    data: (profile) => asset(`data/${profile}.json`),
    dataFile: (profile, file) => asset(`data/${profile}/${dataName(file)}.csv`),
    proofs: () => asset('proof.json'),
    origin,
    absolute: (path) => (origin === null ? path : new URL(path, origin).href),
  };
}
