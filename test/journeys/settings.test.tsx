import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { cardWords } from "#src/features/overview/card-words.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { addressSearch, cardNames, lead, renderOverview } from "./render-app.tsx";

describe("the language", () => {
  it("is switched on the spot: words, numbers, title, the document's own language, the address, and this device's memory", async () => {
    const user = await renderOverview("/?period=2017-Q3");
    await user.click(screen.getByRole("radio", { name: "EN" }));
    await waitFor(() => expect(lead()).toMatch(/^Q3 2017 reached/));
    expect(document.documentElement.lang).toBe("en");
    expect(document.title).toContain(en.app.title);
    expect(addressSearch()).toBe("?period=2017-Q3&lang=en");
    expect(localStorage.getItem("lang")).toBe("en");
    expect(screen.getByText(en.app.dataThrough("September 2017"))).toBeInTheDocument();
    expect(screen.getAllByText(en.app.illustrative, { exact: false }).length).toBeGreaterThan(0);
    expect(screen.getByRole("checkbox", { name: "Vocational training" })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText(cardWords.vi.title)).not.toBeInTheDocument());
    await user.click(screen.getByRole("radio", { name: "VI" }));
    await waitFor(() => expect(lead()).toMatch(/^Quý III\/2017 đạt/));
    expect(document.documentElement.lang).toBe("vi");
    expect(addressSearch()).toBe("?period=2017-Q3&lang=vi");
  });

  it("says the leader's facts in English too", async () => {
    await renderOverview("/?lang=en");
    expect(lead()).toContain("9 communes");
    expect(lead()).toContain("2.5 billion dong");
    expect(lead()).toContain("2 of 9");
  });

  it("that was chosen before is remembered", async () => {
    localStorage.setItem("lang", "en");
    await renderOverview();
    expect(lead()).toMatch(/^By September 2017/);
    expect(addressSearch()).toBe("");
  });

  it("of the address overrules what is remembered", async () => {
    localStorage.setItem("lang", "en");
    await renderOverview("/?lang=vi");
    expect(lead()).toMatch(/^Đến tháng 9\/2017/);
  });

  it("that is none of ours is Vietnamese", async () => {
    localStorage.setItem("lang", "fr");
    await renderOverview("/?lang=xx");
    expect(lead()).toMatch(/^Đến tháng 9\/2017/);
    expect(document.documentElement.lang).toBe("vi");
  });
});

describe("the theme", () => {
  it("is switched on the document, remembered, and given back to the device", async () => {
    const user = await renderOverview();
    const theme = screen.getByRole("combobox", { name: vi.app.theme });
    expect(document.documentElement.dataset.theme).toBeUndefined();
    await user.selectOptions(theme, vi.app.themes.dark);
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(localStorage.getItem("theme")).toBe("dark");
    await user.selectOptions(theme, vi.app.themes.light);
    expect(document.documentElement.dataset.theme).toBe("light");
    await user.selectOptions(theme, vi.app.themes.system);
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(localStorage.getItem("theme")).toBeNull();
  });

  it("that is remembered is the one chosen", async () => {
    localStorage.setItem("theme", "dark");
    await renderOverview();
    expect(screen.getByRole("combobox", { name: vi.app.theme })).toHaveDisplayValue(vi.app.themes.dark);
    expect(cardNames()).toHaveLength(9);
  });

  it("nonsense in the memory is the device's own", async () => {
    localStorage.setItem("theme", "pink");
    await renderOverview();
    expect(screen.getByRole("combobox", { name: vi.app.theme })).toHaveDisplayValue(vi.app.themes.system);
  });
});
