import type { Sourced } from '#model/source.ts';
import type { Series } from '#model/series.ts';
import type { MetricsOrigin, MetricsRow } from './metrics.ts';
import type { Post } from './posts.ts';
import type { ProfileFrontMatter } from './profile.ts';
import type {
  Appearance,
  Audience,
  ConversationsRow,
  Feedback,
  FunnelRow,
  Milestone,
} from './records.ts';
import type { SiteSettings } from './site.ts';
import type { Testimonial } from './testimonial.ts';
import type { Insight, Story } from './writing.ts';

/** Rows of one file. `file` is below the content folder, with forward slashes. */
export interface Table<Row> {
  file: string;
  /** Ascending by date. */
  rows: readonly Sourced<Row>[];
}

export interface PlatformMetrics {
  /** The file's name: `youtube`. */
  id: string;
  /** The name to show: `YouTube`. */
  name: string;
  /** What those who follow are called, in the plural: `subscribers`. */
  noun: string;
  origin: MetricsOrigin | null;
  originFile: string | null;
  table: Table<MetricsRow>;
  /** The observed followers, with the bounds that the platform's rounding leaves. */
  followers: Series;
  /** What one row stands for: from the origin, else found from the usual distance of the rows. */
  cadence: 'day' | 'week' | 'month' | 'irregular';
}

/** The posts of one platform, one by one. */
export interface PlatformPosts {
  /** The file's name: `youtube`. */
  id: string;
  /** The name to show: `YouTube`. */
  name: string;
  /** Whose clocks tell their days and hours: an IANA name. */
  timeZone: string;
  /** Ascending by time. */
  table: Table<Post>;
}

/** A written page: its front matter, and the place of its body for Astro's content collections. */
export interface Written<FrontMatter> {
  /** The file's name without its ending: part of the address. */
  id: string;
  file: string;
  frontMatter: FrontMatter;
}

/** What was read of a profile, without private fields. Only the gate in `public/` takes it. */
export interface ProfileContent {
  /** The folder's name: part of every address. */
  id: string;
  file: string;
  frontMatter: ProfileFrontMatter;
  /** True where profile.mdx has a body. */
  hasBio: boolean;
  /** Absolute path of the avatar, checked to be a picture; null where it is drawn from the name. */
  avatar: string | null;
  platforms: readonly PlatformMetrics[];
  posts: readonly PlatformPosts[];
  conversations: Table<ConversationsRow> | null;
  funnel: Table<FunnelRow> | null;
  audience: (Audience & { file: string }) | null;
  milestones: Table<Milestone>;
  appearances: Table<Appearance>;
  feedback: Table<Feedback>;
  /** Featured first, then newest first; those that may not be shown among them: what does is decided in `public/`. */
  testimonials: readonly Testimonial[];
  stories: readonly Written<Story>[];
  insights: readonly Written<Insight>[];
}

/** Something that the owner's files show or lead to, which can only be checked once the whole site is known. */
export interface OwnerUse {
  /** `component` a component of the site with its id, `card` a kind of card, `link` an address to follow, `fetched` one that a browser fetches at once. */
  kind: 'component' | 'card' | 'link' | 'fetched' | 'import';
  /** The component, the element or the key: `Measure`, `img`, `url`. */
  name: string;
  value: string;
  /** Of a chart, as they were written: the days that it is told of alone, and those that it shades. */
  days?: { range?: string; highlight?: string };
  /** Below the content folder. */
  file: string;
  line: number;
  column: number;
}

export interface ContentFile {
  path: string;
  bytes: number;
  sha256: string;
}

export interface SiteContent {
  /** Absolute path of the content folder; never printed into the output. */
  root: string;
  settings: SiteSettings;
  /** In the order of their folders' names. */
  profiles: readonly ProfileContent[];
  files: readonly ContentFile[];
  /** Never published as such: what is held back is among it. */
  uses: readonly OwnerUse[];
}
