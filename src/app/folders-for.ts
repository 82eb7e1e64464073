/**
 * The folders that the app may lie in when its page was answered at `pathname`, each with a slash at its end, the likeliest first.
 * No address says where the folder ends and the route begins: "/dashboard/communes/gia-minh" is "/communes/gia-minh" below "/dashboard/" because
 * "/communes/:communeId" is one of the app's `patterns`. Of an address that is no route, the root is as good a guess as any.
 * Whoever finds nothing in one folder asks in the next.
 */
export function foldersFor(pathname: string, patterns: readonly string[]): string[] {
  // A page is also found by the name of its file.
  const parts = pathname.replace(/\/index\.html$/, "/").split("/");
  const folderOf = (count: number) => `${parts.slice(0, count).join("/")}/`;
  const lengths = patterns.filter((pattern) => endsIn(parts, pattern)).map((pattern) => pattern.split("/").length - 1);
  const likeliest = folderOf(lengths.length > 0 ? parts.length - Math.max(...lengths) : 1);
  const around = parts.slice(1).map((_, index) => folderOf(index + 1));
  // At "/dashboard" some servers answer with what they have at "/dashboard/".
  const itself = pathname.endsWith("/") ? [] : [`${pathname}/`];
  return [...new Set([likeliest, ...around.reverse(), ...itself])];
}

function endsIn(parts: readonly string[], pattern: string): boolean {
  const wanted = pattern.split("/").slice(1);
  const tail = parts.slice(1).slice(-wanted.length);
  return (
    tail.length === wanted.length && wanted.every((part, at) => (part.startsWith(":") ? tail[at] !== "" : part === tail[at]))
  );
}
