import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { communeWords } from "#src/features/commune/commune-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { addressSearch, cardNames, plain, renderApp, renderOverview, waitForCards } from "./render-app.tsx";
import { publication, serve, serveLines } from "./serve.ts";

describe("the way to a commune", () => {
  it("is its card; the filters come along, and the way back brings them again", async () => {
    const user = await renderOverview("/?period=2017-Q3&communes=gia-lac,gia-minh&lang=vi");
    const card = within(screen.getByRole("article", { name: "Gia Lạc" }));
    await user.click(card.getByRole("link", { name: "Gia Lạc" }));
    const title = await screen.findByRole("heading", { level: 1, name: words.commune.title("Gia Lạc") });
    expect(location.pathname).toBe("/communes/gia-lac");
    expect(addressSearch()).toBe("?period=2017-Q3&communes=gia-lac,gia-minh&lang=vi");
    expect(document.title).toContain("Gia Lạc");
    expect(title).toHaveFocus();
    await user.click(screen.getByRole("link", { name: words.app.home }));
    await waitForCards(["Gia Lạc", "Gia Minh"]);
    expect(location.pathname).toBe("/");
    expect(addressSearch()).toBe("?period=2017-Q3&communes=gia-lac,gia-minh&lang=vi");
  });

  it("is a step that back takes back", async () => {
    const user = await renderOverview();
    await user.click(within(screen.getByRole("article", { name: "Gia Minh" })).getByRole("link", { name: "Gia Minh" }));
    await screen.findByRole("heading", { level: 1, name: words.commune.title("Gia Minh") });
    history.back();
    await waitFor(() => expect(cardNames()).toHaveLength(9));
    expect(location.pathname).toBe("/");
  });
});

it("a link to the page that is open adds no step to go back", async () => {
  const user = await renderOverview("/?period=2017-Q3");
  const steps = history.length;
  await user.click(screen.getByRole("link", { name: new RegExp(words.app.title) }));
  expect(history.length).toBe(steps);
  expect(addressSearch()).toBe("?period=2017-Q3");
});

describe("the page of a commune", () => {
  it("tells its standing, criteria, support, sponsors over time, proposals and situation", async () => {
    await renderApp("/communes/gia-lac");
    await screen.findByRole("heading", { level: 1, name: words.commune.title("Gia Lạc") });
    const own = communeWords.vi;
    for (const title of [
      communeWords.vi.inCharge,
      communeWords.vi.supportBy.quarter,
      own.toDo.title,
      own.kinds,
      communeWords.vi.criteria.title,
      own.comparison,
      own.timeline,
      communeWords.vi.proposals.title,
      communeWords.vi.situation.title,
    ]) {
      expect(screen.getByRole("region", { name: title })).toBeInTheDocument();
    }
    const textsOf = (title: string) =>
      within(screen.getByRole("region", { name: title }))
        .getAllByRole("listitem")
        .map((item) => item.textContent);
    const texts = textsOf(own.timeline);
    expect(texts.some((text) => text?.includes("Cơ quan cấp tỉnh 03") && text.includes("tháng 3/2017"))).toBe(true);
    expect(texts.some((text) => text?.includes("Cơ quan cấp huyện 04") && text.includes("tháng 4/2017"))).toBe(true);
    // Beside the sentence stand those who have it now.
    const ended = publication.agencies.filter(({ communes }) =>
      communes.some(({ communeId, to }) => communeId === "gia-lac" && typeof to === "string" && to < "2017-09"),
    );
    expect(ended.length).toBeGreaterThan(0);
    for (const { name } of ended) {
      expect(texts.some((text) => text?.includes(name))).toBe(true);
      expect(textsOf(communeWords.vi.inCharge).some((text) => text?.includes(name))).toBe(false);
    }
  });

  it("opens with what it was given under the reader's choice, and the criteria it has met", async () => {
    await renderApp("/communes/lien-son");
    const main = within(screen.getByRole("main"));
    const sentence = await main.findByText(/^Đến tháng 9\/2017, xã Liên Sơn được hỗ trợ/);
    expect(plain(sentence.textContent)).toBe(
      "Đến tháng 9/2017, xã Liên Sơn được hỗ trợ 152 triệu đồng, đạt 79,6 % kế hoạch (191 triệu đồng). " +
        "Quý III/2017 đạt 23,1 % kế hoạch (7,5/32,5 triệu đồng); chậm tiến độ. Đến nay đạt 11/19 tiêu chí.",
    );
  });

  it("says what is to be done, each with the way to what is behind it", async () => {
    const user = await renderApp("/communes/gia-minh?period=2017-Q3&communes=gia-lac&kinds=roads");
    const toDo = within(await screen.findByRole("region", { name: communeWords.vi.toDo.title }));
    expect(toDo.getByRole("heading", { name: "7 tiêu chí chưa đạt" })).toBeInTheDocument();
    expect(toDo.getByRole("link", { name: "2. Giao thông" })).toHaveAttribute("href", "/criteria?period=2017-Q3&kinds=roads");
    expect(toDo.getByRole("heading", { name: "Đôn đốc: 2 kiến nghị quá 60 ngày (lâu nhất 161)" })).toBeInTheDocument();
    expect(toDo.getByRole("link", { name: /nạo vét kênh tiêu/ })).toHaveAttribute(
      "href",
      "/proposals?communes=gia-minh&kinds=roads",
    );
    expect(toDo.getByRole("heading", { name: "Hỏi báo cáo: 1 nội dung chưa báo cáo (tháng 8/2017)" })).toBeInTheDocument();
    const owed = await toDo.findByRole("link", { name: "Cơ quan cấp tỉnh 04" });
    expect(toDo.getByText("1 nội dung, tháng 8/2017")).toBeInTheDocument();
    await user.click(owed);
    await screen.findByRole("heading", { level: 1, name: /^1 nội dung hỗ trợ/ });
    expect(addressSearch()).toBe("?communes=gia-minh&sponsors=agency:cq-tinh-04&step=not-reported");
  });

  it("opens what is to be done with what the overview asks a leader to step in for, whatever the reader has chosen", async () => {
    await renderApp("/communes/lien-son?period=2016-Q4&sponsorType=enterprise&kinds=roads");
    const toDo = within(await screen.findByRole("region", { name: communeWords.vi.toDo.title }));
    const [first] = await toDo.findAllByRole("heading", { level: 3 });
    expect(first).toHaveTextContent("Xử lý (phụ trách: Cơ quan cấp tỉnh 07, Cơ quan cấp huyện 03)");
    const hrefOf = (name: RegExp) => toDo.getByRole("link", { name }).getAttribute("href");
    expect(hrefOf(/^2 tháng liền chưa có hỗ trợ$/)).toBe("/support?communes=lien-son");
    expect(hrefOf(/^Quý III 23,1.% kế hoạch$/)).toBe("/pace?communes=lien-son");
  });

  it("says of one where nothing presses what was looked at", async () => {
    await renderApp("/communes/gia-tien");
    const toDo = () => within(screen.getByRole("region", { name: communeWords.vi.toDo.title }));
    await waitFor(() => expect(toDo().getByText(communeWords.vi.toDo.nothing)).toBeInTheDocument());
  });

  it("does not say of a programme without data that nothing presses", async () => {
    serveLines(() => []);
    await renderApp("/communes/gia-tien");
    const toDo = within(await screen.findByRole("region", { name: communeWords.vi.toDo.title }));
    expect(await toDo.findByText(words.overview.attention.partly)).toBeInTheDocument();
    expect(toDo.queryByText(communeWords.vi.toDo.nothing)).not.toBeInTheDocument();
  });

  it("leads to the commune before and after with the filters and the grain, and tells the ends of the list", async () => {
    const names = publication.communes.map(({ name }) => name);
    const user = await renderApp(`/communes/${publication.communes[0]?.id}?period=2017-Q3&by=month`);
    const nav = () => within(screen.getByRole("navigation", { name: communeWords.vi.neighbours.label }));
    await screen.findByRole("heading", { level: 1, name: words.commune.title(names[0] ?? "") });
    expect(nav().getByText(communeWords.vi.neighbours.first)).toBeInTheDocument();
    for (const name of names.slice(1)) {
      await user.click(nav().getByRole("link", { name: communeWords.vi.neighbours.next(name) }));
      await screen.findByRole("heading", { level: 1, name: words.commune.title(name) });
      expect(addressSearch()).toBe("?period=2017-Q3&by=month");
    }
    expect(nav().getByText(communeWords.vi.neighbours.last)).toBeInTheDocument();
    const [before] = names.slice(-2);
    expect(nav().getByRole("link", { name: communeWords.vi.neighbours.previous(before ?? "") })).toBeInTheDocument();
  });

  it.each(["quarter", "month", "half", "year"] as const)(
    "adds its support by %s up to its total, the figure of its card",
    async (grain) => {
      await renderApp(`/communes/gia-tien?by=${grain}`);
      const table = await screen.findByRole("table", { name: new RegExp(communeWords.vi.supportBy[grain]) });
      const cells = within(table)
        .getAllByRole("row")
        .map((row) => [...row.children].map((cell) => plain(cell.textContent)));
      // The second column is the bar.
      const sums = cells.slice(1, -1).map((row) => Number(row[3]?.replaceAll(".", "").replace(",", ".")));
      expect(sums.reduce((sum, one) => sum + one, 0)).toBeCloseTo(425, 6);
      expect(cells.at(-1)?.[3]).toBe("425");
    },
  );

  it.each(["gia-vien", "%3Cscript%3E", "constructor"])(
    "of no commune, %s, is not found, and leads home with the filters",
    async (id) => {
      const user = await renderApp(`/communes/${id}?period=2017-Q3`);
      await screen.findByRole("heading", { level: 1, name: communeWords.vi.notFoundTitle });
      expect(screen.getByText(communeWords.vi.notFound(decodeURIComponent(id)))).toBeInTheDocument();
      const [home] = screen.getAllByRole("link", { name: words.app.home });
      if (home) await user.click(home);
      await waitFor(() => expect(cardNames()).toHaveLength(9));
      expect(addressSearch()).toBe("?period=2017-Q3");
    },
  );
});

it("an address that leads nowhere says so, in the shell, with a way on", async () => {
  const user = await renderApp("/nowhere/at/all");
  await screen.findByRole("heading", { level: 1, name: words.errors.notFoundTitle });
  expect(document.title).toContain(words.errors.notFoundTitle);
  await screen.findByText("Số liệu đến tháng 9/2017");
  await user.click(screen.getByRole("link", { name: words.app.home }));
  await waitFor(() => expect(cardNames()).toHaveLength(9));
});

it("says that no agency has a commune any more, beside the enterprises that do", async () => {
  const ended = (each: (typeof publication.agencies)[number]) => ({
    ...each,
    communes: each.communes.map((one) => (one.communeId === "gia-thang" ? { ...one, to: "2017-03" } : one)),
  });
  serve({ agencies: publication.agencies.map(ended) });
  await renderApp("/communes/gia-thang");
  const inCharge = await screen.findByRole("region", { name: communeWords.vi.inCharge });
  await waitFor(() => expect(inCharge).toHaveTextContent("Doanh nghiệp kết nghĩa"));
  expect(inCharge).toHaveTextContent("Chưa có: cơ quan, đơn vị phụ trách");
});

it("says nothing of the kind where an agency has it", async () => {
  await renderApp("/communes/gia-minh");
  const inCharge = await screen.findByRole("region", { name: communeWords.vi.inCharge });
  await waitFor(() => expect(inCharge).toHaveTextContent("Cơ quan cấp tỉnh 04"));
  expect(inCharge).not.toHaveTextContent("Chưa có:");
});

it("what a commune that is no more asked for is listed as asked of nobody, not as waiting", async () => {
  const open = publication.proposals.find(({ status }) => status === "open");
  if (!open) throw new Error("The illustrative publication has open proposals");
  serve({
    communes: publication.communes.map((one) => (one.id === open.communeId ? { ...one, validTo: "2017-06-30" } : one)),
  });
  await renderApp(`/communes/${open.communeId}`);
  const { title, ended } = communeWords.vi.proposals;
  const panel = within(await screen.findByRole("region", { name: title }));
  expect((await panel.findAllByText(new RegExp(ended))).length).toBeGreaterThan(0);
  expect(panel.queryByText(new RegExp(words.statuses.open))).toBeNull();
});
