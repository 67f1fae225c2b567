/** The commands that advice consists of. Words in capitals are the owner's to fill in. */

export function importCommand(profile: string, platform: string, file = 'FILE'): string {
  return `npm run import -- ${file} --profile ${profile} --platform ${platform}`;
}

export function newCommand(kind: string, profile: string, rest = ''): string {
  return `npm run new -- ${kind} --profile ${profile}${rest && ` ${rest}`}`;
}
