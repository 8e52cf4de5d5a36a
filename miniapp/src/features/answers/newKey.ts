/** A random UUID (version 4) for `Idempotency-Key`. Not a secret: it only has to differ from the others. */
export function newKey(): string {
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) => {
    const digit = Math.floor(Math.random() * 16);
    return (place === "x" ? digit : 8 + (digit % 4)).toString(16);
  });
}
