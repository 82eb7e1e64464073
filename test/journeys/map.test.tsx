import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import { server } from "#mocks/server.ts";
import { month } from "#src/domain/month.ts";
import { boundaryMapWords } from "#src/features/overview/boundary-map-words.ts";
import { largeMapWords } from "#src/features/overview/large-map-words.ts";
import { mapWords } from "#src/features/overview/map-words.ts";
import { generatedBoundaries } from "#test/generated-boundaries.ts";
import { API_BASE, renderOverview } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

const map = mapWords.vi;
const mapPanel = () => within(screen.getByRole("region", { name: map.titles.criteria }));
const UNITS = publication.programme.mapUnits ?? [];

function serveBoundaries(body: () => Response): void {
  serve({ ...publication, programme: { ...publication.programme, boundaries: {} } });
  server.use(http.get(`${API_BASE}/boundaries.json`, body));
}

describe("units that are placed by their centroids", () => {
  it("stand on the map as others do, and lead to their communes", async () => {
    const mapUnits = UNITS.map(({ tile, ...unit }) => ({
      ...unit,
      centroid: { lat: 20.4 - (tile?.row ?? 0) * 0.02, lng: 105.8 + (tile?.column ?? 0) * 0.03 },
    }));
    serve({ ...publication, programme: { ...publication.programme, mapUnits } });
    await renderOverview();
    expect(await mapPanel().findByRole("link", { name: "Gia Tiến 19/19" })).toHaveAttribute("href", "/communes/gia-tien");
    expect(mapPanel().getByRole("list", { name: map.figures.criteria }).children).toHaveLength(21);
  });
});

describe("boundaries", () => {
  it("that the programme announces are drawn in place of the tiles, with the same names, figures and links", async () => {
    serveBoundaries(() => HttpResponse.json(generatedBoundaries(UNITS.map(({ code }) => code))));
    await renderOverview();
    expect(await mapPanel().findByRole("img", { name: map.figures.criteria })).toBeInTheDocument();
    expect(mapPanel().getByRole("link", { name: /^★ Gia Tiến\s*19\/19$/ })).toHaveAttribute("href", "/communes/gia-tien");
    expect(mapPanel().getByText(boundaryMapWords.vi.caption)).toBeInTheDocument();
    expect(mapPanel().queryByText(map.caption)).not.toBeInTheDocument();
  });

  it("close in on the chosen area: its units alone have names and links, and those around them are a ground", async () => {
    const size = { seed: 7, communes: 24, provinces: 4, agencies: 3, enterprises: 3, lines: 100, proposals: 0, months: 3 };
    const data = generateData({ ...size, firstMonth: month("2017-07") });
    const codes = data.programme.mapUnits?.map(({ code }) => code) ?? [];
    serve({ ...data, programme: { ...data.programme, boundaries: {} } });
    server.use(http.get(`${API_BASE}/boundaries.json`, () => HttpResponse.json(generatedBoundaries(codes))));
    await renderOverview("/?area=tinh-02");
    const drawing = await mapPanel().findByRole("img", { name: map.figures.criteria });
    const own = data.communes.filter(({ areaId }) => areaId === "tinh-02").map(({ id }) => `/communes/${id}?area=tinh-02`);
    const led = mapPanel()
      .getAllByRole("link")
      .map((link) => link.getAttribute("href"));
    expect(own).toHaveLength(6);
    expect(led.toSorted()).toEqual(own.toSorted());
    // The one path that is no unit of the area.
    expect(drawing.querySelector("path")?.getAttribute("d")).toMatch(/^M/);
  });

  it("that a unit lacks are said to be missing", async () => {
    serveBoundaries(() => HttpResponse.json(generatedBoundaries(UNITS.slice(3).map(({ code }) => code))));
    await renderOverview();
    expect(await mapPanel().findByText(boundaryMapWords.vi.captionWithout("3"))).toBeInTheDocument();
  });

  it.each([
    ["is not there", () => new HttpResponse(null, { status: 404 })],
    ["is no TopoJSON", () => HttpResponse.json([])],
    ["names other units", () => HttpResponse.json(generatedBoundaries(["1", "2"]))],
  ])("of a file that %s leave the tiles, and a word on why", async (_, body) => {
    serveBoundaries(body);
    await renderOverview();
    expect(await mapPanel().findByRole("link", { name: "Gia Tiến 19/19" })).toBeInTheDocument();
    expect(mapPanel().getByText(/^Không vẽ được ranh giới từ boundaries\.json: /)).toBeInTheDocument();
  });
});

describe("a map of more units than can be named", () => {
  it("is drawn part by part, each leading to its area alone, and finds a commune by its name", async () => {
    const size = { seed: 7, communes: 310, provinces: 4, agencies: 3, enterprises: 3, lines: 400, proposals: 0, months: 3 };
    serve(generateData({ ...size, firstMonth: month("2017-07") }));
    const user = await renderOverview();
    const large = largeMapWords.vi;
    expect(await mapPanel().findByRole("img", { name: "Tỉnh 02: 77 xã" })).toBeInTheDocument();
    expect(mapPanel().getAllByRole("img")).toHaveLength(4);
    expect(mapPanel().getByRole("link", { name: "Tỉnh 02" })).toHaveAttribute("href", "/?area=tinh-02");
    expect(within(mapPanel().getByRole("list", { name: large.most })).getAllByRole("link")).toHaveLength(5);
    await user.type(mapPanel().getByRole("searchbox", { name: large.find }), "xa 123");
    expect(await mapPanel().findByText(large.found("1"))).toBeInTheDocument();
    const found = within(mapPanel().getByRole("list", { name: large.find })).getByRole("link");
    expect(found).toHaveAttribute("href", "/communes/xa-123");
  });
});
