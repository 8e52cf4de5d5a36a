import type { FileToSave } from "./fileSavingTypes";

/** How the resident is told where it went. */
export const SAVED_WORDS = "已保存到下载文件夹";

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(window.atob(base64), (character) => character.charCodeAt(0));

/** Gives the resident a file. @returns whether it worked. */
export function saveFile({ name, mediaType, content }: FileToSave): Promise<boolean> {
  const part = "text" in content ? content.text : bytesOf(content.base64);
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
  return Promise.resolve(true);
}

export function forgetFile(_name: string): void {
  // What was downloaded is the resident's.
}
