/** A record with something for each name, made one after the other in the order of the names. */
export function recordOf<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: every name gets the value that is made for it, which the compiler cannot follow
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
