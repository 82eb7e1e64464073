import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { INNER_CAPITALS } from "#test/inner-capitals.ts";
import { plain, renderApp } from "./render-app.tsx";

it.each([
  ["/communes", "vi"],
  ["/communes?period=2017-09", "vi"],
  ["/communes?period=2017-H1&lang=en", "en"],
  ["/compare?a=2017-08&b=2017-09", "vi"],
  ["/compare?a=2016&b=2017", "vi"],
  ["/compare?a=2016-H2&b=2017-H1&lang=en", "en"],
  ["/agencies?period=2017", "vi"],
  ["/pace?period=2017-09", "vi"],
  ["/proposals?period=2017-09", "vi"],
] as const)("%s keeps no capital of a label inside a sentence", async (address, language) => {
  await renderApp(address);
  await screen.findAllByRole("table");
  await waitFor(() => expect(document.querySelector("main [aria-busy=true]")).toBeNull());
  const sentences = [...document.querySelectorAll("main :is(h1, h2, h3, p, caption, figcaption)")].map((one) => one.textContent);
  const names = [...document.querySelectorAll("main :is(section, [role=img])[aria-label]")].map((one) => one.ariaLabel);
  const texts = [...sentences, ...names].map(plain);
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((text) => INNER_CAPITALS[language].test(text))).toEqual([]);
});
