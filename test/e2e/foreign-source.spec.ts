import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { vi } from "#src/messages/vi.ts";
import { documentedSource } from "#test/conformance/documented-source.ts";
import { startJsonServer, startPostgrestStandIn } from "#test/conformance/foreign-servers.ts";
import { inJsonServer, inPostgrest } from "#test/conformance/foreign-shapes.ts";
import { expect, test } from "./fixtures.ts";
import { expectDrawn, headline } from "./on-page.ts";

const publication = illustrativePublication();
const SOURCES = [
  { name: "json-server", start: () => startJsonServer(inJsonServer(publication)), address: "/ho-tro" },
  { name: "PostgREST", start: () => startPostgrestStandIn(inPostgrest(publication)), address: "/ho_tro?order=stt" },
];

for (const { name, start, address } of SOURCES) {
  test(`a source of others on another origin is read as its own publication would be: ${name}`, async ({
    page,
    ownServer,
    tolerate,
  }) => {
    const foreign = await start();
    try {
      const config = {
        apiBase: foreign.origin,
        authority: null,
        refreshMinutes: 15,
        language: "vi",
        source: documentedSource(name),
      };
      writeFileSync(path.join(ownServer.dataDir, "config.json"), JSON.stringify(config));
      rmSync(path.join(ownServer.dataDir, "api"), { recursive: true });
      // The build knows of no source of others; at the second visit the device does.
      tolerate("/api/");
      await page.goto(ownServer.url);
      await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
      await expectDrawn(page);

      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.reload();
      await expect(headline(page, vi.figures.labels.delivered)).toHaveText("2,5 tỷ đồng");
      await expectDrawn(page);
      expect(asked.filter((url) => url.startsWith(`${foreign.origin}/`)).length).toBeGreaterThan(5);
      expect(asked.filter((url) => url.startsWith(`${ownServer.url}/api/`))).toEqual([]);

      await page.goto(`${ownServer.url}/data`);
      await expect(page.getByRole("link", { name: "support.json" })).toHaveAttribute("href", foreign.origin + address);
      // What is asked for at rest is asked of the servers while they are there.
      await page.waitForLoadState("networkidle");
    } finally {
      await foreign.close();
    }
  });
}

test("a slip in the configuration of a source is told by its field, in words", async ({ page, ownServer }) => {
  const config = {
    apiBase: "api",
    authority: null,
    refreshMinutes: 15,
    language: "vi",
    source: { paging: { kind: "range", size: 0 } },
  };
  writeFileSync(path.join(ownServer.dataDir, "config.json"), JSON.stringify(config));
  await page.goto(ownServer.url);
  await expect(page.getByRole("main")).toContainText(
    vi.errors.contract("config.json", "source.paging.size", vi.reasons["not-a-page-size"]),
  );
  await page.waitForLoadState("networkidle");
});
