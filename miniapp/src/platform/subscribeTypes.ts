export interface SubscribeResult {
  templateId: string;
  answer: "accept" | "reject" | "ban" | "filter";
}
