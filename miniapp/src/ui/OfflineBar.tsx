import { useKeptSince } from "../features/answers";
import { Box } from "../platform/elements";
import { useNetwork } from "../platform/network";
import { clockText } from "./clockText";

/** Says that there is no network, and how old is what one reads. */
export function OfflineBar({ elder }: { elder: boolean }) {
  const online = useNetwork((state) => state.online);
  const savedAt = useKeptSince((state) => state.savedAt);
  if (online && savedAt === undefined) return null;
  const age = savedAt === undefined ? "" : `，看到的是${clockText(savedAt, { now: Date.now(), spoken: elder })}的信息`;
  return (
    <Box className="bar" role="status">
      {online ? `暂时连不上我们${age}` : `没连上网${age}`}
    </Box>
  );
}
