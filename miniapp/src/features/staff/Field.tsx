import type { TextFieldProps } from "../../platform/elementTypes";
import { Box, TextField, Words } from "../../platform/elements";

interface FieldProps extends TextFieldProps {
  /** What is wrong with it; nothing when it is right. */
  mistake?: string;
  hint?: string;
}

/** A field with its name above and its mistake below. */
export function Field({ mistake, hint, ...field }: FieldProps) {
  return (
    <Box>
      <Words className="block t-small t-2">{field.label}</Words>
      <TextField {...field} />
      {hint ? <Words className="block t-small t-2">{hint}</Words> : null}
      <Box role="alert">{mistake ? <Words className="t-small t-bad">{`⚠ ${mistake}`}</Words> : null}</Box>
    </Box>
  );
}
