import type { StaffRole } from "@yanta/types";
import type { z } from "zod";
import type { FieldCrypto } from "../../../platform/crypto";
import { newId } from "../../../platform/ids";
import type { Connection } from "../../../platform/store";
import { STAFF, staffModel } from "../model/staff";
import { isDuplicateKey } from "../../../platform/duplicateKey";
import { hashPassword } from "./passwords";

export interface NewStaff {
  account: string;
  name: string;
  role: z.infer<typeof StaffRole>;
  stationIds: string[];
  password: string;
  /** scrypt's N where a world of trial accounts needs no guard against guesses; otherwise that of {@link hashPassword}. */
  passwordCost?: number;
}

/** Opens an account. @returns its id, or `null` when the account exists: then nothing of it is changed. */
export async function openStaffAccount(
  { connection, crypto }: { connection: Connection; crypto: FieldCrypto },
  { account, name, role, stationIds, password, passwordCost }: NewStaff,
  now: Date,
): Promise<string | null> {
  const staff = staffModel(connection);
  if ((await staff.exists({ account })) !== null) return null;
  const staffId = newId(now);
  const [hash, sealedName] = await Promise.all([
    hashPassword(password, passwordCost),
    crypto.encrypt({ collection: STAFF, field: "name", ownerId: staffId }, name),
  ]);
  try {
    await staff.create({
      _id: staffId,
      account,
      name: sealedName,
      password: hash,
      role,
      stationIds,
      state: "active",
      createdAt: now,
    });
    return staffId;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}
