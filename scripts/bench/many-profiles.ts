import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Fills a folder with a site of so many profiles, each as large as the largest of another site, and no two with the same words: none of
 * them is spared work because another one did it.
 */
export async function writeManyProfiles(
  from: string,
  profile: string,
  to: string,
  count: number,
): Promise<void> {
  const settings = await readFile(path.join(from, 'site.yaml'), 'utf8');
  await mkdir(to, { recursive: true });
  await writeFile(path.join(to, 'site.yaml'), settings.replace(/^home:.*\n/m, ''));
  for (let index = 1; index <= count; index += 1) {
    const folder = path.join(to, 'profiles', `${profile}-${index}`);
    await cp(path.join(from, 'profiles', profile), folder, { recursive: true });
    const file = path.join(folder, 'profile.mdx');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^name: (.*)$/m, `name: $1 ${index}`));
    const quotes = path.join(folder, 'testimonials');
    for (const name of await readdir(quotes)) {
      if (!name.endsWith('.md')) continue;
      const quote = await readFile(path.join(quotes, name), 'utf8');
      await writeFile(path.join(quotes, name), quote.replace(/^name: (.*)$/m, `name: $1 ${index}`));
    }
  }
}
