// @vitest-environment node
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { server } from "#mocks/server.ts";
import { PartialListError } from "./errors.ts";
import { getWholeList } from "./plain-list.ts";

const URL_OF_LIST = "http://localhost:3000/api/support.json";

function serve(status: number, headers: Record<string, string>): void {
  server.use(
    http.get(URL_OF_LIST, ({ request }) =>
      request.url.includes("?") ? HttpResponse.json(["b"]) : HttpResponse.json(["a"], { status, headers }),
    ),
  );
}

it.each<[string, number, Record<string, string>, unknown[]]>([
  ["says nothing of pages", 200, {}, ["a"]],
  ["names a next page", 200, { Link: '<?page=2>; rel="next"' }, ["a", "b"]],
  ["names something else", 200, { Link: "<x.css>; rel=preload" }, ["a"]],
  ["says that it is all there is", 200, { "X-Total-Count": "1" }, ["a"]],
  ["is called partial and is the whole", 206, { "Content-Range": "items 0-0/1" }, ["a"]],
])("an answer that %s is read to the end of the list", async (_, status, headers, rows) => {
  serve(status, headers);
  expect(await getWholeList(URL_OF_LIST)).toEqual({ rows, isTotalUnknown: false, lastGood: null });
});

it.each<[string, number, Record<string, string>]>([
  ["that calls itself one", 206, {}],
  ["of more rows", 200, { "X-WP-Total": "2" }],
  ["of more rows by its range", 200, { "Content-Range": "items 0-0/2" }],
])("a part %s does not pass as the whole", async (_, status, headers) => {
  serve(status, headers);
  await expect(getWholeList(URL_OF_LIST)).rejects.toThrow(PartialListError);
});
