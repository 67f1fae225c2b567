import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fetch } from '#collectors/asking/network-fetch.ts';
import type { AskerTools } from '#collectors/asking/asker.ts';
import { collectProfiles } from '#collectors/collect-profiles.ts';
import type { CollectOutcome } from '#collectors/outcome.ts';
import { day } from '#model/day.ts';
import {
  memoryCache,
  playInterfaces,
  stillClock,
  type Asked,
  type Interfaces,
} from './interfaces.ts';
import { projectRoot } from './command.ts';

/** One answer of a played interface: JSON as `body`, or `text` as it is. */
export interface PlayedAnswer {
  url: string;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
  /** Headers that must come with the question. */
  sent?: Record<string, string>;
}

/** What `tests/fixtures/collectors/<name>/` holds. */
export interface CollectCase {
  name: string;
  /** `metrics/<platform>.yaml` before anything was collected. */
  source: string;
  environment: Record<string, string>;
  answers: PlayedAnswer[];
}

export const caseFolder = path.join(projectRoot, 'tests/fixtures/collectors');

export async function readCase(name: string): Promise<CollectCase> {
  const read = (file: string) => readFile(path.join(caseFolder, name, file), 'utf8');
  const { environment, answers } = JSON.parse(await read('case.json')) as CollectCase;
  return { name, source: await read('source.yaml'), environment, answers };
}

/** Answers what is written down; what is not, is not found; what comes without its headers is refused. */
export function playCase(answers: readonly PlayedAnswer[]) {
  return ({ url, headers }: Asked, response: ServerResponse): void => {
    const answer = answers.find((one) => one.url === url);
    if (!answer) return void response.writeHead(404).end('{}');
    const refused = Object.entries(answer.sent ?? {}).some(([name, is]) => headers[name] !== is);
    if (refused) return void response.writeHead(401).end('{}');
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.text ?? JSON.stringify(answer.body));
  };
}

/** The same without a server, for what is tried very often: the questions are answered where they are asked. */
export const answering =
  (answers: readonly PlayedAnswer[]): Fetch =>
  async (url, { headers }) => {
    const answer = answers.find((one) => one.url === url);
    if (!answer) return new Response('{}', { status: 404 });
    const given = new Headers(headers);
    const refused = Object.entries(answer.sent ?? {}).some(([name, is]) => given.get(name) !== is);
    if (refused) return new Response('{}', { status: 401 });
    const { status = 200, text = JSON.stringify(answer.body) } = answer;
    return new Response(text, { status, headers: answer.headers ?? {} });
  };

export const TODAY = '2026-11-26';

export interface Collecting {
  /** The content folder. */
  content: string;
  interfaces: Interfaces;
  read(file: string): Promise<string | null>;
  write(file: string, text: string): Promise<void>;
  collect(options?: {
    now?: string;
    today?: string;
    dryRun?: boolean;
    tools?: Partial<AskerTools>;
    profile?: string;
    platform?: string;
  }): Promise<CollectOutcome>;
  end(): Promise<void>;
}

/** A content folder of one profile, `ada`, with a server that plays every interface. */
export async function startCollecting(
  play: Parameters<typeof playInterfaces>[0],
  environment: Record<string, string> = {},
): Promise<Collecting> {
  const content = await mkdtemp(path.join(tmpdir(), 'plaudit-collect-'));
  const interfaces = await playInterfaces(play);
  const cache = memoryCache();
  const write = async (file: string, text: string) => {
    const place = path.join(content, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  };
  await write('site.yaml', 'title: Ada\ntimeZone: Europe/Vienna\n');
  await write('profiles/ada/profile.mdx', '---\nname: Ada\nkind: person\n---\n');
  return {
    content,
    interfaces,
    write,
    read: (file) => readFile(path.join(content, file), 'utf8').catch(() => null),
    collect: ({ now = `${TODAY}T09:00:00Z`, today, dryRun = false, tools, ...wanted } = {}) =>
      collectProfiles({
        content,
        profile: wanted.profile ?? null,
        platform: wanted.platform ?? null,
        today: today === undefined ? null : day(today),
        dryRun,
        tools: {
          fetch: interfaces.fetch,
          cache,
          clock: stillClock(now),
          environment,
          ...tools,
        },
      }),
    async end() {
      await interfaces.close();
      await rm(content, { recursive: true, force: true });
    },
  };
}
