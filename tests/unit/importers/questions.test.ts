import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askQuestions } from '#importers/asking/ask-questions.ts';
import { importFiles } from '#importers/import-files.ts';
import type { Question } from '#importers/question.ts';
import { reportQuestions } from '#importers/writing/report-questions.ts';
import { importRequest } from '../../support/import-request.ts';

describe('what only the owner can tell', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'plaudit-questions-'));
    await mkdir(path.join(root, 'content/profiles/ada'), { recursive: true });
    const profile = '---\nname: Ada\nkind: person\n---\n';
    await writeFile(path.join(root, 'content/profiles/ada/profile.mdx'), profile);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  async function asked(name: string, text: string): Promise<readonly Question[]> {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return (await importFiles(importRequest(root, [file]))).questions;
  }
  const words = (questions: readonly Question[]) =>
    questions.map(({ answers }) => answers.map((answer) => answer.words.join(' ')));

  test('the platform, first the one that the path names', async () => {
    const [platform, ...more] = await asked('bluesky/counts.csv', 'date,followers\n2026-01-01,5\n');
    expect(platform).toMatchObject({ about: 'platform', own: '--platform' });
    expect(platform!.answers[0]!.words).toEqual(['--platform', 'bluesky']);
    expect(more).toEqual([]);
  });

  test('what columns are: a date by its values, a count by the file’s name, none of it taken', async () => {
    const [, columns] = await asked('reddit/subscribers.tsi', '1525472700,7890\n1527798838,8167\n');
    expect(words([columns!])).toEqual([['--columns date,followers']]);
    expect(columns!.columns!.columns).toMatchObject([
      { meaning: 'date', sure: 'by its values', examples: ['1525472700', '1527798838'] },
      { meaning: 'followers', sure: 'by the file’s name', examples: ['7890', '8167'] },
    ]);
  });

  test('an unknown header is suggested as far as it tells', async () => {
    const text = 'when,audience,mood\n2026-01-01,500,fine\n2026-01-02,501,fine\n';
    const [platform, columns] = await asked('counts.csv', text);
    expect(columns!.answers).toEqual([]);
    const report = reportQuestions([platform!, columns!], ['counts.csv']);
    expect(report).toMatch(/when +→ date +by its values +2026-01-01 · 2026-01-02/);
    expect(report).toMatch(/audience +→ \? +open +500 · 501/);
    expect(report).toContain('--map when=date --map audience=followers');
  });

  test('several rows a day, gain or count, which account, how dates are written', async () => {
    expect(
      words((await asked('a.csv', 'date,views\n2026-01-01,5\n2026-01-01,6\n')).slice(1)),
    ).toEqual([['--per-day sum', '--per-day last']]);
    expect(
      words((await asked('b.csv', 'date,Subscribers\n2026-01-01,5\n2026-01-02,6\n')).slice(1)),
    ).toEqual([
      ['followers', 'gained', 'change', '-'].map((target) => `--map Subscribers=${target}`),
    ]);
    const accounts =
      'date,who,followers\n2026-01-01,a,5\n2026-01-01,b,6\n2026-01-02,a,5\n2026-01-02,b,6\n';
    expect(words((await asked('c.csv', accounts)).slice(1))).toEqual([
      ['--where who=a', '--where who=b'],
    ]);
    expect(words((await asked('d.csv', 'date,followers\n03/04/2025,5\n')).slice(1))).toEqual([
      ['--date-format dd/MM/yyyy', '--date-format MM/dd/yyyy'],
    ]);
  });

  test('a row that is written down several times is one reading, and no account beside another', async () => {
    const questions = await asked('e.csv', 'date,who,followers\n2026-01-01,a,5\n2026-01-01,a,5\n');
    expect(questions.map(({ about }) => about)).toEqual(['platform']);
  });

  test('a command that has all answers does it', async () => {
    const questions = await asked('my counts.csv', 'date,views\n2026-01-01,5\n2026-01-01,6\n');
    const report = reportQuestions(questions, ['my counts.csv']);
    expect(report).toContain(
      'For instance: npm run import -- "my counts.csv" --platform youtube --per-day sum\n',
    );
    const request = importRequest(root, [path.join(root, 'my counts.csv')], { perDay: 'sum' });
    const outcome = await importFiles({ ...request, platform: 'youtube' });
    expect([outcome.problems, outcome.questions]).toEqual([[], []]);
  });

  /** Types into a terminal that plays one, a key whenever it has drawn something. */
  async function answered(questions: readonly Question[], keys: readonly string[]) {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const left = [...keys];
    let drawn = '';
    output.on('data', (chunk: Buffer) => {
      drawn += chunk.toString();
      setImmediate(() => {
        const key = left.shift();
        if (key !== undefined) input.write(key);
      });
    });
    return { words: await askQuestions(questions, { input, output }), drawn };
  }
  const [ENTER, DOWN, ESCAPE] = ['\r', '\u001B[B', '\u0003'];

  test('on a terminal each is a choice, and gives the same words', async () => {
    const questions = await asked('reddit/subscribers.tsi', '1525472700,7890\n1527798838,8167\n');
    const { words: said, drawn } = await answered(questions, [ENTER, ENTER]);
    expect(said).toEqual(['--platform', 'reddit', '--columns', 'date,followers']);
    expect(drawn).toContain('1525472700 · 1527798838');
    expect(drawn).toContain('by the file’s name');
  });

  test('another answer than the first, and none', async () => {
    const [, perDay] = await asked('x/a.csv', 'date,views\n2026-01-01,5\n2026-01-01,6\n');
    expect((await answered([perDay!], [DOWN, ENTER])).words).toEqual(['--per-day', 'last']);
    expect((await answered([perDay!], [ESCAPE])).words).toBeNull();
  });

  test('columns one by one', async () => {
    const text = 'when,audience\n2026-01-01,500\n2026-01-02,501\n';
    const [, columns] = await asked('x/counts.csv', text);
    const { words: said } = await answered([columns!], [ENTER, DOWN, DOWN, ENTER]);
    expect(said).toEqual(['--map', 'when=date', '--map', 'audience=followers']);
  });
});
