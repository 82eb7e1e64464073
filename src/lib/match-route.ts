/** What an address says in the places of a pattern: `{ communeId: "gia-minh" }`. */
export type RouteParams = Readonly<Record<string, string>>;

/**
 * Holds the path of a route against a pattern of `paths`; null where it is another's. An id is decoded; letters' case and a slash at the end make no
 * difference, since links are typed by hand, too.
 */
export function matchRoute(pattern: string, pathname: string): RouteParams | null {
  const wanted = pattern.split("/");
  const parts = pathname.replace(/(?<=.)\/+$/, "").split("/");
  if (parts.length !== wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [at, name] of wanted.entries()) {
    const part = decoded(parts[at] ?? "");
    if (!name.startsWith(":")) {
      if (part.toLowerCase() !== name.toLowerCase()) return null;
    } else if (part === "") return null;
    else params[name.slice(1)] = part;
  }
  return params;
}

/** A per cent sign that stands for nothing stays one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
