import type { Plugin } from "vite";

/** React Router's own components in its published build. */
const COMPONENTS = /\/node_modules\/react-router\/dist\/production\/lib\/.*\.js$/;

/** One request of TanStack Query's in its published build. */
const QUERY = /\/node_modules\/@tanstack\/query-core\/build\/modern\/query\.js$/;

/** What the app uses none of, and a bundler cannot know to be unused: 5 KB of the first scripts (docs/decisions/0072). */
export function spareUnused(): Plugin[] {
  return [spare("spare-router", COMPONENTS, withoutComponents), spare("spare-pages", QUERY, withoutPages)];
}

function spare(name: string, id: RegExp, sparedOf: (code: string) => string): Plugin {
  return { name, apply: "build", transform: { filter: { id }, handler: (code) => ({ code: sparedOf(code), map: null }) } };
}

/**
 * React Router gives its links and forms (`FilterLink` stands in their place) names for debugging and wraps them by a call, and so a bundler must
 * keep them with all that they need. Said here what is true, that neither does anything by itself, they stay out.
 */
export function withoutComponents(code: string): string {
  return code
    .replace(/^(const \w+ = )(?=[\w$]+\.(?:forwardRef|createContext)\()/gm, "$1/*@__PURE__*/ ")
    .replace(/^\w+\.displayName = "[^"]*";$/gm, "");
}

/** Each request of TanStack Query asks itself whether it is one for an endless list of pages, and so brings along what reads such. */
export function withoutPages(code: string): string {
  return code.replace(/this\.#queryType === "infinite" \? infiniteQueryBehavior\([^()]*\) : /, "");
}
