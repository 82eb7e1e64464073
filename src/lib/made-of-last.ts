/** What is made of two values: of the same two as the last time it is not made again. */
export function madeOfLast<One, Other, Made>(make: (one: One, other: Other) => Made): (one: One, other: Other) => Made {
  let last: { readonly one: One; readonly other: Other; readonly made: Made } | null = null;
  return (one, other) => {
    if (last?.one !== one || last.other !== other) last = { one, other, made: make(one, other) };
    return last.made;
  };
}
