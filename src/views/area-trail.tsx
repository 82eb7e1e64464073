import type { Area } from "#src/domain/area.ts";
import { FILTER_FIELDS } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./area-trail.module.css";
import { areaTrailWords } from "./area-trail-words.ts";

type Props = {
  /** The programme's own area, which all others lie in. */
  whole: string;
  /** The widest first. */
  path: readonly Area[];
  /** The screen that each leads to, under its area and the other filters. */
  to: string;
  /** The commune at its end; without one the last area is where the reader is. */
  commune?: string;
};

/** The way from the programme's area down to where the reader is: each step a link that keeps the other filters. */
export function AreaTrail({ whole, path, to, commune }: Props) {
  const { language } = useLanguage();
  const steps = [{ id: "", name: whole }, ...path];
  const above = commune === undefined ? steps.slice(0, -1) : steps;
  return (
    <nav aria-label={areaTrailWords[language].label}>
      <ol className={styles.trail}>
        {above.map(({ id, name }) => (
          <li key={id}>
            <FilterLink to={to} also={{ [FILTER_FIELDS.area.key]: id }}>
              {name}
            </FilterLink>
            <span aria-hidden="true">›</span>
          </li>
        ))}
        <li aria-current="page">{commune ?? steps.at(-1)?.name}</li>
      </ol>
    </nav>
  );
}
