import * as z from 'zod/mini';

/** Who in a shop does or answers for something (`role.<id>`). */
export const roles = ['owner', 'operations', 'service', 'warehouse', 'ads'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;
