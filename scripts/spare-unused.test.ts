import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withoutComponents, withoutPages } from "./spare-unused.ts";

const published = (file: string) => readFileSync(path.resolve("node_modules", file), "utf8");
const components = published("react-router/dist/production/lib/dom/lib.js");

describe("the router's own components, of which the app uses none", () => {
  it("do nothing by themselves, whatever they are called for debugging", () => {
    const spared = withoutComponents(components);
    for (const name of ["Link", "NavLink", "Form"]) {
      expect(components).toContain(`\n${name}.displayName = "${name}";`);
      expect(components).toMatch(new RegExp(`\\nconst ${name} = [\\w$]+\\.forwardRef\\(`));
      expect(spared).toMatch(new RegExp(`\\nconst ${name} = /\\*@__PURE__\\*/ [\\w$]+\\.forwardRef\\(`));
    }
    expect(spared).not.toMatch(/^\w+\.displayName/m);
  });

  it("keep everything else, within a function too", () => {
    const within = 'function f() {\n\tlet Inner = React.forwardRef(g);\n\tInner.displayName = "Inner";\n}\nexport { f };\n';
    expect(withoutComponents(within)).toBe(within);
  });
});

it("a request for an endless list of pages is read by nothing, and every other as it was", () => {
  const query = published("@tanstack/query-core/build/modern/query.js");
  const behaviour = /\((.*)this\.options\.behavior\)\?\.onFetch\(/;
  expect(behaviour.exec(query)?.[1]).toContain("infiniteQueryBehavior");
  expect(behaviour.exec(withoutPages(query))?.[1]).toBe("");
});
