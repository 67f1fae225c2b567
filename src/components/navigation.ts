import type { ProofId } from '#model/measure.ts';
import { appendices, type Appendix, type ShownParts } from '#site/parts.ts';
import type { Urls } from '#site/urls.ts';

export interface NavigationItem {
  id: string;
  title: string;
  href: string;
}

const chapterTitles: Record<ProofId, string> = {
  following: 'Following',
  engagement: 'Engagement',
  reach: 'Reach',
  relationships: 'Relationships',
  authority: 'Authority',
  business: 'Business',
};

const appendixItem: Record<Appendix, (urls: Urls, profile: string) => Omit<NavigationItem, 'id'>> =
  {
    testimonials: (urls, profile) => ({ title: 'Testimonials', href: urls.testimonials(profile) }),
    stories: (urls, profile) => ({ title: 'Stories', href: urls.stories(profile) }),
    insights: (urls, profile) => ({ title: 'Insights', href: urls.insights(profile) }),
    feedback: (urls, profile) => ({ title: 'Feedback', href: urls.feedback(profile) }),
    'press-kit': (urls, profile) => ({ title: 'Press kit', href: urls.pressKit(profile) }),
    evidence: (urls, profile) => ({ title: 'Evidence', href: urls.evidence(profile) }),
    share: (urls, profile) => ({ title: 'Share', href: urls.share(profile) }),
    embed: (urls, profile) => ({ title: 'Embed', href: urls.embed(profile) }),
  };

/** The chapters that there are, in the order of the proofs. */
export function chapterItems(urls: Urls, profile: string, parts: ShownParts): NavigationItem[] {
  return parts.chapters.map((id) => ({
    id,
    title: chapterTitles[id],
    href: urls.proof(profile, id),
  }));
}

/** What stands after the chapters. */
export function appendixItems(urls: Urls, profile: string, parts: ShownParts): NavigationItem[] {
  return appendices
    .filter((id) => parts.appendices.has(id))
    .map((id) => ({ id, ...appendixItem[id](urls, profile) }));
}
