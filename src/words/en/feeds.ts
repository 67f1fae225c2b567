/** What feeds say around the words of the content. */
export const feeds = {
  'feeds.description': 'What is new at {$title}',
  'feeds.of-sample': '{$title} (sample)',
  'feeds.testimonial': '{$name} on {$profile}',
  'feeds.quote': '{$quote} ({$ties :list between=|, |})',
} as const;
