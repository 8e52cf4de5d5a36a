import { Input, Text, Textarea, View } from "@tarojs/components";
import type { ComponentProps } from "react";
import type { BoxProps, DialogProps, HeadingProps, PressProps, TextFieldProps, WordsProps } from "./elementTypes";

/* WeChat reads aria-role; the build plugin keeps these attributes, which Taro's types do not know. */
type Aria = Partial<
  Record<"aria-label" | "aria-role" | "aria-hidden" | "aria-checked" | "aria-expanded", string | boolean>
>;
const aria = (attributes: Aria) => attributes as ComponentProps<typeof View>;
const classes = (...names: (string | undefined)[]) => names.filter(Boolean).join(" ");
const SPOKEN_ROLES = new Set(["alert", "status", "navigation", "radiogroup", "group"]);

export function Box({ id, className, role, label, decorative, style, children }: BoxProps) {
  const spoken = aria({
    ...(role && SPOKEN_ROLES.has(role) ? { "aria-role": role } : {}),
    ...(label ? { "aria-label": label } : {}),
    ...(decorative ? { "aria-hidden": true } : {}),
  });
  return (
    <View id={id} className={classes("box", className)} style={style} {...spoken}>
      {children}
    </View>
  );
}

export function Words({ id, className, decorative, selectable, children }: WordsProps) {
  return (
    <Text id={id} className={className} userSelect={selectable} {...aria(decorative ? { "aria-hidden": true } : {})}>
      {children}
    </Text>
  );
}

export function Press(props: PressProps) {
  const { id, className, role = "button", label, checked, expanded, current, disabled, onPress, children } = props;
  const spoken = aria({
    "aria-role": role,
    ...(label ? { "aria-label": current ? `${label}，当前页` : label } : {}),
    ...(checked === undefined ? {} : { "aria-checked": checked }),
    ...(expanded === undefined ? {} : { "aria-expanded": expanded }),
  });
  return (
    <View
      id={id}
      className={classes("press", disabled ? "press-disabled" : undefined, className)}
      hoverClass={disabled ? "none" : "press-down"}
      onClick={() => {
        if (!disabled) onPress();
      }}
      {...spoken}
    >
      {children}
    </View>
  );
}

export function Heading({ id, level, className, children }: HeadingProps) {
  return (
    <View id={id} className={classes("heading", `heading-${level}`, className)} {...aria({ "aria-role": "heading" })}>
      {children}
    </View>
  );
}

export function TextField(props: TextFieldProps) {
  const { id, className, label, value, placeholder, maxLength, multiline, search, secret, focused } = props;
  const { onChange, onSubmit } = props;
  const shared = {
    id,
    value,
    placeholder,
    className: classes("field", className),
    placeholderClass: "field-placeholder",
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...aria({ "aria-label": label }),
  };
  if (multiline) return <Textarea {...(shared as ComponentProps<typeof Textarea>)} maxlength={maxLength} autoHeight />;
  return (
    <Input
      {...(shared as ComponentProps<typeof Input>)}
      maxlength={maxLength}
      password={secret}
      confirmType={search ? "search" : "done"}
      focus={focused}
      onConfirm={() => onSubmit?.()}
    />
  );
}

export function Dialog({ id, title, onClose, children }: DialogProps) {
  return (
    <View className="sheet-back">
      <View
        className="sheet-outside"
        id={`${id}-outside`}
        onClick={onClose}
        {...aria({ "aria-label": "关闭", "aria-role": "button" })}
      />
      <View id={id} className="sheet" {...aria({ "aria-role": "dialog", "aria-label": title })}>
        {children}
      </View>
    </View>
  );
}
