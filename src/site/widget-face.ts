import { createHash } from 'node:crypto';
import { subsetFaces, type FaceSubset } from '#fonts/subset-face.ts';
import { quoteToText } from '#model/quote.ts';
import type { WidgetFaces } from '#widgets/base-css.ts';
import { reportOn, type BuiltSite } from './built-site.ts';
import { oncePerProfile } from './once-per-profile.ts';

/** A sheet of faces, each inside it: a browser that has the sheet has the letters, and no word moves when they come. */
export interface FaceSheet {
  /** From its content: `faces.1f3a9c20.css`. */
  name: string;
  css: string;
}

export interface ProfileFaces extends WidgetFaces {
  /** The display face: every widget has it. */
  display: FaceSheet;
  /** All other scripts of the profile's testimonials; null where Latin is enough. */
  world: FaceSheet | null;
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

function sheetOf(subsets: readonly FaceSubset[], familyOf: (role: FaceSubset['role']) => string) {
  const css = subsets
    .map(({ role, bytes, unicodeRange }) => {
      const data = Buffer.from(bytes).toString('base64');
      return `@font-face{font-family:'${familyOf(role)}';src:url(data:font/woff2;base64,${data});unicode-range:${unicodeRange}}`;
    })
    .join('\n');
  return { name: `faces.${hashOf(css)}.css`, css };
}

async function make(site: BuiltSite, profile: string): Promise<ProfileFaces> {
  const { frontMatter, testimonials } = reportOn(site, profile, 'widget').profile;
  const texts = [
    { text: `${frontMatter.name}${frontMatter.tagline ?? ''}`, lang: site.locale },
    ...testimonials.map(({ quote, name, role = '', company = '', lang }) => ({
      text: quoteToText(quote) + name + role + company,
      lang,
    })),
  ];
  const subsets = await subsetFaces(site.places.code, texts, site.store);
  // A name that no host uses, and that tells two versions apart on one page.
  const mark = hashOf(subsets.map(({ bytes }) => Buffer.from(bytes).toString('base64')).join());
  const familyOf = (role: FaceSubset['role']) => `Plaudit ${mark} ${role}`;
  const world = subsets.filter(({ role }) => role !== 'display');
  const roles = new Set(world.map(({ role }) => role));
  return {
    familyOf: (role) => (role === 'display' || roles.has(role) ? familyOf(role) : null),
    display: sheetOf(
      subsets.filter(({ role }) => role === 'display'),
      familyOf,
    ),
    world: world.length > 0 ? sheetOf(world, familyOf) : null,
  };
}

/** The faces for all widgets of a profile: what their words need, and no more. */
export const widgetFaces = oncePerProfile(make);
