import styles from "./icon.module.css";

const SHAPES = {
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.2 15.2 21 21",
  menu: "M4 6h16M4 12h16M4 18h16",
  /** Half lit: as the device has it. */
  system: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM12 4v16M14 5v14M16 6v12M18 8v8",
  light: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  dark: "M19.5 14.5A8 8 0 0 1 9.5 4.5 8 8 0 1 0 19.5 14.5Z",
};

/** A drawing of a line; its name is said by what it stands in. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
