import "./mark.css";
import shapes from "./shapes.json";

/** Cairn's mark: three stacked stones in one colour. Decoration: the name stands beside it. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      class="stones"
      width={size}
      height={size}
      viewBox={`0 0 ${shapes.size} ${shapes.size}`}
      aria-hidden="true"
    >
      {shapes.stones.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
