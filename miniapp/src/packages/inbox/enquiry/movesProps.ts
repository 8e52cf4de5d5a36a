import type { StationEnquiryDetail } from "@yanta/types";

export interface MovesProps {
  one: StationEnquiryDetail;
  onChanged: (one: StationEnquiryDetail) => void;
  /** It has moved meanwhile, or the answer does not tell how it stands now: it is read again. */
  onRefresh: () => void;
}
