import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { answerServerError } from "#mocks/handlers/answer.ts";
import { emptyPublication } from "#mocks/scenarios.ts";
import { proposalsWords } from "#src/features/proposals/proposals-words.ts";
import { vi } from "#src/messages/vi.ts";
import { addressSearch, lead, plain, renderApp } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

const words = proposalsWords.vi;
const { list } = words;

async function renderProposals(search = "") {
  const user = await renderApp(`/proposals${search}`);
  await screen.findByRole("region", { name: list.title });
  return user;
}

function listed(): string[] {
  const panel = within(screen.getByRole("region", { name: list.title }));
  return panel
    .getAllByRole("table")
    .flatMap((table) => within(table).getAllByRole("row").slice(1))
    .map((row) => plain(row.textContent));
}

describe("the proposals", () => {
  it("open with those that wait, overdue first, and with the four figures", async () => {
    await renderProposals();
    expect(lead()).toBe("11 kiến nghị đang chờ trả lời; 8 đã quá 60 ngày; đã trả lời 29/40.");
    expect(listed()).toHaveLength(11);
    expect(listed()[0]).toContain("chờ 196 ngày, quá hạn");
    expect(listed().at(-1)).not.toContain(list.overdue);
    const figures = screen.getAllByRole("definition").map((figure) => plain(figure.textContent));
    expect(figures).toEqual(expect.arrayContaining(["11", "8", "29", "42 ngày"]));
  });

  it("are chosen by status, in the address, with the answer in the row", async () => {
    const user = await renderProposals();
    await user.click(screen.getByRole("radio", { name: words.counted(vi.statuses.done, "17") }));
    expect(addressSearch()).toBe("?status=done");
    expect(listed()).toHaveLength(17);
    expect(listed().some((row) => row.includes("Đã cấp xi măng, xã tổ chức thi công xong."))).toBe(true);
  });

  it("are grouped by addressee; those without one are a group of their own", async () => {
    const user = await renderProposals();
    await user.click(screen.getByRole("radio", { name: words.counted(words.groups.addressee, "9") }));
    expect(addressSearch()).toBe("?group=addressee");
    const groups = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);
    expect(groups).toHaveLength(9);
    expect(groups).toContain(list.noAddressee);
    expect(listed()).toHaveLength(11);
  });

  it("are sorted by a column, in the address", async () => {
    const user = await renderProposals();
    const table = within(screen.getByRole("table", { name: list.caption }));
    await user.click(table.getByRole("button", { name: list.commune }));
    expect(addressSearch()).toBe("?sort=commune");
    expect(listed()[0]).toContain("Gia Hưng");
  });

  it("are those raised in the period; how many wait besides is said", async () => {
    await renderProposals("?period=2017-08&status=all");
    expect(listed()).toHaveLength(3);
    expect(screen.getByText(new RegExp(words.periodRule("tháng 8/2017")))).toHaveTextContent(
      /kiến nghị nêu ngoài kỳ này cũng đang chờ/,
    );
  });

  it("do not follow the kinds, and say so", async () => {
    await renderProposals("?kinds=other&status=all");
    expect(listed()).toHaveLength(40);
    expect(screen.getByText("Không lọc theo loại hỗ trợ.")).toBeInTheDocument();
  });

  it("follow a sponsor of the filter as the addressee, and say what that leaves out", async () => {
    await renderProposals("?sponsorType=agency&status=all");
    expect(listed().some((row) => row.includes("Doanh nghiệp"))).toBe(false);
    expect(screen.getByText(words.addresseeRule("3"))).toBeInTheDocument();
  });
});

it("one that the address names is marked in the list", async () => {
  await renderProposals("?status=all&group=commune&proposal=kn-01");
  const marked = [...document.querySelectorAll("tr[aria-current=true]")].map((row) => plain(row.textContent));
  expect(marked).toHaveLength(1);
  expect(marked[0]).toContain("600 m đường trục thôn");
});

it("one that there is not is told", async () => {
  await renderProposals("?status=all&proposal=kn-999");
  expect(await screen.findByText(vi.filters.problem(vi.filters.setting, "proposal=kn-999"))).toBeInTheDocument();
  expect(document.querySelector("tr[aria-current]")).toBeNull();
});

it("with none of a status a click shows every one", async () => {
  const proposals = publication.proposals.filter(({ status }) => status !== "declined");
  serve({ proposals });
  const user = await renderProposals("?status=declined");
  await user.click(screen.getByRole("button", { name: words.showEvery }));
  expect(listed()).toHaveLength(proposals.length);
});

it("a text of 5,000 letters, markup, an unknown kind and addressee are shown as they are", async () => {
  const [first] = publication.proposals;
  if (!first) throw new Error("no proposal");
  const odd = {
    ...first,
    id: "odd",
    text: `<img src=x onerror=alert(1)> ${"dài ".repeat(1250)}`,
    kind: "lạ",
    addressedTo: { type: "enterprise" as const, id: "ma" },
    status: "open" as const,
  };
  serve({ proposals: [odd] });
  await renderProposals();
  expect(listed()[0]).toContain("<img src=x");
  expect(listed()[0]).toContain("lạ");
  expect(screen.getByText(list.showAll)).toBeInTheDocument();
});

it("none at all, and none under the filter, are said", async () => {
  serve(emptyPublication());
  await renderApp("/proposals");
  expect(await screen.findByText(words.none)).toBeInTheDocument();
});

it("that cannot be read say so, with a retry", async () => {
  serve({}, { proposals: answerServerError });
  const user = await renderApp("/proposals");
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(new RegExp(vi.errors.http("proposals.json", 500)))).toBeInTheDocument();
  serve({});
  await user.click(alert.getByRole("button", { name: vi.errors.retry }));
  expect(await screen.findByRole("region", { name: list.title })).toBeInTheDocument();
});
