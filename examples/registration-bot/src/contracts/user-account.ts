import { z } from 'zod';

/** A postal address as the conversation reads it; `text` is all of it in one line. */
const postalAddress = z.strictObject({
  street: line(),
  number: z.string().trim().min(1).max(20),
  complement: line().exactOptional(),
  district: line().exactOptional(),
  city: line().exactOptional(),
  /** Two letters. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .exactOptional(),
  postalCode: z
    .string()
    .regex(/^\d{5}-\d{3}$/)
    .exactOptional(),
  text: z.string().trim().min(1).max(500),
});

/** What a person told us about themselves. Personal: it rests sealed, and only the user account API keeps it. */
export const userData = z.strictObject({
  name: z.string().trim().min(2).max(120),
  /** E.164, with the `+`. */
  phone: z.string().regex(/^\+[1-9]\d{7,14}$/),
  email: z.email().max(254),
  address: postalAddress,
});
export type UserData = z.infer<typeof userData>;
export const DATA_FIELDS = ['name', 'phone', 'email', 'address'] as const satisfies readonly (keyof UserData)[];

/** At least one datum to change. */
export const userChanges = z
  .strictObject({
    name: userData.shape.name.exactOptional(),
    phone: userData.shape.phone.exactOptional(),
    email: userData.shape.email.exactOptional(),
    address: userData.shape.address.exactOptional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, 'nothing to change');
export type UserChanges = z.infer<typeof userChanges>;

/** How WhatsApp knows the person: the phone's digits, or the business-scoped user id when the phone is hidden. */
export const whatsappId = z.string().regex(/^[\w.@-]{5,100}$/);

/** The account of one person, as the user account API answers it. */
export const userAccount = z.object({
  ...userData.shape,
  whatsappId,
  /** Epoch milliseconds, as `updatedAt`. */
  createdAt: z.int(),
  updatedAt: z.int(),
  /** 1 at first; grows by one with every change that was applied. */
  revision: z.int().positive(),
});
export type UserAccount = z.infer<typeof userAccount>;

/** Body of `POST /api/user`. */
export const saveUserRequest = z.strictObject({ whatsappId, ...userData.shape });
/** Body of `PUT /api/user/update`. */
export const updateUserRequest = z.strictObject({ whatsappId, changes: userChanges });

function line() {
  return z.string().trim().min(1).max(200);
}
