import type { ProofId } from '#model/measure.ts';
import Authority from './authority/Section.astro';
import Business from './business/Section.astro';
import Relationships from './relationships/Section.astro';

/** What a proof's page shows beside its charts and measures: apart from the registry, because only Astro can read it. */
export const sections: Partial<Record<ProofId, typeof Authority>> = {
  relationships: Relationships,
  authority: Authority,
  business: Business,
};
