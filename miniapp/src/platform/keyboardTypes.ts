/** One key going down, as the rules of a page see it. */
export interface KeyPress {
  /** As the browser names it: F2, z. */
  key: string;
  shift: boolean;
  /** Ctrl, or the command key. */
  ctrl: boolean;
  /** The key is being held: the press was told before. */
  isHeld: boolean;
  /** Somebody is typing into a field. */
  isTyping: boolean;
}
