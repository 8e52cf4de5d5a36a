import { Box, Press, Words } from "../../platform/elements";
import { openPage, openTab } from "../../platform/router";

const TILES: readonly { id: string; name: string; note: string; glyph: string; open: () => void }[] = [
  {
    id: "find",
    name: "找要办的事",
    note: "说平常话就行",
    glyph: "找",
    open: () => openPage("/packages/items/search/index", {}),
  },
  { id: "near", name: "附近办事点", note: "看地址和电话", glyph: "近", open: () => openTab("map") },
  {
    id: "heard",
    name: "说给我们听",
    note: "问一问、没办成、请人帮",
    glyph: "说",
    open: () => openPage("/packages/heard/start/index", {}),
  },
  { id: "book", name: "预约和取号", note: "先约好再出门", glyph: "约", open: () => openTab("book") },
  { id: "cases", name: "办到哪了", note: "查办件进度", glyph: "查", open: () => openTab("cases") },
  {
    id: "licences",
    name: "我的证照",
    note: "亮证给窗口扫",
    glyph: "证",
    open: () => openPage("/packages/wallet/mine/index", {}),
  },
];

/** Six large tiles and nothing else: whoever would rather call has the button that every page of this version ends with. */
export function ElderHome() {
  return (
    <Box className="elder-tiles" role="list">
      {TILES.map(({ id, name, note, glyph, open }) => (
        <Box key={id} role="listitem" className="elder-cell">
          <Press id={`tile-${id}`} role="link" className="card elder-tile" onPress={open}>
            <Words className="glyph row-glyph" decorative>
              {glyph}
            </Words>
            <Words className="grow">
              <Words className="block t-strong elder-tile-name">{name}</Words>
              <Words className="block t-small t-2">{note}</Words>
            </Words>
          </Press>
        </Box>
      ))}
    </Box>
  );
}
