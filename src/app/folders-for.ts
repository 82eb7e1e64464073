/** The first parts of those routes that have a second one: "communes" of "/communes/:communeId". */
export function firstOfTwo(patterns: readonly string[]): string[] {
  const firsts = patterns.flatMap((pattern) => {
    const [, first = "", second] = pattern.split("/");
    return second === undefined ? [] : [first];
  });
  return [...new Set(firsts)];
}

/**
 * The folders that the app may lie in when its page was answered at `pathname`, each with a slash at its end, the likeliest first.
 * No address says where the folder ends and the route begins: "/dashboard/communes/gia-minh" is "/communes/gia-minh" below "/dashboard/" because
 * "communes" is one of `firsts`, which have a second part. Whoever finds nothing in one folder asks in the next.
 */
export function foldersFor(pathname: string, firsts: readonly string[]): string[] {
  const parts = pathname.split("/");
  const around = parts.map((_, index) => `${parts.slice(0, index).join("/")}/`).slice(1);
  const isSecond = firsts.includes(parts.at(-2) ?? "") && parts.at(-1) !== "";
  const likeliest = around.at(isSecond ? -2 : -1) ?? "/";
  // At "/dashboard" some servers answer with what they have at "/dashboard/".
  const itself = pathname.endsWith("/") ? [] : [`${pathname}/`];
  return [...new Set([likeliest, ...around.reverse(), ...itself])];
}
