import Taro from "@tarojs/taro";
import { say } from "./say";
import type { Destination, MapLink } from "./destination";

/** WeChat has its own map page with every installed map app behind it. */
export const hasMapApp = true;

export function openNavigation(to: Destination): void {
  Taro.openLocation({ ...to.point, name: to.name, address: to.address, scale: 17 }).catch(() =>
    say("没打开地图，请复制地址"),
  );
}

export const mapLinks: (to: Destination) => MapLink[] = () => [];
