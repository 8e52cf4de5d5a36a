import Taro from "@tarojs/taro";
import type { FileToSave } from "./fileSavingTypes";

/** How the resident is told where it went. */
export const SAVED_WORDS = "文件已打开，可以转发或保存";

/** The mini-program's own folder: nobody else reads it. */
const pathOf = (name: string): string => `${Taro.env.USER_DATA_PATH ?? ""}/${name}`;

function write({ name, content }: FileToSave): Promise<void> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath: pathOf(name),
      ...("text" in content
        ? { data: content.text, encoding: "utf8" as const }
        : { data: content.base64, encoding: "base64" as const }),
      success: () => resolve(),
      fail: reject,
    });
  });
}

/** Shows a PDF with WeChat's menu to forward and keep it; other files are sent to a chat. @returns whether it worked. */
export async function saveFile(file: FileToSave): Promise<boolean> {
  try {
    await write(file);
    const filePath = pathOf(file.name);
    if (file.mediaType === "application/pdf") await Taro.openDocument({ filePath, fileType: "pdf", showMenu: true });
    else await Taro.shareFileMessage({ filePath, fileName: file.name });
    return true;
  } catch {
    return false;
  }
}

/** Removes what was written for the resident to look at. */
export function forgetFile(name: string): void {
  try {
    Taro.getFileSystemManager().unlink({ filePath: pathOf(name), fail: () => undefined });
  } catch {
    // Nothing was written.
  }
}
