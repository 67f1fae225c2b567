import { neededColumns, type Needed } from '#advice/needed-columns.ts';
import { collectors } from '#collectors/registry.ts';
import { formats } from '#importers/registry.ts';
import { isKnown, type Measure, type Method } from '#model/measure.ts';
import { wordsOf } from '#words/words.ts';
import type { Proof } from '#proofs/proof.ts';

const words = wordsOf('en');

/**
 * docs/measures.md: every measure with its formula and source, from the code that computes it. `bare` are those of platforms of which nothing is
 * known: what they miss tells which exports fill them.
 */
export function measuresDocument(
  proofs: readonly Proof[],
  measures: readonly Measure[],
  bare: readonly Measure[],
): string {
  return [
    '# Measures',
    '',
    'Every number on a site is one of these. Each says its value, unit, as-of day, period, method and source rows, or',
    'what is missing and how to supply it. Nothing dated after the day of the build is looked at, an empty cell is not known',
    'rather than 0, and nothing is interpolated.',
    '',
    'This page is made from the code: `npx vitest run tests/unit/proofs/document.test.ts --update` writes it anew.',
    'In an id, `<platform>` is the name of a file in `metrics/`, `<number>` a round number, `<group>` a group of the audience,',
    '`<story>` and `<n>` a story and the place of a quantity in it.',
    ...proofs.flatMap((proof) => section(proof, measures, bare)),
    '',
  ].join('\n');
}

function section(proof: Proof, measures: readonly Measure[], bare: readonly Measure[]): string[] {
  const own = measures.filter((measure) => measure.proof === proof.id);
  return [
    '',
    `## ${words.text(proof.title)}`,
    '',
    words.text(proof.question),
    '',
    '| id | what | unit |',
    '| --- | --- | --- |',
    ...new Set(own.map((measure) => row(measure))),
    ...proof.methods.flatMap((method) => explain(method, own, bare)),
  ];
}

function row(measure: Measure): string {
  const { unit, noun } = measure;
  const label = words
    .text(measure.name)
    .replace(/^(Audience, largest [a-z ]+): .*/, '$1')
    .replace(/^(Audience, [a-z]+): .*/, '$1')
    .replace(/^Orders at Example Ltd, /, 'A quantity of a story, ')
    .replace(/^10,000 followers/, 'Day on which a round number was reached');
  return `| \`${pattern(measure)}\` | ${label} | ${unit === 'count' && noun !== undefined ? noun : unit} |`;
}

function pattern({ id, platform }: Measure): string {
  return id
    .replace(`.${platform}`, '.<platform>')
    .replace(/\.\d{3,}$/, '.<number>')
    .replace(/^(authority\.audience\.[a-z]+)\..*/, '$1.<group>')
    .replace(/^business\.story\.[^.]+\.\d+/, 'business.story.<story>.<n>');
}

/** The columns without which a measure is missing; of what follows from counts, the counts. */
function neededFor(measure: Measure): Needed | null {
  if (isKnown(measure)) return null;
  const needed = neededColumns(measure);
  return needed ?? (measure.proof === 'following' && measure.platform ? [['followers']] : null);
}

/** The exports whose files hold all that a measure needs, and what can be asked for it every day. */
function filledBy(needed: Needed): string {
  const holds = (columns: readonly string[]) =>
    needed.every((group) => group.some((column) => columns.includes(column)));
  const exports = formats
    .filter(({ fills }) => Object.values(fills).some((columns) => holds(columns ?? [])))
    .map(({ name }) => name);
  const asked = Object.values(collectors)
    .filter(({ fills }) => fills !== undefined && holds(fills))
    .map(({ from }) => `\`${from}\``);
  return [
    `Exports that fill it: ${exports.length > 0 ? exports.join(', ') : 'none known; any table with these columns does'}.`,
    ...(asked.length > 0 ? [`\`npm run collect\` can: ${asked.join(', ')}.`] : []),
  ].join(' ');
}

function explain(
  { id, title, formula, reference }: Method,
  own: readonly Measure[],
  bare: readonly Measure[],
): string[] {
  const ids = new Set(own.filter(({ method }) => method === id).map(pattern));
  const needed = bare
    .filter(({ method }) => method === id)
    .map(neededFor)
    .find((each) => each !== null);
  return [
    '',
    `### ${words.text(title)}`,
    '',
    `For ${[...ids].map((name) => `\`${name}\``).join(', ')}.`,
    '',
    words.text(formula),
    ...(needed ? ['', filledBy(needed)] : []),
    ...(reference ? ['', `Source: [${words.text(reference.title)}](${reference.url}).`] : []),
  ];
}
