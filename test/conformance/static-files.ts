import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { http, passthrough } from "msw";
import { server as mockServer } from "#mocks/server.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import type { ConformanceSource } from "./read-source.ts";

/** A folder of files behind a plain web server, over real HTTP: the mocks let its requests through. */
export function staticFiles(folder: string): ConformanceSource {
  return {
    async open() {
      const webServer = createServer((request, response) => {
        const endpoint = ENDPOINTS.find((name) => request.url === `/api/${name}.json`);
        if (!endpoint) {
          response.writeHead(404).end();
          return;
        }
        void readFile(`${folder}${endpoint}.json`).then(
          (file) => response.writeHead(200, { "Content-Type": "application/json" }).end(file),
          () => response.writeHead(404).end(),
        );
      });
      await new Promise<void>((resolve) => {
        webServer.listen(0, "127.0.0.1", resolve);
      });
      const address = webServer.address();
      if (address === null || typeof address === "string") throw new TypeError("The web server has no port");
      const origin = `http://127.0.0.1:${address.port}`;
      mockServer.use(http.get(`${origin}/*`, () => passthrough()));
      return {
        apiBase: `${origin}/api`,
        close: () =>
          new Promise<void>((resolve) => {
            webServer.close(() => resolve());
            webServer.closeAllConnections();
          }),
      };
    },
  };
}
