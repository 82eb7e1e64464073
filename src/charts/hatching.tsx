/** The one hatching of charts, as the fill `url(#id)`: what is not reported, or a period that is not whole in a series' own colour. */
export function Hatching({ id, color }: { id: string; color: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="3" height="6" fill={color} />
    </pattern>
  );
}
