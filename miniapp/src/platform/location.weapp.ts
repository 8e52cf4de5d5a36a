import Taro from "@tarojs/taro";
import type { LocationAnswer } from "./locationTypes";

/** Asks WeChat once. GCJ-02, as the API keeps it. */
export async function askLocation(): Promise<LocationAnswer> {
  try {
    const { longitude, latitude } = await Taro.getLocation({ type: "gcj02" });
    return { found: true, point: { longitude, latitude, crs: "gcj02" } };
  } catch (error) {
    const refused = /auth|deny|denied/i.test((error as { errMsg?: string }).errMsg ?? "");
    return { found: false, why: refused ? "refused" : "unavailable" };
  }
}
