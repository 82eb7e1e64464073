import { useId } from "react";
import { capitalise } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { CheckList } from "#src/ui/check-list.tsx";
import { LONG_LIST } from "#src/ui/long-list.ts";
import styles from "./filter-bar.module.css";
import type { AreaOption } from "./filter-options.ts";
import { filterWords } from "./filter-words.ts";

type Props = {
  areas: readonly AreaOption[];
  /** The id of the one chosen. */
  chosen: string | null;
  onChoose: (id: string | null) => void;
};

const ALL = "";

/** One of the areas, each under the one that it lies in; named by its level where there is but one. Many are searched by name. */
export function AreaControl(props: Props) {
  const { areas, chosen, onChoose } = props;
  const { language, t } = useLanguage();
  const words = filterWords[language].area;
  const name = areaControlName(areas, words.name);
  if (areas.length <= LONG_LIST) return <AreaSelect {...props} name={name} all={words.all} />;
  return (
    <CheckList
      label={name}
      summary={areas.find(({ id }) => id === chosen)?.name ?? words.all}
      choices={areas.map((area) => ({ value: area.id, label: area.name }))}
      chosen={chosen === null ? [] : [chosen]}
      // There is one at most: another takes its place.
      onToggle={(id) => onChoose(id === chosen ? null : id)}
      onClear={() => onChoose(null)}
      clearLabel={t.filters.chooseNone}
    />
  );
}

function AreaSelect({ areas, chosen, onChoose, name, all }: Props & { name: string; all: string }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="visually-hidden">
        {name}
      </label>
      <select
        id={id}
        className={`${styles.select} ${styles.area}`}
        value={chosen ?? ALL}
        onChange={({ target }) => onChoose(target.value === ALL ? null : target.value)}
      >
        <option value={ALL}>{`${name}: ${all}`}</option>
        {areas.map((area) => (
          <option key={area.id} value={area.id}>
            {"\u2003".repeat(area.depth) + area.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What the units of the programme are called where they all are of one kind; else the word for any area. */
function areaControlName(areas: readonly AreaOption[], anyArea: string): string {
  const levels = new Set(areas.map(({ level }) => level));
  const [only = ""] = levels;
  return levels.size === 1 && only !== "" ? capitalise(only) : anyArea;
}
