import { problemCodes } from '#problems/codes.ts';

/** docs/messages.md: every code that a problem can have. */
export function messagesDocument(): string {
  const rows = Object.entries(problemCodes).map(
    ([code, { title }]) => `| \`${code}\` | ${title} |`,
  );
  return `# Messages

Everything that is wrong with content is said at once: with its file, line and column, what is wrong, what to write instead, and a code.
The codes are permanent: one that was published keeps its meaning, so that editors and scripts can rely on it (\`npm run check -- --json\`).
An error keeps a site from being built; a warning does not. Of one file, the first 200 are listed.

Written from \`src/problems/codes.ts\` by \`npx vitest run tests/unit/problems --update\`; do not edit it by hand.

| Code | Meaning |
| --- | --- |
${rows.join('\n')}
`;
}
