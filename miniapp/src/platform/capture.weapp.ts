import Taro from "@tarojs/taro";

function quietly(work: () => unknown): void {
  try {
    void Promise.resolve(work()).catch(() => undefined);
  } catch {
    // An old WeChat has none of it; the code still ends by itself.
  }
}

/**
 * Tells that the resident has taken a picture of the screen, or begins to film it.
 *
 * @returns stops telling.
 */
export function watchCapture(onCapture: () => void): () => void {
  const onRecording = (change: unknown) => {
    // WeChat gives an object where Taro's types say a word.
    const state = typeof change === "string" ? change : (change as { state?: string }).state;
    if (state === "start") onCapture();
  };
  quietly(() => Taro.onUserCaptureScreen(onCapture));
  quietly(() => Taro.onScreenRecordingStateChanged(onRecording));
  return () => {
    quietly(() => Taro.offUserCaptureScreen(onCapture));
    quietly(() => Taro.offScreenRecordingStateChanged(onRecording));
  };
}

/**
 * Pictures and films of the screen show nothing: on Android; iOS hides from films only, and old ones not at all.
 *
 * @returns shows it again.
 */
export function hideFromCapture(): () => void {
  quietly(() => Taro.setVisualEffectOnCapture({ visualEffect: "hidden" }));
  return () => quietly(() => Taro.setVisualEffectOnCapture({ visualEffect: "none" }));
}
