import { buildIndex, search, searchData, type SearchIndex } from "@yanta/domain/search";
import { ask, measure, type Measures, type Outcome } from "../search/measure";
import { noisy } from "../search/noise";
import { phoneBytes } from "../search/phoneSize";
import { type Kind, type Question, readQuestions, type Split } from "../search/questions";

const NOISES: readonly Kind[] = ["typo", "pinyin", "traditional", "polite"];
/** What the product promises on the test split. */
const BARS = { recallAt1: 0.75, recallAt3: 0.9, recallAt10: 0.97, outOfScope: 0.85, falselyNotHere: 0.02, p95Ms: 5 };

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(8);

function printRow(name: string, m: Measures): void {
  const recalls = [m.recallAt1, m.recallAt3, m.recallAt10].map(percent).join("");
  console.log(
    `${name.padEnd(22)}${String(m.count).padStart(6)}${recalls}${m.ndcgAt10.toFixed(3).padStart(9)}${percent(m.notHere)}`,
  );
}

function printTable(index: SearchIndex, questions: readonly Question[]): { inScope: Outcome[]; outOfScope: Outcome[] } {
  const outcomes = ask(index, questions);
  const of = (kind: Kind): Outcome[] => outcomes.filter(({ question }) => question.kind === kind);
  const inScope = outcomes.filter(({ question }) => question.kind !== "negative");
  console.log("questions              count     R@1     R@3    R@10  nDCG@10 not here");
  for (const kind of ["plain", ...NOISES] as const)
    if (of(kind).length > 0) printRow(`${kind}, by hand`, measure(of(kind)));
  printRow("all in scope", measure(inScope));
  const plain = of("plain").map(({ question }) => question);
  for (const kind of NOISES) printRow(`${kind}, made of plain`, measure(ask(index, noisy(plain, kind, index))));
  printRow("out of scope", measure(of("negative")));
  return { inScope, outOfScope: of("negative") };
}

/** Runs of one question; their median leaves out what other programs of the machine took. */
const RUNS = 5;

function printTimes(index: SearchIndex, questions: readonly Question[]): number {
  const times = questions.map(({ q }) => medianMs(() => search(index, q))).sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  const shown = [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${quantile(share).toFixed(2)} ms`);
  console.log(`one query (median of ${RUNS} runs): ${shown.join(", ")}`);
  return quantile(0.95);
}

function medianMs(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** Only of the tune split: the test split is looked at as numbers, or it tests nothing. */
function printFails(outcomes: readonly Outcome[], index: SearchIndex, most: number): void {
  const names = new Map(index.lexicon.items.map((item) => [item.taskCode, item.plainName]));
  const wrong = outcomes.filter(({ question, answer, place }) =>
    question.kind === "negative" ? !answer.notHere : answer.notHere || place !== 0,
  );
  for (const { question, answer, place } of wrong.slice(0, most)) {
    const wanted = Object.entries(question.grades).filter(([, grade]) => grade >= 2);
    const got = answer.hits
      .slice(0, 3)
      .map((hit) => `${names.get(hit.taskCode)} ${hit.score.toFixed(2)} (${hit.matched.text})`);
    const said = answer.notHere ? `not here: ${answer.elsewhere[0]?.what ?? ""}` : got.join("; ");
    console.log(
      `${question.kind} ${question.q} @${place + 1} | ${said} | want ${wanted.map(([code]) => names.get(code) ?? code).join(", ")}`,
    );
  }
}

function main(): void {
  const argument = (name: string): string | undefined => process.argv[process.argv.indexOf(name) + 1];
  const has = (name: string): boolean => process.argv.indexOf(name) > 0;
  const split: Split = has("--split") && argument("--split") === "tune" ? "tune" : "test";
  const begin = performance.now();
  const index = buildIndex(searchData);
  const buildMs = performance.now() - begin;
  const questions = readQuestions(split);
  const { inScope, outOfScope } = printTable(index, questions);
  const p95Ms = printTimes(index, questions);
  const bytes = phoneBytes();
  console.log(`index built in ${buildMs.toFixed(0)} ms; phone: ${bytes.all} bytes gzip, of which data ${bytes.data}`);
  if (has("--fails") && split === "tune") printFails(inScope.concat(outOfScope), index, Number(argument("--fails")));
  const found = measure(inScope);
  const failed = [
    found.recallAt1 < BARS.recallAt1 && "R@1",
    found.recallAt3 < BARS.recallAt3 && "R@3",
    found.recallAt10 < BARS.recallAt10 && "R@10",
    measure(outOfScope).notHere < BARS.outOfScope && "out of scope",
    found.notHere > BARS.falselyNotHere && "falsely not here",
    p95Ms > BARS.p95Ms && "p95",
  ].filter((bar) => bar !== false);
  if (failed.length > 0) {
    console.error(`below the bar: ${failed.join(", ")}`);
    process.exitCode = 1;
  }
}

main();
