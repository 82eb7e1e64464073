import { labelOf, monthsOf, quarterOf, quartersOf, SPONSOR_TYPES } from "./filter.js";

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** The same controls as the app's, found by the same names, as an input of Observable: `value`, and an `input` event with each change. */
export function controls({ programme, communes }) {
  const quarters = quartersOf(programme);
  const quick = ["all", programme.dataThrough.slice(0, 4), quarters.at(-2) ?? "", quarterOf(programme.dataThrough)];
  const bar = element("search", { value: { period: "all", communes: [], kinds: [], sponsorType: "" } });
  const change = (part) => {
    bar.value = { ...bar.value, ...part };
    bar.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const radios = quick.map((period) =>
    element(
      "label",
      {},
      element("input", { type: "radio", name: "period", checked: period === "all", onchange: () => change({ period }) }),
      labelOf(period),
    ),
  );
  const choice = (label, first, options, onChosen) => {
    const select = element(
      "select",
      { ariaLabel: label, onchange: () => onChosen(select.value) },
      element("option", { value: "", textContent: first }),
      ...options.map(({ id, name }) => element("option", { value: id, textContent: name })),
    );
    return select;
  };
  const checkList = (key, label, options) => {
    const chosen = new Set();
    const boxes = options.map(({ id, name }) => {
      const box = element("input", { type: "checkbox" });
      box.onchange = () => {
        if (box.checked) chosen.add(id);
        else chosen.delete(id);
        change({ [key]: [...chosen] });
      };
      return element("label", {}, box, name);
    });
    const dialog = element("dialog", { ariaLabel: label }, ...boxes);
    const button = element("button", {
      type: "button",
      textContent: `${label} (tất cả)`,
      onclick: () => (dialog.open = !dialog.open),
    });
    return element("div", { onkeydown: ({ key: pressed }) => pressed === "Escape" && dialog.close() }, button, dialog);
  };
  const periods = [...monthsOf(programme), ...quarters].map((period) => ({ id: period, name: labelOf(period) }));
  bar.append(
    element("fieldset", {}, element("legend", { textContent: "Kỳ" }), ...radios),
    choice("Kỳ khác", "Kỳ khác", periods, (period) => change({ period })),
    checkList("communes", "Xã", communes),
    choice("Bên hỗ trợ", "Tất cả", SPONSOR_TYPES, (sponsorType) => change({ sponsorType })),
    checkList(
      "kinds",
      "Loại hỗ trợ",
      programme.kinds.map(({ id, name }) => ({ id, name: name.vi })),
    ),
  );
  return bar;
}
