import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { pagedAnswer } from "#mocks/handlers/answer.ts";
import { server } from "#mocks/server.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { readRows } from "#src/api/rows.ts";
import { dataHealthWords } from "#src/features/data-health/data-health-words.ts";
import { findingsWords } from "#src/features/data-health/findings-words.ts";
import { dataDoubtsWords } from "#src/filters/data-doubts-words.ts";
import { PENDING, ready } from "#src/lib/loaded.ts";
import { isOfEntry, paths } from "#src/lib/paths.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { vi as words } from "#src/messages/vi.ts";
import { intakeBannerWords } from "#src/views/intake-banner-words.ts";
import { intakeParts } from "#src/views/intake-parts.ts";
import { uncountedWords } from "#src/views/uncounted-words.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { headline, lead, plain, renderApp, renderOverview } from "./render-app.tsx";
import { publication, serve, serveLines } from "./serve.ts";

const { figures } = words;
const banner = intakeBannerWords.vi;
const LINES = publication.support.length;
const [firstLine] = publication.support;
const [firstAgency] = publication.agencies;
const [firstEnterprise] = publication.enterprises;

/** Every screen but the speaker's, which shows what another window does, what stands on another site, and those of entry, which read no file. */
const SCREENS = Object.entries(paths)
  .filter(([name, { pattern }]) => name !== "speaker" && name !== "embed" && !isOfEntry(pattern))
  .map(([name, path]) => [name, hrefOf(path)] as const);

function hrefOf({ pattern }: (typeof paths)[keyof typeof paths]): string {
  const sponsor = pattern.startsWith("/agencies") ? firstAgency?.id : firstEnterprise?.id;
  return pattern.replace(":communeId", "gia-minh").replace(":sponsorId", sponsor ?? "");
}

async function renderData() {
  const user = await renderApp("/data");
  await screen.findByRole("region", { name: findingsWords.vi.title });
  await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
  return user;
}

function rowsOf(caption: string): string[][] {
  const rows = within(screen.getByRole("table", { name: caption }))
    .getAllByRole("row")
    .slice(1);
  return rows.map((row) => [...row.children].map((cell) => plain(cell.textContent)));
}

describe("a list that loses all its rows is unreadable, not empty", () => {
  const withoutStandard = publication.communes.map(({ standard: _, ...commune }) => commune);
  const cause = problemWords(
    { kind: "unreadable-list", file: "communes.json", lost: 9, of: 9, row: 1, field: "standard", reason: "missing" },
    words,
  );

  const agencies = publication.agencies.map(({ level: _, ...agency }) => agency);
  const enterprises = publication.enterprises.map((enterprise) => ({ ...enterprise, communes: null }));
  const support = publication.support.map((line) => ({ ...line, form: "gold" }));
  const proposals = publication.proposals.map((proposal) => ({ ...proposal, raisedOn: "28/09/2017" }));
  /** Of the communes and of the lines every screen speaks, but for those that stand without them. */
  const spoken: [list: string, rows: readonly unknown[], screens: readonly string[], standing: readonly string[]][] = [
    ["communes", withoutStandard, SCREENS.map(([name]) => name), ["proposals", "import", "accessibility"]],
    ["support", support, SCREENS.map(([name]) => name), ["criteria", "proposals", "import", "accessibility"]],
    ["agencies", agencies, ["agencies", "agency", "reporting"], ["reporting"]],
    ["enterprises", enterprises, ["enterprises", "enterprise", "pace"], ["pace"]],
    ["proposals", proposals, ["overview", "commune", "proposals"], []],
  ];
  const cases = spoken.flatMap(([list, rows, screens, standing]) =>
    SCREENS.filter(([name]) => screens.includes(name)).map(([name, address]) => ({
      list,
      rows,
      name,
      address,
      stands: standing.includes(name),
    })),
  );

  it.each(cases)("$list, on $name: no screen calls it nothing", async ({ list, rows, address, stands }) => {
    serve({ [list]: rows });
    await renderApp(address);
    const shown = () => plain(document.querySelector("main")?.textContent ?? document.body.textContent);
    const reason = `${list}.json không dùng được: ${rows.length}/${rows.length} dòng bị để riêng`;
    await waitFor(() => expect(shown().length).toBeGreaterThan(40));
    const told = () =>
      stands ? plain(document.body.textContent).includes(`${list}.json không dùng được`) : shown().includes(reason);
    await waitFor(() => expect(told(), shown().slice(0, 300)).toBe(true));
    await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
    const { noCommunes, nothingToAttend, noLines, noMatch } = words.states;
    expect([noCommunes, nothingToAttend, noLines, noMatch].filter((text) => shown().includes(text))).toEqual([]);
    if (!stands) expect(/(?<![\d.,])0 đồng|(?<!\d)0\/0|giảm 100 %/.exec(shown())?.[0]).toBeUndefined();
  });

  it.each(["agencies", "enterprises"] as const)(
    "%s without a row, though lines name some: every sum stands, and the file is told",
    async (list) => {
      serve({ [list]: [] });
      await renderApp();
      await waitFor(() => expect(headline(words.figures.labels.delivered)).toContain("2,5 tỷ đồng"));
      expect(await screen.findByText(intakeBannerWords.vi.nameless(`${list}.json không dùng được`))).toBeInTheDocument();
      const card = within(await screen.findByRole("article", { name: "Gia Minh" }));
      await waitFor(() => expect(card.getByText(words.states.unread)).toBeInTheDocument());
      cleanup();
      await renderApp("/data");
      await waitFor(() =>
        expect(screen.getByRole("main")).toHaveTextContent(words.errors.emptiedList(`${list}.json`, "support.json")),
      );
    },
  );

  it("communes without a row: it is their file that is told, and no line is set aside for it", async () => {
    serve({ communes: [] });
    await renderApp();
    const alerts = await screen.findAllByRole("alert");
    expect(alerts[0]).toHaveTextContent(words.errors.emptiedList("communes.json", "support.json"));
    expect(screen.queryByText(/support\.json không dùng được/)).not.toBeInTheDocument();
  });

  it("is told on /data with the first cause, and its rows are listed", async () => {
    serve({ communes: withoutStandard });
    await renderData();
    expect(cause).toBe(
      "communes.json không dùng được: 9/9 dòng bị để riêng, nên cả danh sách coi như chưa đọc được. Trước hết là dòng 1, “standard”: thiếu trường này.",
    );
    expect(lead()).toContain(`Đọc được ${ENDPOINTS.length - 1}/${ENDPOINTS.length} tệp số liệu; 9 dòng bị để riêng`);
    const [, communes] = rowsOf(dataHealthWords.vi.endpoints.caption);
    expect(communes?.[2]).toContain(dataHealthWords.vi.endpoints.unusable);
    expect(communes?.[2]).toContain(cause);
    expect(communes?.slice(4)).toEqual(["9", "9", "0"]);
    expect(rowsOf(words.app.setAsideTitle)).toHaveLength(9);
  });

  it("a retry after the repair brings the figures", async () => {
    serve({ communes: withoutStandard });
    const user = await renderApp();
    const [retry] = await screen.findAllByRole("button", { name: words.errors.retry });
    expect(headline(figures.labels.delivered)).toMatch(/^–/);
    serve({});
    if (retry) await user.click(retry);
    await waitFor(() => expect(headline(figures.labels.delivered)).toMatch(/^2,5 tỷ đồng/));
  });

  it("lines of which every second amount is text: no figure, and the cause", async () => {
    serveLines((lines) => lines.map((line, index) => (index % 2 === 0 ? { ...line, delivered: "1.000.000" } : line)));
    await renderApp();
    await waitFor(() => expect(headline(figures.labels.delivered)).toMatch(/^–/));
    expect(plain(document.body.textContent)).toContain("support.json không dùng được: 151/302 dòng bị để riêng");
    expect(plain(document.body.textContent)).not.toContain(words.states.nothingToAttend);
  });

  it("lines of which more than a tenth name a commune that is not there: the same", async () => {
    serveLines((lines) => lines.map((line, index) => (index < 31 ? { ...line, communeId: "gia-vien" } : line)));
    await renderApp();
    await waitFor(() => expect(plain(document.body.textContent)).toContain("31/302 dòng bị để riêng"));
    expect(headline(figures.labels.delivered)).toMatch(/^–/);
  });
});

it("rows set aside are drawn when they are asked for, the first of many, with the way to all", async () => {
  const lost = Array.from({ length: 900 }, (_, row) => ({ ...firstLine, id: `ht-lost-${row}`, month: "2017-13" }));
  const good = Array.from({ length: 9000 }, (_, row) => ({ ...firstLine, id: `ht-good-${row}` }));
  serveLines(() => [...good, ...lost]);
  const user = await renderApp("/communes");
  const button = await screen.findByRole("button", { name: words.app.setAsideShow });
  expect(screen.getByText(words.app.setAside(900))).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent("ht-lost-0");
  await user.click(button);
  const dialog = within(screen.getByRole("dialog", { name: words.app.setAsideTitle }));
  expect(within(await dialog.findByRole("table")).getAllByRole("row")).toHaveLength(151);
  expect(dialog.getByText(/150 dòng đầu trong 900 dòng/)).toBeInTheDocument();
  expect(dialog.getByRole("link", { name: words.app.setAsidePage })).toHaveAttribute("href", "/data");
  await user.click(dialog.getByRole("button", { name: words.app.close }));
  await waitFor(() => expect(document.body).not.toHaveTextContent("ht-lost-0"));
});

describe("lines outside the programme's months", () => {
  const ahead = { ...firstLine, id: "ht-ahead", month: "2017-10", delivered: 900_000_000 };

  it("are told over every screen with their months, and on /data: 303 read, 302 shown, none set aside", async () => {
    serveLines((lines) => [...lines, ahead]);
    await renderData();
    expect(screen.getByText(banner.outside("1", "tháng 10/2017"))).toBeInTheDocument();
    expect(rowsOf(dataHealthWords.vi.endpoints.caption)[4]?.slice(4)).toEqual(["303", "0", "302"]);
    expect(lead()).toContain("không dòng nào bị để riêng; 1 dòng ngoài các tháng của chương trình");
    expect(rowsOf(findingsWords.vi.caption)).toEqual([
      ["support.json", "303", "1", "month", "tháng 10/2017", findingsWords.vi.after],
    ]);
  });

  it("before the first month as well, in no figure; many months are told by the first and the last", async () => {
    const months = ["2015-12", "2016-01", "2016-06", "2017-10"];
    serveLines((lines) => [...lines, ...months.map((month) => ({ ...ahead, id: month, month }))]);
    await renderOverview();
    expect(lead()).toContain("2,5 tỷ đồng");
    expect(screen.getByText(banner.outside("4", dataDoubtsWords.vi.from("tháng 12/2015", "tháng 10/2017")))).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: words.app.setAsideShow })).not.toBeInTheDocument();
  });
});

describe("a list in pages", () => {
  it("is followed to its end", async () => {
    serve({});
    server.use(http.get("*/api/support.json", ({ request }) => pagedAnswer(publication.support, 100)(request)));
    await renderOverview();
    expect(lead()).toContain("2,5 tỷ đồng");
    expect(screen.queryByRole("link", { name: words.app.setAsidePage })).not.toBeInTheDocument();
  });

  it("of which nobody says where the rest is, is refused with both counts", async () => {
    serve(
      {},
      {
        support: () =>
          HttpResponse.json(publication.support.slice(0, 100), { status: 206, headers: { "Content-Range": "0-99/302" } }),
      },
    );
    await renderApp();
    await waitFor(() => expect(headline(figures.labels.delivered)).toMatch(/^–/));
    expect(screen.getAllByRole("alert")[0]).toHaveTextContent("support.json mới nhận được 100/302 dòng");
    expect(plain(document.body.textContent)).not.toMatch(/876 triệu|giảm 100 %/);
  });
});

describe("odd things in the files", () => {
  it("are counted over every screen, and each told on /data", async () => {
    serve({
      programme: { ...publication.programme, Thresholds: {} },
      communes: publication.communes.map((commune) => (commune.id === "gia-hung" ? { ...commune, name: "Gia HÆ°ng" } : commune)),
      support: publication.support.map(({ delivered, ...line }) => ({ ...line, Delivered: delivered, tags: [] })),
    });
    await renderData();
    expect(screen.getByText(banner.notices("4", "programme.json, communes.json, support.json"))).toBeInTheDocument();
    expect(lead()).toContain("4 điểm cần xem lại");
    const found = findingsWords.vi;
    expect(rowsOf(found.caption)).toEqual([
      ["programme.json", "1", "1", "Thresholds", "–", found.unknown],
      ["communes.json", "8", "1", "name", "Gia HÆ°ng", found.broken],
      ["support.json", "1", "256", "Delivered", "–", found.misspelt("delivered")],
      ["support.json", "1", "302", "tags", "–", found.unknown],
    ]);
  });

  it("a column in no row is told: all would be help without money value", async () => {
    serveLines((lines) => lines.map(({ delivered: _, ...line }) => line));
    await renderData();
    expect(rowsOf(findingsWords.vi.caption)).toEqual([["support.json", "–", "302", "delivered", "–", findingsWords.vi.absent]]);
  });

  it("are also what rows say against each other: told over every screen, and each on /data", async () => {
    serve({
      agencies: publication.agencies.map((agency, index) =>
        index === 0 ? { ...agency, communes: [{ communeId: "gia-vien", from: "2017-09", to: "2017-01" }] } : agency,
      ),
      proposals: publication.proposals.map((proposal, index) =>
        index === 0 ? { ...proposal, status: "done", raisedOn: "2017-09-20", answeredOn: "2016-01-01" } : proposal,
      ),
    });
    await renderData();
    expect(screen.getByText(banner.notices("3", "agencies.json, proposals.json"))).toBeInTheDocument();
    expect(rowsOf(findingsWords.vi.caption)).toEqual([
      [
        "agencies.json",
        "1",
        "1",
        "communes.communeId",
        "gia-vien",
        "không có xã này trong danh sách xã; không hiển thị ở xã nào",
      ],
      [
        "agencies.json",
        "1",
        "1",
        "communes.to",
        "2017-01",
        "tháng cuối ở trước tháng đầu; phân công này không có hiệu lực ở tháng nào",
      ],
      [
        "proposals.json",
        "1",
        "1",
        "answeredOn",
        "2016-01-01",
        "ngày trả lời ở trước ngày nêu kiến nghị; không tính số ngày trả lời",
      ],
    ]);
  });

  it("of which there is none are not looked for in vain", async () => {
    serve({});
    await renderData();
    expect(screen.getByText(findingsWords.vi.none)).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: words.app.setAsidePage })).not.toBeInTheDocument();
  });

  it("the last good copy of a file caught while it was written says so", async () => {
    serve(
      {},
      {
        support: (body) => HttpResponse.json(JSON.parse(JSON.stringify(body)), { headers: { "X-Served": "last-good; age=290" } }),
      },
    );
    await renderData();
    expect(screen.getByText(banner.lastGood("support.json"))).toBeInTheDocument();
    expect(rowsOf(findingsWords.vi.caption)).toEqual([
      ["support.json", "–", "–", "–", "–", "tệp đang ghi dở hoặc hỏng; đang dùng bản lành trước đó, ghi cách đây 5 phút"],
    ]);
  });
});

describe("amounts", () => {
  const withAmount = (at: number, delivered: number) =>
    serveLines((lines) => lines.map((line, index) => (index === at ? { ...line, delivered } : line)));

  it("too large to be believed are shown, and flagged with their row", async () => {
    withAmount(4, 200_000_000_000);
    await renderOverview();
    expect(headline(figures.labels.delivered)).toContain("202,4");
    expect(screen.getByText(banner.flagged("1", "5"))).toBeInTheDocument();
  });

  it("are flagged on /data by the programme's own limit", async () => {
    const { thresholds } = publication.programme;
    serve({
      programme: { ...publication.programme, thresholds: { ...thresholds, largestPlausibleDong: 1_000_000_000 } },
      support: publication.support.map((line, index) => (index === 4 ? { ...line, delivered: 1_000_000_001 } : line)),
    });
    await renderData();
    expect(rowsOf(findingsWords.vi.caption)).toEqual([
      ["support.json", "5", "1", "delivered", "1.000.000.001 đồng", plain(findingsWords.vi.flagged("1 tỷ đồng"))],
    ]);
  });

  it("whose sum cannot be counted to the dong are named with their rows, and the rest of the page stands", async () => {
    withAmount(4, Number.MAX_SAFE_INTEGER);
    await renderApp();
    await waitFor(() => expect(headline(figures.labels.delivered)).toMatch(/^–/));
    expect(plain(screen.getAllByRole("alert")[0]?.textContent)).toContain("dòng 5 (ht-005) 9.007.199.254.740.991 đồng");
    expect(headline(figures.labels.standard)).toContain("2/9 xã");
    expect(headline(figures.labels.proposals)).toMatch(/^\d/);
  });
});

describe("a file caught while it is written", () => {
  it.each(["support", "programme"] as const)(
    "%s is asked for once more by itself, and nobody sees the failure",
    async (endpoint) => {
      let asked = 0;
      serve(
        {},
        {
          [endpoint]: (body: unknown) => {
            asked += 1;
            const text = JSON.stringify(body);
            return new HttpResponse(asked === 1 ? text.slice(0, 200) : text);
          },
        },
      );
      await renderOverview();
      expect(lead()).toContain("2,5 tỷ đồng");
      expect(asked).toBe(2);
      expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    },
  );

  it("and broken again is asked for no third time", async () => {
    let asked = 0;
    serve(
      {},
      {
        support: () => {
          asked += 1;
          return new HttpResponse("[{");
        },
      },
    );
    await renderApp();
    await waitFor(() => expect(screen.getAllByRole("alert")[0]).toHaveTextContent(words.errors.notJson("support.json")));
    expect(asked).toBe(2);
  });
});

it("the demonstration has as many lines as these tests count on", () => {
  expect(LINES).toBe(302);
});

it("a list that did not come is missing from no figure where the programme has not come either", () => {
  const failed = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => undefined } as const;
  expect(intakeParts(demoDataset({ proposals: failed }), "vi", words)).toEqual(["proposals.json chưa đọc được"]);
  expect(intakeParts(demoDataset({ programme: failed, proposals: failed }), "vi", words)).toEqual([]);
  // One that is on its way has not failed.
  expect(intakeParts(demoDataset({ proposals: PENDING }), "vi", words)).toEqual([]);
});

it("a list of names that cannot be used says that ids stand for them, as one that did not come does", () => {
  const agencies = ready(readRows("agencies", [{ id: "02" }]));
  const told = banner.nameless(dataDoubtsWords.vi.unreadable("agencies.json"));
  expect(intakeParts(demoDataset({ agencies }), "vi", words)[0]).toBe(told);
  const communes = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => undefined } as const;
  expect(intakeParts(demoDataset({ communes }), "vi", words)[0]).toBe(banner.nameless("communes.json chưa đọc được"));
});

it("rows with amounts too large to be believed are named up to three, and of more it is said that there are", () => {
  const parts = (...rows: number[]) => {
    const flagged = rows.map((row) => ({ row, id: `l-${row}`, field: "delivered", dong: 1e12 }) as const);
    return intakeParts({ ...demoDataset(), flagged }, "vi", words);
  };
  expect(parts(2, 5, 9)).toEqual([banner.flagged("3", "2, 5, 9")]);
  expect(parts(2, 5, 9, 9, 11)).toEqual([banner.flagged("5", "2, 5, 9 …")]);
});

it("criteria that the set has not are told with their numbers, five communes by name and the others counted", async () => {
  const { programme, communes } = publication;
  const criteria = programme.criteriaSet.criteria.filter(({ number }) => ![3, 17, 18, 19].includes(number));
  serve({
    programme: { ...programme, criteriaSet: { ...programme.criteriaSet, criteria } },
    communes: communes.map((commune, index) => (index === 0 ? { ...commune, criteriaSet: "QĐ 9" } : commune)),
  });
  await renderApp("/communes");
  const told = plain((await screen.findByText(uncountedWords.vi.banner(""), { exact: false })).textContent);
  const named = ["Gia Phương", "Gia Lạc", "Gia Minh", "Gia Trung"].map((name) => `${name} (số 3, 17–19)`);
  expect(told).toContain(uncountedWords.vi.banner(["Gia Thắng (chưa có bộ tiêu chí “QĐ 9”)", ...named].join("; ")));
  expect(told).toMatch(/ và 4 xã khác$/);
});
