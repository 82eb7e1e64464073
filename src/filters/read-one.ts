/** What an address says under a key that has one value: the value that counts, and what else stands there. */
export type ReadOne<Value> = {
  /** The first that can be used; null where none can. */
  readonly value: Value | null;
  /** What can not be used. */
  readonly wrong: readonly string[];
  /** What could be used if it were the only one. */
  readonly repeated: readonly string[];
};

/** Of one value that the address names several times: the first that can be used, and what else it names. */
export function readOne<Value>(texts: readonly string[], valueOf: (text: string) => Value | null): ReadOne<Value> {
  const named = [...new Set(texts)].filter((text) => text !== "");
  const [used, ...repeated] = named.filter((text) => valueOf(text) !== null);
  const wrong = named.filter((text) => valueOf(text) === null);
  return { value: used === undefined ? null : valueOf(used), wrong, repeated };
}

/** A value of the address that was left out: it could not be used, or came after another that was. */
export type AddressProblem<Key> = { readonly key: Key; readonly value: string; readonly isRepeated: boolean };

export function addressProblems<Key>(
  key: Key,
  { wrong, repeated }: Pick<ReadOne<unknown>, "wrong" | "repeated">,
): AddressProblem<Key>[] {
  return [
    ...wrong.map((value) => ({ key, value, isRepeated: false })),
    ...repeated.map((value) => ({ key, value, isRepeated: true })),
  ];
}
