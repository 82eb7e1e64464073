import type { Plugin } from "vite";

/** React Router's own components in its published build. */
const COMPONENTS = /\/node_modules\/react-router\/dist\/production\/lib\/.*\.js$/;

/**
 * React Router gives its links and forms, of which the app uses none (`FilterLink`), names for debugging and wraps them by a call, and so a bundler must
 * keep them with all that they need. Said here what is true, that neither does anything by itself, they stay out: 4 KB of the first scripts.
 */
export function spareRouter(): Plugin {
  return {
    name: "spare-router",
    apply: "build",
    transform: {
      filter: { id: COMPONENTS },
      handler: (code) => ({ code: sparedOf(code), map: null }),
    },
  };
}

export function sparedOf(code: string): string {
  return code
    .replace(/^(const \w+ = )(?=[\w$]+\.(?:forwardRef|createContext)\()/gm, "$1/*@__PURE__*/ ")
    .replace(/^\w+\.displayName = "[^"]*";$/gm, "");
}
