import type { GrantOffer } from "@yanta/types";
import { create } from "zustand";

/** What the last booking has offered. In memory only: an offer is made once, and asking again later would be urging. */
export const useGrantOffer = create<{ appointmentId?: string; offer?: GrantOffer }>(() => ({}));

export function keepOffer(appointmentId: string, offer: GrantOffer): void {
  useGrantOffer.setState({ appointmentId, offer });
}

export function dropOffer(): void {
  useGrantOffer.setState({ appointmentId: undefined, offer: undefined });
}

type OfferedLicence = GrantOffer["licences"][number];

/** Two licences of one kind are told apart by their ids. */
export const offerKey = ({ licenceTypeCode, licenceId }: OfferedLicence): string => licenceId ?? licenceTypeCode;

/** What it saves, and what the counter then sees. */
export const offerDetail = ({ materials, fields }: OfferedLicence): string =>
  `不用带：${materials.join("、")}。窗口能看：${fields.map(({ label }) => label).join("、") || "有没有效"}`;

/** The licences that were chosen, as they are sent. */
export const acceptedOf = (offer: GrantOffer, chosen: readonly string[]) =>
  offer.licences
    .filter((licence) => chosen.includes(offerKey(licence)))
    .map(({ licenceTypeCode, licenceId, fields }) => ({
      licenceTypeCode,
      ...(licenceId === undefined ? {} : { licenceId }),
      fields: fields.map(({ name }) => name),
    }));
