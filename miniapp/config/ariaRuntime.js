import { mergeInternalComponents } from "@tarojs/shared";
import { components } from "./ariaComponents.cjs";

mergeInternalComponents(components);
