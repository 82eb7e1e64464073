import { spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { startServer } from "../e2e/start-server.ts";
import { type Driver, walk } from "./walk.ts";

const KNOWN: Parameters<typeof walk>[2] = [];

const DRIVER = "/usr/bin/WebKitWebDriver";
const DISPLAY = ":97";
const PORT = 47_125;
const START_MS = 20_000;

const [browser] = globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser");
if (browser === undefined || !existsSync(DRIVER) || !existsSync("/usr/bin/Xvfb")) {
  console.error("No WebKitGTK here: sudo apt-get install -y --no-install-recommends webkit2gtk-driver xvfb");
  process.exit(1);
}

/** A text that an answer of the driver holds. */
function textIn(value: unknown, name: string): string {
  const text: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  return typeof text === "string" ? text : "";
}

/** A command of WebDriver, as it is written. */
async function command(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value }: { value: unknown } = await response.json();
  if (!response.ok) throw new Error(`WebDriver answered ${response.status}: ${textIn(value, "message")}`);
  return value;
}

async function started(): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await pause(100)) {
    const isThere = await fetch(`http://127.0.0.1:${PORT}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
  }
  throw new Error(`${DRIVER} did not answer within ${START_MS / 1000} s`);
}

const environment = { ...process.env, DISPLAY, TZ: "Asia/Ho_Chi_Minh", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };
const screen = spawn("/usr/bin/Xvfb", [DISPLAY, "-screen", "0", "1600x1000x24"], { stdio: "ignore" });
const driverProcess = spawn(DRIVER, [`--port=${PORT}`], { stdio: "ignore", env: environment });
const server = await startServer();
try {
  await started();
  const options = { binary: browser, args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const within = `/session/${textIn(await command("POST", "/session", { capabilities }), "sessionId")}`;
  const driver: Driver = {
    goto: async (address) => void (await command("POST", `${within}/url`, { url: address })),
    read: (expression) => command("POST", `${within}/execute/sync`, { script: `return ${expression}`, args: [] }),
    // The driver has neither a print command nor a folder for downloads, and does not tell of errors.
    print: null,
    downloads: null,
    errors: () => [],
  };
  const faults = await walk(driver, server.url, KNOWN);
  console.log(faults.length === 0 ? "Nothing new is wrong in WebKit." : `Wrong in WebKit: ${faults.join(", ")}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
  await command("DELETE", within);
} finally {
  await server.stop();
  driverProcess.kill();
  screen.kill();
}
