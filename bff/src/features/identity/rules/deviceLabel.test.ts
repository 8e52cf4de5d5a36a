import { describe, expect, test } from "@jest/globals";
import { deviceLabel } from "./deviceLabel";

describe("a device in the list of those signed in", () => {
  test.each([
    {
      userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0",
      via: "weapp",
      label: "iPhone · 微信小程序",
    },
    {
      userAgent: "Mozilla/5.0 (Linux; Android 15; Pixel) MicroMessenger/8.0",
      via: "weapp",
      label: "安卓手机 · 微信小程序",
    },
    { userAgent: "Mozilla/5.0 (Phone; OpenHarmony 5.0)", via: "weapp", label: "鸿蒙手机 · 微信小程序" },
    { userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", via: "h5", label: "Windows 电脑 · 网页" },
    { userAgent: "", via: "h5", label: "其他设备 · 网页" },
  ] as const)("is called $label", ({ userAgent, via, label }) => {
    expect(deviceLabel(userAgent, via)).toBe(label);
  });
});
