import { Image, View } from "@tarojs/components";
import type { ComponentProps, CSSProperties } from "react";
import type { VectorProps } from "./vectorTypes";

/** As high as wide, in WebViews that do not know `aspect-ratio`. */
const SQUARE: CSSProperties = { position: "relative", height: 0, paddingBottom: "100%" };
const FILLING: CSSProperties = { position: "absolute", top: 0, left: 0, width: "100%", height: "100%" };

/** A mini-program knows no SVG element, but shows an SVG as a picture; one node is cheaper than hundreds of squares. */
export function Vector({ id, className, label, size, path }: VectorProps) {
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}"` +
    ` shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/>` +
    `<path d="${path}" fill="#000"/></svg>`;
  const spoken = { "aria-label": label, "aria-role": "img" } as ComponentProps<typeof View>;
  return (
    <View id={id} className={className} {...spoken}>
      <View style={SQUARE}>
        <Image src={`data:image/svg+xml,${encodeURIComponent(drawing)}`} style={FILLING} />
      </View>
    </View>
  );
}
