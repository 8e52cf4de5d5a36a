import { answerDeadlineQuestion } from "./deadlineLine";
import { answerJsonLines } from "./jsonLines";

// A reader that has seen enough (`| head -1`) closes the pipe: that is the end of the work, not a fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const withExplanation = process.argv.includes("--explain");

process.exitCode = await answerJsonLines(process.stdin, process.stdout, (json) =>
  answerDeadlineQuestion(json, withExplanation),
);
