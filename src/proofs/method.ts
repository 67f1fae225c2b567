import type { Method } from '#model/measure.ts';
import { message, type Key } from '#words/words.ts';

/** The ids of the methods that the catalogue explains. */
type MethodId = { [K in Key]: K extends `methods.${infer Id}.title` ? Id : never }[Key];

/** A method, in the words of the catalogue. */
export function methodOf(id: MethodId, reference?: Method['reference']): Method {
  return {
    id,
    title: message(`methods.${id}.title`),
    formula: message(`methods.${id}.formula`),
    ...(reference && { reference }),
  };
}
