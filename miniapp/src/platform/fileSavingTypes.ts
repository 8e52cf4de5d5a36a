export interface FileToSave {
  /** With its ending. */
  name: string;
  mediaType: string;
  content: { base64: string } | { text: string };
}
