import { Box, Press, Words } from "../platform/elements";

interface ToggleProps {
  id: string;
  label: string;
  on: boolean;
  onToggle: (on: boolean) => void;
}

/** A filter that is on or off. The tick, not only the colour, says which. */
export function FilterChip({ id, label, on, onToggle }: ToggleProps) {
  return (
    <Press id={id} role="checkbox" checked={on} className={on ? "chip chip-on" : "chip"} onPress={() => onToggle(!on)}>
      {on ? (
        <Words className="chip-mark" decorative>
          ✓
        </Words>
      ) : null}
      {label}
    </Press>
  );
}

interface ChoiceChipsProps<Value extends string | number> {
  id: string;
  label: string;
  options: readonly { value: Value; name: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** One of a few. */
export function ChoiceChips<Value extends string | number>(props: ChoiceChipsProps<Value>) {
  const { id, label, options, value, onChoose } = props;
  return (
    <Box className="wrap" role="radiogroup" label={label}>
      {options.map((option) => (
        <Press
          key={option.value}
          id={`${id}-${option.value}`}
          role="radio"
          checked={option.value === value}
          className={option.value === value ? "chip chip-on" : "chip"}
          onPress={() => onChoose(option.value)}
        >
          {option.value === value ? (
            <Words className="chip-mark" decorative>
              ✓
            </Words>
          ) : null}
          {option.name}
        </Press>
      ))}
    </Box>
  );
}

/** A setting with its switch at the right. */
export function SwitchRow({ id, label, on, onToggle }: ToggleProps) {
  return (
    <Press id={id} role="switch" checked={on} className="line-row" onPress={() => onToggle(!on)}>
      <Words className="grow">{label}</Words>
      <Words className="t-small t-2" decorative>
        {on ? "已开" : "已关"}
      </Words>
      <Words className={on ? "switch switch-on" : "switch"} decorative>
        <Words className="switch-knob" />
      </Words>
    </Press>
  );
}

interface CheckRowProps extends ToggleProps {
  detail?: string;
}

/** A line of a list to tick off. */
export function CheckRow({ id, label, detail, on, onToggle }: CheckRowProps) {
  return (
    <Press id={id} role="checkbox" checked={on} className="line-row" onPress={() => onToggle(!on)}>
      <Words className={on ? "tick tick-on" : "tick"} decorative />
      <Words className="grow">
        <Words className="block">{label}</Words>
        {detail ? <Words className="block t-small t-2">{detail}</Words> : null}
      </Words>
    </Press>
  );
}
