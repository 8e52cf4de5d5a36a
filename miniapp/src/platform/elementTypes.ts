import type { CSSProperties, ReactNode } from "react";

/** What every element of the app takes. `id` names a tappable or testable thing; it is unique on its page. */
interface Common {
  id?: string;
  className?: string;
  children?: ReactNode;
}

export interface BoxProps extends Common {
  /** Landmark or grouping. List roles are left to the browser: WeChat has none. */
  role?:
    | "banner"
    | "main"
    | "navigation"
    | "search"
    | "region"
    | "group"
    | "list"
    | "listitem"
    | "status"
    | "alert"
    | "radiogroup";
  label?: string;
  /** Decoration that a screen reader should skip. */
  decorative?: boolean;
  style?: CSSProperties;
}

export interface WordsProps extends Common {
  decorative?: boolean;
  /** Lets a long press select the text, to copy it. */
  selectable?: boolean;
}

export interface PressProps extends Common {
  /** What a screen reader says; the visible words when left out. */
  label?: string;
  role?: "button" | "link" | "switch" | "checkbox" | "radio";
  /** State of a switch, check box or radio. */
  checked?: boolean;
  expanded?: boolean;
  /** The place where one is now, in a navigation. */
  current?: boolean;
  disabled?: boolean;
  onPress: () => void;
}

export interface HeadingProps extends Common {
  level: 1 | 2 | 3;
}

export interface TextFieldProps {
  id: string;
  className?: string;
  label: string;
  value: string;
  placeholder?: string;
  maxLength: number;
  multiline?: boolean;
  search?: boolean;
  /** A password: what is typed is not shown. */
  secret?: boolean;
  focused?: boolean;
  onChange: (value: string) => void;
  onSubmit?: () => void;
}

export interface DialogProps {
  id: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}
