import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { CheckList } from "./check-list.tsx";
import { LONG_LIST } from "./long-list.ts";
import { longListWords } from "./long-list-words.ts";

const words = longListWords.vi;
const choicesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `xa-${index}`, label: `Xã ${index}` }));

function Chosen({ count, first }: { count: number; first: readonly string[] }) {
  const [chosen, setChosen] = useState(first);
  const toggle = (id: string) => setChosen((now) => (now.includes(id) ? now.filter((other) => other !== id) : [...now, id]));
  return (
    <CheckList
      label="Xã"
      summary={`${chosen.length} xã`}
      choices={choicesOf(count)}
      chosen={chosen}
      onToggle={toggle}
      onClear={() => setChosen([])}
      clearLabel="Bỏ chọn"
    />
  );
}

/** happy-dom shows no popover; the event is the browser's. */
function open() {
  const event = Object.assign(new Event("beforetoggle"), { oldState: "closed", newState: "open" });
  act(() => void screen.getByRole("dialog", { hidden: true }).dispatchEvent(event));
}

const boxes = () => screen.queryAllByRole("checkbox", { hidden: true });

describe("a list of check boxes", () => {
  it("that can be looked through has all of them, open or not", () => {
    render(<Chosen count={LONG_LIST} first={[]} />);
    expect(boxes()).toHaveLength(LONG_LIST);
  });

  it("that is longer has none until it is opened, then those chosen and the first others, and says how many more", async () => {
    render(<Chosen count={3321} first={["xa-3000"]} />);
    expect(boxes()).toHaveLength(0);
    open();
    expect(await screen.findByRole("checkbox", { name: "Xã 3000", hidden: true })).toBeChecked();
    expect(boxes()).toHaveLength(41);
    expect(screen.getByRole("status", { hidden: true })).toHaveTextContent(words.more("3.280"));
  });

  it("is searched by name, and a box that is pressed stays where it is", async () => {
    render(<Chosen count={3321} first={[]} />);
    open();
    await userEvent.type(await screen.findByRole("searchbox", { hidden: true }), "xa 299");
    expect(boxes()).toHaveLength(11);
    await userEvent.click(screen.getByRole("checkbox", { name: "Xã 2999", hidden: true }));
    expect(screen.getByRole("button", { name: "Xã 1 xã" })).toBeVisible();
    expect(boxes().at(-1)).toBeChecked();
  });
});
