import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { mapWords } from "#src/features/overview/map-words.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { vi as words } from "#src/messages/vi.ts";
import { timeWords } from "#src/views/time-words.ts";
import { addressSearch, cardNames, lead, renderOverview, waitForCards } from "./render-app.tsx";

const { filters } = words;

/** The browser's buttons. */
async function go(steps: -1 | 1): Promise<void> {
  const moved = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
  act(() => (steps === -1 ? history.back() : history.forward()));
  await act(async () => void (await moved));
}

it("a link pressed right after a choice leads on with it, and Back to it", async () => {
  await renderOverview("/");
  act(() => screen.getByRole("radio", { name: "Quý III/2017" }).click());
  act(() => screen.getByRole("link", { name: words.app.nav.communes }).click());
  await waitFor(() => expect(location.pathname).toBe("/communes"));
  expect(addressSearch()).toBe("?period=2017-Q3");
  await go(-1);
  expect(location.pathname + addressSearch()).toBe("/?period=2017-Q3");
});

describe("a wrong value in the address", () => {
  it.each([
    ["period=2017-13", filterWords.vi.period.name, "2017-13"],
    ["period=2030-Q1", filterWords.vi.period.name, "2030-Q1"],
    ["communes=gia-vien", filterWords.vi.communes.name, "gia-vien"],
    ["kinds=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", filterWords.vi.kinds.name, "<img src=x onerror=alert(1)>"],
    ["sponsorType=person", filterWords.vi.sponsorType.name, "person"],
  ])("%s falls back with a notice that names it; dismissing the notice cleans the address", async (search, what, value) => {
    const user = await renderOverview(`/?${search}`);
    expect(await screen.findByText(filters.problem(what, value))).toBeInTheDocument();
    // What is costly to draw follows the notice by a frame or more.
    await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
    expect(document.querySelector("img")).toBeNull();
    const before = history.length;
    await user.click(screen.getByRole("button", { name: filters.dismiss }));
    await waitFor(() => expect(screen.queryByText(filters.problem(what, value))).not.toBeInTheDocument());
    expect(addressSearch()).toBe("");
    // Going back does not bring the wrong value back.
    expect(history.length).toBe(before);
  });

  it.each([
    ["part=dancing", "part=dancing"],
    ["by=weekly", "by=weekly"],
    ["stack=colour", "stack=colour"],
    ["map=height", "map=height"],
    ["lang=fr", "lang=fr"],
  ])("%s, which says how something is shown, is told like a filter's, and dismissed alone", async (search, told) => {
    const user = await renderOverview(`/?period=2017-Q3&${search}`);
    expect(await screen.findByText(filters.problem(filters.setting, told))).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: filters.dismiss }));
    await waitFor(() => expect(addressSearch()).toBe("?period=2017-Q3"));
    expect(screen.queryByText(filters.problem(filters.setting, told))).not.toBeInTheDocument();
  });

  it("a second value is told as one too many, whatever it is of; the first stands", async () => {
    const user = await renderOverview("/?period=2017-Q3&period=2017-Q2&by=month&by=year");
    const told = `${filters.repeated(filterWords.vi.period.name, "2017-Q2")} ${filters.repeated(filters.setting, "by=year")}`;
    expect(await screen.findByText(told)).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: timeWords.vi.byMonth })).toBeChecked();
    await user.click(screen.getByRole("button", { name: filters.dismiss }));
    await waitFor(() => expect(addressSearch()).toBe("?period=2017-Q3&by=month"));
  });

  it("a part of the chart that the filter leaves nothing of is no wrong one", async () => {
    await renderOverview("/?kinds=jobCreation&part=kind%3Ainfrastructure");
    expect(screen.queryByRole("button", { name: filters.dismiss })).not.toBeInTheDocument();
  });

  it("leaves the rest of the address standing", async () => {
    const user = await renderOverview("/?period=2017-Q3&communes=gia-minh,nowhere&map=delivered");
    await waitForCards(["Gia Minh"]);
    expect(screen.getByText(filters.problem(filterWords.vi.communes.name, "nowhere"))).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: filters.dismiss }));
    await waitFor(() => expect(addressSearch()).toBe("?period=2017-Q3&communes=gia-minh&map=delivered"));
    expect(cardNames()).toEqual(["Gia Minh"]);
  });

  it("that is empty is no value, and no notice", async () => {
    await renderOverview("/?period=&communes=&kinds=&sponsorType=");
    expect(lead()).toContain("2,5 tỷ đồng");
    expect(screen.queryByRole("button", { name: filters.dismiss })).not.toBeInTheDocument();
  });
});

it("back and forward restore what was chosen, each choice a step", async () => {
  const user = await renderOverview();
  await user.click(screen.getByRole("radio", { name: "Quý II/2017" }));
  await user.click(screen.getByRole("checkbox", { name: "Gia Lạc" }));
  await waitForCards(["Gia Lạc"]);
  await go(-1);
  await waitFor(() => expect(cardNames()).toHaveLength(9));
  expect(lead()).toMatch(/^Quý II\/2017 đạt/);
  await go(-1);
  await waitFor(() => expect(lead()).toContain("2,5 tỷ đồng"));
  expect(addressSearch()).toBe("");
  await go(1);
  await go(1);
  await waitForCards(["Gia Lạc"]);
  expect(addressSearch()).toBe("?period=2017-Q2&communes=gia-lac");
  expect(screen.getByRole("checkbox", { name: "Gia Lạc" })).toBeChecked();
});

it("an address opens on the same cut that it was copied from", async () => {
  await renderOverview(
    "/?period=2017-09&communes=gia-tien&sponsorType=agency&kinds=other&map=completion&by=quarter&stack=sponsorType",
  );
  expect(lead()).toMatch(/^(Trong t|T)háng 9\/2017/);
  expect(cardNames()).toEqual(["Gia Tiến"]);
  expect(screen.getByRole("combobox", { name: filterWords.vi.sponsorType.name })).toHaveDisplayValue(
    new RegExp(`^${words.sponsorTypes.agency} \\(\\d+\\)$`),
  );
  expect(screen.getByRole("combobox", { name: filters.otherPeriod })).toHaveDisplayValue("Tháng 9/2017");
  expect(screen.getByRole("combobox", { name: mapWords.vi.figure })).toHaveDisplayValue(mapWords.vi.figures.completion);
  expect(screen.getByRole("radio", { name: timeWords.vi.byQuarter })).toBeChecked();
  expect(screen.getByRole("radio", { name: timeWords.vi.bySponsorType })).toBeChecked();
});
