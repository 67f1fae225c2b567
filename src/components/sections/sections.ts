import type { ProofId } from '#model/measure.ts';
import Authority from './Authority.astro';
import Business from './Business.astro';
import Engagement from './Engagement.astro';
import Relationships from './Relationships.astro';

/** What a proof's page shows beside its charts and measures: apart from the registry of proofs, because only Astro can read it. */
export const sections: Partial<Record<ProofId, typeof Authority>> = {
  engagement: Engagement,
  relationships: Relationships,
  authority: Authority,
  business: Business,
};
