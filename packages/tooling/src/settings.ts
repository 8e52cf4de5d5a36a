import { describeConfig } from "@yanta/bff/config";

/** Every setting with its default and meaning, as the schema that checks them knows it. */
for (const { name, initial, meaning } of describeConfig()) {
  console.log(`${name.padEnd(30)} ${initial.padEnd(24)} ${meaning}`);
}
