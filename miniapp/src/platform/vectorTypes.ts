export interface VectorProps {
  id: string;
  className?: string;
  /** What a screen reader says in its place. */
  label: string;
  /** Width and height of the square in its own units. */
  size: number;
  /** Dark parts, as the `d` of an SVG path; the ground is white in every colour scheme. */
  path: string;
}
