import type { Day } from '#model/day.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { reportProfile } from '#proofs/report.ts';
import {
  publicSite,
  type ProfileView,
  type PublicProfile,
  type PublicSite,
} from '#public/public-profile.ts';
import type { PublicPlace } from '#public/flags.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import { wordsOf, type Words } from '#words/words.ts';
import { readOnly, type Store } from '#store/folder-store.ts';
import { resolveTheme, type Theme } from '#theme/theme.ts';
import type { SiteOptions } from './options.ts';
import { openStore } from './open-store.ts';
import { ownPlaces, type Places } from './places.ts';
import { makeUrls, type Urls } from './urls.ts';

/** All that pages, cards, charts, widgets and data files are made from. */
export interface BuiltSite {
  content: PublicSite;
  places: Places;
  /** What was made before. Only a build fills it. */
  store: Store;
  /** One hash over what makes a site of content; null where that may change while it runs: then nothing is known by its inputs alone. */
  code: string | null;
  /** Files of an earlier build whose addresses stay. */
  published: ReadonlySet<string>;
  /** Dated copies of widgets that are made again. */
  remade: ReadonlySet<string>;
  today: Day;
  locale: string;
  words: Words;
  urls: Urls;
  /** What is public, by profile id. */
  views: ReadonlyMap<string, PublicProfile>;
  /** Of pages, by profile id, in the order of `content.profiles`. */
  reports: ReadonlyMap<string, ProfileReport<'page'>>;
  themes: ReadonlyMap<string, Theme>;
  /** The theme of pages that belong to no profile. */
  theme: Theme;
}

/** Lets content through the gate and computes every measure of every profile. Pure but for what `read` was read from. */
export function buildReports(
  read: SiteContent,
  options: SiteOptions,
  places: Places = ownPlaces(),
  store: Store = readOnly(openStore(places)),
  code: string | null = null,
): BuiltSite {
  const content = publicSite(read, options.today);
  const { settings, profiles } = content;
  const context = { today: options.today, locale: settings.locale };
  return {
    content,
    places,
    store,
    code,
    published: new Set(options.published),
    remade: new Set(options.remade),
    today: options.today,
    locale: settings.locale,
    words: wordsOf(settings.locale),
    urls: makeUrls(options.site ?? settings.url ?? null, options.base ?? settings.base),
    views: new Map(profiles.map((profile) => [profile.id, profile])),
    reports: new Map(profiles.map(({ id, page }) => [id, reportProfile(page, context)])),
    themes: new Map(
      profiles.map(({ id, page }) => [
        id,
        resolveTheme({ ...settings.theme, ...page.frontMatter.theme }),
      ]),
    ),
    theme: resolveTheme(settings.theme),
  };
}

/** The view of a place, with the numbers of the pages. */
export function reportOn<Place extends PublicPlace>(
  { views, reports }: Pick<BuiltSite, 'views' | 'reports'>,
  profile: string,
  place: Place,
): ProfileReport<Place> {
  const view: ProfileView = views.get(profile)![place];
  return { ...reports.get(profile)!, profile: view as ProfileView<Place> };
}
