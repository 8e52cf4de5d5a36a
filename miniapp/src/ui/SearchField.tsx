import { Box, TextField } from "../platform/elements";
import { Button } from "./Button";

interface SearchFieldProps {
  id: string;
  label: string;
  placeholder: string;
  value: string;
  focused?: boolean;
  onChange: (value: string) => void;
  onSubmit: () => void;
}

/** Words of the resident, up to what the API takes. */
const MAX_QUESTION = 100;

export function SearchField({ id, label, onSubmit, ...field }: SearchFieldProps) {
  return (
    <Box className="search-row" role="search">
      <TextField id={id} label={label} search maxLength={MAX_QUESTION} onSubmit={onSubmit} {...field} />
      <Button id={`${id}-go`} kind="main" onPress={onSubmit}>
        搜索
      </Button>
    </Box>
  );
}
