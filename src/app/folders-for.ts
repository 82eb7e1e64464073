/**
 * The folders that the app may lie in when its page was answered at `pathname`, each with a slash at its end, the likeliest first.
 * No address says where the folder ends and the route begins: "/dashboard/communes/gia-minh" is "/communes/gia-minh" below "/dashboard/" because
 * "/communes/:communeId" is one of the app's `patterns`. Of an address that is no route, the root is as good a guess as any.
 * Whoever finds nothing in one folder asks in the next.
 */
export function foldersFor(pathname: string, patterns: readonly string[]): string[] {
  // A page is also found by the name of its file.
  const address = pathname.replace(/\/index\.html$/, "/");
  const parts = routeParts(address, patterns);
  const folderOf = (count: number) => `${parts.slice(0, count).join("/")}/`;
  const lengths = patterns.filter((pattern) => endsIn(parts, pattern)).map((pattern) => pattern.split("/").length - 1);
  const likeliest = folderOf(lengths.length > 0 ? parts.length - Math.max(...lengths) : 1);
  const around = parts.slice(1).map((_, index) => folderOf(index + 1));
  // At "/dashboard" some servers answer with what they have at "/dashboard/".
  const itself = address.endsWith("/") ? address : `${address}/`;
  return [...new Set([likeliest, ...around.reverse(), itself])];
}

/**
 * Whether an address with a slash at its end is as likely the app's own folder as one of its screens: "/data/", where the first of `foldersFor` is the
 * folder, lest the page show what lies at the root.
 */
export function isTwofold(pathname: string, patterns: readonly string[]): boolean {
  return slashlessRoute(pathname, patterns)?.isSure === false;
}

/** The parts of the route that is meant: of "/communes/gia-minh/" those without the slash, since no folder is called so. */
function routeParts(address: string, patterns: readonly string[]): string[] {
  const slashless = slashlessRoute(address, patterns);
  return slashless?.isSure ? slashless.parts : address.split("/");
}

/** Where it takes no more than slashes off the end to make a route of it. Sure: the route is two deep, or has ids below it. */
function slashlessRoute(address: string, patterns: readonly string[]): { parts: string[]; isSure: boolean } | null {
  if (!address.endsWith("/")) return null;
  const parts = address.replace(/\/+$/, "").split("/");
  const met = patterns.filter((pattern) => pattern !== "/" && endsIn(parts, pattern));
  if (met.length === 0) return null;
  const isSure = met.some(
    (pattern) => pattern.split("/").length > 2 || patterns.some((other) => other.startsWith(`${pattern}/:`)),
  );
  return { parts, isSure };
}

function endsIn(parts: readonly string[], pattern: string): boolean {
  const wanted = pattern.split("/").slice(1);
  const tail = parts.slice(1).slice(-wanted.length);
  return (
    tail.length === wanted.length && wanted.every((part, at) => (part.startsWith(":") ? tail[at] !== "" : part === tail[at]))
  );
}
