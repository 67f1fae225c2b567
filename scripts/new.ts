import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import slugify from '@sindresorhus/slugify';
import { Argument, Command, InvalidArgumentError } from 'commander';
import colour from 'picocolors';
import { takenProfileNames } from '#content/taken-names.ts';
import { columnsOf, makeStarter } from '#content/starter.ts';
import { readPicture } from '#content/starter-picture.ts';
import { starters, type Starter } from '#content/starter-kinds.ts';
import { profileFolders, writeStarter } from '#content/write-starter.ts';
import { dayAt, type Day } from '#model/day.ts';
import { hasErrors } from '#problems/problem.ts';
import { reportToTerminal } from '#problems/report-terminal.ts';
import { idPattern } from '#schemas/fields.ts';
import { projectRoot } from '#site/places.ts';
import { dayWord, exitCodes, inContent, pathWord, run } from './words.ts';

interface Words {
  content: string;
  profile?: string;
  name?: readonly string[];
  picture?: string;
  set?: ReadonlyMap<string, string>;
  today?: Day;
}

function idWord(text: string): string {
  if (idPattern.test(text)) return text;
  throw new InvalidArgumentError('Write it in small Latin letters, digits and single hyphens.');
}

function setWord(
  text: string,
  earlier: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as key=value.');
  return new Map([...earlier, [text.slice(0, at).trim(), text.slice(at + 1)]]);
}

const program = new Command('new')
  .description('Writes a commented starter file in the right place. Never overwrites anything.')
  .addArgument(
    new Argument('<kind>', 'what to make').choices(starters.map((starter) => starter.word)),
  )
  .option('--content <folder>', 'the content folder', pathWord, path.join(projectRoot(), 'content'))
  .option('--profile <id>', 'the folder of the profile (default: the only one)', idWord)
  .option(
    '--name <name>',
    'the name or title, from which the file’s name is made; the platform for metrics; as often as files are wanted',
    (name: string, earlier: readonly string[] = []) => [...earlier, name],
  )
  .option('--picture <file>', 'a picture to copy into the folder of a new profile', pathWord)
  .option('--set <key=value>', 'a value to put in, as often as needed', setWord)
  .option('--today <day>', 'the day that counts as today (default: today, UTC)', dayWord);

function complain(message: string, hint: string): number {
  process.stderr.write(`${colour.red('error')}  ${message}\n  ${colour.cyan('→')} ${hint}\n`);
  return exitCodes.problems;
}

/** `rOpenSci` is one word to those who write it so. */
const fileName = (name: string): string => slugify(name, { decamelize: false });

async function chooseProfile(
  starter: Starter,
  words: Words,
  [name]: readonly string[],
): Promise<string | number | null> {
  if (starter.word === 'site') return null;
  if (starter.word === 'profile') {
    const id = words.profile ?? (name === undefined ? 'your-name' : fileName(name));
    if (takenProfileNames.includes(id)) {
      return complain(
        `A profile cannot be called ${id}: the site has a page or a folder of that name`,
        'Choose another folder with --profile ID; the name can stay.',
      );
    }
    return id !== ''
      ? id
      : complain(
          `${name} leaves nothing that an address can be made of`,
          'Name the folder in Latin letters: --profile ID.',
        );
  }
  const folders = await profileFolders(words.content);
  const make = 'npm run new -- profile --name';
  const hinted = (hint: string) => inContent(hint, words.content);
  if (words.profile !== undefined) {
    return folders.includes(words.profile)
      ? words.profile
      : complain(
          `There is no profile ${words.profile}`,
          hinted(
            `Make it with: ${make} "Your Name" --profile ${words.profile}${folders.length > 0 ? `. Known are ${folders.join(', ')}.` : ''}`,
          ),
        );
  }
  if (folders.length === 1) return folders[0]!;
  return folders.length === 0
    ? complain('There is no profile yet', hinted(`Make one with: ${make} "Your Name"`))
    : complain('Several profiles are there', `Say which: --profile ${folders.join(' or ')}`);
}

function showColumns(starter: Starter): void {
  const columns = columnsOf(starter);
  if (!columns) return;
  const width = Math.max(...columns.map(({ name }) => name.length));
  for (const { name, description } of columns) {
    process.stdout.write(`  ${name.padEnd(width)}  ${colour.dim(description)}\n`);
  }
}

/** What one name makes, and what is still to write in it. */
function starterOf(
  starter: Starter,
  {
    words,
    profile,
    name,
    today,
  }: { words: Words; profile: string | null; name: string | undefined; today: Day },
) {
  const values = new Map(words.set ?? []);
  if (starter.named !== null && name !== undefined && !values.has(starter.named))
    values.set(starter.named, name);
  const named = fileName(name ?? values.get(starter.named ?? '') ?? '');
  const file = named || (starter.word === 'metrics' ? 'youtube' : `${starter.word}-${today}`);
  return makeStarter(starter, { profile, file, values, today });
}

const starterNamed = (word: string): Starter => starters.find((each) => each.word === word)!;

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

await run(program, async () => {
  const starter = starterNamed(program.args[0]!);
  const words = program.opts<Words>();
  const today = words.today ?? dayAt(Date.now());
  const names = words.name ?? [];
  const profile = await chooseProfile(starter, words, names);
  if (typeof profile === 'number') return profile;
  if (starter.word === 'profile' && names.length > 1)
    return complain('A profile has one name', 'Make one profile after the other.');
  const root = words.content;
  const picture =
    words.picture === undefined
      ? null
      : await readPicture(words.picture, starter.word === 'profile');
  if (picture && 'problem' in picture) return complain(picture.problem, picture.hint);
  const copy = picture && path.join(root, 'profiles', profile!, picture.name);
  if (copy && (await isThere(copy)))
    return complain(`${copy} is there already`, 'Leave --picture out, or take that file away.');
  const given = picture
    ? { ...words, set: new Map([['avatar', picture.name], ...(words.set ?? [])]) }
    : words;
  const made = (names.length > 0 ? names : [undefined]).map((name) =>
    starterOf(starter, { words: given, profile, name, today }),
  );
  // A profile is part of a site: the first one brings it along, under its own name.
  const site =
    starter.word === 'profile' && !(await isThere(path.join(root, 'site.yaml')))
      ? [
          starterOf(starterNamed('site'), {
            words: { content: root },
            profile: null,
            name: names[0],
            today,
          }),
        ]
      : [];
  const problems = made.flatMap((one) => one.problems);
  const missing = [...new Set(made.flatMap((one) => one.missing))];
  const files = [...site, ...made].flatMap((one) => one.files);
  const outcome = hasErrors(problems)
    ? { written: [], problems: [] }
    : await writeStarter(root, files);
  const all = [...problems, ...outcome.problems];
  if (all.length > 0) {
    process.stderr.write(reportToTerminal(all, { root, colour: colour.isColorSupported }));
    return exitCodes.problems;
  }
  const shown = { made: colour.green('made'), added: colour.green('added to'), kept: 'is there' };
  for (const written of outcome.written) {
    process.stdout.write(`${shown[written.outcome]}  ${path.join(root, written.path)}\n`);
  }
  if (outcome.written.every((written) => written.outcome === 'kept')) {
    return complain(
      'Nothing was written: what is there is never overwritten',
      'Choose another --name.',
    );
  }
  if (picture && copy && outcome.written.at(-1)!.outcome === 'made') {
    await writeFile(copy, picture.bytes, { flag: 'wx' });
    process.stdout.write(`${shown.made}  ${copy}\n`);
  }
  showColumns(starter);
  if (missing.length > 0) process.stdout.write(`Still to write in it: ${missing.join(', ')}.\n`);
  if (starter.unless === undefined || missing.includes(starter.unless)) {
    const next = starter.next.replace('--profile ID', `--profile ${profile}`);
    process.stdout.write(`${inContent(next, root)}\n`);
  }
  return exitCodes.done;
});
