import Taro from "@tarojs/taro";

const FULL = 1;
/** What Android takes for "as the system has it"; iOS refuses it. */
const AS_THE_SYSTEM_HAS_IT = -1;

/** A phone that cannot do it shows the page all the same. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // Nothing depends on it.
  }
}

async function restore(value: number): Promise<void> {
  try {
    await Taro.setScreenBrightness({ value: AS_THE_SYSTEM_HAS_IT });
  } catch {
    await Taro.setScreenBrightness({ value });
  }
}

/**
 * Full brightness and no sleep, so that a code can be scanned.
 *
 * @returns gives the screen back as it was.
 */
export function keepBright(): () => void {
  let isLeft = false;
  let before: number | undefined;
  void quietly(() => Taro.setKeepScreenOn({ keepScreenOn: true }));
  void quietly(async () => {
    const { value } = (await Taro.getScreenBrightness()) as unknown as { value: number };
    if (isLeft) return;
    before = value;
    await Taro.setScreenBrightness({ value: FULL });
  });
  return () => {
    isLeft = true;
    void quietly(() => Taro.setKeepScreenOn({ keepScreenOn: false }));
    const value = before;
    if (value !== undefined) void quietly(() => restore(value));
  };
}
