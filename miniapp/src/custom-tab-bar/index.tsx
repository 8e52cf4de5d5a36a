import { View } from "@tarojs/components";

/** WeChat wants this component when the tab bar is custom. Each page draws the bar itself, in elder mode too. */
// oxlint-disable-next-line import/no-default-export -- the platform takes the default export
export default function CustomTabBar() {
  return <View />;
}
