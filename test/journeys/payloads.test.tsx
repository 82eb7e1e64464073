import { cleanup, screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { withoutBidiControls } from "#src/lib/bidi.ts";
import { isOfEntry, paths } from "#src/lib/paths.ts";
import { vi as words } from "#src/messages/vi.ts";
import { PAYLOADS, TEXT_FIELDS, withAllPayloads } from "#test/payloads.ts";
import { plain, renderApp } from "./render-app.tsx";
import { serve } from "./serve.ts";

vi.setConfig({ testTimeout: 300_000 });

/** Every screen, with the first commune and the first sponsors of the data, whose ids are payloads, too. */
function screensOf(bodies: ReturnType<typeof withAllPayloads>["bodies"]): string[] {
  const first = (body: unknown): string => (Array.isArray(body) ? encodeURIComponent(withoutBidiControls(body[0]?.id)) : "");
  const ids: Record<string, string> = {
    "/communes/:communeId": first(bodies.communes),
    "/agencies/:sponsorId": first(bodies.agencies),
    "/enterprises/:sponsorId": first(bodies.enterprises),
  };
  return (
    Object.values(paths)
      .map(({ pattern }) => pattern.replace(/:\w+$/, ids[pattern] ?? "time"))
      // Where nothing is entered the screens of entry say so, and show no data.
      .filter((address) => address !== paths.speaker.pattern && !address.startsWith("/embed/") && !isOfEntry(address))
  );
}

let drawn = 0;

async function expectOnlyText(address: string): Promise<void> {
  await renderApp(address);
  await waitFor(() => expect(plain(screen.queryAllByRole("heading", { level: 1 })[0]?.textContent), address).toMatch(/\S/));
  await waitFor(() => expect(document.querySelector("main [aria-busy=true]"), address).toBeNull());
  expect(plain(document.body.textContent), address).not.toContain(words.errors.pageTitle);
  const elements = [...document.body.querySelectorAll("*")];
  const loading = elements.filter((element) => element.matches("script, img, iframe, object, embed, base, meta"));
  expect(loading, address).toEqual([]);
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      expect(name, `${address}: ${element.outerHTML.slice(0, 200)}`).not.toMatch(/^on/i);
      const leads = /^(?:href|xlink:href|src|action|formaction)$/i.test(name);
      if (leads) expect(value, address).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
    }
  }
  expect("owned" in globalThis, address).toBe(false);
  drawn += 1;
}

it("whatever stands in any text field, every screen shows it as a text", async () => {
  // Another turn for each screen: what every screen says at its top is each of them once.
  const { bodies } = withAllPayloads(0);
  for (const [turn] of screensOf(bodies).entries()) {
    const served = withAllPayloads(turn);
    serve(served.bodies);
    await expectOnlyText(screensOf(served.bodies)[turn] ?? "/");
    cleanup();
  }
  process.stdout.write(
    `payloads: ${Object.keys(PAYLOADS).length} in turn over ${TEXT_FIELDS.size} text fields, on ${drawn} screens: 0 run, 0 are links\n`,
  );
  expect(drawn).toBe(20);
});
