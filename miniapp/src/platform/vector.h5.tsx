import type { VectorProps } from "./vectorTypes";

/** A black and white drawing that stays sharp at every size. */
export function Vector({ id, className, label, size, path }: VectorProps) {
  return (
    <svg
      id={id}
      className={className}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
