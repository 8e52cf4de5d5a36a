import path from "node:path";
import Sequencer from "@jest/test-sequencer";

/**
 * Folders whose files drive browsers or kill processes: minutes each, so they begin first and end beside the rest. The app
 * is built meanwhile: what needs it comes after what does not. Unit tests, short and many, fill what is left at the end.
 */
const LONG_FIRST = [
  "tests/faults",
  "tests/races",
  "packages/local-store",
  "tests/privacy",
  "tests/e2e",
  "tests/weapp",
  "tests/contract",
  "tests/api",
];

const rankOf = (root, file) => {
  const relative = path.relative(root, file).split(path.sep).join("/");
  const place = LONG_FIRST.findIndex((folder) => relative.startsWith(`${folder}/`));
  return place === -1 ? LONG_FIRST.length : place;
};

/**
 * On a fresh clone jest knows no times and would begin with the largest files, leaving the browser tests, which are
 * short to read and long to run, to one worker at the end.
 */
export default class LongFirstSequencer extends Sequencer {
  sort(tests) {
    const bySize = super.sort(tests);
    return [...bySize].sort(
      (a, b) => rankOf(a.context.config.rootDir, a.path) - rankOf(b.context.config.rootDir, b.path),
    );
  }
}
