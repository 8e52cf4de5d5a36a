import { useEffect, useRef, type KeyboardEvent } from "react";
import type { BoxProps, DialogProps, HeadingProps, PressProps, TextFieldProps, WordsProps } from "./elementTypes";

/*
 * The browser gets native elements: Taro's own buttons and inputs carry no role there and cannot be reached by keyboard.
 */
const classes = (...names: (string | undefined)[]) => names.filter(Boolean).join(" ");

export function Box({ id, className, role, label, decorative, style, children }: BoxProps) {
  return (
    <div
      id={id}
      className={classes("box", className)}
      role={role}
      aria-label={label}
      aria-hidden={decorative || undefined}
      style={style}
    >
      {children}
    </div>
  );
}

export function Words({ id, className, decorative, children }: WordsProps) {
  return (
    <span id={id} className={className} aria-hidden={decorative || undefined}>
      {children}
    </span>
  );
}

export function Press(props: PressProps) {
  const { id, className, role = "button", label, checked, expanded, current, disabled, onPress, children } = props;
  return (
    <button
      type="button"
      id={id}
      className={classes("press", className)}
      role={role === "button" ? undefined : role}
      aria-label={label}
      aria-checked={checked}
      aria-expanded={expanded}
      aria-current={current ? "page" : undefined}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

export function Heading({ id, level, className, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={classes("heading", `heading-${level}`, className)} tabIndex={level === 1 ? -1 : undefined}>
      {children}
    </Tag>
  );
}

export function TextField(props: TextFieldProps) {
  const { id, className, label, value, placeholder, maxLength, multiline, search, secret, focused } = props;
  const { onChange, onSubmit } = props;
  const shared = { id, value, placeholder, maxLength, "aria-label": label, className: classes("field", className) };
  if (multiline) return <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />;
  const submitOnEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that only confirms a Chinese word of the input method is no submission.
    if (event.key === "Enter" && !event.nativeEvent.isComposing) onSubmit?.();
  };
  return (
    <input
      {...shared}
      type={secret ? "password" : search ? "search" : "text"}
      enterKeyHint={search ? "search" : undefined}
      autoComplete={secret ? "current-password" : "off"}
      autoFocus={focused}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={submitOnEnter}
    />
  );
}

const FOCUSABLE = "button:not([disabled]), a[href], input, textarea, [tabindex='0']";

/** A modal: focus moves in, stays in, and returns; Escape closes. */
export function Dialog({ id, title, onClose, children }: DialogProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") onClose();
    if (event.key === "Tab" && frame.current) keepFocusInside(frame.current, event);
  };
  return (
    <div className="sheet-back" onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div
        ref={frame}
        id={id}
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
    </div>
  );
}

function keepFocusInside(frame: HTMLElement, event: KeyboardEvent) {
  const stops = [...frame.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (!first || !last) return;
  const leavingForwards = !event.shiftKey && document.activeElement === last;
  const leavingBackwards = event.shiftKey && (document.activeElement === first || document.activeElement === frame);
  if (!leavingForwards && !leavingBackwards) return;
  event.preventDefault();
  (leavingForwards ? first : last).focus();
}
