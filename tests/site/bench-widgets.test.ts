import { expect, inject, test } from 'vitest';
import { widgets } from '#widgets/registry.ts';
import { command } from '../support/command.ts';

const site = inject('sampleSite');

interface Row {
  profile: string;
  kind: string;
  way: string;
  requests: number;
  bytes: number;
  gzip: number;
}

test('the bench weighs every widget by frame and by element, and says where figures of others are from', async () => {
  const { code, stdout } = await command('bench', ['widgets', '--json', '--site', site]);
  expect(code).toBe(0);
  const { rows, rivals } = JSON.parse(stdout) as {
    rows: Row[];
    rivals: { kilobytes: number | null; source: string; published: string }[];
  };
  const own = rows.filter(({ profile }) => profile === 'mira-solberg');
  for (const way of ['frame', 'element']) {
    expect(own.filter((row) => row.way === way).map(({ kind }) => kind)).toEqual(
      widgets.map(({ id }) => id).sort(),
    );
  }
  for (const { gzip, bytes, requests } of own) {
    expect(gzip).toBeGreaterThan(1000);
    expect(bytes).toBeGreaterThan(gzip);
    expect(requests).toBeGreaterThan(0);
  }
  for (const { kilobytes, source, published } of rivals) {
    expect([source, published].every(Boolean)).toBe(kilobytes !== null);
  }
});

test('without a built site it says what to do', async () => {
  const { code, stderr } = await command('bench', ['widgets', '--site', '/nowhere/at/all']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^There is no built site in .*npm run build/);
  expect(stderr).not.toContain('at benchWidgets');
});
