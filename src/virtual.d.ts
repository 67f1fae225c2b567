// The integration makes this module: src/build/integration.ts.
declare module 'virtual:plaudit/handover' {
  import type { Handover } from '#build/handover.ts';

  /** All that the pages were told of their site. */
  export const handover: Handover;
}
