import { message } from '#words/words.ts';
import type { Words } from '#words/words.ts';
import type { ProofId } from '#model/measure.ts';
import { appendices, type Appendix, type ShownParts } from '#site/parts.ts';
import type { Urls } from '#site/urls.ts';

export interface NavigationItem {
  id: string;
  title: string;
  href: string;
}

const chapterTitles: Record<ProofId, ReturnType<typeof message>> = {
  following: message('proofs.following.title'),
  engagement: message('proofs.engagement.title'),
  reach: message('proofs.reach.title'),
  relationships: message('proofs.relationships.title'),
  authority: message('proofs.authority.title'),
  business: message('proofs.business.title'),
};

const appendixAddress: Record<Appendix, (urls: Urls, profile: string) => string> = {
  testimonials: (urls, profile) => urls.testimonials(profile),
  stories: (urls, profile) => urls.stories(profile),
  insights: (urls, profile) => urls.insights(profile),
  feedback: (urls, profile) => urls.feedback(profile),
  'press-kit': (urls, profile) => urls.pressKit(profile),
  evidence: (urls, profile) => urls.evidence(profile),
  share: (urls, profile) => urls.share(profile),
  embed: (urls, profile) => urls.embed(profile),
};

/** The chapters that there are, in the order of the proofs. */
export function chapterItems(
  urls: Urls,
  profile: string,
  parts: ShownParts,
  words: Words,
): NavigationItem[] {
  return parts.chapters.map((id) => ({
    id,
    title: words.text(chapterTitles[id]),
    href: urls.proof(profile, id),
  }));
}

/** What stands after the chapters. */
export function appendixItems(
  urls: Urls,
  profile: string,
  parts: ShownParts,
  words: Words,
): NavigationItem[] {
  return appendices
    .filter((id) => parts.appendices.has(id))
    .map((id) => ({
      id,
      title: words.text(`pages.part.${id}`),
      href: appendixAddress[id](urls, profile),
    }));
}
