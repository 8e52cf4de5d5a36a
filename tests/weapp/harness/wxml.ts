import vm from "node:vm";
import { createRequire } from "node:module";
import type { Rendered } from "./tree";

interface Compiler {
  wxmlToJs(root: string): string;
}
type Generator = (data: unknown, scope: object, env: object) => Rendered;

/**
 * Compiles every WXML file under `root` with WeChat's own compiler.
 *
 * @param onWarning - told of templates that do not exist and expressions that fail.
 * @returns renders one page (route) with its data.
 */
export function compileWxml(
  root: string,
  onWarning: (text: string) => void,
): (route: string, data: unknown) => Rendered {
  const { wxmlToJs } = createRequire(import.meta.url)("miniprogram-compiler") as Compiler;
  const scope: Record<string, unknown> = { __wxml_comp_version__: 0.02, __webview_engine_version__: 0.02 };
  scope.window = scope;
  const warn = (...parts: unknown[]): void => onWarning(parts.map(String).join(" "));
  scope.console = { log: () => undefined, info: () => undefined, warn, error: warn };
  vm.createContext(scope);
  const generatorOf = vm.runInContext(`(function(){${wxmlToJs(root)}\n;return $gwx})()`, scope) as (
    file: string,
  ) => Generator;
  return (route, data) => {
    // Data must be created inside the compiler's context: it tells objects from arrays by that context's constructors.
    scope.__data = JSON.stringify(data);
    return generatorOf(`${route}.wxml`)(
      vm.runInContext("JSON.parse(__data)", scope),
      vm.runInContext("({})", scope) as object,
      {},
    );
  };
}
