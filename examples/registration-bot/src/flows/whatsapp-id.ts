import type { ActionContext } from '@recado/core';

/** The id an account is kept under: the phone when WhatsApp shows it, else the id it gives in its place. */
export function whatsappIdOf({ id, addresses }: ActionContext['contact']): string {
  return addresses.phone ?? addresses.bsuid ?? addresses.lid ?? id;
}
