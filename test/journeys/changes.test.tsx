import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { answerServerError } from "#mocks/handlers/answer.ts";
import { changesWords } from "#src/features/changes/changes-words.ts";
import { vi } from "#src/messages/vi.ts";
import { addressSearch, lead, plain, renderApp } from "./render-app.tsx";
import { publication, serve } from "./serve.ts";

const words = changesWords.vi;
const { picker } = words;

/** A pack of the publication served, changed. happy-dom keeps nothing on the device. */
function packFile(name: string, changed: Partial<typeof publication> = {}, frozenAt = "2017-07-03T08:30:00+07:00"): File {
  const answers = { ...publication, ...changed };
  return new File([JSON.stringify({ format: "commune-support-snapshot", version: 1, frozenAt, answers })], name);
}

it("opens with the end of the quarter before the latest, and says that corrections need a pack", async () => {
  await renderApp("/changes");
  await waitFor(() => expect(lead()).toMatch(/^Từ 30\/06\/2017: hỗ trợ thêm 548,5 triệu đồng/));
  expect(screen.getByText(words.dayRule)).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: words.corrections.title })).not.toBeInTheDocument();
  expect(addressSearch()).toBe("");
});

it("another quarter goes into the address; a period of the filter does not count, which is said", async () => {
  const user = await renderApp("/changes?period=2017-Q1");
  await user.click(await screen.findByRole("radio", { name: "Quý I/2017" }, { timeout: 10_000 }));
  await waitFor(() => expect(lead()).toMatch(/^Từ 31\/03\/2017/));
  expect(addressSearch()).toBe("?period=2017-Q1&since=2017-03-31");
  expect(screen.getByText(words.periodRule)).toBeInTheDocument();
});

it("a pack of the same data has no change; one with other figures is told field by field; where nothing can be kept it is said", async () => {
  const user = await renderApp("/changes");
  const input = await screen.findByLabelText(picker.file);
  await user.upload(input, packFile("cung.json"));
  expect(await screen.findByText(words.noChange)).toBeInTheDocument();
  expect(screen.getByText(picker.notLasting)).toBeInTheDocument();

  const support = publication.support.map((line) => (line.id === "ht-001" ? { ...line, delivered: 7_500_000 } : line));
  await user.upload(input, packFile("truoc.json", { support }, "2017-07-04T08:30:00+07:00"));
  const corrections = within(await screen.findByRole("region", { name: words.corrections.title }));
  const [, row] = corrections.getAllByRole("row");
  expect(plain(row?.textContent)).toContain("7.500.000 đồng12.500.000 đồng+5.000.000 đồng");
  const kept = screen.getByRole("list", { name: picker.kept });
  expect(within(kept).getAllByRole("listitem")).toHaveLength(2);
});

it("rows that a pack had set aside are mended, no growth: the sentence says so, and they have a panel of their own", async () => {
  const user = await renderApp("/changes");
  const support: unknown[] = publication.support.map((line, index) => (index < 5 ? { ...line, planned: "7,5 triệu" } : line));
  const frozenAt = "2017-07-05T08:30:00+07:00";
  const answers = { ...publication, support };
  const file = new File([JSON.stringify({ format: "commune-support-snapshot", version: 1, frozenAt, answers })], "loi.json");
  await user.upload(await screen.findByLabelText(picker.file), file);
  await waitFor(() => expect(lead()).toMatch(/: 5 nội dung được sửa để đọc được/));
  expect(lead()).toContain("Gói sơ kết: 5 dòng bị để riêng (support.json).");
  expect(lead()).not.toMatch(/: hỗ trợ thêm|, hỗ trợ thêm/);
  const panel = within(screen.getByRole("region", { name: words.mended.title }));
  expect(panel.getByText(/^5 nội dung có trong gói sơ kết nhưng khi đó không đọc được/)).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: words.added.title })).not.toBeInTheDocument();
  expect(screen.getByText(/trong chênh lệch có/)).toBeInTheDocument();
});

it("new lines that owe their figures have none, not 0 đồng", async () => {
  const support = publication.support.filter(({ id }) => id !== "ht-001");
  serve({ support: publication.support.map((line) => (line.id === "ht-001" ? { ...line, delivered: null } : line)) });
  const user = await renderApp("/changes");
  await user.upload(await screen.findByLabelText(picker.file), packFile("thieu.json", { support }, "2017-07-06T08:30:00+07:00"));
  await waitFor(() => expect(lead()).toMatch(/: thêm 1 nội dung hỗ trợ \(1 chưa báo cáo\)\./));
  const panel = within(screen.getByRole("region", { name: words.added.title }));
  expect(panel.getByText("1 nội dung, thực hiện: chưa báo cáo")).toBeInTheDocument();
  expect(plain(panel.getAllByRole("table")[0]?.textContent)).not.toMatch(/(^|\D)0 đồng/);
});

it("a file that is no pack is refused in words, and what was seen stands", async () => {
  const user = await renderApp("/changes?since=2017-03-31");
  const input = await screen.findByLabelText(picker.file);
  await user.upload(input, new File(["<p>Xin chào"], "khac.html"));
  expect(await screen.findByRole("alert")).toHaveTextContent(picker.noSnapshot("khac.html"));
  await user.upload(input, new File(['{"format":'], "hong.json"));
  await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent(vi.errors.notJson("hong.json")));
  const programme = { ...publication.programme, id: "khac", title: "Chương trình khác" };
  await user.upload(input, packFile("la.json", { programme }));
  await waitFor(() => expect(screen.getByRole("alert")).toHaveTextContent(picker.otherProgramme("la.json", "Chương trình khác")));
  expect(lead()).toMatch(/^Từ 31\/03\/2017/);
});

it("data that cannot be read is told, with a retry", async () => {
  serve({}, { proposals: answerServerError });
  const user = await renderApp("/changes");
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(new RegExp(vi.errors.http("proposals.json", 500)))).toBeInTheDocument();
  serve({});
  await user.click(alert.getByRole("button", { name: vi.errors.retry }));
  await waitFor(() => expect(lead()).toMatch(/^Từ 30\/06\/2017/));
});
