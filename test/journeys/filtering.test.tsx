import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { readAhead } from "#src/api/dataset-provider.tsx";
import { createQueryClient } from "#src/app/query-client.ts";
import { partsWords } from "#src/features/overview/parts-words.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { API_BASE, addressSearch, cardNames, headline, lead, renderApp, renderOverview, waitForCards } from "./render-app.tsx";
import { countRequests } from "./serve.ts";

const { figures, filters } = words;

function chip(label: string): HTMLElement {
  return screen.getByRole("button", { name: filters.remove(label) });
}

function delivered(): string {
  return headline(figures.labels.delivered);
}

async function chooseType(user: UserEvent, type: "agency" | "enterprise"): Promise<void> {
  await user.selectOptions(screen.getByRole("combobox", { name: filterWords.vi.sponsorType.name }), type);
}

describe("the filter", () => {
  it("by quarter narrows every figure to it", async () => {
    const user = await renderOverview();
    await user.click(screen.getByRole("radio", { name: "Quý II/2017" }));
    await waitFor(() => expect(lead()).toMatch(/^Quý II\/2017 đạt/));
    expect(addressSearch()).toBe("?period=2017-Q2");
    expect(delivered()).not.toMatch(/^2,5 tỷ/);
    expect(screen.getByRole("radio", { name: "Quý II/2017" })).toBeChecked();
    expect(screen.getByRole("heading", { name: /^Hỗ trợ theo quý\. Quý II\/2017 đạt [\d,]+\s% kế hoạch/ })).toBeInTheDocument();
    expect(chip("Quý II/2017")).toBeInTheDocument();
    expect(cardNames()).toHaveLength(9);
  });

  it("by any month is in the list of other periods", async () => {
    const user = await renderOverview();
    await user.selectOptions(screen.getByRole("combobox", { name: filters.otherPeriod }), "Tháng 8/2016");
    await waitFor(() => expect(lead()).toMatch(/^(Trong t|T)háng 8\/2016/));
    expect(addressSearch()).toBe("?period=2016-08");
  });

  it("by six or nine months is in the list too, and said as offices say it", async () => {
    const user = await renderOverview();
    const list = screen.getByRole("combobox", { name: filters.otherPeriod });
    const groups = within(list).getAllByRole("group");
    expect(groups.map((group) => group.getAttribute("label"))).toEqual(["Tháng", "Quý", "6 tháng", "9 tháng", "Năm"]);
    await user.selectOptions(list, "6 tháng đầu năm 2017");
    await waitFor(() => expect(lead()).toMatch(/^6 tháng đầu năm 2017 đạt /));
    expect(addressSearch()).toBe("?period=2017-H1");
    expect(chip("6 tháng đầu năm 2017")).toBeInTheDocument();
    await user.selectOptions(list, "9 tháng đầu năm 2017");
    await waitFor(() => expect(lead()).toMatch(/^9 tháng đầu năm 2017 đạt /));
    expect(addressSearch()).toBe("?period=2017-9M");
  });

  it("by commune leaves its card alone, and clearing it brings every card back", async () => {
    const user = await renderOverview();
    const all = cardNames();
    await user.click(screen.getByRole("checkbox", { name: "Gia Minh" }));
    await waitForCards(["Gia Minh"]);
    expect(addressSearch()).toBe("?communes=gia-minh");
    await waitFor(() => expect(lead()).toContain("xã Gia Minh"));
    expect(lead()).toContain("0/1 xã");
    await user.click(chip("Gia Minh"));
    await waitForCards(all);
    expect(addressSearch()).toBe("");
    await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
  });

  it("by two communes shows both in the Decision's order, whichever came first", async () => {
    const user = await renderOverview();
    await user.click(screen.getByRole("checkbox", { name: "Gia Tiến" }));
    await user.click(screen.getByRole("checkbox", { name: "Gia Lạc" }));
    await waitForCards(["Gia Lạc", "Gia Tiến"]);
    expect(addressSearch()).toBe("?communes=gia-lac,gia-tien");
  });

  it("by kind leaves that kind alone in its panel", async () => {
    const user = await renderOverview();
    await user.click(screen.getByRole("checkbox", { name: "Dạy nghề" }));
    await waitFor(() => expect(delivered()).not.toMatch(/^2,5 tỷ/));
    const panel = await screen.findByRole("region", { name: partsWords.vi.kinds.title });
    await waitFor(() => expect(within(panel).getAllByRole("listitem")).toHaveLength(1));
    expect(within(panel).getByText("Dạy nghề")).toBeInTheDocument();
    expect(addressSearch()).toBe("?kinds=vocationalTraining");
  });

  it("by sponsor type: both sides together are the whole", async () => {
    const user = await renderOverview();
    const millions = () =>
      Number(/([\d.,]+) (tỷ|triệu)/.exec(delivered())?.[1]?.replace(".", "").replace(",", ".")) *
      (/^[\d.,]+ tỷ/.test(delivered()) ? 1000 : 1);
    const sides: number[] = [];
    for (const type of ["agency", "enterprise"] as const) {
      await chooseType(user, type);
      await waitFor(() => expect(chip(words.sponsorTypes[type])).toBeInTheDocument());
      await waitFor(() => expect(delivered()).not.toMatch(/^2,5 tỷ/));
      expect(addressSearch()).toBe(`?sponsorType=${type}`);
      await waitFor(() => expect(sides).not.toContain(millions()));
      sides.push(millions());
    }
    // Rounded to 0,01 billion each.
    expect(sides.reduce((sum, side) => sum + side, 0)).toBeCloseTo(2500, -2);
  });

  it("that nothing matches says so, and offers to clear the filters", async () => {
    const user = await renderOverview("/?period=2017-Q1&communes=gia-minh");
    await screen.findByText(words.states.noMatch, { selector: "[role=status] *" });
    expect(lead()).toContain("chưa ghi nhận hỗ trợ nào");
    expect(cardNames()).toEqual(["Gia Minh"]);
    await user.click(screen.getByRole("button", { name: words.states.clearFilters }));
    await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
    await waitFor(() => expect(cardNames()).toHaveLength(9));
    expect(addressSearch()).toBe("");
  });
});

describe("the chips", () => {
  const ADDRESS = "/?period=2017-Q3&communes=gia-lac,gia-minh&sponsorType=enterprise&kinds=infrastructure";
  const LABELS = ["Quý III/2017", "Gia Lạc", "Gia Minh", words.sponsorTypes.enterprise, "Xây dựng cơ sở hạ tầng"];

  it("are removed one by one, each taking its own part out of the address", async () => {
    const user = await renderOverview(ADDRESS);
    const left: string[] = [];
    for (const label of LABELS) {
      await user.click(chip(label));
      await waitFor(() => expect(screen.queryByRole("button", { name: filters.remove(label) })).not.toBeInTheDocument());
      left.push(addressSearch());
    }
    expect(left).toEqual([
      "?communes=gia-lac,gia-minh&sponsorType=enterprise&kinds=infrastructure",
      "?communes=gia-minh&sponsorType=enterprise&kinds=infrastructure",
      "?sponsorType=enterprise&kinds=infrastructure",
      "?kinds=infrastructure",
      "",
    ]);
    await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
  });

  it("are removed all at once", async () => {
    const user = await renderOverview(ADDRESS);
    for (const label of LABELS) expect(chip(label)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: filters.clearAll }));
    await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
    expect(addressSearch()).toBe("");
    expect(screen.queryByRole("button", { name: filters.clearAll })).not.toBeInTheDocument();
  });

  it("taken back two in one task are both gone, of one filter and of two", async () => {
    await renderOverview(ADDRESS);
    act(() => {
      for (const label of ["Gia Lạc", "Gia Minh", "Xây dựng cơ sở hạ tầng"]) chip(label).click();
    });
    await waitFor(() => expect(addressSearch()).toBe("?period=2017-Q3&sponsorType=enterprise"));
  });

  it("take back a choice without the rest of the address", async () => {
    const user = await renderOverview("/?map=delivered&period=2017-Q3&by=month");
    await user.click(chip("Quý III/2017"));
    await waitFor(() => expect(addressSearch()).toBe("?map=delivered&by=month"));
  });
});

it("filters never ask the server again: one request an endpoint after ten changes", async () => {
  const counts = countRequests();
  const user = await renderOverview();
  const changes = [
    () => user.click(screen.getByRole("radio", { name: "Quý III/2017" })),
    () => user.click(screen.getByRole("checkbox", { name: "Gia Minh" })),
    () => user.click(screen.getByRole("checkbox", { name: "Gia Lạc" })),
    () => user.click(screen.getByRole("checkbox", { name: "Dạy nghề" })),
    () => chooseType(user, "enterprise"),
    () => user.selectOptions(screen.getByRole("combobox", { name: filters.otherPeriod }), "Năm 2016 (6/12 tháng)"),
    () => user.click(screen.getByRole("checkbox", { name: "Gia Minh" })),
    () => user.click(screen.getByRole("radio", { name: "Quý II/2017" })),
    () => user.click(chip("Gia Lạc")),
    () => user.click(screen.getByRole("button", { name: filters.clearAll })),
  ];
  const addresses = new Set<string>();
  for (const change of changes) {
    await change();
    addresses.add(location.search);
  }
  await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
  expect(addresses.size).toBe(10);
  expect(counts).toEqual({ programme: 1, communes: 1, agencies: 1, enterprises: 1, support: 1, proposals: 1 });
});

it("what was read ahead of drawing is not read again", async () => {
  const counts = countRequests();
  const queryClient = createQueryClient();
  await readAhead(queryClient, API_BASE);
  await renderApp("/", queryClient);
  await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
  await waitFor(() => expect(cardNames()).toHaveLength(9));
  expect(Object.values(counts)).toEqual([1, 1, 1, 1, 1, 1]);
});
