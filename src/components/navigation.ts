import type { ProofId } from '#model/measure.ts';
import type { Urls } from '#site/urls.ts';

export interface NavigationItem {
  id: string;
  title: string;
  href: string;
}

/** The six chapters, in the order of the proofs. */
export const chapters: readonly { id: ProofId; title: string }[] = [
  { id: 'following', title: 'Following' },
  { id: 'engagement', title: 'Engagement' },
  { id: 'reach', title: 'Reach' },
  { id: 'relationships', title: 'Relationships' },
  { id: 'authority', title: 'Authority' },
  { id: 'business', title: 'Business' },
];

export function chapterItems(urls: Urls, profile: string): NavigationItem[] {
  return chapters.map(({ id, title }) => ({ id, title, href: urls.proof(profile, id) }));
}

/** What stands after the chapters. */
export function appendixItems(urls: Urls, profile: string): NavigationItem[] {
  return [
    { id: 'testimonials', title: 'Testimonials', href: urls.testimonials(profile) },
    { id: 'stories', title: 'Stories', href: urls.stories(profile) },
    { id: 'insights', title: 'Insights', href: urls.insights(profile) },
    { id: 'feedback', title: 'Feedback', href: urls.feedback(profile) },
    { id: 'press-kit', title: 'Press kit', href: urls.pressKit(profile) },
    { id: 'evidence', title: 'Evidence', href: urls.evidence(profile) },
    { id: 'share', title: 'Share', href: urls.share(profile) },
    { id: 'embed', title: 'Embed', href: urls.embed(profile) },
  ];
}
