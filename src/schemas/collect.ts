import { JSONPathError, compile } from 'json-p3';
import { z } from 'zod';
import { text } from './fields.ts';
import { metricsRow } from './metrics-row.ts';

/** `collect:` of `metrics/<platform>.yaml`: which public interface is asked, and for whom. One entry a collector. */

const problem = (message: string, code: string, hint: string) => ({
  message,
  params: { problem: code, hint },
});

/** A pattern with what to write instead, and an example that fits it. */
const word = (pattern: RegExp, what: string, example: string) =>
  text(300)
    .regex(pattern, problem(`This is not ${what}`, 'value-type', `For instance ${example}`))
    .meta({ example });

/** What interfaces call a key when it stands in an address. */
const SECRET_PARAMETER = /^(?:access_?token|api_?key|auth|client_secret|password|secret|token)$/i;
/** Headers that hold a secret or nothing. */
const SECRET_HEADER = /authorization|cookie|key|secret|token/i;
/** Headers that describe the connection itself: they are not for a file to say. */
const CONNECTION_HEADER =
  /^(?:host|connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade|if-none-match|if-modified-since|proxy-.*)$/i;

/** Where an interface answers: https, and nothing secret in it, as addresses end up in logs. */
const address = z
  .string()
  .trim()
  .max(2048)
  .superRefine((value, context) => {
    const add = (message: string, hint: string) =>
      context.addIssue({ code: 'custom', ...problem(message, 'url-unsafe', hint) });
    const url = URL.parse(value);
    if (url?.protocol !== 'https:') {
      add(
        `${JSON.stringify(value.slice(0, 80))} is not an address that begins with https://`,
        'Interfaces are asked by https only: write https://…',
      );
    } else if (url.username !== '' || url.password !== '') {
      add('This address holds a name or a password', 'Put it in headers, from the environment.');
    } else if ([...url.searchParams.keys()].some((name) => SECRET_PARAMETER.test(name))) {
      add(
        'This address holds a key, and addresses end up in logs',
        'Put it in headers, from the environment: Authorization: Bearer $NAME.',
      );
    }
  })
  .meta({ description: 'Where it answers, by https', example: 'https://example.com/api/me' });

/** The names of the environment in a header's value: `$NAME` or `${NAME}`. */
export const environmentName = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g;

const headers = z
  .record(
    z
      .string()
      .regex(
        /^[\w!#$%&'*+.^`|~-]+$/,
        problem('This is no name of a header', 'value-type', 'For instance Authorization.'),
      )
      .refine(
        (name) => !CONNECTION_HEADER.test(name),
        problem('This header belongs to the connection', 'value-choice', 'Leave it out.'),
      ),
    text(1000).regex(/^[\t\x20-\x7e]*$/, 'A header’s value is printable ASCII'),
  )
  .superRefine((all, context) => {
    for (const [name, value] of Object.entries(all)) {
      if (!SECRET_HEADER.test(name) || value.search(environmentName) >= 0) continue;
      context.addIssue({
        code: 'custom',
        path: [name],
        ...problem(
          `${name} holds a secret, and secrets do not belong in a file`,
          'value-type',
          'Name a variable of the environment instead: Bearer $NAME.',
        ),
      });
    }
  })
  .meta({
    description: 'What is sent with it; `$NAME` is taken from the environment',
    example: { Authorization: 'Bearer $NAME' },
  });

/** A query as RFC 9535 has it. */
const jsonPath = z
  .string()
  .trim()
  .min(1, 'This is empty')
  .max(500)
  .superRefine((query, context) => {
    try {
      compile(query);
    } catch (error) {
      if (!(error instanceof JSONPathError)) throw error;
      context.addIssue({
        code: 'custom',
        ...problem(
          `${JSON.stringify(query)} is no JSONPath: ${error.message.replace(/ \(.*\)$/s, '')}`,
          'value-type',
          'Write it as RFC 9535 has it: $.data.followers, or $.items[0].count.',
        ),
      });
    }
  })
  .meta({ example: '$.followers' });

const columns = z
  .strictObject(
    Object.fromEntries(
      Object.entries(metricsRow.shape)
        .filter(([column]) => column !== 'date')
        .map(([column, schema]) => [
          column,
          jsonPath.optional().meta({ description: schema.meta()?.description ?? column }),
        ]),
    ),
  )
  .refine((all) => Object.keys(all).length > 0, {
    ...problem('This names no column', 'key-missing', 'Write for instance followers: $.followers.'),
  })
  .meta({
    description: 'Where each column stands in the answer, as JSONPath (RFC 9535)',
    example: { followers: '$.followers' },
  });

const only = z
  .array(z.enum(Object.keys(metricsRow.shape).filter((column) => column !== 'date')))
  .min(1)
  .optional()
  .meta({ description: 'Take these columns and no others', example: ['followers'] });

const host = /^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
const fediverse =
  /^@?[\w.-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

export const collectSource = z
  .discriminatedUnion('from', [
    z.strictObject({
      from: z.literal('bluesky'),
      handle: word(
        /^@?(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$|^did:[a-z]+:[\w.:%-]+$/i,
        'a handle of Bluesky',
        'ada.bsky.social',
      ).meta({ description: 'The account: its handle or its DID' }),
      only,
    }),
    z.strictObject({
      from: z.literal('mastodon'),
      handle: word(fediverse, 'a handle of the fediverse', '@ada@mastodon.example').meta({
        description: 'The account with its server',
      }),
      server: word(host, 'the name of a server', 'social.example').optional().meta({
        description: 'The server that answers, where it is not the one in the handle',
      }),
      only,
    }),
    z
      .strictObject({
        from: z.literal('github'),
        repository: word(/^[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/, 'a repository of GitHub', 'ada/engine')
          .optional()
          .meta({ description: 'The repository, as owner/name' }),
        user: word(/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i, 'a name on GitHub', 'ada')
          .optional()
          .meta({ description: 'A person or an organisation instead: their followers' }),
        count: z
          .enum(['stars', 'forks', 'watchers', 'downloads', 'contributors'])
          .default('stars')
          .meta({
            description: 'Which count of the repository goes to followers',
          }),
        only,
      })
      .refine(({ repository, user }) => (repository === undefined) !== (user === undefined), {
        ...problem(
          'Either repository or user says what is counted',
          'key-missing',
          'Write repository: owner/name, or user: name.',
        ),
      }),
    z.strictObject({
      from: z.literal('feed'),
      url: address.meta({ description: 'The address of an RSS or Atom feed' }),
      only,
    }),
    z.strictObject({
      from: z.literal('youtube'),
      channel: word(
        /^UC[\w-]{22}$|^@[\p{L}\p{N}._·-]{2,100}$/u,
        'a channel of YouTube',
        '@ada',
      ).meta({ description: 'The channel: its handle or its id' }),
      only,
    }),
    z.strictObject({
      from: z.literal('npm'),
      package: word(/^(?:@[\w.~-]+\/)?[\w.~-]+$/, 'the name of a package', '@ada/engine').meta({
        description: 'The package, with its scope',
      }),
      only,
    }),
    z.strictObject({
      from: z.literal('pypi'),
      package: word(/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/, 'the name of a package', 'engine').meta(
        { description: 'The project' },
      ),
      only,
    }),
    z
      .strictObject({
        from: z.literal('json'),
        url: address,
        headers: headers.optional(),
        columns,
        rows: jsonPath.optional().meta({
          description: 'Where the answer holds a list of days: the days, as JSONPath',
          example: '$.results[*]',
        }),
        date: jsonPath.optional().meta({
          description: 'With rows: where the date stands in each of them',
          example: '$.date',
        }),
        only,
      })
      .refine(({ rows, date }) => (rows === undefined) === (date === undefined), {
        ...problem(
          'rows and date go together',
          'key-missing',
          'Write both, where the answer is a list of days; neither, where it is one of now.',
        ),
      }),
  ])
  .meta({
    description: 'From which public interface npm run collect fetches the rows',
    example: { from: 'bluesky', handle: 'ada.bsky.social' },
  });

export type CollectSource = z.infer<typeof collectSource>;
export type CollectFrom = CollectSource['from'];
/** What stands below `collect:` for one interface. */
export type SourceOf<From extends CollectFrom> = Extract<CollectSource, { from: From }>;
