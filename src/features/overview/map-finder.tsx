import { useDeferredValue, useId, useMemo, useState } from "react";
import type { MapMark } from "#src/charts/tile-map.tsx";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { foldText } from "#src/lib/fold-text.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { MarkedUnit } from "#src/views/map-view.ts";
import styles from "./large-map.module.css";
import { largeMapWords } from "./large-map-words.ts";

/** As many as read at a glance. */
const AT_EACH_END = 5;
const MOST_FOUND = 10;

export type Named = { readonly name: string; readonly commune: MapMark };
const NOTHING_FOUND: ReadonlySet<string> = new Set();

/** What is asked for by its name, and the ids of the communes that it is. */
export function useMapSearch(units: readonly MarkedUnit[]) {
  const [asked, setAsked] = useState("");
  const folded = foldText(useDeferredValue(asked));
  const named = useMemo(() => units.flatMap(({ name, commune }) => (commune ? [{ name, commune }] : [])), [units]);
  const found = useMemo(
    () => (folded === "" ? [] : named.filter(({ name }) => foldText(name).includes(folded))),
    [named, folded],
  );
  const marked = useMemo(() => (found.length === 0 ? NOTHING_FOUND : new Set(found.map(({ commune }) => commune.id))), [found]);
  return { asked, setAsked, isAsked: folded !== "", named, found, marked };
}

/** The map without a pointer: the communes at both ends of its scale, and any by its name. */
export function MapFinder({ asked, setAsked, isAsked, named, found }: ReturnType<typeof useMapSearch>) {
  const { language } = useLanguage();
  const words = largeMapWords[language];
  const id = useId();
  const ranked = useMemo(
    () =>
      named
        .flatMap(({ name, commune }) => (commune.measure === null ? [] : [{ name, commune, measure: commune.measure }]))
        .sort((a, b) => b.measure - a.measure),
    [named],
  );
  const told = found.length === 0 ? words.none : words.found(formatNumber(found.length, language));
  return (
    <div className={styles.finder}>
      <label htmlFor={id}>{words.find}</label>
      <input id={id} type="search" value={asked} onChange={(event) => setAsked(event.target.value)} />
      <p role="status" className={styles.told}>
        {isAsked && told}
      </p>
      {isAsked ? (
        <UnitList title={words.find} units={found.slice(0, MOST_FOUND)} />
      ) : (
        <>
          <UnitList title={words.most} units={ranked.slice(0, AT_EACH_END)} />
          <UnitList title={words.least} units={ranked.slice(AT_EACH_END).slice(-AT_EACH_END).reverse()} />
        </>
      )}
    </div>
  );
}

function UnitList({ title, units }: { title: string; units: readonly Named[] }) {
  if (units.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul aria-label={title}>
        {units.map(({ name, commune }) => (
          <li key={commune.id}>
            <FilterLink to={paths.commune.href(commune.id)}>{name}</FilterLink>
            <span>{commune.valueLabel}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
