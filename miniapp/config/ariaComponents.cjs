/**
 * Accessibility attributes that Taro's weapp templates would drop. WeChat reads `aria-role` rather than `role`.
 * Shared by the build plugin and by the run-time half.
 */
const attributes = ["aria-label", "aria-role", "aria-hidden", "aria-checked", "aria-expanded", "aria-disabled"];
const elements = ["View", "Text", "Input", "Textarea", "Map"];

exports.components = Object.fromEntries(
  elements.map((element) => [element, Object.fromEntries(attributes.map((attribute) => [attribute, ""]))]),
);
