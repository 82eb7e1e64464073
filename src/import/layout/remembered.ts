/** A pure function of a text that remembers what it gave: a form says the same few hundred names a hundred thousand times. */
export function remembered<Value>(of: (text: string) => Value, most = 5_000): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.value;
    const value = of(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
