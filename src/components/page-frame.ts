import type { Day } from '#model/day.ts';
import type { ProfileFrontMatter } from '#schemas/profile.ts';
import type { ShownParts } from '#site/parts.ts';
import type { Urls } from '#site/urls.ts';

export interface FrameProfile {
  id: string;
  frontMatter: ProfileFrontMatter;
}

/** The profile that a page belongs to, with what there is of it. */
export interface OwnProfile extends FrameProfile {
  parts: ShownParts;
}

/** What every page needs around what it says. */
export interface PageFrame {
  urls: Urls;
  locale: string;
  today: Day;
  site: { title: string; description?: string | undefined };
  /** The profile that the page belongs to; null for pages of the whole site. */
  profile: OwnProfile | null;
  profiles: readonly FrameProfile[];
  /** The tokens of the theme, as custom properties. */
  css: string;
  /** Addresses of the faces' rules, and of the files that every page needs at once. */
  fonts: { css: string; preload: readonly string[] };
  /** Whether any of what the page shows is demonstration data. */
  sample: boolean;
}

/** The picture that is shown where the page is linked to. */
export interface PageImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}
