import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { vi as words } from "#src/messages/vi.ts";
import { expectConsole } from "#test/expected-console.ts";
import { renderOverview } from "./render-app.tsx";
import { serveLines } from "./serve.ts";

// The code that says which data is in no figure does not come.
vi.mock("#src/app/data-banners.tsx", () => {
  throw new Error("Failed to fetch dynamically imported module");
});

it("that some data is in no figure is said all the same, with the way to it", async () => {
  expectConsole("error", /dynamically imported module/);
  serveLines((lines) => lines.map((line, index) => (index === 0 ? { ...line, month: "2017-13" } : line)));
  await renderOverview();
  await screen.findByText(words.app.doubtful);
  expect(screen.getByRole("link", { name: words.app.setAsidePage })).toHaveAttribute("href", "/data");
});
