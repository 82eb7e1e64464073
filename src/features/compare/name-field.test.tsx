import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, expect, it } from "vitest";
import { NameField } from "./name-field.tsx";

const COMMUNES = Array.from({ length: 3321 }, (_, index) => ({ id: `c${index}`, name: `Xã ${index}` }));

let chosen: string[] = [];
beforeEach(() => {
  chosen = [];
});

function Field({ canBeEmpty = false }: { canBeEmpty?: boolean }) {
  const [id, setId] = useState("c7");
  const choose = (next: string) => {
    chosen.push(next);
    setId(next);
  };
  const name = COMMUNES.find((commune) => commune.id === id)?.name ?? "";
  return <NameField label="Xã thứ nhất" name={name} choices={COMMUNES} canBeEmpty={canBeEmpty} onChange={choose} />;
}

const field = () => screen.getByRole("combobox", { name: "Xã thứ nhất" });

async function type(text: string) {
  await userEvent.clear(field());
  await userEvent.type(field(), text);
}

it("a commune is chosen by its name, without diacritics, and not by the beginning of it", async () => {
  render(<Field />);
  await type("xa 12");
  expect(chosen).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(chosen).toEqual(["c12"]);
  expect(field()).toHaveValue("Xã 12");
  expect(field()).toHaveFocus();
});

it("what names none gives way to the one that is chosen; an empty field takes it back only where it may", async () => {
  const { unmount } = render(<Field />);
  await type("Xã 99999");
  await userEvent.tab();
  expect(field()).toHaveValue("Xã 7");
  await userEvent.clear(field());
  await userEvent.tab();
  expect(field()).toHaveValue("Xã 7");
  unmount();
  render(<Field canBeEmpty />);
  await userEvent.clear(field());
  await userEvent.tab();
  expect(chosen).toEqual([""]);
});

it("the browser is given some names that hold what is typed, not thousands", async () => {
  const { container } = render(<Field />);
  await type("xa 33");
  const names = [...container.querySelectorAll("option")].map(({ value }) => value);
  expect(names).toHaveLength(30);
  expect(names.every((name) => name.startsWith("Xã ") && name.includes("33"))).toBe(true);
});
