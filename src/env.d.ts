import type { ProseContext } from '#components/prose-context.ts';

declare global {
  // Astro's own name for what a page hands to the components below it.
  namespace App {
    interface Locals {
      /** What `<Measure>` and `<Chart>` inside the owner's MDX draw from. Set by the page that renders it. */
      prose?: ProseContext;
    }
  }
}
