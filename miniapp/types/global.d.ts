/// <reference types="@tarojs/taro" />

/** Origin of the API; empty on H5, where the page and the API share one origin. */
declare const API_ORIGIN: string;

declare module "*.scss";
declare module "*.css";
