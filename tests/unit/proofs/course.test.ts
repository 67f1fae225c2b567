import { expect, it } from 'vitest';
import { courseOf } from '#proofs/course.ts';

it.each([
  ['too few for thirds of two', [1, 2, 3, 4, 5], null],
  ['within a tenth', [100, 100, 0, 0, 109, 109], 'steady'],
  ['a tenth more', [100, 100, 0, 0, 110.5, 110.5], 'rising'],
  ['a tenth less', [100, 100, 0, 0, 89, 89], 'falling'],
  ['nothing at either end', [0, 0, 5, 5, 0, 0], 'steady'],
  ['from nothing to something', [0, 0, 0, 0, 1, 1], 'rising'],
  ['from something to nothing', [1, 1, 0, 0, 0, 0], 'falling'],
] as const)('the course of values: %s', (_, values, course) => {
  expect(courseOf(values)).toBe(course);
});
