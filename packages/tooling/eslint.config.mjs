import tseslint from "typescript-eslint";

/** Type-aware rules find the unawaited promise; the size rules keep a function on one screen. */
export default tseslint.config(
  { ignores: ["**/dist/**", "**/node_modules/**", "**/.data/**", "**/*.mjs", "**/*.cjs", "**/*.js"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      // A leading underscore says: taken out of an object on purpose.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-dynamic-delete": "off",
      "max-lines": ["error", { max: 250 }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
      "max-depth": ["error", 3],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  {
    files: ["**/*.tsx"],
    // A component's markup is one screen of JSX; its arithmetic lives in plain functions.
    rules: { "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["**/*.test.{ts,tsx}", "tests/**/*.ts"],
    rules: { "max-lines": ["error", { max: 300 }], "max-lines-per-function": "off", "no-console": "off" },
  },
  {
    files: ["**/cli/**", "**/scripts/**", "packages/tooling/**", "**/main.ts", "**/cli.ts"],
    rules: { "no-console": "off" },
  },
  {
    // Taro wants pages, the app and its configuration as default exports; nothing else has one.
    files: ["**/*.{ts,tsx}"],
    ignores: [
      "miniapp/src/pages/**",
      "miniapp/src/packages/**",
      "miniapp/src/app*",
      "miniapp/config/**",
      "miniapp/src/**/index.config.ts",
      "**/*.d.ts",
    ],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Use a named export; only pages have a default one." },
      ],
    },
  },
  {
    files: ["bff/src/**/*.ts", "packages/domain/src/**/*.ts", "packages/sandbox/src/**/*.ts"],
    ignores: ["**/config.ts", "**/*.test.ts", "**/server.ts", "**/worker.ts", "**/main.ts", "**/cli/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Only config.ts reads the environment; take what you need as an argument.",
        },
      ],
    },
  },
);
