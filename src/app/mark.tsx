/** The app's mark: a tile map with some of its units filled. The same shapes as the icon in `public/`. */
export function Mark() {
  return (
    <svg viewBox="0 0 25 30" aria-hidden="true">
      {TILES.map(([column, row, isSpecial]) => (
        <rect
          key={`${column}:${row}`}
          x={column * 5}
          y={row * 5}
          width="4.2"
          height="4.2"
          fill={isSpecial ? "var(--delivered)" : "var(--hairline)"}
        />
      ))}
    </svg>
  );
}

const SPECIAL = ["0:0", "0:1", "2:2", "0:3", "2:3", "0:4", "1:4", "2:4", "3:4"];
const OTHERS = ["1:1", "2:1", "3:1", "0:2", "1:2", "3:2", "4:2", "1:3", "3:3", "4:3", "1:5", "2:5"];

const TILES = [...SPECIAL, ...OTHERS].map((place): [number, number, boolean] => {
  const [column = "0", row = "0"] = place.split(":");
  return [Number(column), Number(row), SPECIAL.includes(place)];
});
