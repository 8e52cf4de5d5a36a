import path from "node:path";
import { defineConfig } from "@tarojs/cli";

/** Workspace packages are TypeScript sources, zustand ships ES2018, gcoord ES2015: all of it must become ES5 for WeChat. */
const packagesFolder = path.resolve(__dirname, "../../packages");
const untranspiled = (file: string) => /node_modules[\\/](\.pnpm[\\/])?(zustand|gcoord)[@\\/]/.test(file);

/** The build script builds beside the served folder and swaps, so that nobody is served half an app. */
const outputRoot = process.env.TARO_OUTPUT ?? `dist/${process.env.TARO_ENV ?? "weapp"}`;

export default defineConfig<"webpack5">({
  projectName: "palm-government-services",
  date: "2026-11-24",
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: "src",
  outputRoot,
  framework: "react",
  compiler: { type: "webpack5", prebundle: { enable: false } },
  cache: { enable: false },
  // esbuild takes a third of terser's time; for the browser its result is a tenth larger, and there each byte is loaded.
  jsMinimizer: process.env.TARO_ENV === "weapp" ? "esbuild" : "terser",
  plugins: [path.resolve(__dirname, "ariaPlugin.cjs")],
  defineConstants: {
    API_ORIGIN: JSON.stringify(process.env.TARO_APP_API_BASE ?? ""),
  },
  // The native map takes its marks as files; the browser draws its own.
  copy: {
    patterns: process.env.TARO_ENV === "weapp" ? [{ from: "src/assets/", to: `${outputRoot}/assets/` }] : [],
    options: {},
  },
  alias: { "@": path.resolve(__dirname, "../src") },
  mini: {
    // Sizes are real pixels on both platforms: text and tap areas must not shrink with the screen.
    postcss: { pxtransform: { enable: false, config: {} } },
    optimizeMainPackage: { enable: true },
    compile: { include: [packagesFolder, untranspiled] },
  },
  h5: {
    publicPath: "/",
    staticDirectory: "static",
    router: { mode: "hash" },
    output: { filename: "js/[name].[contenthash:8].js", chunkFilename: "chunk/[name].[contenthash:8].js" },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: "css/[name].[contenthash:8].css",
      chunkFilename: "css/[name].[contenthash:8].css",
    },
    postcss: { pxtransform: { enable: false, config: {} } },
    compile: { include: [packagesFolder] },
    webpackChain(chain) {
      // Pages share one chunk instead of carrying a copy of the frame and the client each.
      chain.optimization.splitChunks({
        chunks: "all",
        minSize: 0,
        cacheGroups: { default: false, defaultVendors: false, shared: { name: "shared", minChunks: 2, priority: 1 } },
      });
      // Chunks keep the names of their pages: the size check knows the first page by it.
      chain.optimization.set("chunkIds", "named");
      chain.performance.hints(false);
    },
  },
});
