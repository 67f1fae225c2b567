import type { Day } from '#model/day.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { reportProfile } from '#proofs/report.ts';
import type { SiteContent } from '#schemas/site-content.ts';
import { resolveTheme, type Theme } from '#theme/theme.ts';
import type { SiteOptions } from './options.ts';
import { makeUrls, type Urls } from './urls.ts';

/** All that pages, cards, charts, widgets and data files are made from. */
export interface BuiltSite {
  content: SiteContent;
  today: Day;
  locale: string;
  urls: Urls;
  /** By profile id, in the order of `content.profiles`. */
  reports: ReadonlyMap<string, ProfileReport>;
  themes: ReadonlyMap<string, Theme>;
  /** The theme of pages that belong to no profile. */
  theme: Theme;
}

/** Computes every measure of every profile. Pure but for what `content` was read from. */
export function buildReports(content: SiteContent, options: SiteOptions): BuiltSite {
  const { settings, profiles } = content;
  const context = { today: options.today, locale: settings.locale };
  return {
    content,
    today: options.today,
    locale: settings.locale,
    urls: makeUrls(options.site ?? settings.url, options.base ?? settings.base),
    reports: new Map(profiles.map((profile) => [profile.id, reportProfile(profile, context)])),
    themes: new Map(
      profiles.map((profile) => [
        profile.id,
        resolveTheme({ ...settings.theme, ...profile.frontMatter.theme }),
      ]),
    ),
    theme: resolveTheme(settings.theme),
  };
}
