import { useState } from "react";
import type { Data } from "./data.ts";
import { type Filter, labelOf, monthsOf, quarterOf, quartersOf, SPONSOR_TYPES, useFilter } from "./filter.ts";

/** The same controls as the app's, found by the same names: period buttons, communes, kinds, sponsor type. */
export function FilterBar({ data }: { data: Data }) {
  const [filter, setFilter] = useFilter();
  const { programme, communes } = data;
  const quarters = quartersOf(programme);
  const quick = ["all", programme.dataThrough.slice(0, 4), quarters.at(-2) ?? "", quarterOf(programme.dataThrough)];
  return (
    <search className="bar">
      <fieldset>
        <legend>Kỳ</legend>
        {quick.map((period) => (
          <label key={period}>
            <input
              type="radio"
              name="period"
              checked={filter.period === period}
              onChange={() => setFilter({ ...filter, period })}
            />
            {labelOf(period)}
          </label>
        ))}
      </fieldset>
      <select
        aria-label="Kỳ khác"
        value={quick.includes(filter.period) ? "" : filter.period}
        onChange={(event) => setFilter({ ...filter, period: event.target.value })}
      >
        <option value="" disabled>
          Kỳ khác
        </option>
        {[...monthsOf(programme), ...quarters].map((period) => (
          <option key={period} value={period}>
            {labelOf(period)}
          </option>
        ))}
      </select>
      <CheckList name="communes" label="Xã" options={communes.map(({ id, name }) => ({ id, name }))} />
      <select
        aria-label="Bên hỗ trợ"
        value={filter.sponsorType}
        onChange={(event) => setFilter({ ...filter, sponsorType: event.target.value })}
      >
        <option value="">Tất cả</option>
        {SPONSOR_TYPES.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <CheckList name="kinds" label="Loại hỗ trợ" options={programme.kinds.map(({ id, name }) => ({ id, name: name.vi }))} />
    </search>
  );
}

type CheckListProps = { name: "communes" | "kinds"; label: string; options: { id: string; name: string }[] };

function CheckList({ name, label, options }: CheckListProps) {
  const [filter, setFilter] = useFilter();
  const [isOpen, setIsOpen] = useState(false);
  const chosen = filter[name];
  const toggle = (id: string): Filter => ({
    ...filter,
    [name]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list, from whatever has the focus in it
    <div className="list" onKeyDown={({ key }) => key === "Escape" && setIsOpen(false)}>
      <button type="button" onClick={() => setIsOpen(!isOpen)}>
        {label} ({chosen.length || "tất cả"})
      </button>
      {isOpen && (
        <dialog open aria-label={label}>
          {options.map(({ id, name: text }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => setFilter(toggle(id))} />
              {text}
            </label>
          ))}
        </dialog>
      )}
    </div>
  );
}
