import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sparedOf } from "./spare-router.ts";

const components = readFileSync(path.resolve("node_modules/react-router/dist/production/lib/dom/lib.js"), "utf8");

describe("the router's own components, of which the app uses none", () => {
  it("do nothing by themselves, whatever they are called for debugging", () => {
    const spared = sparedOf(components);
    for (const name of ["Link", "NavLink", "Form"]) {
      expect(components).toContain(`\n${name}.displayName = "${name}";`);
      expect(components).toMatch(new RegExp(`\\nconst ${name} = [\\w$]+\\.forwardRef\\(`));
      expect(spared).toMatch(new RegExp(`\\nconst ${name} = /\\*@__PURE__\\*/ [\\w$]+\\.forwardRef\\(`));
    }
    expect(spared).not.toMatch(/^\w+\.displayName/m);
  });

  it("keep everything else, within a function too", () => {
    const within = 'function f() {\n\tlet Inner = React.forwardRef(g);\n\tInner.displayName = "Inner";\n}\nexport { f };\n';
    expect(sparedOf(within)).toBe(within);
  });
});
