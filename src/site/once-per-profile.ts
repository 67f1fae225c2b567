import type { BuiltSite } from './built-site.ts';

/**
 * Makes something of a profile when it is first asked for, and gives the same from then on: pages, cards and widgets ask as often as
 * they like, and nobody goes through the whole site for one piece. What was made goes with its site.
 */
export function oncePerProfile<T>(
  make: (site: BuiltSite, profile: string) => T,
): (site: BuiltSite, profile: string) => T {
  const bySite = new WeakMap<BuiltSite, Map<string, T>>();
  return (site, profile) => {
    const known = bySite.get(site) ?? new Map<string, T>();
    bySite.set(site, known);
    if (!known.has(profile)) known.set(profile, make(site, profile));
    return known.get(profile)!;
  };
}
