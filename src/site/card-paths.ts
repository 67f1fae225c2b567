import type { Card, CardClaim } from '#cards/card.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { proofs } from '#proofs/registry.ts';
import type { BuiltSite } from './built-site.ts';

export interface CardPath {
  profile: string;
  card: Card<ProfileReport>;
  key: string | null;
  claim: CardClaim<unknown>;
}

/** Every card of every profile that has something to say, in the order of the proofs. */
export function cardPaths({ reports, today, locale }: BuiltSite): CardPath[] {
  const cards = proofs.flatMap((proof) => proof.cards);
  return [...reports].flatMap(([profile, report]) =>
    cards.flatMap((card) =>
      card
        .claims(report, { today, locale })
        .map(({ key, claim }) => ({ profile, card, key, claim })),
    ),
  );
}
