import { environmentName } from '#schemas/collect.ts';
import { CollectError } from '../collector.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Puts the environment into headers. Throws a CollectError, which names the variable and never its value. */
export function fillHeaders(
  headers: Readonly<Record<string, string>>,
  environment: Environment,
): Record<string, string> {
  const filled = Object.entries(headers).map(([name, template]) => {
    const value = template.replaceAll(environmentName, (_, braced?: string, bare?: string) =>
      secretOf((braced ?? bare)!, environment),
    );
    return [name, value] as const;
  });
  return Object.fromEntries(filled);
}

/** Whether a header takes anything from the environment: such a header goes nowhere else. */
export function isSecret(template: string): boolean {
  return template.search(environmentName) >= 0;
}

function secretOf(name: string, environment: Environment): string {
  const secret = environment[name]?.trim() ?? '';
  if (secret === '') {
    throw new CollectError(
      `$${name} is not set`,
      `Set ${name} in the environment, never in a file: ${name}=… npm run collect`,
    );
  }
  if (!/^[\x20-\x7e]+$/.test(secret)) {
    throw new CollectError(`$${name} holds what no header can`, 'Copy the key again, on one line.');
  }
  return secret;
}
