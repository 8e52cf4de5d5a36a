/*
 * Accessibility attributes that Taro's weapp templates would drop. WeChat reads `aria-role` rather than `role`.
 * Shared by the build plugin and by the run-time half. Goes to the phone as it stands, so it is written in ES5.
 */
exports.attributes = {
  "aria-label": "",
  "aria-role": "",
  "aria-hidden": "",
  "aria-checked": "",
  "aria-expanded": "",
  "aria-disabled": "",
};

exports.components = {
  View: exports.attributes,
  Text: exports.attributes,
  Input: exports.attributes,
  Textarea: exports.attributes,
  Map: exports.attributes,
};
