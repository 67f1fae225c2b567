/** The six proofs: what each is called, and the question that a visitor has. */
export const proofs = {
  'proofs.following.title': 'Following',
  'proofs.following.question': 'How many follow, and is it growing?',
  'proofs.engagement.title': 'Engagement',
  'proofs.engagement.question': 'Is it genuine?',
  'proofs.reach.title': 'Reach',
  'proofs.reach.question': 'How far does a post travel?',
  'proofs.relationships.title': 'Relationships',
  'proofs.relationships.question': 'Does anybody answer, and do people stay?',
  'proofs.relationships.card-question': 'Does anybody answer?',
  'proofs.authority.title': 'Authority',
  'proofs.authority.question': 'Known for what, and by whom?',
  'proofs.business.title': 'Business',
  'proofs.business.question': 'Does it turn into customers?',
} as const;
