/** A route of the app in its three parts: "/communes", "?period=2017-Q3", "#content"; "" for what it has not. */
export type RouteParts = { readonly pathname: string; readonly search: string; readonly hash: string };

/** Takes a route apart. A mark with nothing after it is none: "/communes?" is "/communes". */
export function routeParts(route: string): RouteParts {
  const [address = "", ...places] = route.split("#");
  const [pathname = "", ...searches] = address.split("?");
  return { pathname, search: marked("?", searches.join("?")), hash: marked("#", places.join("#")) };
}

/** The route again. */
export function routeText({ pathname, search, hash }: RouteParts): string {
  return pathname + search + hash;
}

function marked(mark: string, text: string): string {
  return text === "" ? "" : mark + text;
}
