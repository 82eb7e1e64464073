// @vitest-environment node
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { http, passthrough } from "msw";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { server as mockServer } from "#mocks/server.ts";
import { startServer } from "#test/e2e/start-server.ts";

const folder = mkdtempSync(path.join(tmpdir(), "start-"));
const distDir = path.join(folder, "dist");
const dataDir = path.join(folder, "data");

beforeAll(() => {
  mkdirSync(distDir);
  mkdirSync(path.join(dataDir, "api"), { recursive: true });
  writeFileSync(path.join(distDir, "index.html"), "<!doctype html><div id=root>Đang tải</div>");
  writeFileSync(path.join(dataDir, "config.json"), "{}");
  writeFileSync(path.join(dataDir, "api/support.json"), "[]");
});
// These tests speak to a real server on this machine.
beforeEach(() => mockServer.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));
afterAll(() => rmSync(folder, { recursive: true }));

function run(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "start.ts")], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DIST_DIR: distDir, DATA_DIR: dataDir, HOST: "127.0.0.1", ...env },
  });
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk.toString("utf8");
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

describe("npm start", () => {
  it("serves page and data on a free port, and stops when asked to", async () => {
    const server = await startServer({ distDir, dataDir });
    onTestFinished(server.stop);
    expect(await (await fetch(server.url)).text()).toContain("Đang tải");
    expect(await (await fetch(`${server.url}/api/support.json`)).json()).toEqual([]);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it("says which port is taken", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const { code, said } = await run({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
  });

  it.each([
    ["the build is missing", { DIST_DIR: path.join(folder, "none") }, "npm run build"],
    ["the data is missing", { DATA_DIR: path.join(folder, "none") }, "No config.json in the data folder"],
    ["the port is no port", { PORT: "http" }, "is no port number"],
    ["the port is too high", { PORT: "70000" }, "is no port number"],
  ])("says that %s", async (_what, env, expected) => {
    const { code, said } = await run(env);
    expect(code).toBe(1);
    expect(said).toContain(expected);
    expect(said).not.toContain("    at ");
  });
});
