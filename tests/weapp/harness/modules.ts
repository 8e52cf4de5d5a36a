import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

/** What a page's or component's file registers when it is loaded. */
export type Definition = Record<string, unknown> & { data?: object; methods?: Record<string, unknown> };

export interface Registrations {
  app?: Definition;
  page?: Definition;
}

/** The app's timers, so that a closed app leaves none running and begins none when a late answer comes. */
function trackedTimers() {
  const running = new Set<NodeJS.Timeout>();
  let isStopped = false;
  const track = (timer: NodeJS.Timeout): NodeJS.Timeout => {
    if (isStopped) clearInterval(timer);
    else running.add(timer);
    return timer;
  };
  return {
    globals: {
      setTimeout: (task: () => void, ms?: number) => track(setTimeout(task, ms)),
      setInterval: (task: () => void, ms?: number) => track(setInterval(task, ms)),
      clearTimeout,
      clearInterval,
    },
    stop: () => {
      isStopped = true;
      running.forEach((timer) => clearInterval(timer));
    },
  };
}

/**
 * Loads the built JavaScript as WeChat does: its own `require`, no window, no document, no code from strings.
 */
export function createModuleLoader(root: string, globals: Record<string, unknown>, registrations: Registrations) {
  const timers = trackedTimers();
  const sandbox: Record<string, unknown> = {
    console,
    ...timers.globals,
    queueMicrotask,
    App: (definition: Definition) => (registrations.app = definition),
    Page: (definition: Definition) => (registrations.page = definition),
    Component: (definition: Definition) => (registrations.page = { ...definition, ...definition.methods }),
    Behavior: (definition: Definition) => definition,
    requirePlugin: () => ({}),
    requireMiniProgram: () => ({}),
    ...globals,
  };
  sandbox.global = sandbox;
  vm.createContext(sandbox, { codeGeneration: { strings: false, wasm: false } });
  const loaded = new Map<string, { exports: unknown }>();

  function load(request: string): unknown {
    const file = existsSync(request) ? request : `${request}.js`;
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const require = (name: string): unknown => {
      if (!/^\.{0,2}\//.test(name)) throw new Error(`${file} requires "${name}", which a mini-program cannot load`);
      return load(name.startsWith("/") ? path.join(root, name) : path.resolve(path.dirname(file), name));
    };
    const wrapper = vm.runInContext(`(function(require,module,exports){${readFileSync(file, "utf8")}\n})`, sandbox, {
      filename: file,
    }) as (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
    wrapper(require, module, module.exports);
    return module.exports;
  }

  return { load: (file: string): unknown => load(path.join(root, file)), stop: timers.stop };
}
